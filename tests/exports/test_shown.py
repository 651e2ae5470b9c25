"""One claim is shown whole: in context, with its judgements and its reports."""

import pytest
from tests import talks

from parley.errors import NotOnRecord, UnknownValue
from parley.exports.shown import shown
from parley.exports.views import FigureRow
from parley.model.decisions import Decision
from parley.store import database, deciding, queries
from parley.store.database import Record


def test_shown_puts_the_quote_in_its_context(record: Record) -> None:
    found = shown(record, talks.FREED_36.id)
    assert f"{found.before}{found.quote}{found.after}" == talks.LATE.text
    assert [report.id for report in found.reports] == ["late"]


def test_shown_cuts_the_context_between_words(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parley.exports.shown.CONTEXT", 20)
    found = shown(record, talks.MET.id)
    assert (found.before, found.after) == ("… 5 to March 9. ", " on March 3. The …")


def test_shown_lists_judgements_with_the_other_claim(record: Record) -> None:
    (judgement,) = shown(record, talks.FREED_40.id[:6]).judgements
    assert judgement.kind == "contradicts" and judgement.by == "parley"
    assert judgement.others == (f"{talks.FREED_36.id} released: 36 (prisoners), late",)


@pytest.mark.parametrize("named", ["ffffff", "abc", "", "%%%%%%%"])
def test_shown_refuses_what_is_not_on_record(record: Record, named: str) -> None:
    with pytest.raises(NotOnRecord, match=f"claim {named} is not on record"):
        shown(record, named)


def test_shown_refuses_digits_that_name_several(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "claim_ids", lambda record, prefix: ["abcdef01", "abcdef02"])
    with pytest.raises(UnknownValue, match="'abcdef' is not one of abcdef01, abcdef02"):
        shown(record, "abcdef")


def decide(record: Record, kind: str, named: str, *values: tuple[str, str]) -> None:
    decision = Decision(
        kind=kind, subjects=(named,), why="misread", by="A. Reader", when="2024-03-12T10:00:00Z", values=values
    )
    with database.create(record.where) as written:
        deciding.write_decision(written, decision)


def test_shown_puts_people_before_the_machine(record: Record) -> None:
    decide(record, "accepted", talks.FREED_40.id)
    assert [judgement.by for judgement in shown(record, talks.FREED_40.id).judgements] == ["A. Reader", "parley"]


def test_shown_has_the_machines_reading_beside_a_correction(record: Record) -> None:
    decide(record, "corrected", talks.FREED_40.id, ("quantity", "41"))
    found = shown(record, talks.FREED_40.id)
    assert isinstance(found.claim, FigureRow) and isinstance(found.as_read, FigureRow)
    assert (found.claim.low, found.claim.decided, found.as_read.low) == (41, "corrected by A. Reader", 40)


def test_shown_shows_what_was_rejected_as_such(record: Record) -> None:
    decide(record, "rejected", talks.FREED_40.id)
    found = shown(record, talks.FREED_40.id)
    assert (found.claim.decided, found.as_read) == ("rejected by A. Reader", None)
