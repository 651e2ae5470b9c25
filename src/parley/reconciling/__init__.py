"""From many reports' claims to judgements: who is who, what is the same, how figures move, what disagrees."""

from collections.abc import Iterable, Iterator

from parley.model.claims import Claim, Figure
from parley.model.judgements import Judgement
from parley.model.report import Report
from parley.reconciling import copies, same_actors, same_claims, series


def judge(reports: Iterable[Report], claims: Iterable[Claim]) -> Iterator[Judgement]:
    """Yield every judgement of the machine on these reports and claims.

    The order of the input does not matter: both are put in the order of publication, key and place first.
    """
    ordered = sorted(reports, key=lambda report: (report.published or "9", report.key))
    place = {report.key: i for i, report in enumerate(ordered)}
    told = sorted(claims, key=lambda c: (place[c.evidence.report.key], c.evidence.span, c.KIND, c.nth))
    yield from copies.read(ordered)
    yield from same_actors.read(told)
    yield from same_claims.read(told)
    yield from series.read([claim for claim in told if isinstance(claim, Figure)])
