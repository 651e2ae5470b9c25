"""The words to quote for a claim: the phrase around a verb or noun, short enough to be read at a glance."""

from parley.model.report import Span
from parley.reading.text.sentences import Sentence, Word

LIMIT = 12  # words; an anchor is as short as is unambiguous
BEFORE = 6  # words that a subject may take up, so that the act itself and what follows are still shown
STOPS = frozenset({";", ":", "—", "–", "“", "”", '"'})
EDGES = frozenset(
    {",", ";", ":", "-", "–", "—", "and", "but", "or", "which", "that", "who", "of", "the", "a", "an", "by", "to"}
)


def around(sentence: Sentence, word: Word, *, limit: int = LIMIT, least: int = 1) -> Span:
    """The span of `word` with its own phrase: what belongs to it on the left, then on the right, at most `limit` words.

    A phrase of fewer than `least` words is followed by the words after it, so that it says something.
    """
    indices = {w.i for w in sentence.subtree(word) if not w.text.isspace()}
    first = last = word.i
    while first - 1 in indices and word.i - first < BEFORE and sentence.words[first - 1].text not in STOPS:
        first -= 1
    while _may_take(sentence, last + 1) and last + 1 - first < limit and (last + 1 in indices or last + 1 - first < least):
        last += 1
    return _trimmed(sentence, first, last, word)


def _may_take(sentence: Sentence, i: int) -> bool:
    return i < len(sentence.words) and sentence.words[i].text not in STOPS


def _trimmed(sentence: Sentence, first: int, last: int, word: Word) -> Span:
    """Without punctuation and dangling function words at the ends; `word` itself always stays."""
    words = sentence.words
    while last > word.i and (words[last].pos == "PUNCT" or words[last].lower in EDGES):
        last -= 1
    while first < word.i and words[first].pos in ("PUNCT", "CCONJ", "SPACE", "SCONJ"):
        first += 1
    return words[first].start, words[last].end
