"""Exchanges: under each deal, day by day, who let go how many, and the sums of parts, days and promises, in words.

A count without a day stands on the line of the whole deal, as running totals do. Nothing is averaged: two counts for one day
and people stand beside each other.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction

from parley.exports.citing import cited, in_order, line_id, teller
from parley.exports.claim_rows import how_many, promised
from parley.exports.deals import Deal, deals, releases
from parley.exports.ledger_views import ExchangeRow, ReleaseRow
from parley.exports.lines import Told, in_words, listed, tell, within
from parley.exports.on_record import OnRecord
from parley.exports.promises import terms
from parley.exports.tallies import tally
from parley.model.claims import Figure
from parley.model.judgements import Judgement
from parley.model.promises import Promise
from parley.reconciling.ranges import is_exact, least
from parley.reconciling.topics import day_of

DAY, WHOLE = "day", "whole"
RATIO_OF = 2  # sides of an exchange between which a ratio can be told
SIMPLE = 12  # the largest number in a ratio that says more than the two counts do


def exchanges(record: OnRecord) -> Iterator[ExchangeRow]:
    """Yield the exchanges on record: under each deal its days, then the deal as a whole."""
    sums = _sums(record)
    found = deals(record)
    for deal, figures in zip(found, releases(record, found), strict=True):
        told = list(tell(in_order(figures), record.lead, record.origin))
        days: dict[str, list[Told]] = {}
        totals: list[Told] = []
        for each in told:
            figure = each.first
            assert isinstance(figure, Figure)
            day = day_of(figure.as_of)
            if figure.cumulative or day is None or not deal.is_under(figure):
                totals.append(each)
            else:
                days.setdefault(str(day), []).append(each)
        for on in sorted(days):
            yield _day(deal, on, days[on], sums, record)
        if told:
            yield _whole(deal, totals, [each for on in sorted(days) for each in days[on]], sums, record)


def _sums(record: OnRecord) -> dict[str, list[Judgement]]:
    found: dict[str, list[Judgement]] = {}
    for judgement in record.judgements:
        if judgement.kind == "sum":
            found.setdefault(judgement.members[0], []).append(judgement)
    return found


def _day(deal: Deal, day: str, told: Sequence[Told], sums: dict[str, list[Judgement]], record: OnRecord) -> ExchangeRow:
    wholes = [each for each in told if getattr(each.first, "part_of", None) is None] or list(told)
    released = tuple(_release(each, told, record) for each in wholes)
    arithmetic, adds_up = _checked(wholes, sums)
    return ExchangeRow(
        id=line_id(deal.lead.id, DAY, day),
        deal=deal.words,
        deal_id=deal.lead.id,
        date=day,
        part=DAY,
        what="; ".join(map(in_short, released)),
        released=released,
        promised=(),
        ratio=_ratio(released),
        arithmetic=arithmetic,
        adds_up=adds_up,
        cites=tuple(map(cited, in_order(claim for each in told for claim in each.claims))),
    )


def _release(told: Told, among: Sequence[Told], record: OnRecord) -> ReleaseRow:
    figure = told.first
    assert isinstance(figure, Figure)
    place = figure.evidence
    parts = [
        part
        for each in among
        if isinstance(part := each.first, Figure) and part.part_of and part.evidence.report == place.report
        if part.part_of.start < place.end and place.start < part.part_of.end
    ]
    figures = [claim for claim in told.claims if isinstance(claim, Figure)]
    return ReleaseRow(
        id=figure.id,
        giver=next(filter(None, (record.name(f.giver) for f in figures)), None),
        receiver=next(filter(None, (record.name(f.receiver) for f in figures)), None),
        through=next(filter(None, (record.name(f.through) for f in figures)), None),
        who=next(filter(None, (f.who for f in figures)), None),
        low=figure.quantity.low,
        high=figure.quantity.high,
        words=figure.quantity.words,
        parts=tuple(how_many(part.quantity.words, part.who) for part in parts),
        by=teller(figure),
        taken_back=any(f.id in record.taken_back for f in figures),
        ids=tuple(dict.fromkeys(f.id for f in figures)),
    )


def in_short(release: ReleaseRow) -> str:
    """Return a count in words: "the Front: 13 hostages (4 children), to Norland, by the count of its army"."""
    taken_back = "taken back: " if release.taken_back else ""
    told = taken_back + (how_many(release.words, release.who) if release.who else f"{release.words} (of whom is not told)")
    parts = f" ({listed(release.parts)})" if release.parts else ""
    hands = [f"to {release.receiver}" if release.receiver else "", f"through {release.through}" if release.through else ""]
    counted = f"by the count of {within(release.by)}" if release.by else ""
    return ", ".join(filter(None, (f"{release.giver or 'giver not told'}: {told}{parts}", *hands, counted)))


def _ratio(released: Sequence[ReleaseRow]) -> str | None:
    """How many of the one for how many of the other, where two givers let go one number each."""
    known = [row for row in released if row.giver and row.low is not None and row.low == row.high and row.low > 0]
    if len(known) != RATIO_OF or known[0].giver == known[1].giver:
        return None
    more, fewer = sorted(known, key=lambda row: (-(row.low or 0), row.giver or ""))
    ratio = Fraction(int(more.low or 0), int(fewer.low or 1))
    plain = f", {ratio.numerator} for {ratio.denominator}" if ratio.numerator <= SIMPLE else ""
    return f"{more.low:,} by {more.giver} for {fewer.low:,} by {fewer.giver}{plain}"


def _checked(told: Sequence[Told], sums: dict[str, list[Judgement]]) -> tuple[tuple[str, ...], bool | None]:
    """The sums judged on figures, in words, and whether all of them agree."""
    found = {j.id: j for each in told for claim in each.claims for j in sums.get(claim.id, ())}
    judged = [found[named] for named in sorted(found)]
    outcomes = [judgement.adds_up for judgement in judged if judgement.adds_up is not None]
    return tuple(dict.fromkeys(judgement.reason for judgement in judged)), all(outcomes) if outcomes else None


def _whole(
    deal: Deal, totals: Sequence[Told], days: Sequence[Told], sums: dict[str, list[Judgement]], record: OnRecord
) -> ExchangeRow:
    wholes = [each for each in totals if getattr(each.first, "part_of", None) is None] or list(totals)
    released = tuple(_release(each, totals, record) for each in wholes)
    checked, adds_up = _checked(wholes, sums)
    owed = [term.promise for term in terms(deal, record) if term.promise.measure == "released"]
    claims = in_order(claim for each in (*totals, *days) for claim in each.claims)
    return ExchangeRow(
        id=line_id(deal.lead.id, WHOLE),
        deal=deal.words,
        deal_id=deal.lead.id,
        date=None,
        part=WHOLE,
        what="; ".join(map(in_short, released)) or "no total told",
        released=released,
        promised=tuple(dict.fromkeys(map(promised, owed))),
        ratio=_ratio(released) or _told_ratio(deal),
        arithmetic=(*checked, *_by_days(days, record), *_beside_promises(owed, (*totals, *days), record)),
        adds_up=adds_up,
        cites=tuple(map(cited, [deal.lead, *claims])),
    )


def _told_ratio(deal: Deal) -> str | None:
    return next((f"as told: {telling.ratio.evidence.quote}" for telling in deal.tellings if telling.ratio), None)


def _by_days(days: Sequence[Told], record: OnRecord) -> Iterator[str]:
    """The days' counts of each giver added up, where every day has one number."""
    counts: dict[str, dict[date, list[Figure]]] = {}
    for each in days:
        figure = each.first
        assert isinstance(figure, Figure)
        day, giver = day_of(figure.as_of), record.name(figure.giver)
        if day and giver and figure.part_of is None:
            counts.setdefault(giver, {}).setdefault(day, []).append(figure)
    for giver in sorted(counts):
        by_day = counts[giver]
        if len(by_day) > 1 and all(_is_one(figures) for figures in by_day.values()):
            numbers = [least(by_day[day][0].quantity) for day in sorted(by_day)]
            added = f"{' + '.join(f'{number:,}' for number in numbers)} = {sum(numbers):,}"
            span = listed([in_words(day.isoformat()) for day in sorted(by_day)])
            tellers = {teller(by_day[day][0]) for day in by_day}
            several = ", by the counts of several" if len(tellers) > 1 else ""
            yield f"let go by {giver}, days told: {added} ({span}{several})"


def _beside_promises(owed: Sequence[Promise], told: Sequence[Told], record: OnRecord) -> Iterator[str]:
    """What was promised beside what is told let go of it."""
    figures = [claim for each in told for claim in each.claims if isinstance(claim, Figure)]
    for promise in owed:
        found = tally(promise, figures, record)
        if promise.quantity and found.number is not None:
            apart = found.number - least(promise.quantity)
            outcome = "as promised" if not apart else f"{abs(apart):,} {'more' if apart > 0 else 'fewer'}"
            whom = how_many(promise.quantity.words, promise.who)
            giver = record.name(promise.giver) or "giver not told"
            yield f"{giver}: {whom} promised, {found.words} told let go, {outcome}"


def _is_one(figures: Iterable[Figure]) -> bool:
    told = list(figures)
    return len(told) == 1 and is_exact(told[0].quantity)
