"""Agreements: each deal with the parts of its ledger: promises, exchanges with their sums, and charges beside replies."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from parley.exports.accusations import accusations
from parley.exports.claim_rows import claim_row
from parley.exports.deals import Deal, deals
from parley.exports.exchanges import exchanges
from parley.exports.ledger_views import AccusationRow, ExchangeRow, PromiseRow
from parley.exports.lists import marked
from parley.exports.on_record import OnRecord
from parley.exports.promises import promises
from parley.exports.spans import days
from parley.exports.views import ClaimRow
from parley.model.claims import Agreement, Event, Figure, Move, Statement
from parley.web.asked import Asked
from parley.web.pages import decided, ledgers
from parley.web.pages.beside import Side, side
from parley.web.pages.decided import Standing
from parley.web.pages.windows import window

TELLINGS = 60  # of deals on which a page stands at most: more sections than anybody reads in one go
KINDS = (Agreement, Move, Figure, Event, Statement)


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """An accusation with what is replied, as sides that stand beside each other."""

    row: AccusationRow
    charge: Side
    replies: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A deal with its ledger; `tellings` are the claims that tell of it, the fullest first."""

    deal: Deal
    tellings: tuple[ClaimRow, ...]
    promises: tuple[PromiseRow, ...]
    exchanges: tuple[ExchangeRow, ...]
    charges: tuple[Charge, ...]

    @property
    def days(self) -> str:
        """The first and the last day as told."""
        first, last = self.deal.first, self.deal.last
        if first is None or last is None:
            return "no day told"
        return f"{first}" if first == last else f"{first} to {last}"


def show(asked: Asked) -> Mapping[str, Any]:
    """Return the deals of a window, each with its ledger, and the charges that are told beside none of them."""
    found = window(asked, [Agreement.KIND], TELLINGS)
    wanted = {claim.id for claim in found.claims}
    record = ledgers.on_record(asked, found.claims, KINDS)
    standing = decided.over(asked.record, record.claims)
    shown = [deal for deal in deals(record) if wanted.intersection(telling.id for telling in deal.tellings)]
    charged = _charges(shown, accusations(record)) if shown else {}
    sections = list(_sections(shown, record, charged, standing))
    others = [_charge(row, record, standing) for row in charged.get(None, ())]
    return {"sections": sections, "others": others, "window": found, "after": None}


def _sections(
    found: Sequence[Deal], record: OnRecord, charged: Mapping[str | None, list[AccusationRow]], standing: Standing
) -> Iterator[Section]:
    promised, exchanged = list(promises(record)), list(exchanges(record))
    for deal in found:
        named = deal.lead.id
        yield Section(
            deal=deal,
            tellings=tuple(marked(claim_row(telling), standing) for telling in deal.tellings),
            promises=tuple(row for row in promised if row.deal_id == named),
            exchanges=tuple(row for row in exchanged if row.deal_id == named),
            charges=tuple(_charge(row, record, standing) for row in charged.get(named, ())),
        )


def _charges(found: Sequence[Deal], rows: Iterator[AccusationRow]) -> dict[str | None, list[AccusationRow]]:
    """The charges by the deal that they are put with; under None those whose reports tell of no deal.

    No report says under which deal a charge is made: it stands with the deal that its report tells of, the one that held on
    its day where it tells of several, else the one that most reports tell.
    """
    charged: dict[str | None, list[AccusationRow]] = {}
    for row in rows:
        keys = {cited.key for cited in row.cites}
        told = [deal for deal in found if deal.reports & keys]
        best = max(told, key=lambda deal: (_held(deal, row), len(deal.reports), deal.lead.id), default=None)
        charged.setdefault(best.lead.id if best else None, []).append(row)
    return charged


def _held(deal: Deal, row: AccusationRow) -> bool:
    told = days(row.date or row.published)
    return told is not None and told.is_one and deal.holds(date.fromisoformat(told.first))


def _charge(row: AccusationRow, record: OnRecord, standing: Standing) -> Charge:
    replies = (record.by_id[reply.id] for reply in row.replies if reply.id in record.by_id)
    return Charge(
        row=row, charge=side(record.by_id[row.id], standing), replies=tuple(side(reply, standing) for reply in replies)
    )
