"""Offers: each thing put forward, who carries it, and every answer, with those by whose account alone it was answered."""

from collections.abc import Iterator, Sequence

from parley.exports.citing import citation, cited
from parley.exports.claim_rows import addressed, clipped, when, wording
from parley.exports.ledger_views import AnswerRow, OfferRow
from parley.exports.lines import Told, listed
from parley.exports.on_record import OnRecord
from parley.model.claims import Move
from parley.reconciling.matters import heading, matter, told_on
from parley.reconciling.topics import may_agree

OUTCOMES = {"accept": "accepted", "reject": "rejected", "concede": "answered with a concession"}
ANSWERING = frozenset(OUTCOMES)
CARRIED = 7  # days around an offer in which a mediator's move on its matter is taken for carrying it


def offers(record: OnRecord) -> Iterator[OfferRow]:
    """Yield what was put forward, in the order of the reports, with its answers; a demand only where it was answered."""
    answers = _answers(record)
    for told in record.told(Move, lambda move: move.act in ("propose", "demand")):
        found = [answer for claim in told.claims for answer in answers.get(claim.id, ())]
        offer = told.first
        if isinstance(offer, Move) and (offer.act == "propose" or found):
            yield _row(told, offer, list({answer.id: answer for answer in found}.values()), record)


def _answers(record: OnRecord) -> dict[str, list[Move]]:
    found: dict[str, list[Move]] = {}
    for judgement in record.judgements:
        if judgement.kind == "answers":
            answer, *offered = (record.by_id.get(member) for member in judgement.members)
            for offer in offered:
                if isinstance(answer, Move) and isinstance(offer, Move) and answer.act in ANSWERING:
                    found.setdefault(offer.id, []).append(answer)
    return found


def _row(told: Told, offer: Move, answers: list[Move], record: OnRecord) -> OfferRow:
    rows = tuple(_answer(answer, record) for answer in sorted(answers, key=_age))
    by = [name for claim in told.claims if isinstance(claim, Move) and (name := wording(claim.by))]
    return OfferRow(
        id=offer.id,
        party=record.name(offer.party),
        to=addressed(offer.to),
        what=offer.issue or clipped(offer.evidence.quote),
        matter=heading(offer.issue),
        condition=offer.condition,
        date=when(offer.date),
        published=offer.evidence.report.published,
        carriers=tuple(_carriers(told, offer, record)),
        told_by=tuple(dict.fromkeys(by)),
        answers=rows,
        outcome=_outcome(rows),
        cites=tuple(map(cited, told.claims)),
    )


def _age(answer: Move) -> tuple[str, str, int]:
    return str(told_on(answer) or "9"), answer.evidence.report.key, answer.evidence.start


def _answer(answer: Move, record: OnRecord) -> AnswerRow:
    return AnswerRow(**citation(answer), party=record.name(answer.party), act=answer.act, told_by=wording(answer.by))


def _outcome(answers: Sequence[AnswerRow]) -> str:
    """The answers in words; where every teller of one is named, that only they say so."""
    told: dict[tuple[str, str], list[str | None]] = {}
    for answer in answers:
        told.setdefault((answer.party or "party not named", OUTCOMES[answer.act]), []).append(answer.told_by)
    lines = []
    for (party, outcome), tellers in told.items():
        named = list(dict.fromkeys(name for name in tellers if name))
        only = f" – only {listed(named)} {'says' if len(named) == 1 else 'say'} so" if all(tellers) else ""
        lines.append(f"{outcome} by {party}{only}")
    return "; ".join(lines) or "no answer told"


def _carriers(told: Told, offer: Move, record: OnRecord) -> Iterator[str]:
    """Who mediates on the same matter in a report of the offer, no more than CARRIED days apart."""
    reports = {claim.evidence.report.key for claim in told.claims}
    seen: set[str] = set()
    for move in record.in_reports(Move, reports):
        if move.act != "mediate":
            continue
        day, then = told_on(move), told_on(offer)
        is_near = day is None or then is None or abs((day - then).days) <= CARRIED
        name = record.name(move.party)
        if name and name not in seen and is_near and may_agree(matter(move), matter(offer)):
            seen.add(name)
            yield name
