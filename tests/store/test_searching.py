"""Words find what has all of them, whatever their case and accents, and the same in both databases."""

import pytest
from sqlalchemy import Dialect
from sqlalchemy.dialects import postgresql
from tests.store.conftest import NORTH, SOUTH, claims_of, decision, put

from parley.errors import UnknownValue
from parley.model.report import Report
from parley.store import deciding, queries, searching, tables, writing
from parley.store.database import Record
from parley.store.queries import Selection

FIGURE, MOVE = claims_of(NORTH)
(DEMAND,) = claims_of(SOUTH)


def found(record: Record, words: str) -> list[str]:
    return [claim.id for claim in queries.claims(record, None, Selection(search=words))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("prisoners", [FIGURE.id]),
        ("PRISONERS freed", [FIGURE.id]),
        ("prison*", [FIGURE.id]),
        ("prison", []),
        ("highland front", [MOVE.id, DEMAND.id]),
        ("front ceasefire", [DEMAND.id]),
        ("offer's", []),
        ("'; DROP TABLE claims; --", []),
        ('"offer" & (rejected)', [MOVE.id]),
        ("NOT OR offer", []),
        ("40", [FIGURE.id]),
    ],
)
def test_searching_finds_claims_with_all_the_words(record: Record, words: str, expected: list[str]) -> None:
    assert found(record, words) == expected


@pytest.mark.parametrize("words", ["", " ", "*", "… – !", "_"])
def test_searching_for_no_word_is_refused(record: Record, words: str) -> None:
    with pytest.raises(UnknownValue, match="one word or more"):
        found(record, words or " ")


def test_searching_finds_reports_by_their_text_and_headline(record: Record) -> None:
    accented = Report(id="east", text="Élan vital in Zürich.", title="Vorschläge", source="east.txt")
    writing.write_report(record, accented, [], received=accented, read_by="parley 0")
    for words in ("elan zurich", "ÉLAN", "vorschlage", "vorschl*"):
        assert list(queries.reports(record, Selection(search=words))) == [accented]


def test_searching_follows_readings_and_corrections(record: Record) -> None:
    writing.write_report(record, NORTH, [MOVE], received=NORTH, read_by="parley 1")
    assert found(record, "prisoners") == []
    put(record, NORTH)
    assert found(record, "prisoners") == [FIGURE.id]
    deciding.write_decision(record, decision("corrected", MOVE.id, values=(("party", "Valley Council"),)))
    assert (found(record, "council"), found(record, "highland offer")) == ([MOVE.id], [MOVE.id])


def test_searching_tells_few_hits_from_many(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    def is_looked_up() -> bool:
        number = tables.claims.c.number
        return searching.found(record, "claim_words", "front", number=number, size=1).is_looked_up

    assert is_looked_up() == (record.dialect == "sqlite")  # PostgreSQL needs no telling
    monkeypatch.setattr(searching, "LOOKED_UP", 1)
    assert not is_looked_up()


DIALECT: Dialect = postgresql.dialect()  # type: ignore[no-untyped-call]


def test_searching_reckons_how_many_hits_there_are(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    def is_worked_out_at_once() -> bool:
        way = searching.found(record, "claim_words", "front", number=tables.claims.c.number, size=1).condition
        return "IS true" in str(way.compile(dialect=DIALECT))

    monkeypatch.setattr(searching, "FEW", 0)
    assert is_worked_out_at_once() == (record.dialect == "postgresql")
    monkeypatch.setattr(searching, "AT_HAND", dict.fromkeys(searching.AT_HAND, 0))
    assert not is_worked_out_at_once()
