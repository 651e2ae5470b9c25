"""One line: of several reports that tell the same, the fullest telling of each; what one tells again stands beside."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from parley.model.claims import Claim
from parley.model.judgements import Judgement

C = TypeVar("C", bound=Claim)


def one_line(told: Sequence[C], fullness: Callable[[C], tuple[int, ...]], reason: str) -> Iterator[Judgement]:
    """Yield the judgements `same` of claims that tell the same: the fullest of each report, then its others.

    Of equally full ones the first stands for its report.
    """
    reports: dict[str, list[C]] = {}
    for claim in told:
        reports.setdefault(claim.evidence.report.key, []).append(claim)
    fullest = {
        key: max(tellings, key=lambda c: (fullness(c), -c.evidence.start, -c.nth)) for key, tellings in reports.items()
    }
    ids = tuple(dict.fromkeys(claim.id for claim in fullest.values()))
    if len(reports) == 1:
        return
    if len(ids) > 1:
        yield Judgement(kind="same", members=ids, reason=reason)
    for key, tellings in reports.items():
        again = tuple(dict.fromkeys(claim.id for claim in (fullest[key], *tellings)))
        if len(again) > 1:
            yield Judgement(kind="same", members=again, reason=f"told again in the same report: {reason}")
