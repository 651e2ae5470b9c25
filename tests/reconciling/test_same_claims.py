"""What several reports tell alike becomes one line; what only looks alike does not."""

from typing import Any

import pytest

from parley.model.claims import Agreement, Event, Meeting, Move
from parley.reconciling import same_claims
from parley.reconciling.talks import Talks

FREED = {"measure": "released", "low": 46, "cumulative": True}


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        pytest.param({}, {}, True, id="same number, no day in either"),
        pytest.param({"as_of": "2021-03-02"}, {"as_of": "2021-03-02"}, True, id="same day"),
        pytest.param({"as_of": "2021-03-02"}, {}, True, id="telling number, one day unknown"),
        pytest.param({"as_of": "2021-03-02"}, {"as_of": "2021-03-04"}, True, id="an exact total told again"),
        pytest.param({"as_of": "2021-03-02"}, {"as_of": "2021-05-04"}, False, id="long after"),
        pytest.param(
            {"as_of": "2021-03-02", "high": None}, {"as_of": "2021-03-04", "high": None}, False, id="a bound for another day"
        ),
        pytest.param(
            {"measure": "held", "as_of": "2021-03-02"}, {"measure": "held", "as_of": "2021-03-04"}, False, id="a stock anew"
        ),
        pytest.param(
            {"measure": "duration_days", "low": 7},
            {"measure": "duration_days", "low": 7},
            True,
            id="the length of one truce",
        ),
        pytest.param({"where": "Lower Vale"}, {"where": "Port Ansel"}, False, id="another place"),
        pytest.param({"low": 47}, {}, False, id="another number"),
        pytest.param({"quote": "46 hostages were freed"}, {"quote": "46 prisoners were freed"}, False, id="other people"),
        pytest.param(
            {"quote": "46 captives were freed"}, {"quote": "46 hostages were freed"}, True, id="other word, same people"
        ),
        pytest.param({"status": "planned"}, {}, False, id="promised and done"),
        pytest.param({"low": 3}, {"low": 3}, False, id="a small number without a day tells nothing"),
    ],
)
def test_same_claims_figures(figure: Any, one: dict[str, Any], other: dict[str, Any], is_same: bool) -> None:
    told = []
    for report, fields in (("a", one), ("b", other)):
        given = {**FREED, **fields}
        told.append(
            figure(
                given.pop("quote", "46 people were freed"), given.pop("measure"), given.pop("low"), report=report, **given
            )
        )
    assert bool(list(same_claims.read(told, Talks(told)))) is is_same


@pytest.mark.parametrize(
    ("kind", "one", "other", "is_same"),
    [
        (
            Event,
            {"type": "ASSAULT", "date": "2021-03-02", "retold": True},
            {"type": "ASSAULT", "date": "2021-03-02", "retold": True},
            True,
        ),
        (
            Event,
            {"type": "ASSAULT", "date": "2021-03-02", "retold": True, "actor": "Arvania"},
            {"type": "ASSAULT", "date": "2021-03-02", "retold": True, "actor": "Sorland"},
            False,
        ),
        (Agreement, {"kind": "truce", "start": "2021-03-02"}, {"kind": "ceasefire", "start": "2021-03-02"}, True),
        (Agreement, {"kind": "truce", "start": "2021-03-02"}, {"kind": "exchange", "start": "2021-03-02"}, False),
        (
            Agreement,
            {"kind": "truce", "start": "2021-03-02", "parties": ("Arvania", "the Front")},
            {"kind": "truce", "start": "2021-03-02", "parties": ("Sorland",)},
            False,
        ),
        (
            Agreement,
            {"kind": "truce", "start": "2021-03-02", "end": "2021-03-09"},
            {"kind": "truce", "start": "2021-04-03", "end": "2021-04-09"},
            False,
        ),
        (Meeting, {"who": ("Arvania",), "date": "2021-03-02"}, {"who": ("Arvania",), "date": "2021-03-02"}, True),
        (Meeting, {"who": ("Arvania",), "date": "2021-03-02"}, {"who": ("Sorland",), "date": "2021-03-02"}, False),
        (Meeting, {"who": ("Arvania",)}, {"who": ("Arvania",)}, False),
        (
            Event,
            {"type": "ASSAULT", "date": "2021-03-02", "where": "Port Ansel"},
            {"type": "ASSAULT", "date": "2021-03-02", "where": "the harbour of Port Ansel"},
            True,
        ),
        (Event, {"type": "ASSAULT", "date": "2021-03-02"}, {"type": "ASSAULT", "date": "2021-03-02"}, False),
        (
            Move,
            {"act": "reject", "party": "Arvania", "date": "2021-03-02", "issue": "the exchange"},
            {"act": "reject", "party": "Arvania", "date": "2021-03-02", "issue": "an exchange of captives"},
            True,
        ),
        (
            Move,
            {"act": "reject", "party": "Arvania", "date": "2021-03-02", "issue": "the exchange"},
            {"act": "accept", "party": "Arvania", "date": "2021-03-02", "issue": "the exchange"},
            False,
        ),
    ],
)
def test_same_claims_other_kinds(tell: Any, kind: Any, one: dict[str, Any], other: dict[str, Any], is_same: bool) -> None:
    told = [
        tell(kind, "As the first report tells it", "a", **one),
        tell(kind, "As the second report tells it", "b", **other),
    ]
    found = list(same_claims.read(told, Talks(told)))
    assert bool(found) is is_same
    assert all(judgement.kind == "same" and judgement.reason for judgement in found)


def test_same_claims_one_report_is_not_two(tell: Any) -> None:
    fields: dict[str, Any] = {"who": ("Arvania",), "date": "2021-03-02"}
    told = [
        tell(Meeting, "They met and met again", "a", **fields),
        tell(Meeting, "They met and met again", "a", nth=1, **fields),
    ]
    assert list(same_claims.read(told, Talks(told))) == []


@pytest.mark.parametrize(
    ("origins", "issue", "is_same"), [(True, "a lull", True), (True, "fuel", False), (False, "a lull", False)]
)
def test_same_claims_moves_without_a_day_are_one_in_copies_of_one_story(
    tell: Any, origins: bool, issue: str, is_same: bool
) -> None:
    told = [
        tell(Move, "turned down the lull", "a", act="reject", party="Front", issue="the lull"),
        tell(Move, "turns down a lull", "b", act="reject", party="Front", issue=issue),
    ]
    keys = [move.evidence.report.key for move in told]
    found = list(same_claims.read(told, Talks(told), dict.fromkeys(keys, keys[0]) if origins else {}))
    assert bool(found) is is_same


@pytest.mark.parametrize(("is_copy", "other", "is_same"), [(True, 3, True), (True, 4, False), (False, 3, False)])
def test_same_claims_a_small_number_without_a_day_is_one_in_copies(
    figure: Any, is_copy: bool, other: int, is_same: bool
) -> None:
    told = [figure("captives a day", "released", number, report=name) for name, number in (("a", 3), ("b", other))]
    keys = [claim.evidence.report.key for claim in told]
    found = list(same_claims.read(told, Talks(told), dict.fromkeys(keys, keys[0]) if is_copy else {}))
    assert bool(found) is is_same
