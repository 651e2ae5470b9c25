"""The words of a figure: its evidence, and whom it counts; and the day on which it holds.

Pure functions over the marks and a tally.
"""

from dataclasses import replace

from parley.model.moments import Moment
from parley.model.report import Span
from parley.reading import when
from parley.reading.marks import Marks
from parley.reading.sentences import Sentence, Word
from parley.reading.tallies import Tally
from parley.reading.tellings import Told

LIMIT = 12  # words of evidence at most


def extent(tally: Tally, cue: Word | None) -> Span:
    """The span of the evidence: the number with what it counts and the word that gives the measure, where near."""
    sentence, count = tally.sentence, tally.count
    words = [word for word in (tally.noun, cue) if word is not None]
    first = sentence.within(count.start, count.end)[0]
    last = tally.anchor
    for word in words:
        start, end = min(first.i, word.i), max(last.i, word.i)
        if end - start < LIMIT:
            first, last = sentence.words[start], sentence.words[end]
    return min(first.start, count.start), max(last.end, count.end)


def who(marks: Marks, tally: Tally) -> str | None:
    """Whom or what the number counts, as in the text."""
    noun = tally.noun
    if noun is None or tally.count.unit:
        return None
    sentence = tally.sentence
    start = tally.anchor.i + 1 if noun.i > tally.anchor.i else noun.i
    words = [w for w in sentence.words[start : noun.i + 1] if w.start >= tally.count.end] or [noun]
    return marks.report.text[words[0].start : noun.end]


def as_of(marks: Marks, tally: Tally, measure: str, told: Told) -> Moment | None:
    """The day on which the number holds: the clause's own, the last told in the paragraph, or that of publication.

    Publication only for a total or stock, which a report tells as of its own day; no day for a length or a plan, unless
    its clause states one.
    """
    if measure == "duration_days":
        return None
    own = when.of(marks, tally.sentence, tally.top)
    if own is not None or told.status == "planned":
        return own
    if told.cumulative:
        return when.published(marks, "a total as of the day of publication")
    return _told_before(marks, tally.sentence, tally.top)


def _told_before(marks: Marks, sentence: Sentence, word: Word) -> Moment | None:
    """The last day told before in the paragraph."""
    place = marks.sentences.index(sentence)
    start = next(s.start for s in marks.sentences if s.paragraph == sentence.paragraph)
    del place
    days = [m for m in marks.moments_in(start, word.start) if m.day is not None]
    return replace(days[-1], how="the last day told before in the paragraph") if days else None
