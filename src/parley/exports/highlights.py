"""A report's text cut where claims and furniture begin and end, so that each piece says what stands on it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from parley.model.claims import Claim, Statement
from parley.model.report import Report, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A piece of a text within which nothing begins or ends.

    `claims` are the ids of the claims that stand on it, the one of fewest words first; `kind` is that one's. `begins` are
    the ids of those whose quote begins here.
    """

    text: str
    claims: tuple[str, ...] = ()
    kind: str | None = None
    begins: tuple[str, ...] = ()
    is_furniture: bool = False


def segments(report: Report, claims: Iterable[Claim]) -> Iterator[Segment]:
    """Yield the text of a report in pieces: joined, they are the text as it is."""
    told = sorted(claims, key=lambda claim: (claim.evidence.end - claim.evidence.start, claim.evidence.start, claim.id))
    opening: dict[int, list[Claim]] = {}
    closing: dict[int, list[Claim]] = {}
    for claim in told:
        for start, end in spans(claim):
            opening.setdefault(start, []).append(claim)
            closing.setdefault(end, []).append(claim)
    furniture = {place for span in report.furniture for place in span}
    borders = sorted({0, len(report.text), *opening, *closing, *furniture})
    rank = {claim.id: place for place, claim in enumerate(told)}
    here: dict[str, Claim] = {}
    for start, end in pairwise(borders):
        for claim in closing.get(start, ()):
            here.pop(claim.id, None)
        here |= {claim.id: claim for claim in opening.get(start, ())}
        ids = tuple(sorted(here, key=rank.__getitem__))
        yield Segment(
            text=report.text[start:end],
            claims=ids,
            kind=here[ids[0]].KIND if ids else None,
            begins=tuple(named for named in ids if here[named].evidence.start == start),
            is_furniture=report.is_furniture(start, end),
        )


def spans(claim: Claim) -> list[Span]:
    """Return the places of a claim's words, none of which touch: its quote, and every piece of what was said."""
    pieces = claim.content if isinstance(claim, Statement) else ()
    found: list[Span] = []
    for start, end in sorted({claim.evidence.span, *(piece.span for piece in pieces)}):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found
