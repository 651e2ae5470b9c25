"""Corrections: a report that says which number does not stand, and which stands instead, is linked to what it corrects.

The words of a correction and those behind them in the paragraph hold both numbers. The wrong one is that behind "an earlier
version said" or "and not"; it is also linked where the same outlet told it before. What others told is not corrected.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from parley.lexicons import entries
from parley.model.claims import Figure
from parley.model.judgements import Judgement
from parley.reconciling.ranges import least
from parley.reconciling.talks import Talks
from parley.reconciling.topics import days_apart, may_count_the_same, stems

NEARLY_ALL = 0.5  # of the number withdrawn; what is smaller is a part of it
CORRECTED = "a correction"  # how the reason of each of these judgements begins
WRONG, CONTRAST = "wrong", "contrast"


def read(figures: Sequence[Figure], talks: Talks) -> Iterator[Judgement]:
    """Yield a judgement `updates` from the number that stands to each telling of the one that does not."""
    reports: dict[str, list[Figure]] = {}
    told: dict[tuple[str, object, object], list[Figure]] = {}
    for figure in figures:
        reports.setdefault(figure.evidence.report.key, []).append(figure)
        told.setdefault((figure.measure, figure.quantity.low, figure.quantity.high), []).append(figure)
    for own in reports.values():
        for wrong, right in _corrected(own):
            why = f"{CORRECTED}: {least(right.quantity):,}, not {least(wrong.quantity):,}"
            before = told[wrong.measure, wrong.quantity.low, wrong.quantity.high]
            for figure in (wrong, *(other for other in before if _told_before(other, wrong, talks))):
                yield Judgement(kind="updates", members=(right.id, figure.id), reason=why)


def _corrected(own: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """The numbers of one report that it withdraws, each with the one that it puts in its place."""
    text = own[0].evidence.report.text
    for start, end in _paragraphs(text):
        wrong_cues = _withdrawing(text, start, end)
        within = sorted((f for f in own if start <= f.evidence.start < end), key=lambda f: f.evidence.span)
        wrong = next((f for f in within if wrong_cues and f.evidence.end > wrong_cues[0]), None)
        if wrong is None:
            continue
        others = [f for f in within if f.measure == wrong.measure and least(f.quantity) != least(wrong.quantity)]
        instead = [f for f in others if not f.part_of] or [f for f in others if _is_near(f, wrong)]
        behind = [f for f in instead if f.evidence.start > wrong.evidence.start] or instead
        if behind:
            yield wrong, max(enumerate(behind), key=lambda each: (_is_told_like(each[1], wrong), each[0]))[1]


def _is_told_like(right: Figure, wrong: Figure) -> tuple[bool, int]:
    """How far a number is told as the wrong one was: a total beside it counts more than what is corrected."""
    return right.cumulative == wrong.cumulative, len(stems(right.evidence.quote) & stems(wrong.evidence.quote))


def _is_near(part: Figure, wrong: Figure) -> bool:
    """Tell whether what is read as a part may be the whole put right: nearly as large as what it replaces."""
    return least(part.quantity) >= NEARLY_ALL * least(wrong.quantity)


def _withdrawing(text: str, start: int, end: int) -> list[int]:
    """Where in a paragraph the words end behind which a number does not stand."""
    cues = [(_tells()[cue.group().casefold()], cue.end()) for cue in _cues().finditer(text, start, end)]
    is_correction = any(tells != CONTRAST for tells, _ in cues)
    return [place for tells, place in cues if tells == WRONG or (tells == CONTRAST and is_correction)]


def told_by(text: str) -> set[str]:
    """Return what the words of correction in a text tell: wrong, right, contrast, or nothing."""
    return {_tells()[cue.group().casefold()] for cue in _cues().finditer(text)}


def _told_before(other: Figure, wrong: Figure, talks: Talks) -> bool:
    """Tell whether the outlet of a correction told the wrong number in a report before it."""
    one, corrected = other.evidence.report, wrong.evidence.report
    is_own = one.outlet is not None and one.outlet == corrected.outlet and one != corrected
    is_before = is_own and (one.published or "9") <= (corrected.published or "9")
    is_alike = not days_apart(other.as_of, wrong.as_of) and may_count_the_same(other, wrong)
    return is_before and is_alike and talks.may_be_one(one, corrected)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, start + len(line)
        start += len(line)


@cache
def _tells() -> dict[str, str]:
    return {word: str(entry["tells"]) for entry in entries("corrections") for word in entry["words"]}


@cache
def _cues() -> re.Pattern[str]:
    words = sorted(_tells(), key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
