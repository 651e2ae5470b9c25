"""The words of a figure: its evidence, and whom it counts.

Pure functions over the marks and a tally.
"""

from parley.model.report import Span
from parley.reading.amounts.tallies import Tally
from parley.reading.marks import Marks
from parley.reading.text.sentences import Word

OF = "of"  # "hundreds of reporters" counts reporters
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
    ofs = [word.i for word in sentence.words[start : noun.i] if word.lower == "of"]
    if tally.whole is not None and ofs:
        start = ofs[-1] + 1
    words = [w for w in sentence.words[start : noun.i + 1] if w.start >= tally.count.end] or [noun]
    if words[0].lower == OF and len(words) > 1:
        words = words[1:]
    return marks.report.text[words[0].start : noun.end]
