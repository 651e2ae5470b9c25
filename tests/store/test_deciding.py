"""People outrank the machine: decisions stand over every reading, none is lost, none goes over another unseen."""

import threading

import pytest
from tests.store.conftest import NORTH, SOUTH, VERSION, claims_of, decision, put

from parley.errors import DecisionConflict
from parley.model.claims import Figure
from parley.model.decisions import Decision
from parley.model.judgements import Judgement
from parley.store import database, deciding, decisions, queries, writing
from parley.store.database import Record, Where
from parley.store.queries import Selection

FIGURE, MOVE = claims_of(NORTH)
(DEMAND,) = claims_of(SOUTH)
HELD = decision("corrected", FIGURE.id, values=(("measure", "held"), ("quantity", "41")))


def figures(record: Record, **asked: str) -> list[Figure]:
    return [claim for claim in queries.claims(record, "figure", Selection(**asked)) if isinstance(claim, Figure)]


def ids(record: Record, *, rejected: bool = False, **asked: str) -> list[str]:
    return [claim.id for claim in queries.claims(record, None, Selection(**asked), rejected=rejected)]


def test_deciding_leaves_out_what_was_rejected(record: Record) -> None:
    deciding.write_decision(record, decision("rejected", MOVE.id))
    assert ids(record) == [FIGURE.id, DEMAND.id]
    assert ids(record, rejected=True) == [FIGURE.id, MOVE.id, DEMAND.id]
    assert [claim.id for claim in queries.claims_named(record, MOVE.id)] == [MOVE.id]


def test_deciding_shows_the_corrected_value_and_keeps_the_machines(record: Record) -> None:
    deciding.write_decision(record, HELD)
    (shown,) = figures(record)
    assert (shown.measure, shown.quantity.low) == ("held", 41)
    assert [claim.id for claim in figures(record, measure="held")] == [FIGURE.id]
    assert figures(record, measure="released") == []
    assert queries.claims_named(record, FIGURE.id, as_read=True) == [FIGURE]


def test_deciding_a_corrected_party_is_found_by_its_name(record: Record) -> None:
    deciding.write_decision(record, decision("corrected", MOVE.id, values=(("party", "Valley Council"),)))
    assert ids(record, party="valley council") == [MOVE.id]


def test_deciding_stands_over_another_reading(record: Record) -> None:
    deciding.write_decision(record, HELD)
    deciding.write_decision(record, decision("rejected", MOVE.id))
    for _ in range(2):
        put(record, NORTH)
    (shown,) = figures(record)
    assert shown.measure == "held"
    assert ids(record) == [FIGURE.id, DEMAND.id]
    assert decisions.detached(record) == []


def test_deciding_is_kept_when_the_evidence_gives_no_claim_any_more(record: Record) -> None:
    deciding.write_decision(record, HELD)
    writing.write_report(record, NORTH, [MOVE], received=NORTH, read_by="parley 1")
    assert decisions.detached(record) == [HELD]
    put(record, NORTH)
    assert decisions.detached(record) == []
    assert figures(record)[0].measure == "held"


def test_deciding_undone_shows_what_stood_before(record: Record) -> None:
    accepted = decision("accepted", FIGURE.id, when="2024-03-13T10:00:00Z")
    undone = decision("undone", FIGURE.id, undoes=HELD.id, when="2024-03-15T10:00:00Z")
    deciding.write_decision(record, accepted)
    deciding.write_decision(record, HELD)
    deciding.write_decision(record, undone)
    assert figures(record) == [FIGURE]
    assert decisions.verdicts(record, [FIGURE.id]) == {FIGURE.id: accepted}
    again = decision("undone", FIGURE.id, undoes=undone.id, when="2024-03-16T10:00:00Z")
    deciding.write_decision(record, again)
    assert figures(record)[0].measure == "held"
    assert decisions.all_decisions(record) == [accepted, HELD, undone, again]
    with pytest.raises(DecisionConflict, match="does not stand any more"):
        deciding.write_decision(record, decision("undone", FIGURE.id, undoes=undone.id))


def test_deciding_over_another_persons_decision_is_a_conflict_until_it_is_named(record: Record) -> None:
    deciding.write_decision(record, HELD)
    other = decision("rejected", FIGURE.id, by="B. Reader")
    with pytest.raises(DecisionConflict, match=rf"corrected by A\. Reader on 2024-03-14.*--over {HELD.id}"):
        deciding.write_decision(record, other)
    assert decisions.all_decisions(record) == [HELD]
    deciding.write_decision(record, other, over=HELD.id)
    assert ids(record) == [MOVE.id, DEMAND.id]
    with pytest.raises(DecisionConflict, match=r"rejected by B\. Reader"):
        deciding.write_decision(record, decision("accepted", FIGURE.id), over=HELD.id)


def test_deciding_twice_the_same_is_one_decision(record: Record) -> None:
    deciding.write_decision(record, HELD)
    deciding.write_decision(record, HELD)
    assert decisions.all_decisions(record) == [HELD]


def test_deciding_makes_judgements_due(record: Record) -> None:
    writing.write_judgements(record, [], judged_by=VERSION)
    deciding.write_decision(record, HELD)
    assert queries.judged_by(record) is None


def test_deciding_what_is_the_same_joins_and_parts_groups(record: Record) -> None:
    machine = Judgement(kind="same", members=(FIGURE.id, MOVE.id), reason="the same words")
    writing.write_judgements(record, [machine], judged_by=VERSION)
    deciding.write_decision(record, decision("same", MOVE.id, DEMAND.id))
    (joined,) = queries.judgements(record, "same")
    assert (joined.members, joined.by) == ((FIGURE.id, MOVE.id, DEMAND.id), "A. Reader")
    deciding.write_decision(record, decision("not same", FIGURE.id, MOVE.id))
    assert [judgement.members for judgement in queries.judgements(record, "same")] == [(MOVE.id, DEMAND.id)]
    assert list(queries.judgements_by_machine(record)) == [machine]


def test_deciding_that_two_names_are_one_actor_finds_both(record: Record) -> None:
    deciding.write_decision(record, decision("same", "Highland Front", "Veldland", about="actor"))
    assert ids(record, party="veldland") == [FIGURE.id, MOVE.id, DEMAND.id]


def test_deciding_by_ten_people_and_two_builds_at_once_loses_nothing(where: Where) -> None:
    with database.create(where) as record:
        put(record, NORTH, SOUTH)
    conflicts: list[DecisionConflict] = []

    def decide(number: int) -> None:
        with database.create(where) as record:
            try:
                deciding.write_decision(record, decision("accepted", FIGURE.id, by=f"Reader {number}"))
            except DecisionConflict as conflict:
                conflicts.append(conflict)
            deciding.write_decision(record, decision("note", MOVE.id, by=f"Reader {number}"))

    def build() -> None:
        with database.create(where) as record:
            for _ in range(3):
                put(record, NORTH, SOUTH)

    threads = [threading.Thread(target=decide, args=(number,)) for number in range(10)]
    threads += [threading.Thread(target=build) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.open_record(where) as record:
        kinds = [made.kind for made in decisions.all_decisions(record)]
        assert (kinds.count("accepted"), kinds.count("note"), len(conflicts)) == (1, 10, 9)
        assert ids(record) == [FIGURE.id, MOVE.id, DEMAND.id]


def test_deciding_hangs_together_over_what_people_joined(record: Record) -> None:
    joined = [("Veldland", "the valley"), ("the valley", "its envoys"), ("Someone", "else")]
    for nth, pair in enumerate(joined):
        made = Decision(kind="same", about="actor", subjects=pair, why="one", by="Ada", when=f"2024-03-20T10:0{nth}:00Z")
        deciding.write_decision(record, made)
    found = decisions.hanging_together(record, ["its envoys"])
    assert [decision.subjects for decision in found] == joined[:2]
