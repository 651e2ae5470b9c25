"""What kind of truce a deal is, in words: ETH/PRIO's description of it, as far as the reports tell."""

from collections.abc import Iterator, Sequence
from typing import Any

from parley.exports.claim_rows import clipped, names
from parley.exports.lines import listed
from parley.model.claims import Agreement

LABELS = (
    ("Class", "ceasefire_class"),
    ("Purpose", "purpose"),
    ("Scope", "scope"),
    ("Territory", "territory"),
    ("Where", "where"),
    ("Mechanism", "mechanism"),
)
WRITTEN = {True: "written", False: "not written"}


def described(told: Sequence[Agreement]) -> str:
    """Return what the tellings of a deal say of its kind ("Class: definitive; scope: bilateral; written"), or ""."""
    parts = [f"{label}: {listed(found)}" for label, field in LABELS if (found := _told(told, field))]
    parts += [listed([WRITTEN[deal.written] for deal in told if deal.written is not None], none="")]
    guarantors = listed(names(actor for deal in told for actor in deal.guarantors), none="")
    parts += [f"Guarantors: {guarantors}"] if guarantors else []
    ratios = [f"“{clipped(deal.ratio.evidence.quote)}”" for deal in told if deal.ratio]
    parts += [f"Ratio: {listed(ratios)}"] if ratios else []
    first, *rest = [part for part in parts if part] or [""]
    return "; ".join([first[:1].upper() + first[1:], *(part[:1].lower() + part[1:] for part in rest)])


def _told(told: Sequence[Agreement], field: str) -> list[str]:
    """The values that the tellings give a field, each once."""
    return list(dict.fromkeys(value for deal in told for value in _values(getattr(deal, field))))


def _values(value: Any) -> Iterator[str]:
    yield from value if isinstance(value, tuple) else () if value is None else (value,)
