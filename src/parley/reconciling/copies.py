"""Copies: one story in several reports is one origin.

Reports are compared by their shingles (runs of words). Candidates come from MinHash with banding (Broder 1997); each is
then settled on the shingles themselves: by the share of the shorter report that stands in the longer, so that a cut copy
is found as well as a whole one.
"""

import re
from collections.abc import Iterator, Sequence

from datasketch import MinHash, MinHashLSH

from parley.model.judgements import Judgement
from parley.model.report import Report
from parley.reconciling.groups import group

SHINGLE = 5  # words; shorter runs are shared by reports of the same talks that are no copies
CONTAINED = 0.5  # of the shorter report; two reports that tell the same facts in their own words share under a tenth
CANDIDATE = 0.15  # Jaccard index from which the banding proposes a pair: a copy cut to a third still has a third
PERMUTATIONS = 128
_WORD = re.compile(r"[^\W_]+")


def read(reports: Sequence[Report]) -> Iterator[Judgement]:
    """Yield a judgement `copy` for each group of reports that carry one story, whole or cut."""
    shingles = {report.key: _shingles(report) for report in reports}
    near = _neighbours(shingles)

    def alike(one: Report, other: Report) -> bool:
        return _contained(shingles[one.key], shingles[other.key]) >= CONTAINED

    for members in group(reports, lambda report: near[report.key], alike):
        share = min(_contained(shingles[members[0].key], shingles[member.key]) for member in members[1:])
        wording = "the same words" if share == 1 else f"at least {share:.0%} of the shorter text stands in the longer"
        yield Judgement(kind="copy", members=tuple(report.key for report in members), reason=f"one story: {wording}")


def _shingles(report: Report) -> frozenset[str]:
    """The runs of SHINGLE words of the report's text without its furniture."""
    kept = [m.group().casefold() for m in _WORD.finditer(report.text) if not report.is_furniture(*m.span())]
    return frozenset(" ".join(kept[i : i + SHINGLE]) for i in range(max(len(kept) - SHINGLE + 1, 0)))


def _contained(one: frozenset[str], other: frozenset[str]) -> float:
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def _neighbours(shingles: dict[str, frozenset[str]]) -> dict[str, list[tuple[str, str]]]:
    """For each report the pairs (of keys, in order) that the banding proposes for it."""
    index = MinHashLSH(threshold=CANDIDATE, num_perm=PERMUTATIONS)
    sketches = {}
    for key, runs in shingles.items():
        sketch = MinHash(num_perm=PERMUTATIONS, seed=1)
        sketch.update_batch([run.encode() for run in sorted(runs)])
        sketches[key] = sketch
        if runs:
            index.insert(key, sketch)
    found = {}
    for key, sketch in sketches.items():
        others = sorted(str(other) for other in index.query(sketch)) if shingles[key] else []
        found[key] = [(min(key, other), max(key, other)) for other in others if other != key]
    return found
