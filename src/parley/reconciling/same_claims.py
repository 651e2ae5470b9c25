"""Same claim: what several reports tell alike, one line with all its evidence.

Each kind has the keys under which two claims may meet and the test that they tell the same; both compare what the claims
say, never who published them.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from parley.model.actors import Actor
from parley.model.claims import Agreement, Claim, Event, Figure, Meeting, Move
from parley.model.judgements import Judgement
from parley.reconciling.groups import group
from parley.reconciling.topics import PEOPLE, day_of, days_apart, may_agree, population, share_words, stems

TELLING = 20  # a number from here on, told for the same measure and people, names its figure even where a day is missing


@dataclass(frozen=True, slots=True)
class Sameness:
    """How claims of one kind are found to tell the same: `why` words the reason."""

    kind: type[Claim]
    keys: Callable[[Any], Iterable[Hashable]]
    alike: Callable[[Any, Any], bool]
    why: Callable[[Any], str]


def read(claims: Sequence[Claim]) -> Iterator[Judgement]:
    """Yield a judgement `same` for each group of claims of different reports that tell the same."""
    for sameness in SAMENESSES:
        of_kind = [claim for claim in claims if isinstance(claim, sameness.kind)]
        for members in group(of_kind, sameness.keys, sameness.alike):
            ids = tuple(dict.fromkeys(claim.id for claim in members))
            if len(ids) > 1:
                yield Judgement(kind="same", members=ids, reason=sameness.why(members[0]))


def _two_reports(one: Claim, other: Claim) -> bool:
    return one.evidence.report.key != other.evidence.report.key


def _figure_keys(figure: Figure) -> Iterator[Hashable]:
    yield figure.measure, figure.quantity.low, figure.quantity.high, figure.status, population(figure)


def _same_figure(one: Figure, other: Figure) -> bool:
    apart = days_apart(one.as_of, other.as_of)
    if not _two_reports(one, other) or apart not in (None, 0) or not may_agree(one.where, other.where):
        return False
    number = one.quantity.low if one.quantity.low is not None else one.quantity.high
    return apart == 0 or (one.cumulative == other.cumulative and (number or 0) >= TELLING)


def _why_figure(figure: Figure) -> str:
    whom = population(figure)
    counted = "" if whom == PEOPLE else f" of the same people ({whom})"
    return f"same measure ({figure.measure}) and number ({figure.quantity.words}){counted}, no other day or place"


def _agreement_family(agreement: Agreement) -> str:
    return "truce" if agreement.kind == "ceasefire" else agreement.kind


def _agreement_keys(agreement: Agreement) -> Iterator[Hashable]:
    for mark in ("declared", "start", "end"):
        day = day_of(getattr(agreement, mark))
        if day:
            yield _agreement_family(agreement), day


def _same_agreement(one: Agreement, other: Agreement) -> bool:
    if not _two_reports(one, other):
        return False
    starts = days_apart(one.start, other.start)
    return starts in (None, 0) and _actors_meet(one.parties, other.parties, or_unknown=True)


def _why_agreement(agreement: Agreement) -> str:
    days = [f"{mark} {day}" for mark in ("declared", "start", "end") if (day := day_of(getattr(agreement, mark)))]
    return f"same kind of deal, parties that agree, and a day in common ({', '.join(days)})"


def _actors_meet(one: Sequence[Actor], other: Sequence[Actor], *, or_unknown: bool = False) -> bool:
    if or_unknown and (not one or not other):
        return True
    return any(share_words(a.party, b.party) or share_words(a.name, b.name) for a in one for b in other)


def _meeting_keys(meeting: Meeting) -> Iterator[Hashable]:
    day = day_of(meeting.date)
    if day:
        yield day


def _same_meeting(one: Meeting, other: Meeting) -> bool:
    return _two_reports(one, other) and may_agree(one.where, other.where) and _actors_meet(one.who, other.who)


def _event_keys(event: Event) -> Iterator[Hashable]:
    day = day_of(event.date)
    if day:
        yield event.type, day


def _same_event(one: Event, other: Event) -> bool:
    if not _two_reports(one, other) or not may_agree(_party(one.actor), _party(other.actor)):
        return False
    places_meet = share_words(one.where, other.where)
    return places_meet or (may_agree(one.where, other.where) and share_words(_party(one.recipient), _party(other.recipient)))


def _move_keys(move: Move) -> Iterator[Hashable]:
    for stem in sorted(stems(_party(move.party))):
        yield move.act, stem


def _same_move(one: Move, other: Move) -> bool:
    if not _two_reports(one, other) or not may_agree(_party(one.to), _party(other.to)):
        return False
    day = days_apart(one.date, other.date)
    shared = stems(one.issue) & stems(other.issue)
    return day == 0 and bool(shared)


def _party(actor: Actor | None) -> str | None:
    return actor.party if actor else None


SAMENESSES = (
    Sameness(Figure, _figure_keys, _same_figure, _why_figure),
    Sameness(Agreement, _agreement_keys, _same_agreement, _why_agreement),
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
        lambda e: f"same type ({e.type}) and day ({day_of(e.date)}), place or people in common",
    ),
    Sameness(
        Move, _move_keys, _same_move, lambda m: f"same act ({m.act}), party and day ({day_of(m.date)}), matter in common"
    ),
)
