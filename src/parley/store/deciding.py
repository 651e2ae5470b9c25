"""Putting decisions of people on record: none is lost, and none goes over another that its author did not know of."""

from sqlalchemy import delete, insert, select, update

from parley.errors import DecisionConflict
from parley.model.decisions import UNDONE, VERDICTS, Decision, standing, undone
from parley.store import decided, decisions, rows, searching, tables, writing
from parley.store.database import Record, Write


def write_decision(record: Record, decision: Decision, *, over: str | None = None) -> None:
    """Put a person's decision on record, whole or not at all, and show the claim as it leaves it.

    `over` is the id of the decision that the person saw standing on the same matter. Raise DecisionConflict where another
    person's stands there, or where another stands than `over`; UnknownValue or QuoteNotFound where the claim cannot have the
    values of a correction. Nothing is on record then.
    """
    with record.transaction() as write:
        known = decisions.decisions_on(record, *decision.subjects)
        if decision.id in {each.id for each in known}:
            return  # sent twice
        _refuse_conflict(decision, known, over)
        write(insert(tables.decisions), [rows.of_decision(decision)])
        write(insert(tables.subjects), rows.of_subjects(decision))
        writing.make_judgements_due(record, write)
        if decision.kind in (*VERDICTS, UNDONE) and decision.about == "claim":
            _show_as_decided(record, write, decision.subjects[0])


def undoing(found: Decision, *, why: str, by: str, when: str) -> Decision:
    """Return the decision that undoes another one."""
    return Decision(kind=UNDONE, about=found.about, subjects=found.subjects, why=why, by=by, when=when, undoes=found.id)


def _refuse_conflict(decision: Decision, known: list[Decision], over: str | None) -> None:
    what = f"{decision.about} {' and '.join(decision.subjects)}"
    if decision.kind == UNDONE:
        if decision.undoes not in {each.id for each in known} - undone(known):
            raise DecisionConflict(what, f"decision {decision.undoes} does not stand any more", None)
        return
    stands = standing(known).get(decision.matter) if decision.matter else None
    if stands is None and over:
        raise DecisionConflict(what, "no decision stands on it any more", None)
    if stands and stands.id != over and (over or stands.by != decision.by):
        raise DecisionConflict(what, f"{stands.kind} by {stands.by} on {stands.when} ({stands.why!r})", stands.id)


def _show_as_decided(record: Record, write: Write, named: str) -> None:
    """Bring the rows of a claim and its actors to what now stands on it."""
    verdict = decisions.verdicts(record, [named]).get(named)
    column, told_in = tables.claims.c, tables.reports.c
    for row in list(record.rows(select(tables.claims).where(column.id == named))):
        report = rows.report(next(record.rows(select(tables.reports).where(told_in.key == row["report"]))))
        values, actors = decided.decided(rows.claim(row, report, as_read=True), verdict)
        changing = {name: value for name, value in values.items() if name in decided.CHANGING}
        write(update(tables.claims).where(column.report == row["report"], column.id == named).values(**changing))
        of_claim = (tables.actors.c.report == row["report"], tables.actors.c.claim == named)
        write(delete(tables.actors).where(*of_claim))
        writing.put_actors(record, write, actors)
        searching.put(write, record.dialect, "claim_words", [searching.of_claim(values)])
