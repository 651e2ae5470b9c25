"""What can be asked of a record; every answer comes in one stable order."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import JSON, ColumnElement, Select, and_, cast, exists, false, func, or_, select

from parley.errors import NotOnRecord
from parley.model.claims import Claim
from parley.model.decisions import Decision, standing
from parley.model.judgements import Judgement
from parley.model.report import Report
from parley.store import decisions, ordering, people, rows, searching, tables
from parley.store.database import Record

SHORTEST_PREFIX = 6  # hexadecimal digits by which an id may be named: fewer would often name several
AT_HAND = 2000  # reports that are kept in memory within a snapshot: more than any page tells of
PARTS = ("measure", "report", "search", "party", "outlet", "quotation", "issue")  # of a selection, beside its days
_QUOTATION = cast(tables.claims.c.fields, JSON)["quotation"].as_string()
HEXADECIMAL, AFTER_ANY_DIGIT = frozenset("0123456789abcdef"), "g"


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which part of a record a list shows; None leaves out that condition.

    `party` is a name under which an actor, or its side, is on record; `first` and `last` are ISO days, both included;
    `report` is the id of a report or the first digits of its key; `search` words that a claim, or a report, must have;
    `outlet` who published the report, else the agency that it is from; `quotation` one of direct, indirect and mixed, and
    `issue` the heading of a matter that its words name (lexicons/matters.toml), by which only statements are listed.
    """

    party: str | None = None
    first: str | None = None
    last: str | None = None
    measure: str | None = None
    report: str | None = None
    search: str | None = None
    outlet: str | None = None
    quotation: str | None = None
    issue: str | None = None

    @property
    def words(self) -> str:
        """The words by which the claims are found that the full-text index is asked for; none where it is not."""
        return searching.sought(self.search, self.issue)


ALL = Selection()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one actor stands on record under one name: in which words, claims (report key and id) and reports (key)."""

    name: str
    kind: str
    side: str | None
    words: tuple[str, ...]
    claim_ids: frozenset[tuple[str, str]]
    report_keys: frozenset[str]


def reports(record: Record, selection: Selection = ALL) -> Iterator[Report]:
    """Yield the reports by day of publication (unknown days last) and key; `party` and `measure` select nothing here."""
    for row in record.rows(_ordered(select(tables.reports)).where(*report_conditions(record, selection))):
        yield rows.report(row)


def report_conditions(
    record: Record, selection: Selection, *, leaving: Collection[str] = ()
) -> Iterator[ColumnElement[bool]]:
    """Yield what a report must be to belong to a selection; `leaving` names the parts of it that are asked otherwise."""
    column = tables.reports.c
    if selection.first and selection.last:
        yield column.published.between(selection.first, selection.last)
    if selection.report:
        yield column.key.in_(report_keys(record, selection.report))
    if selection.outlet:
        yield column.outlet == selection.outlet
    if selection.search and "search" not in leaving:
        yield column.number.in_(searching.hits(record, "report_words", selection.search))


def outlet_keys(record: Record, outlet: str, most: int) -> list[str] | None:
    """Return the keys of the reports of an outlet, or None where there are more than `most`."""
    column = tables.reports.c
    query = select(column.placed).where(column.outlet == outlet).order_by(column.placed).limit(most + 1)
    found = [ordering.key_of(row["placed"]) for row in record.rows(query)]  # the index alone tells it
    return found if len(found) <= most else None


def _ordered(query: Select[Any]) -> Select[Any]:
    column = tables.reports.c
    return query.order_by(column.placed)


def report_keys(record: Record, named: str) -> list[str]:
    """Return the keys of the reports that have the id or the first digits of the key `named`; raise NotOnRecord if none."""
    column = tables.reports.c
    asked = or_(column.id == named, prefixed(column.key, named))
    found = [row["key"] for row in record.rows(select(column.key).where(asked).order_by(column.key))]
    if not found:
        raise NotOnRecord(f"report {named}", str(record.where))
    return found


def received(record: Record, key: str) -> tuple[Report, str] | None:
    """Return a report as it was received and the version that read it, or None where it is not on record."""
    row = next(record.rows(select(tables.reports).where(tables.reports.c.key == key)), None)
    return (rows.report(row, as_received=True), row["read_by"]) if row else None


def all_received(record: Record, *, dated: bool) -> Iterator[tuple[Report, Report]]:
    """Yield each report as received with a day, or without one, and beside it the same report as it was read."""
    column = tables.reports.c
    for row in record.rows(_ordered(select(tables.reports).where(column.received.is_not(None) == dated))):
        yield rows.report(row, as_received=True), rows.report(row)


def changes(record: Record) -> int:
    """Return how often reports or decisions were written: what was judged before the last of them is out of date."""
    column = tables.meta.c
    found = next(record.rows(select(column.value).where(column.name == tables.CHANGES)), None)
    return int(found["value"]) if found else 0


def judged_by(record: Record) -> str | None:
    """Return the version that made the judgements on record, None while they are due."""
    column = tables.meta.c
    found = next(record.rows(select(column.value).where(column.name == tables.JUDGED_BY)), None)
    return found["value"] if found else None


def claims(
    record: Record, kind: str | None = None, selection: Selection = ALL, *, rejected: bool = False
) -> Iterator[Claim]:
    """Yield the claims of a kind, or of every kind, by day of publication, report and place.

    Those that people rejected are left out unless they are asked for.
    """
    column = tables.claims.c
    query = select(tables.claims).order_by(column.placed)
    if kind:
        query = query.where(column.kind == kind)
    if not rejected:
        query = query.where(column.verdict.is_distinct_from("rejected"))
    yield from _claims(record, query.where(*conditions(record, selection)))


def claims_named(record: Record, named: str, *, as_read: bool = False) -> list[Claim]:
    """Return the claim of an id as each report tells it: several only where reports are byte-identical copies.

    On request it is the claim as it was read, before a person corrected it; one that was rejected is returned as well.
    """
    column = tables.claims.c
    query = select(tables.claims).where(column.id == named).order_by(column.placed)
    return list(_claims(record, query, as_read=as_read))


def _claims(record: Record, query: Select[Any], *, as_read: bool = False) -> Iterator[Claim]:
    report: Report | None = None
    for row in record.rows(query):
        if report is None or report.key != row["report"]:
            report = next(
                rows.report(found)
                for found in record.rows(select(tables.reports).where(tables.reports.c.key == row["report"]))
            )
        yield rows.claim(row, report, as_read=as_read)


def conditions(record: Record, selection: Selection, *, leaving: Collection[str] = ()) -> Iterator[ColumnElement[bool]]:
    """Yield what a claim must be to belong to a selection; `leaving` names the parts of it that are asked otherwise."""
    column = tables.claims.c
    asked = {name for name in PARTS if getattr(selection, name)} - set(leaving)
    if "measure" in asked:
        yield column.measure == selection.measure
    if "report" in asked:
        yield column.report.in_(report_keys(record, selection.report or ""))
    if selection.first and selection.last:
        # a month lies within the days asked for as a whole or not at all: which of its days is meant is unknown
        within = and_(column.day >= selection.first, column.last_day <= selection.last)
        touching = and_(column.vague.is_(False), column.day <= selection.last, column.last_day >= selection.first)
        yield or_(within, touching)
    if asked & {"search", "issue"}:
        yield column.number.in_(searching.hits(record, "claim_words", selection.words))
    if "party" in asked:
        yield names_any(names(record, selection.party or ""))
    if "outlet" in asked:
        report = tables.reports.c
        yield exists().where(report.key == column.report, report.outlet == selection.outlet)
    if "quotation" in asked:
        of_statement = {"sqlite": func.json_extract(column.fields, "$.quotation"), "postgresql": _QUOTATION}
        yield and_(column.kind == "statement", of_statement[record.dialect] == selection.quotation)


def names_any(named: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that a claim names an actor, or its side, by any of these names."""
    # another name for the table: the query that this narrows may go through the actors itself
    column, actor = tables.claims.c, tables.actors.alias("naming").c
    of_claim = and_(actor.report == column.report, actor.claim == column.id)
    return exists().where(of_claim, or_(actor.name.in_(named), actor.side.in_(named)))


def names(record: Record, party: str) -> list[str]:
    """Return every name on record for `party`: its spelling in any case, and those judged to be the same actor."""
    return record.once(("names", party), lambda: _names(record, party))


def _names(record: Record, party: str) -> list[str]:
    asked, column = party.casefold(), tables.names.c
    told = [row["name"] for row in record.rows(select(column.name).where(column.folded == asked))]
    groups = [group for group in same_actors(record, told) if any(member.casefold() == asked for member in group)]
    wanted = {asked, *(member.casefold() for group in groups for member in group)}
    query = select(column.name).where(column.folded.in_(sorted(wanted))).order_by(column.name)
    return [row["name"] for row in record.rows(query)]


def same_actors(record: Record, named: Collection[str]) -> list[tuple[str, ...]]:
    """Return the groups of names, each judged to be one actor's, that hang together with any of the names `named`.

    Only what hangs together with them is looked at, however many actors are on record.
    """
    seen, coming = set[str](), set(named)
    judged, made = dict[str, Judgement](), dict[str, Decision]()
    while coming:
        asked = sorted(coming)
        seen |= coming
        judged |= {judgement.id: judgement for judgement in judgements_by_machine(record, *asked, kinds=["same_actor"])}
        made |= {decision.id: decision for decision in decisions.decisions_on(record, *asked)}
        coming = {name for judgement in judged.values() for name in judgement.members}
        coming = (coming | {name for decision in made.values() for name in decision.subjects}) - seen
    return [group.members for group in people.over(judged.values(), standing(made.values()), "same_actor")]


def known_names(record: Record, told: Sequence[str]) -> list[str]:
    """Return those of the names `told` that are on record."""
    column = tables.names.c
    return [row["name"] for row in record.rows(select(column.name).where(column.name.in_(told)))]


def all_names(record: Record) -> list[str]:
    """Return every name that an actor or a side ever had on record, in alphabetical order."""
    return [row["name"] for row in record.rows(select(tables.names.c.name).order_by(tables.names.c.name))]


def standings(record: Record, selection: Selection = ALL) -> Iterator[Standing]:
    """Yield the actors on record by name, kind and side, each with its wordings and the claims that name it."""
    actor, claim = tables.actors.c, tables.claims.c
    of_claim = and_(claim.report == actor.report, claim.id == actor.claim)
    narrowed = list(conditions(record, selection))
    query = select(actor.name, actor.kind, actor.side, actor.words, actor.report, actor.claim).distinct()
    query = query.join(tables.claims, of_claim).where(*narrowed)
    found: dict[tuple[str, str, str | None], list[Any]] = {}
    for row in record.rows(query):
        found.setdefault((row["name"], row["kind"], row["side"]), []).append(row)
    for name, kind, side in sorted(found, key=lambda actor: (actor[0], actor[1], actor[2] or "")):
        told = found[name, kind, side]
        yield Standing(
            name=name,
            kind=kind,
            side=side,
            words=tuple(sorted({row["words"] for row in told})),
            claim_ids=frozenset((row["report"], row["claim"]) for row in told),
            report_keys=frozenset(row["report"] for row in told),
        )


def report_count(record: Record) -> int:
    """Return how many reports are on record."""
    return int(next(record.rows(select(func.count().label("reports")).select_from(tables.reports)))["reports"])


def claim_counts(record: Record, keys: Collection[str] | None = None) -> Mapping[str, int]:
    """Return how many claims each report has, or each of those with `keys`, by key; reports without any are left out."""
    column = tables.claims.c
    query = select(column.report, func.count().label("claims")).group_by(column.report)
    if keys is not None:
        query = query.where(column.report.in_(sorted(keys)))
    return {row["report"]: row["claims"] for row in record.rows(query)}


def judgements(record: Record, kind: str | None = None) -> Iterator[Judgement]:
    """Yield the judgements of a kind, or all, by kind, members and author, as people's decisions leave them."""
    query = select(tables.judgements)
    judged = _judgements(record, query.where(tables.judgements.c.kind == kind) if kind else query)
    found = people.over(judged, decisions.standing_decisions(record), kind)
    yield from sorted(found, key=lambda j: (j.kind, j.members, j.by, j.when or ""))


def judgements_by_machine(record: Record, *named: str, kinds: Sequence[str] = ()) -> Iterator[Judgement]:
    """Yield the judgements of the machine, whatever people decided, by id.

    On request it is those of which one of `named` is a member, or those of some kinds.
    """
    column = tables.judgements.c
    query = select(tables.judgements)
    if named:
        query = query.where(column.id.in_(select(tables.members.c.judgement).where(tables.members.c.member.in_(named))))
    return _judgements(record, query.where(column.kind.in_(list(kinds))) if kinds else query)


def judgements_on(record: Record, named: str) -> list[Judgement]:
    """Return the judgements of which a claim, report or actor is a member, people's decisions first."""
    judged = judgements_by_machine(record, named)
    decided = standing(decisions.decisions_on(record, named)).values()
    found = [*judged, *(people.as_judgement(decision) for decision in decided)]
    return sorted(found, key=lambda j: (j.when is None, j.kind, j.members, j.by, j.when or ""))


def judgements_of_ids(record: Record, ids: Sequence[str]) -> list[Judgement]:
    """Return the machine's judgements of so many ids, in their order."""
    query = select(tables.judgements).where(tables.judgements.c.id.in_(ids))
    found = {judgement.id: judgement for judgement in _judgements(record, query)}
    return [found[named] for named in ids if named in found]


def claims_of_ids(record: Record, ids: Sequence[str]) -> dict[str, Claim]:
    """Return the claims of so many ids, each as the first report that has it tells it."""
    column = tables.claims.c
    found = list(record.rows(select(tables.claims).where(column.id.in_(ids)).order_by(column.placed.desc())))
    told_in = reports_of_keys(record, sorted({row["report"] for row in found}))
    return {row["id"]: rows.claim(row, told_in[row["report"]]) for row in found}


def reports_of_keys(record: Record, keys: Sequence[str]) -> dict[str, Report]:
    """Return the reports of so many keys, by key; within a snapshot each is read once."""
    known: dict[str, Report] = record.once("reports", dict)
    if len(known) > AT_HAND:
        known.clear()
    due = [key for key in keys if key not in known]
    query = select(tables.reports).where(tables.reports.c.key.in_(due))
    known |= {row["key"]: rows.report(row) for row in (record.rows(query) if due else ())}
    return {key: known[key] for key in keys if key in known}


def report_keys_of(record: Record, ids: Sequence[str]) -> set[str]:
    """Return the keys of all reports that tell the claims of so many ids."""
    column = tables.claims.c
    return {row["report"] for row in record.rows(select(column.report).where(column.id.in_(ids)).distinct())}


def _judgements(record: Record, query: Select[Any]) -> Iterator[Judgement]:
    """The judgements that a query asks for, by id, each with its members."""
    judged, member = tables.judgements.c, tables.members.c
    told = query.add_columns(member.member).outerjoin(tables.members, member.judgement == judged.id)
    for _, found in groupby(record.rows(told.order_by(judged.id, member.nth)), key=itemgetter("id")):
        each = list(found)
        yield rows.judgement(each[0], (row["member"] for row in each if row["member"] is not None))


def claim_ids(record: Record, prefix: str) -> list[str]:
    """Return the ids of claims that begin with `prefix`, which must have at least SHORTEST_PREFIX digits to match any."""
    column = tables.claims.c
    query = select(column.id).where(prefixed(column.id, prefix)).distinct().order_by(column.id)
    return [row["id"] for row in record.rows(query)]


def prefixed(column: ColumnElement[str], prefix: str) -> ColumnElement[bool]:
    """Return the condition that an id or key begins with `prefix`, in a form for which an index serves."""
    asked = prefix.lower()
    if len(asked) < SHORTEST_PREFIX or not set(asked) <= HEXADECIMAL:
        return false()
    return and_(column >= asked, column < asked + AFTER_ANY_DIGIT)
