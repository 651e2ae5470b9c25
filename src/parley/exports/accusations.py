"""Accusations: each charge of a breach, and each other accusation, side by side with what is replied."""

from collections.abc import Iterator

from parley.exports.citing import as_said, cited, in_order
from parley.exports.claim_rows import clipped, when
from parley.exports.ledger_views import AccusationRow
from parley.exports.lines import Told
from parley.exports.on_record import OnRecord
from parley.model.actors import Actor
from parley.model.claims import Claim, Event, Move, Statement
from parley.model.report import Span

LATEST = "9"  # after every day
TELLING = 3  # words of a reply that tells something


def accusations(record: OnRecord) -> Iterator[AccusationRow]:
    """Yield the accusations on record by day, else by the day of the first report that tells them."""
    replies: dict[str, list[str]] = {}
    for judgement in record.judgements:
        if judgement.kind == "answers":
            reply, *answered = judgement.members
            for charge in answered:
                replies.setdefault(charge, []).append(reply)
    charges = record.told(Move, lambda m: m.act == "violate")
    places: dict[str, list[Span]] = {}
    for claim in (claim for each in charges for claim in each.claims):
        places.setdefault(claim.evidence.report.key, []).append(claim.evidence.span)
    told = [*charges, *record.told(Event, lambda e: e.type == "ACCUSE" and not _is_within(e, places))]
    rows = [_row(each, replies, record) for each in told]
    yield from sorted(rows, key=lambda row: (row.date or row.published or LATEST, row.published or LATEST, row.id))


def _is_within(event: Event, charges: dict[str, list[Span]]) -> bool:
    """Tell whether the words of an accusation hold a charge of a breach, which stands in the list for itself."""
    start, end = event.evidence.span
    return any(start < after and before < end for before, after in charges.get(event.evidence.report.key, ()))


def _row(told: Told, replies: dict[str, list[str]], record: OnRecord) -> AccusationRow:
    charge = told.first
    assert isinstance(charge, Move | Event)
    sides = [side for claim in told.claims if isinstance(claim, Move | Event) for side in [_sides(claim)]]
    answers = in_order(
        record.by_id[reply] for claim in told.claims for reply in replies.get(claim.id, ()) if reply in record.by_id
    )
    first = next((answer for answer in answers if _tells(answer)), answers[0] if answers else None)
    return AccusationRow(
        id=charge.id,
        accuser=next((name for by, _ in sides if (name := record.name(by))), None),
        accused=next((name for _, whom in sides if (name := record.name(whom))), None),
        what=_what(charge),
        date=next((day for claim in told.claims if (day := when(getattr(claim, "date", None)))), None),
        published=charge.evidence.report.published,
        origins=told.origins,
        reply=as_said(first) if first else None,
        reply_by=_speaker(first, record),
        reply_id=first.id if first else None,
        replies=tuple(map(cited, answers)),
        cites=tuple(map(cited, told.claims)),
    )


def _sides(charge: Move | Event) -> tuple[Actor | None, Actor | None]:
    """Who accuses, and who is accused."""
    return (charge.by, charge.party) if isinstance(charge, Move) else (charge.actor, charge.recipient)


def _tells(reply: Claim) -> bool:
    """Tell whether a reply says more than that it denies: "denied that it had broken the truce", not "denied this"."""
    return len(reply.evidence.quote.split()) >= TELLING


def _what(charge: Move | Event) -> str:
    issue = charge.issue if isinstance(charge, Move) else None
    return issue or clipped(charge.evidence.quote)


def _speaker(reply: Claim | None, record: OnRecord) -> str | None:
    if isinstance(reply, Statement):
        return record.name(reply.source)
    return record.name(reply.party) if isinstance(reply, Move) else None
