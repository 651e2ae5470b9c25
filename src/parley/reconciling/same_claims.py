"""Same claim: what several reports tell alike, one line with all its evidence.

Each kind has the keys under which two claims may meet and the test that they tell the same; both compare what the claims
say, never who published them.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

from parley.model.actors import Actor
from parley.model.claims import Agreement, Claim, Event, Figure, Meeting, Move
from parley.model.judgements import Judgement
from parley.reconciling.groups import group
from parley.reconciling.matters import heading
from parley.reconciling.one_line import one_line
from parley.reconciling.ranges import is_exact, least
from parley.reconciling.same_agreements import read as same_agreements
from parley.reconciling.talks import Talks
from parley.reconciling.topics import (
    PEOPLE,
    STOCKS,
    day_of,
    days_apart,
    may_agree,
    may_count_the_same,
    one_actor,
    population,
    share_words,
    stems,
)

DURATION = "duration_days"
RETOLD = 14  # days within which an exact running total told for two days is one count told again
TELLING = 20  # a number from here on, told for the same measure and people, names its figure even where a day is missing


class Known(NamedTuple):
    """What is known of all claims: the parties of each report, and the numbers told by reports that name no party."""

    talks: Talks
    of_nobody: frozenset[Hashable]


@dataclass(frozen=True, slots=True)
class Sameness:
    """How claims of one kind are found to tell the same: `why` words the reason."""

    kind: type[Claim]
    keys: Callable[[Any, Known], Iterable[Hashable]]
    alike: Callable[[Any, Any, Talks], bool]
    why: Callable[[Any], str]


def read(claims: Sequence[Claim], talks: Talks, origins: Mapping[str, str] | None = None) -> Iterator[Judgement]:
    """Yield a judgement `same` for each group of claims of different reports that tell the same.

    `origins` gives for each report that carries the story of another the first of them, by their keys.
    """
    of_nobody = (f for f in claims if isinstance(f, Figure) and not talks.parties(f.evidence.report))
    known = Known(talks, frozenset(map(_number, of_nobody)))
    for sameness in SAMENESSES:
        of_kind = [claim for claim in claims if isinstance(claim, sameness.kind)]
        yield from _of_kind(sameness, of_kind, known, origins or {})
    yield from same_agreements([claim for claim in claims if isinstance(claim, Agreement)])


def _of_kind(sameness: Sameness, claims: Sequence[Claim], known: Known, origins: Mapping[str, str]) -> Iterator[Judgement]:
    def alike(one: Claim, other: Claim) -> bool:
        if not _two_reports(one, other):
            return False
        return sameness.alike(one, other, known.talks) or _copied(one, other, origins)

    for members in group(claims, lambda claim: sameness.keys(claim, known), alike):
        yield from one_line(members, _fullness, sameness.why(members[0]))


def _fullness(claim: Claim) -> tuple[int]:
    """How many of its fields a claim fills."""
    return (sum(bool(getattr(claim, field.name)) for field in fields(claim)),)


def _two_reports(one: Claim, other: Claim) -> bool:
    return one.evidence.report.key != other.evidence.report.key


def _copied(one: Claim, other: Claim, origins: Mapping[str, str]) -> bool:
    """Tell whether two reports of one story tell one move of a party, or one number, neither with a day."""
    first = origins.get(one.evidence.report.key)
    if first is None or first != origins.get(other.evidence.report.key):
        return False
    if isinstance(one, Figure) and isinstance(other, Figure):
        is_undated = not day_of(one.as_of) and not day_of(other.as_of)
        return is_undated and may_agree(one.where, other.where) and may_count_the_same(one, other)
    if not (isinstance(one, Move) and isinstance(other, Move)) or day_of(one.date) or day_of(other.date):
        return False
    return may_agree(_party(one.to), _party(other.to)) and heading(one.issue) == heading(other.issue)


def _figure_keys(figure: Figure, known: Known) -> Iterator[Hashable]:
    """A number with its day and, where it tells by itself, with each party that its report names.

    A report that names no party may be of any talks: its numbers meet those of all reports.
    """
    number, day = _number(figure), day_of(figure.as_of)
    if day or not _is_telling(figure):
        yield number, day
    if _is_telling(figure):
        yield from ((number, party) for party in sorted(known.talks.parties(figure.evidence.report), key=sorted))
        if number in known.of_nobody:
            yield number


def _number(figure: Figure) -> Hashable:
    return figure.measure, figure.quantity.low, figure.quantity.high, figure.status


def _same_figure(one: Figure, other: Figure, talks: Talks) -> bool:
    apart = days_apart(one.as_of, other.as_of)
    is_of_day = apart == 0 and one.measure != DURATION
    if not is_of_day and not (
        _is_one_count(one, other, apart) and talks.may_be_one(one.evidence.report, other.evidence.report)
    ):
        return False
    return may_agree(one.where, other.where) and may_count_the_same(one, other)


def _is_one_count(one: Figure, other: Figure, apart: int | None) -> bool:
    """Tell whether one number told for two days, so far apart, can be one count."""
    is_length = one.measure == DURATION and (apart or 0) <= RETOLD  # of one truce, whatever day it is told for
    return _is_telling(one) and (apart is None or is_length or _is_retold(one, other, apart))


def _is_telling(figure: Figure) -> bool:
    """Tell whether a number names its figure even where a day is missing: large enough, or the length of a truce."""
    low, high = figure.quantity.low, figure.quantity.high
    number = low if low is not None else high
    return (number or 0) >= TELLING or (figure.measure == DURATION and low == high)


def _is_retold(one: Figure, other: Figure, apart: int) -> bool:
    """Tell whether an exact running total is told again for a day near by: a stock would have to be counted anew."""
    if not (one.cumulative and other.cumulative) or one.measure in STOCKS:
        return False
    return is_exact(one.quantity) and is_exact(other.quantity) and apart <= RETOLD


def _why_figure(figure: Figure) -> str:
    whom = population(figure)
    counted = "" if whom == PEOPLE else f" of the same people ({whom})"
    return f"same measure ({figure.measure}) and number ({least(figure.quantity):,}){counted}, no other day or place"


def _actors_meet(one: Sequence[Actor], other: Sequence[Actor]) -> bool:
    return any(one_actor(a, b) for a in one for b in other)


def _meeting_keys(meeting: Meeting, known: Known) -> Iterator[Hashable]:
    day = day_of(meeting.date)
    if day:
        names = {stem for actor in meeting.who for name in (actor.party, actor.name) for stem in stems(name)}
        yield from ((day, stem) for stem in sorted(names))


def _same_meeting(one: Meeting, other: Meeting, talks: Talks) -> bool:
    return may_agree(one.where, other.where) and _actors_meet(one.who, other.who)


def _event_keys(event: Event, known: Known) -> Iterator[Hashable]:
    day = day_of(event.date)
    if day:
        yield from ((event.type, day, "where", stem) for stem in sorted(stems(event.where)))
        yield from ((event.type, day, "whom", stem) for stem in sorted(stems(_party(event.recipient))))
        if event.retold:
            yield event.type, day


def _same_event(one: Event, other: Event, talks: Talks) -> bool:
    if not may_agree(_doer(one.actor), _doer(other.actor)) or not may_agree(one.where, other.where):
        return False
    if share_words(one.where, other.where) or share_words(_party(one.recipient), _party(other.recipient)):
        return True
    return one.retold and other.retold and talks.may_be_one(one.evidence.report, other.evidence.report)


def _doer(actor: Actor | None) -> str | None:
    """Who did it, where that is somebody who can be told apart from others."""
    return actor.party if actor and actor.kind != "people" else None


def _move_keys(move: Move, known: Known) -> Iterator[Hashable]:
    for stem in sorted(stems(_party(move.party))):
        yield move.act, stem, day_of(move.date)


def _same_move(one: Move, other: Move, talks: Talks) -> bool:
    if not may_agree(_party(one.to), _party(other.to)):
        return False
    return days_apart(one.date, other.date) == 0 and bool(stems(one.issue) & stems(other.issue))


def _party(actor: Actor | None) -> str | None:
    return actor.party if actor else None


SAMENESSES = (
    Sameness(Figure, _figure_keys, _same_figure, _why_figure),
    Sameness(
        Meeting,
        _meeting_keys,
        _same_meeting,
        lambda m: f"same day ({day_of(m.date)}), participants in common, no other place",
    ),
    Sameness(
        Event,
        _event_keys,
        _same_event,
        lambda e: (
            f"same type ({e.type}) and day ({day_of(e.date)}), place or people in common, or old news of the same talks"
        ),
    ),
    Sameness(
        Move, _move_keys, _same_move, lambda m: f"same act ({m.act}), party and day ({day_of(m.date)}), matter in common"
    ),
)
