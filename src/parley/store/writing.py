"""Writing to a record: one report with its claims at a time, whole or not at all; what people decided stands over it."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import delete, func, insert, select, update

from parley.model.claims import Claim
from parley.model.judgements import MACHINE, Judgement
from parley.model.report import Report
from parley.store import decided, decisions, issues, queries, rows, searching, sufferers, tables
from parley.store.database import Record, Write
from parley.store.rows import Values


def write_report(record: Record, report: Report, claims: Iterable[Claim], *, received: Report, read_by: str) -> None:
    """Put a report and all its claims on record in one transaction, in the place of an earlier reading of it.

    `received` is the report before other reports settled its day; `read_by` names what read it. Claims that this reading
    gives as the last did are left as they are; the others of the last reading are kept among the earlier claims.
    """
    found = list(claims)
    with record.transaction() as write:
        verdicts = decisions.verdicts(record, [claim.id for claim in found])
        told = [decided.decided(claim, verdicts.get(claim.id)) for claim in found]
        column = tables.claims.c
        old = {row["id"]: dict(row) for row in record.rows(select(tables.claims).where(column.report == report.key))}
        _take_out(record, write, old, {values["id"]: values for values, _ in told})
        _write_received(record, write, rows.of_report(report, received=received, read_by=read_by))
        sufferers.put(write, [report])
        put_claims(record, write, [each for each in told if not _is_same(old.get(each[0]["id"]), each[0])])
        make_judgements_due(record, write)


def _take_out(record: Record, write: Write, old: Mapping[str, Values], new: Mapping[str, Values]) -> None:
    """Take out the claims that are not read so any more, which the database keeps; put the others into their new place."""
    column, actor = tables.claims.c, tables.actors.c
    gone = [named for named in old if not _is_same(old[named], new.get(named))]
    for named in gone:
        write(delete(tables.claims).where(column.report == old[named]["report"], column.id == named))
    searching.take_out(write, record.dialect, "claim_words", (old[named]["number"] for named in gone))
    for named in old.keys() - set(gone):
        keys = {name: new[named][name] for name in decided.KEYS}
        if any(old[named][name] != key for name, key in keys.items()):
            of_claim = (column.report == old[named]["report"], column.id == named)
            write(update(tables.claims).where(*of_claim).values(**keys))
            of_actor = (actor.report == old[named]["report"], actor.claim == named)
            write(update(tables.actors).where(*of_actor).values(placed=keys["placed"]))


def _is_same(one: Values | None, other: Values | None) -> bool:
    """Tell whether two rows tell the same of a claim, wherever it stands in lists."""
    if one is None or other is None:
        return False
    return all(one[name] == other[name] for name in one.keys() - decided.KEYS)


def put_claims(record: Record, write: Write, came: Sequence[tuple[Values, list[Values]]]) -> None:
    """Write the rows of new claims, each with its actors', and their words."""
    write(insert(tables.claims), [values for values, _ in came])
    searching.put(write, record.dialect, "claim_words", [searching.of_claim(values) for values, _ in came])
    put_actors(record, write, [actor for _, actors in came for actor in actors])


def put_actors(record: Record, write: Write, actors: Sequence[Values]) -> None:
    """Write the rows of actors, and their names where they are new."""
    write(insert(tables.actors), actors)
    put_names(record, write, {name for actor in actors for name in (actor["name"], actor["side"]) if name})


def put_names(record: Record, write: Write, told: Collection[str]) -> None:
    """Write the names that are new, so that they are found however they are spelled."""
    known = set(queries.known_names(record, sorted(told)))
    new = sorted(set(told) - known)
    write(insert(tables.names), [{"name": name, "folded": name.casefold()} for name in new])


def _write_received(record: Record, write: Write, values: Values) -> None:
    column = tables.reports.c
    changing = {name: value for name, value in values.items() if name not in ("key", "text")}
    if not write(update(tables.reports).where(column.key == values["key"]).values(**changing)):
        write(insert(tables.reports), [values])
    searching.put(write, record.dialect, "report_words", [searching.of_report(values)])


def make_judgements_due(record: Record, write: Write) -> None:
    """Put down that something changed since the machine judged last."""
    count = queries.changes(record) + 1
    write(delete(tables.meta).where(tables.meta.c.name.in_((tables.JUDGED_BY, tables.CHANGES))))
    write(insert(tables.meta), [{"name": tables.CHANGES, "value": str(count)}])


def write_source(record: Record, key: str, source: str) -> None:
    """Put on record that a report was found at `source`; nothing else about it changes."""
    with record.transaction() as write:
        write(update(tables.reports).where(tables.reports.c.key == key).values(source=source))


def write_judgements(record: Record, judgements: Iterable[Judgement], *, judged_by: str, changes: int | None = None) -> bool:
    """Put the machine's judgements on record in the place of its earlier ones, in one transaction.

    Those that stand already are left as they are, those that no longer do are kept among the earlier ones. Nothing is
    written, and False returned, where the record changed since it had `changes`: they judge what stands no more. This ends
    a build, so what is due of older reports is then found too, and the database counts what its tables hold.
    """
    new = {judgement.id: judgement for judgement in judgements if judgement.by == MACHINE}
    with record.transaction() as write:
        if changes not in (None, queries.changes(record)):
            return False
        old = {judgement.id: judgement for judgement in queries.judgements_by_machine(record)}
        for known in [known for known, judgement in old.items() if new.get(known) != judgement]:
            write(delete(tables.judgements).where(tables.judgements.c.id == known))
        came = [judgement for known, judgement in new.items() if old.get(known) != judgement]
        write(insert(tables.judgements), [rows.of_judgement(judgement) for judgement in came])
        write(insert(tables.members), [row for judgement in came for row in rows.of_members(judgement)])
        put_names(record, write, _joined(came))
        write(delete(tables.meta).where(tables.meta.c.name == tables.JUDGED_BY))
        _list_anew(write)
        write(insert(tables.meta), [{"name": tables.JUDGED_BY, "value": judged_by}])
    sufferers.fill(record)
    issues.fill(record)
    record.analyse()
    return True


def _joined(judged: Iterable[Judgement]) -> set[str]:
    """The names that judgements say are one actor's; words that only one report explains (WORDS@KEY) are no names."""
    of_actors = (judgement for judgement in judged if judgement.kind == "same_actor")
    return {name for judgement in of_actors for name in judgement.members if tables.OF_REPORT not in name}


def _list_anew(write: Write) -> None:
    """Put each judgement on claims at the place of the latest of them, wherever a better reading has them now.

    Its own id follows, so that of several judgements on one claim none is lost between two pages.
    """
    judged, member, claim = tables.judgements.c, tables.members.c, tables.claims.c
    told = tables.judgements.join(tables.members, member.judgement == judged.id)
    told = told.join(tables.claims, claim.id == member.member)
    placed = func.max(claim.placed).concat(" ").concat(judged.id)
    latest = select(judged.id, judged.kind, placed).select_from(told).group_by(judged.id, judged.kind)
    write(delete(tables.listings))
    write(insert(tables.listings).from_select(["judgement", "kind", "placed"], latest))
