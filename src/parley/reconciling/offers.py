"""Offers: who answered what was put forward, and who only tells of the answer.

An answer is an acceptance or a refusal by another party, on the same matter, not before the offer and not long after it; in
another report, one of the two must name the other's party. Who told of each stands in the reason: what only the other side
tells is its account.
"""

from collections.abc import Hashable, Iterator, Sequence
from datetime import date

from parley.model.claims import Move
from parley.model.judgements import Judgement
from parley.reconciling.groups import pairs
from parley.reconciling.matters import matter, told_on
from parley.reconciling.talks import Talks
from parley.reconciling.topics import may_agree, one_actor

OFFERED = frozenset({"propose", "demand"})
ANSWERED = {"accept": "accepts", "reject": "rejects", "concede": "gives way on"}
OPEN = 14  # days for which an offer waits for its answer; a later one is to another offer


def read(moves: Sequence[Move], talks: Talks) -> Iterator[Judgement]:
    """Yield a judgement `answers` for each answer to the last offer before it, once for a report that tells of it."""
    told = [move for move in moves if move.party and (move.act in OFFERED or move.act in ANSWERED) and matter(move)]
    offers: dict[str, list[Move]] = {}
    answers: dict[str, Move] = {}
    for one, other in pairs(told, _keys):
        for offer, answer in ((one, other), (other, one)):
            if _is_answer(offer, answer) and talks.may_be_one(offer.evidence.report, answer.evidence.report):
                answers[answer.id] = answer
                offers.setdefault(answer.id, []).append(offer)
    for named, answer in sorted(answers.items()):
        offer = max(offers[named], key=lambda found: (_nearness(found, answers[named]), found.id))
        yield Judgement(kind="answers", members=(answer.id, offer.id), reason=_why(offer, answer))


def _keys(move: Move) -> Iterator[Hashable]:
    day = told_on(move)
    if day:
        period = day.toordinal() // OPEN
        yield from ((matter(move), near) for near in (period, period + 1))


def _is_answer(offer: Move, answer: Move) -> bool:
    if offer.act not in OFFERED or answer.act not in ANSWERED or not offer.party or not answer.party:
        return False
    if one_actor(offer.party, answer.party):
        return False
    is_addressed = offer.to is not None or answer.to is not None or offer.evidence.report == answer.evidence.report
    if not is_addressed or not _may_be_to(offer, answer) or not _may_be_to(answer, offer):
        return False
    first, second = told_on(offer), told_on(answer)
    return first is not None and second is not None and 0 <= (second - first).days <= OPEN


def _may_be_to(one: Move, other: Move) -> bool:
    """Tell whether a move may be towards the party of another: it names nobody, or that party."""
    return one.to is None or (other.party is not None and may_agree(one.to.party, other.party.party))


def _nearness(offer: Move, answer: Move) -> tuple[bool, date, int]:
    """How near an offer is to its answer: in the same report, then the later, then the one told last."""
    is_together = offer.evidence.report == answer.evidence.report
    return is_together, told_on(offer) or date.min, -abs(offer.evidence.start - answer.evidence.start)


def _why(offer: Move, answer: Move) -> str:
    who, whose = (move.party.party if move.party else "" for move in (answer, offer))
    tellers = [f"{name} (told by {move.by.words})" if move.by else name for name, move in ((who, answer), (whose, offer))]
    return f"{tellers[0]} {ANSWERED[answer.act]} what {tellers[1]} puts forward ({matter(offer)})"
