"""The queue: what others hang on first, then by kind; forwards over what is open, backwards over everything."""

import pytest
from tests.store.conftest import NORTH, SOUTH, VERSION, claims_of, decision

from parley.model.claims import Claim
from parley.model.judgements import Judgement
from parley.store import correcting, deciding, decisions, of_report, queueing, rows, writing
from parley.store.database import Record
from parley.store.paging import Place
from parley.store.queries import Selection

FIGURE, MOVE = claims_of(NORTH)
(DEMAND,) = claims_of(SOUTH)
MOVES = sorted((MOVE.id, DEMAND.id))
JUDGED = (
    Judgement(kind="answers", members=(DEMAND.id, FIGURE.id), reason="an answer"),
    Judgement(kind="contradicts", members=(DEMAND.id, "0" * 16), reason="true conflict"),
    Judgement(kind="same_actor", members=("Veldland", "Highland Front"), reason="one name"),
)


def judge(record: Record) -> None:
    writing.write_judgements(record, JUDGED, judged_by=VERSION)


def test_queueing_without_judgements_goes_by_kind(record: Record) -> None:
    assert list(queueing.queue(record)) == [FIGURE.id, *MOVES]


def test_queueing_begins_with_what_others_hang_on(record: Record) -> None:
    judge(record)
    assert list(queueing.queue(record)) == [DEMAND.id, FIGURE.id, MOVE.id]
    deciding.write_decision(record, decision("accepted", DEMAND.id))
    assert list(queueing.queue(record)) == [FIGURE.id, MOVE.id]


def test_queueing_goes_on_and_back_from_any_claim(record: Record) -> None:
    judge(record)
    line = queueing.line(record)
    deciding.write_decision(record, decision("rejected", FIGURE.id))
    assert list(queueing.following(record, line, DEMAND.id)) == [MOVE.id]
    assert list(queueing.following(record, line, MOVE.id)) == []
    assert list(queueing.following(record, line, "f" * 16)) == [DEMAND.id, MOVE.id]
    assert queueing.before(record, line, MOVE.id) == FIGURE.id
    assert queueing.before(record, line, line.ids[0]) is None
    assert queueing.before(record, line, "f" * 16) is None


def test_queueing_goes_back_from_kind_to_kind(record: Record) -> None:
    line = queueing.line(record)
    assert queueing.before(record, line, MOVES[1]) == MOVES[0]
    assert queueing.before(record, line, MOVES[0]) == FIGURE.id
    assert queueing.before(record, line, FIGURE.id) is None


def test_queueing_tells_what_is_undecided_page_by_page(record: Record) -> None:
    assert {claim.id for claim in queueing.undecided(record, None).claims} == {FIGURE.id, *MOVES}
    deciding.write_decision(record, decision("accepted", MOVE.id))
    found = queueing.undecided(record, "move", place=Place(size=1))
    assert [claim.id for claim in found.claims] == [DEMAND.id] and found.after is None
    assert queueing.undecided(record, "move", Selection(party="Veldland")).claims == ()
    assert not queueing.is_open(record, MOVE.id) and queueing.is_open(record, DEMAND.id)


def test_queueing_tells_how_far_it_is(record: Record) -> None:
    deciding.write_decision(record, decision("accepted", MOVE.id))
    assert queueing.progress(record) == {"figure": (0, 1), "move": (1, 2)}


def test_queueing_finds_the_last_decision_of_a_person(record: Record) -> None:
    first, last = decision("accepted", MOVE.id), decision("accepted", FIGURE.id)
    assert decisions.latest_by(record, first.by) is None
    for each in (first, last):
        deciding.write_decision(record, each)
    assert decisions.latest_by(record, first.by) == last
    deciding.write_decision(record, deciding.undoing(last, why="slipped", by=last.by, when=last.when))
    assert decisions.latest_by(record, first.by) == first
    assert decisions.latest_by(record, "B. Other") is None


def test_queueing_knows_the_copies_of_a_report(record: Record) -> None:
    copies = Judgement(kind="copy", members=(NORTH.key, SOUTH.key), reason="one story")
    writing.write_judgements(record, [copies], judged_by=VERSION)
    assert of_report.copies(record, NORTH.key) == [SOUTH.key]
    assert of_report.report(record, NORTH.key) == NORTH
    assert [claim.id for claim in of_report.claims(record, NORTH.key)] == [FIGURE.id, MOVE.id]


@pytest.mark.parametrize("known", rows.CLASSES.values())
def test_queueing_says_what_each_field_takes(known: type[Claim]) -> None:
    told = correcting.takes(known)
    assert told and all(told.values())
    assert set(told) <= set(rows.own_fields(known))
