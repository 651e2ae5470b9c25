"""Copies: one story in several reports is one origin.

Reports are compared by their shingles (runs of words), each kept as a number, for a large archive has too many to keep as
words. Candidates come from MinHash (see sketches); each is then settled on the shingles themselves: by the share of the
shorter report that stands in the longer, so that a cut copy is found as well as a whole one. Where both reports give or
quote the same news agency, a smaller share is enough: it is rewritten. One that is put in other words throughout, as by a
second translator, is found by its paragraphs (see rewritten). Runs of words that very many texts have ("the prime minister
said on") are no sign of a copy and are left out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import numpy as np

from parley.model.judgements import Judgement
from parley.model.report import Report
from parley.reconciling import rewritten, sketches
from parley.reconciling.groups import group
from parley.reconciling.sketches import Bands
from parley.reconciling.sketches import Numbers as Shingles

SHINGLE = 5  # words; shorter runs are shared by reports of the same talks that are no copies
COMMON = 100  # different texts; what more of them have is a phrase, no story
CONTAINED = 0.5  # of the shorter report; two reports that tell the same facts in their own words share under a tenth
REWRITTEN = 0.2  # the same of two reports by one agency, a day apart at most
BANDS = Bands(192, 2)  # two reports of Jaccard index 0.15, as a copy cut to a third has, meet in 99 of 100 cases
_WORD = re.compile(r"[^\W_]+")
NONE: Shingles = np.zeros(0, dtype=np.uint64)


def read(reports: Sequence[Report]) -> Iterator[Judgement]:
    """Yield a judgement `copy` for each group of reports that carry one story, whole, cut or rewritten."""
    shingles = _telling([_shingles(report) for report in reports])
    told, agencies = [rewritten.paragraphs(report) for report in reports], _agencies(reports)
    near: list[list[tuple[int, int]]] = [[] for _ in reports]
    for pair in sorted({*sketches.meeting(shingles, BANDS), *rewritten.meeting(reports, told)}):
        near[pair[0]].append(pair)
        near[pair[1]].append(pair)

    def alike(one: int, other: int) -> bool:
        words, lines = _contained(shingles[one], shingles[other]), 0.0
        if words < CONTAINED and _within_days(reports[one], reports[other], rewritten.APART):
            lines = rewritten.share(told[one], told[other])
        if words >= CONTAINED or lines >= rewritten.MOST:
            return True
        is_signed = bool(agencies[one] & agencies[other]) and _within_days(reports[one], reports[other], 1)
        return is_signed and (words >= REWRITTEN or lines >= rewritten.SIGNED)

    for members in group(range(len(reports)), near.__getitem__, alike):
        share = min(_contained(shingles[members[0]], shingles[member]) for member in members[1:])
        keyed = tuple(reports[member].key for member in members)
        yield Judgement(kind="copy", members=keyed, reason=f"one story: {_wording(share)}")


def _wording(share: float) -> str:
    if share < REWRITTEN:
        return "the same paragraphs in other words"
    return "the same words" if share == 1 else f"at least {share:.0%} of the shorter text stands in the longer"


def origins(reports: Iterable[str], judgements: Iterable[Judgement]) -> Mapping[str, str]:
    """Return for each key of a report that of the first report of its story: support is counted in these, not in reports."""
    first = {key: key for key in reports}
    for judgement in judgements:
        if judgement.kind == "copy":
            first |= dict.fromkeys(judgement.members, judgement.members[0])
    return first


def _shingles(report: Report) -> Shingles:
    """The runs of SHINGLE words of the report's text without its furniture, each as a number, in order and each once."""
    kept = (m.group().casefold() for m in _WORD.finditer(report.text) if not report.is_furniture(*m.span()))
    return sketches.runs(sketches.words(kept), SHINGLE)


def _telling(shingles: Sequence[Shingles]) -> list[Shingles]:
    """The shingles of each report without those that very many texts have; a text that stands in several counts once."""
    texts = {runs.tobytes(): runs for runs in shingles}
    runs, spread = np.unique(np.concatenate([*texts.values(), NONE]), return_counts=True)
    common = runs[spread > COMMON]
    return [of[np.isin(of, common, invert=True)] for of in shingles] if len(common) else list(shingles)


def _contained(one: Shingles, other: Shingles) -> float:
    shorter = min(len(one), len(other))
    return len(np.intersect1d(one, other, assume_unique=True)) / shorter if shorter else 0.0


def _agencies(reports: Sequence[Report]) -> list[frozenset[str]]:
    """The agencies of each report: the one that it is from, and those on record that its text quotes by name."""
    known = sorted({report.agency for report in reports if report.agency})
    if not known:
        return [frozenset()] * len(reports)
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, known))})\b")
    own = ({name for name in (report.agency, report.publisher) if name in known} for report in reports)
    return [frozenset(of | set(named.findall(report.text))) for of, report in zip(own, reports, strict=True)]


def _within_days(one: Report, other: Report, days: int) -> bool:
    if not one.published or not other.published:
        return False
    return abs((date.fromisoformat(one.published) - date.fromisoformat(other.published)).days) <= days
