"""Parts and wholes: which number another one belongs to ("18 were killed, six of them guards"), and shares its measure with.

Pure functions over tallies in text order.
"""

from collections.abc import Sequence

from parley.reading.sentences import Sentence, Word
from parley.reading.tallies import PRONOUNS, Tally, person

FINITE = ("VBD", "VBZ", "VBP", "MD")
REACH = 14  # words between two numbers that share a measure without a verb between them
PART_WORDS = frozenset({"including", "included", "among", "whom", "which", "comprising", "namely"})


def shares(last: Tally, tally: Tally) -> bool:
    """Tell whether `tally` takes its measure from the number before it."""
    if not (tally.noun is None or person(tally.noun)):
        return False
    if _refers_back(tally):
        return tally.sentence.paragraph == last.sentence.paragraph
    if tally.sentence is not last.sentence:
        return False
    between = tally.sentence.words[last.anchor.i + 1 : tally.anchor.i]
    return len(between) <= REACH and not any(word.tag in FINITE for word in between)


def _refers_back(tally: Tally) -> bool:
    return tally.whole is not None and tally.whole.lower in PRONOUNS


def whole(earlier: Sequence[Tally], tally: Tally) -> Tally | None:
    """The larger number that `tally` is a part of, or None."""
    before = [other for other in earlier if other.count.start < tally.count.start and _may_hold(other, tally)]
    if not before:
        return None
    same = [other for other in before if other.sentence is tally.sentence]
    if _refers_back(tally):
        return before[-1]
    if same and _is_breakdown(tally.sentence, same[-1], tally):
        return same[-1]
    return None


def _may_hold(whole: Tally, part: Tally) -> bool:
    large = whole.count.quantity.low or whole.count.quantity.high or 0
    small = part.count.quantity.low or part.count.quantity.high or 0
    return large > small and part.sentence.paragraph == whole.sentence.paragraph and not whole.count.unit


def _is_breakdown(sentence: Sentence, large: Tally, part: Tally) -> bool:
    between = sentence.words[large.anchor.i + 1 : part.anchor.i]
    return any(word.lower in PART_WORDS for word in between) or _opens_bracket(between)


def _opens_bracket(between: Sequence[Word]) -> bool:
    texts = [word.text for word in between]
    return "(" in texts and ")" not in texts
