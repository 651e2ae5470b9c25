"""From many reports' claims to judgements: who is who, what is the same, how figures move, what disagrees."""

from collections.abc import Iterable, Iterator
from datetime import date

from parley.model.claims import Agreement, Claim, Figure, Move
from parley.model.judgements import Judgement
from parley.model.report import Report
from parley.reconciling import (
    copies,
    corrections,
    deal_days,
    offers,
    replies,
    replies_elsewhere,
    same_actors,
    same_claims,
    series,
    stances,
    sums,
)
from parley.reconciling.talks import Talks
from parley.reconciling.topics import day_of


def judge(reports: Iterable[Report], claims: Iterable[Claim]) -> Iterator[Judgement]:
    """Yield every judgement of the machine on these reports and claims.

    The order of the input does not matter: both are put in the order of publication, key and place first.
    """
    ordered = sorted(reports, key=lambda report: (report.published or "9", report.key))
    place = {report.key: i for i, report in enumerate(ordered)}
    told = sorted(claims, key=lambda c: (place[c.evidence.report.key], c.evidence.span, c.KIND, c.nth))
    figures = [claim for claim in told if isinstance(claim, Figure)]
    talks = Talks(told)
    copied = list(copies.read(ordered))
    yield from copied
    yield from same_actors.read(told)
    origins = {member: judgement.members[0] for judgement in copied for member in judgement.members}
    same = list(same_claims.read(told, talks, origins))
    yield from same
    yield from deal_days.read([claim for claim in told if isinstance(claim, Agreement)], same)
    replied = list(replies.read(told))
    yield from replied
    yield from replies_elsewhere.read(told, replied, talks)
    moves = [claim for claim in told if isinstance(claim, Move)]
    yield from stances.read(moves)
    yield from offers.read(moves, talks)
    corrected = list(corrections.read(figures, talks))
    yield from corrected
    yield from sums.read(figures)
    taken_back = {frozenset(judgement.members) for judgement in corrected}
    moving = series.read(figures, talks, _told_for(figures, same))
    yield from (judgement for judgement in moving if frozenset(judgement.members) not in taken_back)


def _told_for(figures: Iterable[Figure], same: Iterable[Judgement]) -> dict[str, frozenset[date]]:
    """For each figure that several reports tell alike, the days for which they tell it."""
    days = {figure.id: day for figure in figures if (day := day_of(figure.as_of))}
    found: dict[str, frozenset[date]] = {}
    for judgement in same:
        told = frozenset(days[member] for member in judgement.members if member in days)
        found |= dict.fromkeys(judgement.members, told)
    return found
