"""The words to quote for a claim: the phrase around a verb or noun, short enough to be read at a glance."""

from parley.model.report import Span
from parley.reading.sentences import Sentence, Word

LIMIT = 12  # words; an anchor is as short as is unambiguous
BEFORE = 6  # words that a subject may take up, so that the act itself and what follows are still shown
EDGES = frozenset(
    {",", ";", ":", "-", "–", "—", "and", "but", "or", "which", "that", "who", "of", "the", "a", "an", "by", "to"}
)


def around(sentence: Sentence, word: Word, *, limit: int = LIMIT) -> Span:
    """The span of `word` with its own phrase: what belongs to it on the left, then on the right, at most `limit` words."""
    own = [w for w in sentence.subtree(word) if not w.text.isspace()]
    indices = {w.i for w in own}
    first = last = word.i
    while first - 1 in indices and word.i - first < BEFORE and sentence.words[first - 1].text not in ";:—–":
        first -= 1
    while last + 1 in indices and last + 1 - first < limit and sentence.words[last + 1].text not in ";:—–":
        last += 1
    return _trimmed(sentence, first, last, word)


def _trimmed(sentence: Sentence, first: int, last: int, word: Word) -> Span:
    """Without punctuation and dangling function words at the ends; `word` itself always stays."""
    words = sentence.words
    while last > word.i and (words[last].pos == "PUNCT" or words[last].lower in EDGES):
        last -= 1
    while first < word.i and words[first].pos in ("PUNCT", "CCONJ", "SPACE", "SCONJ"):
        first += 1
    return words[first].start, words[last].end
