"""Agreements of the talks: truces, ceasefires, exchanges and other deals, one for each deal of a report.

NEEDS mentions, moments and counts, GIVES agreements.

"Norland and the Front signed a truce on Monday." → truce, agreed, declared on that Monday.
"""

from collections.abc import Iterator, Sequence

from parley.model.claims import Agreement
from parley.reading import phrases, when
from parley.reading.deals import Telling, tellings
from parley.reading.marks import Marks

NEEDS: frozenset[str] = frozenset({"moments", "counts", "mentions"})
GIVES = "agreements"
LEAST = 3.5  # a name alone is not enough: the report must tell something of the deal


def read(marks: Marks) -> Iterator[Agreement]:
    """Yield the agreements of the report."""
    for deal in _deals(tuple(tellings(marks))):
        best = max(deal, key=lambda t: t.weight)
        if best.weight >= LEAST:
            yield _agreement(marks, deal, best)


def _deals(told: Sequence[Telling]) -> list[list[Telling]]:
    """The tellings of each deal together."""
    deals: dict[str, list[Telling]] = {}
    main = "truce" if any(t.kind == "truce" for t in told) else "other"
    for telling in told:
        kind = telling.kind
        if kind in ("any", "proposal"):
            kind = main
        deals.setdefault(kind, []).append(telling)
    return list(deals.values())


def _agreement(marks: Marks, deal: list[Telling], best: Telling) -> Agreement:
    kind = next((t.kind for t in deal if t.kind in ("truce", "exchange", "other")), "other")
    return Agreement(
        evidence=marks.evidence(*phrases.around(best.sentence, best.word)),
        kind=kind,
        start=when.of(marks, best.sentence, best.word),
    )
