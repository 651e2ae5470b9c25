"""Agreements: which reports tell of one deal, also those that give no day.

Deals of one family and of the same parties are one where their days lie together. "The truce" without a day is the
deal that held, or had just ended, when its report came out; where none did, or it is only proposed, it stands alone.
A truce that is extended, expires or collapses is the one that had begun before; one that is announced without a day is the
one that begins within days. One whose parties nobody names is the only one that began on its day.
"""

import re
from collections.abc import Hashable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from parley.lexicons import entries
from parley.model.actors import Actor
from parley.model.claims import Agreement
from parley.model.judgements import Judgement
from parley.model.moments import Moment
from parley.reconciling.groups import Link, joined, pairs
from parley.reconciling.one_line import one_line
from parley.reconciling.topics import day_of, one_actor, stems

TOGETHER = timedelta(days=3)  # between two tellings of one deal's days: announced, begun, told of the day after
REMEMBERED = timedelta(days=31)  # after its last known day in which a deal is "the truce" without a day
DEFINITE = re.compile(
    r"(?:the|this|that|their|its|both)\b", re.IGNORECASE
)  # "the truce" is one that is known, "a truce" is not
STANDING = frozenset({"agreed", "in force", "extended"})  # what a deal is before it is extended, expires or collapses
GOES_ON = frozenset({"extended", "expired", "collapsed"})  # what only a deal that was there before can do
IN_EFFECT = frozenset({"agreed", "in force", "extended", "expired", "collapsed"})
HELD = "no day of its own; the deal of these parties that held, or had just ended, when told"
ANNOUNCED = "no day of its own; the deal of these parties that begins within days of the report"
WENT_ON = "extended, expired or collapsed; the last deal of these parties that had begun before"
UNNAMED = "parties not told; the only deal that began on its day"
OTHER = "other"
Span = tuple[date, date]


def read(agreements: Sequence[Agreement]) -> Iterator[Judgement]:
    """Yield a judgement `same` for each deal that several reports tell of."""
    dated = [i for i, agreement in enumerate(agreements) if days(agreement)]
    links = [
        *_dated(agreements, dated),
        *_unnamed(agreements, dated),
        *_undated(agreements, dated),
        *_gone_on(agreements, dated),
    ]
    for members, reasons in joined([frozenset[str]()] * len(agreements), links):
        yield from one_line([agreements[i] for i in members], _fullness, "; ".join(reasons))


def _fullness(agreement: Agreement) -> tuple[int, int]:
    """How much a telling says: over how many days the deal lasts, how many terms it has."""
    span = days(agreement)
    return (span[1] - span[0]).days + 1 if span else 0, len(agreement.terms)


def days(agreement: Agreement) -> Span | None:
    """Return the first and last day that a report gives a deal, or None."""
    found = [day for mark in ("declared", "start", "end") for day in _ends(getattr(agreement, mark))]
    return (min(found), max(found)) if found else None


def same_parties(one: Agreement, other: Agreement) -> bool:
    """Tell whether the parties of two deals agree, those left out that the other knows as a mediator."""
    first, second = _bound(one, other), _bound(other, one)
    if not one.parties or not other.parties:
        return True
    fewer, more = sorted((first, second), key=len)
    return bool(fewer) and all(any(one_actor(a, b) for b in more) for a in fewer)


def same_family(one: Agreement, other: Agreement) -> bool:
    """Tell whether two deals may be of one kind: a truce is a ceasefire; "the deal" and other kinds may be any."""
    kinds = {"truce" if kind == "ceasefire" else kind for kind in (_named_kind(one), _named_kind(other))}
    return len(kinds - {OTHER}) <= 1


def _named_kind(agreement: Agreement) -> str:
    """The kind of a deal, where its words name one: "the original deal" may be any, also where it is read as an exchange."""
    return OTHER if stems(agreement.evidence.quote) & _any_kind() and not _is_named(agreement) else agreement.kind


def _is_named(agreement: Agreement) -> bool:
    names = [entry for entry in entries("agreements") if entry.get("does") == "name" and entry["kind"] == agreement.kind]
    return bool(
        stems(agreement.evidence.quote) & {stem for entry in names for word in entry["words"] for stem in stems(word)}
    )


@cache
def _any_kind() -> frozenset[str]:
    names = [entry for entry in entries("agreements") if entry.get("does") == "name" and entry["kind"] == "any"]
    return frozenset(stem for entry in names for word in entry["words"] for stem in stems(word))


def _ends(moment: Moment | None) -> Iterator[date]:
    day = day_of(moment)
    if day and moment:
        yield day
        if moment.last:
            yield date.fromisoformat(moment.last)


def _bound(agreement: Agreement, other: Agreement) -> list[Actor]:
    """The parties of a deal; those that it only seems to be between count where no words name another."""
    between = [*agreement.mediators, *other.mediators]
    named = [actor for actor in agreement.parties if actor.name not in agreement.inferred] or agreement.parties
    return [actor for actor in named if not any(one_actor(actor, mediator) for mediator in between)]


def _keys(agreement: Agreement) -> Iterator[Hashable]:
    parties = {stem for actor in agreement.parties for stem in stems(actor.party)}
    span = days(agreement)
    month = span[0].replace(day=1) if span else None
    yield from sorted((stem, month) for stem in parties or {""}) if month else []
    if span and month:
        yield from sorted((stem, (month - TOGETHER).replace(day=1)) for stem in parties or {""})


def _dated(agreements: Sequence[Agreement], dated: Sequence[int]) -> Iterator[Link]:
    """Links between deals whose days lie together."""
    place = {id(agreements[i]): i for i in dated}
    for one, other in pairs([agreements[i] for i in dated], _keys):
        if _is_alike(one, other) and same_parties(one, other):
            first, second = sorted((place[id(one)], place[id(other)]))
            yield Link(first, second, "same kind of deal, parties that agree, days that lie together")


def _unnamed(agreements: Sequence[Agreement], dated: Sequence[int]) -> Iterator[Link]:
    """Links from each dated deal whose parties nobody names to the deal that began on its day, where only one did."""
    begun: dict[date, list[int]] = {}
    for i in dated:
        begun.setdefault((days(agreements[i]) or (date.max, date.max))[0], []).append(i)
    for told in begun.values():
        named = [i for i in told if agreements[i].parties]
        is_one = all(same_parties(agreements[named[0]], agreements[i]) for i in named[1:])
        for i in told if named and is_one else ():
            if not agreements[i].parties and _is_alike(agreements[i], agreements[named[0]]):
                yield _link(i, named[0], UNNAMED)


def _is_alike(one: Agreement, other: Agreement) -> bool:
    return _is_told_alike(one, other) and same_family(one, other)


def _is_told_alike(one: Agreement, other: Agreement) -> bool:
    if (one.status in IN_EFFECT) != (other.status in IN_EFFECT):
        return False
    (a, b), (c, d) = days(one) or (date.min, date.min), days(other) or (date.max, date.max)
    return a - TOGETHER <= d and c - TOGETHER <= b


def _undated(agreements: Sequence[Agreement], dated: Sequence[int]) -> Iterator[Link]:
    """Links from each deal in effect without a day to the last one that had begun when its report came out.

    A deal that is agreed may also be the first to begin within days.
    """
    by_party = _by_party(agreements, dated)
    for i, agreement in enumerate(agreements):
        told = agreement.evidence.report.published
        if days(agreement) or agreement.status not in IN_EFFECT or not told:
            continue
        published, near = date.fromisoformat(told), _near(agreement, by_party)
        is_known = DEFINITE.match(agreement.evidence.quote)
        known = [j for j in near if is_known and _is_meant(agreement, agreements[j], published)]
        ahead = [j for j in near if agreement.status == "agreed" and _is_announced(agreement, agreements[j], published)]
        if known:
            yield _link(i, _last(known, agreements), HELD)
        elif ahead:
            yield _link(i, min(ahead, key=lambda j: (days(agreements[j]) or (date.max, date.max), j)), ANNOUNCED)


def _gone_on(agreements: Sequence[Agreement], dated: Sequence[int]) -> Iterator[Link]:
    """Links from each deal that is extended, expires or collapses on a day to the last one that had begun before."""
    by_party = _by_party(agreements, [i for i in dated if agreements[i].status in STANDING])
    for i in dated:
        agreement, span = agreements[i], days(agreements[i])
        if span and agreement.status in GOES_ON and DEFINITE.match(agreement.evidence.quote):
            before = [j for j in _near(agreement, by_party) if (days(agreements[j]) or (date.max, date.max))[0] < span[0]]
            known = [j for j in before if _is_meant(agreement, agreements[j], span[0])]
            if known:
                yield _link(i, _last(known, agreements), WENT_ON)


def _by_party(agreements: Sequence[Agreement], dated: Sequence[int]) -> dict[str, list[int]]:
    """Where the deals in effect stand that have each word in a party's name, the first to begin first."""
    by_party: dict[str, list[int]] = {}
    for i in sorted(dated, key=lambda i: days(agreements[i]) or (date.max, date.max)):
        if agreements[i].status in IN_EFFECT:
            for stem in sorted({stem for actor in agreements[i].parties for stem in stems(actor.party)}):
                by_party.setdefault(stem, []).append(i)
    return by_party


def _near(agreement: Agreement, by_party: dict[str, list[int]]) -> list[int]:
    """Where the deals stand that have a word of a party's name in common with one."""
    return sorted({j for actor in agreement.parties for stem in stems(actor.party) for j in by_party.get(stem, ())})


def _last(known: Sequence[int], agreements: Sequence[Agreement]) -> int:
    """Where the last deal to begin stands."""
    return max(known, key=lambda j: (days(agreements[j]) or (date.min, date.min), -j))


def _link(one: int, other: int, why: str) -> Link:
    first, second = sorted((one, other))
    return Link(first, second, why)


def _is_announced(undated: Agreement, known: Agreement, published: date) -> bool:
    span = days(known)
    if span is None or not timedelta(0) <= span[0] - published <= TOGETHER or known.status == "expired":
        return False
    return same_family(undated, known) and same_parties(undated, known)


def _is_meant(undated: Agreement, known: Agreement, published: date) -> bool:
    span = days(known)
    if span is None or not span[0] <= published <= span[1] + REMEMBERED:
        return False
    return same_family(undated, known) and same_parties(undated, known)
