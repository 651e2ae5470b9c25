"""Rewritten stories: reports that tell the same paragraph by paragraph in other words, as two translations of one do.

Paragraphs are compared by the words they have, whatever their order, each cut to its beginning: what an editor or a second
translator changes is order, endings and every other word, not what a paragraph is about. Two reports of the same events
have one or two such paragraphs in common, a background that all repeat; one story has most of them, within days.
Candidates come from MinHash over paragraphs with banding (Broder 1997).
"""

import re
from collections.abc import Hashable, Iterator, Sequence
from datetime import date
from zlib import crc32

import numpy

from parley.model.report import Report

BEGINNING = 5  # letters of a word that are compared; endings differ between two translations
TELLING = 4  # letters from which on a word says what a paragraph is about; numbers always do
LONG = 10  # words from which on a paragraph is compared
ALIKE = 0.35  # Jaccard index of the words of two paragraphs; of two reports of one event it is under a quarter
SEVERAL = 3  # paragraphs; fewer are a background that many reports repeat
MOST = 0.6  # of the paragraphs of the shorter report
SIGNED = 0.3  # the same where both give, or quote, one agency
APART = 2  # days between two publications of one story at most
BANDS, ROWS = 10, 3
PRIME = (1 << 31) - 1
_WORD = re.compile(r"[^\W_]+")
_FACTORS = numpy.array([(48271 * (i + 1) ** 3) % PRIME for i in range(BANDS * ROWS)], dtype=numpy.uint64)
_TERMS = numpy.array([(16807 * (i + 7) ** 5) % PRIME for i in range(BANDS * ROWS)], dtype=numpy.uint64)
Words = frozenset[str]


def paragraphs(report: Report) -> list[Words]:
    """Return the telling words of each long paragraph of a report, its furniture left out; none for too few to compare."""
    if report.text.count("\n") < SEVERAL - 1:
        return []
    found: list[Words] = []
    start = 0
    for line in report.text.splitlines(keepends=True):
        if not report.is_furniture(start, start + len(line)):
            told = frozenset(
                word[:BEGINNING] for word in _WORD.findall(line.casefold()) if len(word) >= TELLING or word.isdecimal()
            )
            if len(told) >= LONG:
                found.append(told)
        start += len(line)
    return found


def keys(report: Report, told: Sequence[Words]) -> Iterator[Hashable]:
    """Yield the keys under which the paragraphs of a report meet like ones that were published within days of it."""
    if not report.published or len(told) < SEVERAL:
        return
    period = date.fromisoformat(report.published).toordinal() // (APART + 1)
    for words in told:
        hashed = numpy.array([crc32(word.encode()) % PRIME for word in sorted(words)], dtype=numpy.uint64)
        sketch = ((hashed[:, None] * _FACTORS + _TERMS) % PRIME).min(axis=0)
        for band in range(BANDS):
            rows = tuple(int(value) for value in sketch[band * ROWS : (band + 1) * ROWS])
            yield from ((near, band, rows) for near in (period, period + 1))


def share(one: Sequence[Words], other: Sequence[Words]) -> float:
    """Return how many of the paragraphs of the shorter of two reports stand in the longer in like words; 0 for too few."""
    shorter, longer = sorted((one, other), key=len)
    alike = sum(any(_jaccard(words, others) >= ALIKE for others in longer) for words in shorter)
    return alike / len(shorter) if alike >= SEVERAL else 0.0


def _jaccard(one: Words, other: Words) -> float:
    return len(one & other) / len(one | other)
