"""What happened to a claim, in order: each reading, judgement and decision, with what it changed, and from what."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from parley.errors import ParleyError
from parley.exports.claim_rows import claim_row
from parley.exports.formats import plain
from parley.exports.of_report import own_names
from parley.exports.row import Row, told
from parley.exports.views import ClaimRow
from parley.model.claims import Claim
from parley.model.decisions import UNDONE, Decision, standing
from parley.store import correcting, decisions, history
from parley.store.database import Record
from parley.store.history import Entry, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow(Row):
    """One field that something changed; where a claim was read first there is nothing before."""

    field: str = told("the field of the claim")
    before: str | float | bool | tuple[str, ...] | None = told("what it was before, as lists have it")
    after: str | float | bool | tuple[str, ...] | None = told("what it was then")


@dataclass(frozen=True, slots=True, kw_only=True)
class HappenedRow(Row):
    """One thing that happened to a claim."""

    id: str = told("id of the judgement or decision; of a reading that of the claim")
    what: str = told("read, a judgement of the machine, or what a person decided")
    by: str = told("the version that read it, parley for the machine's judgements, or the person")
    when: str | None = told("when; none for the machine, which has no clock")
    why: str | None = told("the reason; none for a reading")
    stands: bool = told("whether it stands")
    undoes: str | None = told("what it undoes, and whose that was")
    changes: tuple[ChangeRow, ...] = told("the fields that changed by it")


def happened(record: Record, claim: Claim) -> list[HappenedRow]:
    """Return what happened to a claim: readings, judgements of the machine, then decisions of people.

    `claim` is the claim as it was read. What an older parley had otherwise and this one cannot read is told without fields.
    """
    made = decisions.decisions_on(record, claim.id)
    return [
        *_readings(history.readings(record, claim.id)),
        *(_row(entry) for entry in history.judged(record, claim.id)),
        *_decided(claim, made),
    ]


def _readings(found: Iterable[Reading]) -> Iterator[HappenedRow]:
    """Each reading by what it gave otherwise than the one before; the same reading of a copy is told once."""
    before: ClaimRow | None = None
    last: tuple[str, bool] | None = None
    for reading in found:
        row, told_by = claim_row(reading.claim) if reading.claim else None, (reading.entry.by, reading.entry.stands)
        changes = _changes(before, row) if row else ()
        if changes or row is None or told_by != last:
            yield _row(reading.entry, why=None, changes=changes)
        before, last = row or before, told_by


def _decided(claim: Claim, made: list[Decision]) -> Iterator[HappenedRow]:
    """Each decision with what the claim was shown as before it, and after it."""
    by_id = {decision.id: decision for decision in made}
    before = claim_row(claim)
    for nth, entry in enumerate(history.of_decisions(made), start=1):
        decision = made[nth - 1]
        verdict = standing(made[:nth]).get(("verdict", claim.id))
        after = claim_row(_as_decided(claim, verdict))
        gone = by_id.get(decision.undoes or "")
        undoes = f"{gone.kind} by {gone.by}" if gone else decision.undoes
        what = UNDONE if decision.undoes else decision.kind
        yield _row(entry, what=what, why=decision.why, undoes=undoes, changes=_changes(before, after))
        before = after


def _as_decided(claim: Claim, verdict: Decision | None) -> Claim:
    if verdict is None or verdict.kind != "corrected":
        return claim
    try:
        return correcting.corrected(claim, verdict.values)
    except ParleyError:  # a value that an older parley took
        return claim


def _changes(before: ClaimRow | None, after: ClaimRow) -> tuple[ChangeRow, ...]:
    """The fields in which two rows of a claim differ; without the first those that are told at all."""
    pairs = ((name, getattr(before, name, None), getattr(after, name)) for name in own_names(after))
    changed = ((name, one, other) for name, one, other in pairs if one != other and (before or other not in ((), False)))
    return tuple(ChangeRow(field=name, before=one, after=other) for name, one, other in changed)


def _row(entry: Entry, **given: Any) -> HappenedRow:
    values = {"id": entry.id, "what": entry.what, "by": entry.by, "when": entry.when, "why": entry.why}
    return HappenedRow(**{**values, "stands": entry.stands, "undoes": None, "changes": (), **given})


def as_json(found: Iterable[HappenedRow]) -> list[Any]:
    """Return what happened as JSON knows it."""
    return [plain(row) for row in found]
