"""One actor: its names and offices, how it came to have them, and what it said, demanded and did."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from parley.errors import NotOnRecord
from parley.exports.claim_rows import ROWS, claim_row
from parley.exports.lists import LISTED, marked
from parley.exports.row import Row, told
from parley.exports.views import ClaimRow
from parley.model.actors import Actor
from parley.model.claims import Agreement, Claim, Event, Figure, Meeting, Move, Statement
from parley.model.judgements import Judgement
from parley.reconciling.bearers import is_name
from parley.store import around, decisions, history, paging, queries
from parley.store.database import Record
from parley.store.history import Entry
from parley.store.paging import Place
from parley.store.queries import Selection
from parley.web.pages import decided, one_name

EACH = 5  # lines of a section; its link leads to all
LOOKED_AT = 40  # claims that name the actor among which those lines are looked for
WORDINGS = 300  # latest mentions under each name whose wordings are told
OF_REPORT = "@"  # between words and the key of the one report in which they mean the actor

SECTIONS: tuple[tuple[str, type[Claim], tuple[str, ...]], ...] = (
    ("Said", Statement, ("source",)),
    ("Demanded, offered, refused", Move, ("party",)),
    ("Did", Event, ("actor",)),
    ("Met", Meeting, ("who", "mediators")),
    ("Agreed", Agreement, ("parties", "mediators", "guarantors")),
    ("Counted", Figure, ("source",)),
)
"""What an actor does, the kind of claim that tells it, and the fields that name it as the one who does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge(Row):
    """Names, or words of one report, that are taken for one actor's."""

    names: tuple[str, ...] = told("the names")
    words: tuple[tuple[str, str], ...] = told("words that mean it in one report only, each with the key of the report")
    reason: str = told("why, in a sentence")
    by: str = told("who decided")
    when: str | None = told("when; none for the machine, which has no clock")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Row):
    """Some lines of one kind, the latest first, and where all of them are."""

    title: str = told("what the actor does in them")
    view: type[ClaimRow] = field(metadata={"help": "the list that has them all"})
    rows: tuple[ClaimRow, ...] = told("the latest of them")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownActor(Row):
    """One actor with its names, wordings and offices, how it came by them, and the latest of what it did."""

    name: str = told("the name under which it is listed")
    names: tuple[str, ...] = told("every name judged to be its")
    claims: int = told("how many claims name it, each name counted to 1,000 at most")
    kinds: tuple[str, ...] = told("party, person, body …, as reports tell it, the commonest first")
    sides: tuple[str, ...] = told("the parties or governments it belongs to or speaks for, the commonest first")
    words: tuple[str, ...] = told("wordings of reports, offices among them, the commonest first")
    merges: tuple[Merge, ...] = told("what makes its names one actor's")
    sections: tuple[Section, ...] = told("the latest of what it said, demanded and did")


def shown_actor(record: Record, named: str) -> ShownActor:
    """Return the actor of a name in any case; raise NotOnRecord where nobody has it."""
    names = queries.names(record, named)
    if not names:
        raise NotOnRecord(f"actor {named}", str(record.where))
    listed = one_name.listed(record, names)
    best = next((listed[name] for name in names if name in listed), names[0])
    mentions = around.mentions(record, names, most=WORDINGS)
    return ShownActor(
        name=best,
        names=tuple(names),
        claims=sum(around.times(record, names, most=one_name.MOST).values()),
        kinds=_commonest(actor.kind for actor in mentions),
        sides=_commonest(actor.side for actor in mentions if actor.side not in (None, *names)),
        words=_commonest(actor.words for actor in mentions if actor.words not in names),
        merges=tuple(_merge(each) for each in around.merges(record, names) if _is_about(each, names)),
        sections=tuple(_sections(record, frozenset(names))),
    )


def decisions_on(record: Record, names: tuple[str, ...]) -> list[Entry]:
    """Return what people decided on the names of an actor, the latest first."""
    made = [each for each in decisions.decisions_on(record, *names) if each.about == "actor"]
    return list(history.of_decisions(made))[::-1]


def _commonest(values: Any) -> tuple[str, ...]:
    counts = Counter(value for value in values if value)
    return tuple(sorted(counts, key=lambda value: (-counts[value], value)))


def _is_about(judgement: Judgement, names: list[str]) -> bool:
    """Tell whether a judgement has one of the names: decisions on other actors come with all decisions of people."""
    return any(member in names or member.rpartition(OF_REPORT)[0] in names for member in judgement.members)


def _merge(judgement: Judgement) -> Merge:
    members = judgement.members
    words = (member.rpartition(OF_REPORT) for member in members if not is_name(member))
    return Merge(
        names=tuple(member for member in members if is_name(member)),
        words=tuple((told_as, key) for told_as, _, key in words),
        reason=judgement.reason,
        by=judgement.by,
        when=judgement.when,
    )


def _sections(record: Record, names: frozenset[str]) -> Iterator[Section]:
    for title, kind, fields in SECTIONS:
        found = _by(record, kind, fields, names)
        standing = decided.over(record, found)
        if found:
            yield Section(title=title, view=ROWS[kind][0], rows=tuple(marked(claim_row(each), standing) for each in found))


def _by(record: Record, kind: type[Claim], fields: tuple[str, ...], names: frozenset[str]) -> list[Claim]:
    """The latest claims of a kind in which the actor, or one that speaks for it, is the one who acts."""
    selection = Selection(party=min(names))
    found = paging.page(record, kind.KIND, selection, place=Place(latest=True, size=LOOKED_AT)).claims
    return [claim for claim in found if _is_by(claim, fields, names)][:EACH]


def _is_by(claim: Claim, fields: tuple[str, ...], names: frozenset[str]) -> bool:
    if isinstance(claim, Statement) and claim.cue_type not in LISTED:
        return False
    values = (attrgetter(name)(claim) for name in fields)
    actors = (actor for value in values for actor in (value if isinstance(value, tuple) else (value,)))
    return any(isinstance(actor, Actor) and names & {actor.name, actor.party} for actor in actors)
