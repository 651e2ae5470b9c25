"""Rewritten stories: reports that tell the same paragraph by paragraph in other words, as two translations of one do.

Paragraphs are compared by the words they have, whatever their order, each cut to its beginning: what an editor or a second
translator changes is order, endings and every other word, not what a paragraph is about. Two reports of the same events
have one or two such paragraphs in common, a background that all repeat; one story has most of them, within days.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from parley.model.report import Report
from parley.reconciling import sketches
from parley.reconciling.sketches import Bands, Numbers

BEGINNING = 5  # letters of a word that are compared; endings differ between two translations
TELLING = 4  # letters from which on a word says what a paragraph is about; numbers always do
LONG = 10  # words from which on a paragraph is compared
ALIKE = 0.35  # Jaccard index of the words of two paragraphs; of two reports of one event it is under a quarter
SEVERAL = 3  # paragraphs; fewer are a background that many reports repeat
MOST = 0.6  # of the paragraphs of the shorter report
SIGNED = 0.3  # the same where both give, or quote, one agency
APART = 2  # days between two publications of one story at most
BANDS = Bands(10, 3)  # of three paragraphs that are alike one meets in 73 of 100 cases, of six in 93
_WORD = re.compile(r"[^\W_]+")


def paragraphs(report: Report) -> list[Numbers]:
    """Return the telling words of each long paragraph of a report, its furniture left out; none for too few to compare."""
    if report.text.count("\n") < SEVERAL - 1:
        return []
    found: list[Numbers] = []
    start = 0
    for line in report.text.splitlines(keepends=True):
        if not report.is_furniture(start, start + len(line)):
            told = {word[:BEGINNING] for word in _WORD.findall(line.casefold()) if len(word) >= TELLING or word.isdecimal()}
            if len(told) >= LONG:
                found.append(np.unique(sketches.words(told)))
        start += len(line)
    return found


def meeting(reports: Sequence[Report], told: Sequence[Sequence[Numbers]]) -> Iterator[tuple[int, int]]:
    """Yield the places of reports, published within days of each other, that may have a paragraph in common.

    Days are cut into stretches twice, half a stretch apart, so that two days near each other lie once in one stretch.
    """
    stretch = 2 * (APART + 1)
    dated = [(i, date.fromisoformat(report.published).toordinal()) for i, report in enumerate(reports) if report.published]
    lines = [(i, day, words) for i, day in dated if len(told[i]) >= SEVERAL for words in told[i]]
    stretches = [[(day + shift) // stretch for _, day, _ in lines] for shift in (0, APART + 1)]
    for one, other in sketches.meeting([words for _, _, words in lines], BANDS, stretches):
        if lines[one][0] != lines[other][0]:
            yield lines[one][0], lines[other][0]


def share(one: Sequence[Numbers], other: Sequence[Numbers]) -> float:
    """Return how many of the paragraphs of the shorter of two reports stand in the longer in like words; 0 for too few."""
    shorter, longer = sorted(([frozenset(words.tolist()) for words in told] for told in (one, other)), key=len)
    alike = sum(any(_jaccard(words, others) >= ALIKE for others in longer) for words in shorter)
    return alike / len(shorter) if alike >= SEVERAL else 0.0


def _jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other)
