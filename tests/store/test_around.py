"""What hangs together with some claims is found as the lists of the whole record have it."""

from collections.abc import Iterator

import pytest
from tests import talks

from parley.model.decisions import Decision
from parley.model.judgements import Judgement
from parley.store import around, database, deciding, queries, writing
from parley.store.database import Record, Where
from parley.store.queries import Selection

SAME = Judgement(kind="same", members=(talks.DEMANDED.id, talks.REFUSED.id), reason="told alike")


@pytest.fixture
def record(where: Where) -> Iterator[Record]:
    with database.create(where) as opened:
        talks.put(opened)
        writing.write_judgements(opened, (*talks.JUDGEMENTS, SAME), judged_by=talks.VERSION)
        yield opened


def reject(record: Record, claim: str) -> None:
    decision = Decision(kind="rejected", subjects=(claim,), why="not there", by="Ada", when="2024-03-20T10:00:00+00:00")
    deciding.write_decision(record, decision)


def test_around_judgements_are_those_of_the_whole_record(record: Record) -> None:
    found = around.judgements(record, [talks.DEMANDED.id, talks.FREED_36.id], ["same", "contradicts"])
    assert found == [*queries.judgements(record, "contradicts"), *queries.judgements(record, "same")]
    assert around.judgements(record, [talks.SHELLED.id], ["same", "contradicts"]) == []


def test_around_claims_and_judgements_leave_out_what_people_rejected(record: Record) -> None:
    reject(record, talks.REFUSED.id)
    assert [claim.id for claim in around.claims(record, ["move"], [talks.LATE.key])] == [talks.ACCEPTED.id]
    assert around.judgements(record, [talks.DEMANDED.id], ["same"]) == []
    assert around.selected(record, [talks.REFUSED.id, talks.ACCEPTED.id], Selection()) == {talks.ACCEPTED.id}


def test_around_selected_are_those_of_the_selection(record: Record) -> None:
    ids = [claim.id for claims in talks.CLAIMS.values() for claim in claims]
    for selection in (Selection(search="prisoners"), Selection(party="The Front"), Selection(measure="injured")):
        assert around.selected(record, ids, selection) == {claim.id for claim in queries.claims(record, None, selection)}


def test_around_times_are_counted_to_a_bound(record: Record) -> None:
    assert around.times(record, ["Veldland", "nobody"], most=2) == {"Veldland": 2}
    assert around.times(record, ["Veldland"], most=9) == {"Veldland": 3}


def test_around_merges_are_those_of_a_name_and_of_it_as_words_of_a_report(record: Record) -> None:
    of_words = Judgement(
        kind="same_actor", members=(f"Veldland@{talks.EARLY.key}", f"it@{talks.EARLY.key}"), reason="one name"
    )
    longer = Judgement(kind="same_actor", members=(f"Veldlanders@{talks.EARLY.key}", "they"), reason="one name")
    writing.write_judgements(record, (*talks.JUDGEMENTS, of_words, longer), judged_by=talks.VERSION)
    assert around.merges(record, ["Veldland"]) == [of_words]
    assert around.merges(record, ["The Front"]) == [talks.JUDGEMENTS[1]]


def test_around_mentions_are_the_latest(record: Record) -> None:
    assert [actor.words for actor in around.mentions(record, ["relief workers"], most=1)] == ["Relief workers"]
    assert len(around.mentions(record, ["relief workers"], most=9)) == 3
