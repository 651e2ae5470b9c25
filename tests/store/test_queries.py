"""What is asked of a record is answered in one order, narrowed as asked."""

from pathlib import Path

import pytest
from tests.store.conftest import NORTH, SOUTH, VERSION, claims_of, put

from parley.errors import NotOnRecord
from parley.model.claims import Move
from parley.model.evidence import Evidence
from parley.model.judgements import Judgement
from parley.model.report import Report
from parley.store import database, queries, writing
from parley.store.database import Record
from parley.store.queries import Selection


def quotes(record: Record, **asked: str) -> list[str]:
    return [claim.evidence.quote for claim in queries.claims(record, None, Selection(**asked))]


FREED, REJECTED, DEMANDS = "40 prisoners were freed", "rejected the offer", "demands a lasting ceasefire"


def test_queries_give_the_claims_as_they_were_written(record: Record) -> None:
    assert list(queries.claims(record)) == [*claims_of(NORTH), *claims_of(SOUTH)]
    assert list(queries.claims(record, "figure")) == claims_of(NORTH)[:1]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"party": "Highland Front"}, [REJECTED, DEMANDS]),
        ({"party": "highland front"}, [REJECTED, DEMANDS]),
        ({"party": "Nobody"}, []),
        ({"measure": "released"}, [FREED]),
        ({"report": "south"}, [DEMANDS]),
        ({"report": NORTH.key[:8]}, [FREED, REJECTED]),
        ({"first": "2024-03-12", "last": "2024-03-12"}, [FREED]),
        ({"first": "2024-03-01", "last": "2024-03-31"}, [FREED, REJECTED]),
        ({"first": "2024-03-02", "last": "2024-03-31"}, [FREED]),  # "in March" may be the first of March
        ({"party": "Veldland", "measure": "killed"}, []),
    ],
)
def test_queries_narrow_claims(record: Record, asked: dict[str, str], found: list[str]) -> None:
    assert quotes(record, **asked) == found


def test_queries_know_an_actor_by_every_name_judged_to_be_its_own(record: Record) -> None:
    same = Judgement(kind="same_actor", members=("The Front", "Highland Front"), reason="initials")
    writing.write_judgements(record, [same], judged_by=VERSION)
    assert quotes(record, party="the front") == [REJECTED, DEMANDS]


def test_queries_refuse_a_report_that_is_not_on_record(record: Record) -> None:
    with pytest.raises(NotOnRecord, match="report east is not on record"):
        list(queries.claims(record, None, Selection(report="east")))


def test_queries_list_reports_by_day_the_undated_last(record: Record) -> None:
    assert [report.id for report in queries.reports(record)] == ["north", "south"]
    assert list(queries.reports(record, Selection(first="2024-03-13", last="2024-03-13"))) == [NORTH]


def test_queries_find_ids_by_their_first_digits(record: Record) -> None:
    claim = claims_of(SOUTH)[0]
    assert queries.claim_ids(record, claim.id[:6]) == [claim.id]
    assert queries.claim_ids(record, claim.id[:5]) == []
    assert queries.claim_ids(record, "%" * 8) == []


def test_queries_give_a_claim_once_for_each_identical_copy(record: Record) -> None:
    copy = Report(id="copy", text=SOUTH.text)
    shared = claims_of(SOUTH)[0]
    told = Move(evidence=Evidence.at(copy, *shared.evidence.span), act="demand")
    writing.write_report(record, copy, [told], received=copy, read_by=VERSION)
    assert {claim.evidence.report.id for claim in queries.claims_named(record, shared.id)} == {"south", "copy"}


def test_queries_count_what_names_an_actor(record: Record) -> None:
    found = {standing.name: (len(standing.claim_ids), len(standing.report_keys)) for standing in queries.standings(record)}
    assert found == {"Highland Front": (2, 2), "Veldland": (1, 1)}


def test_queries_do_not_depend_on_the_order_of_writing(record: Record, path: Path) -> None:
    with database.create(path.with_name("other.db")) as other:  # a file, whichever database the first is in
        put(other, SOUTH, NORTH)
        assert list(queries.claims(other)) == list(queries.claims(record))
        assert list(queries.standings(other)) == list(queries.standings(record))
