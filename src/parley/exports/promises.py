"""Promises: what each party to a deal owes under it, and what is reported of its fulfilment.

Reported, never found: what is told done may not be done. A promise is disputed where the other side charges its giver with
a breach in the same matter; late where its fulfilment is told for a day after the one by which it was owed; done or partly
done where an act or a count of those let go tells so; else no report tells of it. So many a day or week is a rate, which no
sum can fulfil: it is partly done where an act tells so. What was promised when a deal was extended is not done before that.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from parley.exports.citing import cited, in_order, line_id
from parley.exports.claim_rows import clipped, due, how_many
from parley.exports.deals import Deal, deals, is_release, releases
from parley.exports.ledger_views import PromiseRow
from parley.exports.lines import in_words
from parley.exports.on_record import OnRecord
from parley.exports.tallies import Tally, is_rate, tally
from parley.model.claims import Agreement, Claim, Figure, Move
from parley.model.moments import Moment
from parley.model.promises import Promise
from parley.reconciling.matters import heading, matter, told_on
from parley.reconciling.ranges import least
from parley.reconciling.topics import day_of, may_agree, stems

DONE, PARTLY, LATE, DISPUTED, NO_REPORT = "done", "partly", "late", "disputed", "no report"
ALIKE = 0.5  # of the words of the shorter of two terms; terms that share so many are one, told twice
OWED = re.compile(r"\b(?:to|will|would|shall|must)\b", re.IGNORECASE)  # a term that is no mere length or number
LENGTH = "duration_days"
SHORT = 2  # words; a longer term by its giver says what is owed
NAME = re.compile(r"(?<=\s)[A-Z][\w'’-]*")
SAYING = ("giver", "receiver", "through", "due", "who")  # what a promise may tell beside the term itself
WAITED = timedelta(days=14)  # behind the last day of a deal in which reports of its fulfilment are looked for


@dataclass(frozen=True, slots=True)
class Term:
    """A promise of a deal with the telling in which it stands; several tellings of one promise are one term."""

    promise: Promise
    tellings: tuple[Agreement, ...]


def promises(record: OnRecord) -> Iterator[PromiseRow]:
    """Yield what is promised under each deal on record, in the order of the deals and of the words."""
    found = deals(record)
    for deal, let_go in zip(found, releases(record, found), strict=True):
        for term in terms(deal, record):
            yield _row(deal, term, let_go, record)


def terms(deal: Deal, record: OnRecord) -> list[Term]:
    """Return the promises of a deal, each once: as the telling words it that says most of who owes what by when."""
    found: list[list[tuple[Promise, Agreement]]] = []
    for telling in deal.tellings:
        for promise in _promises(telling, record):
            known = next((term for term in found if any(_is_same(each, promise, record) for each, _ in term)), None)
            if known:
                known.append((promise, telling))
            else:
                found.append([(promise, telling)])
    return [Term(_fullest([promise for promise, _ in term]), tuple(telling for _, telling in term)) for term in found]


def _fullest(told: Sequence[Promise]) -> Promise:
    """The promise that says most, with what only others of those told alike say of giver, taker, hands and day."""
    fullest = max(told, key=lambda promise: sum(getattr(promise, name) is not None for name in SAYING))
    said = {name: next((value for each in told if (value := getattr(each, name))), None) for name in SAYING}
    missing: dict[str, Any] = {name: value for name, value in said.items() if getattr(fullest, name) is None}
    return replace(fullest, **missing)


def _promises(telling: Agreement, record: OnRecord) -> Iterator[Promise]:
    """The promises of a telling, and those of its other terms that say what is to be done; who owes these is not told."""
    told = {
        figure.evidence.span for figure in record.in_reports(Figure, [telling.evidence.report.key]) if is_release(figure)
    }
    yield from (promise for promise in telling.promises if is_owed(promise) and not _is_fulfilled(promise, told))
    worded = {promise.what for promise in telling.promises}
    for term in telling.terms:
        if term not in worded and OWED.search(term):
            yield Promise(evidence=telling.evidence, what=term)


def is_owed(promise: Promise) -> bool:
    """Tell whether a term says that something is to be done; a mere length, and a phrase that nobody owes, do not."""
    if promise.measure:
        return promise.measure != LENGTH
    return bool(OWED.search(promise.what)) or (promise.giver is not None and len(promise.what.split()) > SHORT)


def _is_fulfilled(promise: Promise, told: set[tuple[int, int]]) -> bool:
    """Tell whether what is read as a promise is a count of people let go: the words of one lie in it."""
    place = promise.evidence
    return promise.quantity is not None and any(start < place.end and place.start < end for start, end in told)


def _is_same(one: Promise, other: Promise, record: OnRecord) -> bool:
    if not may_agree(record.name(one.giver), record.name(other.giver)):
        return False
    if one.quantity and other.quantity and one.measure == other.measure:
        return (one.quantity.low, one.quantity.high) == (other.quantity.low, other.quantity.high)
    first, second = stems(one.what), stems(other.what)
    return len(first & second) >= ALIKE * max(1, min(len(first), len(second))) and not (one.quantity and other.quantity)


def _row(deal: Deal, term: Term, let_go: Sequence[Figure], record: OnRecord) -> PromiseRow:
    promise = term.promise
    state, why, claims = _state(deal, term, let_go, record)
    return PromiseRow(
        id=line_id(term.tellings[0].id, promise.what),
        deal=deal.words,
        deal_id=deal.lead.id,
        giver=record.name(promise.giver),
        receiver=record.name(promise.receiver),
        through=record.name(promise.through),
        what=clipped(promise.what),
        matter=heading(promise.what),
        low=promise.quantity.low if promise.quantity else None,
        high=promise.quantity.high if promise.quantity else None,
        counted=how_many(promise.quantity.words, promise.who) if promise.quantity else None,
        due=due(promise.due) if promise.due else None,
        state=state,
        why=why,
        cites=tuple(map(cited, [*in_order(term.tellings), *in_order(claims)])),
    )


def _state(deal: Deal, term: Term, let_go: Sequence[Figure], record: OnRecord) -> tuple[str, str, list[Claim]]:
    """The state of a promise as reported, in words, and the claims that say so."""
    promise, since = term.promise, _since(term)
    charges, acts = (
        [m for m in _moves(deal, act, record) if _is_of(m, promise, record) and not _is_before(told_on(m), since)]
        for act in ("violate", "implement")
    )
    let_go = [figure for figure in let_go if not _is_before(day_of(figure.as_of), since)]
    counted = tally(promise, let_go, record)
    claims = [*charges, *acts, *counted.figures]
    state, why = _reported(promise, acts, counted, _due_day(deal, promise))
    if charges:
        by = sorted({record.name(move.by) or "accuser not named" for move in charges})
        return DISPUTED, "; ".join(filter(None, (f"{', '.join(by)} alleges a breach", why))), claims
    return state, why or "no report tells of it", claims


def _reported(promise: Promise, acts: Sequence[Move], counted: Tally, owed_by: date | None) -> tuple[str, str]:
    last = max((day for day in (*map(told_on, acts), *counted.days) if day), default=None)
    if counted.number is not None and promise.quantity:
        owed = least(promise.quantity)
        if counted.number < owed:
            return PARTLY, f"{counted.words} of {promise.quantity.words} told"
        state, why = DONE, f"{counted.words} told, {promise.quantity.words} owed"
    elif acts:
        state, why = (PARTLY, "a rate; told carried out") if is_rate(promise) else (DONE, "told carried out")
    else:
        return NO_REPORT, ""
    if owed_by and last and last > owed_by:
        return LATE, f"{why}; owed by {in_words(owed_by.isoformat())}, told for {in_words(last.isoformat())}"
    return state, why


def _since(term: Term) -> date | None:
    """The day before which a promise was not made yet: that of the first extension that tells it, if only such do."""
    if any(telling.status != "extended" for telling in term.tellings):
        return None
    told = [day_of(telling.declared) or _published(telling) for telling in term.tellings]
    return min((day for day in told if day), default=None)


def _published(telling: Agreement) -> date | None:
    told = telling.evidence.report.published
    return date.fromisoformat(told) if told else None


def _is_before(day: date | None, since: date | None) -> bool:
    return day is not None and since is not None and day < since


def _moves(deal: Deal, act: str, record: OnRecord) -> Iterator[Move]:
    """The moves of an act told while a deal held or soon after, by reports that tell of it."""
    for move in record.in_reports(Move, deal.reports):
        day = told_on(move)
        if move.act == act and day and (deal.holds(day) or (deal.last and deal.last < day <= deal.last + WAITED)):
            yield move


def _is_of(move: Move, promise: Promise, record: OnRecord) -> bool:
    """Tell whether a move is the giver's, in the matter of a promise, and not of other things than it names."""
    if promise.giver is None or record.name(move.party) != record.name(promise.giver):
        return False
    return matter(move) == heading(promise.what) or bool(_things(move.issue) & _things(promise.what))


def _things(words: str | None) -> frozenset[str]:
    """What words name, without names: two things done in one town are not of one matter."""
    return stems(words) - frozenset(stem for name in NAME.findall(words or "") for stem in stems(name))


def _due_day(deal: Deal, promise: Promise) -> date | None:
    """The day by which a promise is owed: as told, or a length of time counted from the first day of the deal."""
    owed: Moment | None = promise.due
    if owed is None:
        return None
    if owed.day:
        return date.fromisoformat(owed.last or owed.day)
    length = _length(owed.value)
    return deal.first + length if deal.first and length else None


def _length(value: str) -> timedelta | None:
    """A length of days or weeks in the form of TIMEX3 ("P4D", "P2W"); others are too vague to count a day from."""
    number, unit = value[1:-1], value[-1:]
    if not value.startswith("P") or not number.isdecimal() or unit not in DAYS_IN:
        return None
    return timedelta(days=int(number) * DAYS_IN[unit])


DAYS_IN = {"D": 1, "W": 7}
