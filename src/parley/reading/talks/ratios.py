"""The ratio of an exchange: how many of the one side for how many of the other.

"Three prisoners will be freed for each hostage" → three prisoners for one hostage.
"""

from collections.abc import Iterator, Sequence

from parley.model.promises import Ratio
from parley.model.quantities import Quantity
from parley.model.report import Span
from parley.reading.marks import Count, Marks
from parley.reading.talks.deals import Telling
from parley.reading.text.sentences import Sentence, Word

EACH = frozenset({"each", "every"})
RATES = frozenset({"ratio", "rate"})
JOINING = frozenset({"to", "for"})
NOUNS = ("NOUN", "PROPN")
REACH = 4  # words between "for each" and what is counted: "for every living foreign hostage"


def ratio(marks: Marks, deal: Sequence[Telling], spans: Sequence[Span]) -> Ratio | None:
    """Return the first ratio told where the deal or one of its terms is told, or None."""
    told = {telling.sentence.start: telling.sentence for telling in deal if not telling.is_doubtful}
    told |= {found.start: found for start, _ in spans if (found := marks.sentence_at(start)) is not None}
    return next((found for _, sentence in sorted(told.items()) for found in _in_sentence(marks, sentence)), None)


def _in_sentence(marks: Marks, sentence: Sentence) -> Iterator[Ratio]:
    counts = [count for count in marks.counts_in(sentence.start, sentence.end) if count.unit is None]
    for word in sentence.words[1:]:
        before = [count for count in counts if count.end <= word.start]
        if word.lower in EACH and sentence.words[word.i - 1].lower == "for" and before:
            one = Quantity(low=1, high=1, approx=False, words=word.text)
            yield _ratio(marks, sentence, (before[-1], before[-1].quantity), (word, one))
        second = _next_number(marks, sentence, word)
        if word.lower in JOINING and before and second and _is_rate(sentence, before[-1], word):
            yield _ratio(marks, sentence, (before[-1], before[-1].quantity), second)


def _next_number(marks: Marks, sentence: Sentence, joining: Word) -> tuple[Word, Quantity] | None:
    """The number right after a word, "one" for a number too."""
    after = sentence.words[joining.i + 1 : joining.i + 2]
    for word in after:
        if word.lower == "one":
            return word, Quantity(low=1, high=1, approx=False, words=word.text)
        for count in marks.counts_in(word.start, word.end):
            return word, count.quantity
    return None


def _is_rate(sentence: Sentence, first: Count, joining: Word) -> bool:
    """Tell whether the numbers around a word are a rate: "a ratio of five to one", "at a rate of five for one"."""
    start = sentence.within(*first.number)[0].i
    is_near = joining.i - start <= REACH
    return is_near and any(word.lemma in RATES for word in sentence.words[max(0, start - REACH) : start])


def _ratio(marks: Marks, sentence: Sentence, one: tuple[Count, Quantity], other: tuple[Word, Quantity]) -> Ratio:
    count, first = one
    word, second = other
    first_who, second_who = _noun(sentence, sentence.within(*count.number)[-1]), _noun(sentence, word)
    end = second_who.end if second_who else word.end
    return Ratio(
        evidence=marks.evidence(count.start, end),
        first=first,
        first_who=first_who.text if first_who else None,
        second=second,
        second_who=second_who.text if second_who else None,
    )


def _noun(sentence: Sentence, number: Word) -> Word | None:
    """The noun that a number, "each" or "every" counts; none where another word comes first ("each of them")."""
    found = None
    for word in sentence.words[number.i + 1 : number.i + 1 + REACH]:
        if word.pos not in (*NOUNS, "ADJ") or (word.pos == "ADJ" and found is not None and found.pos in NOUNS):
            break
        found = word  # of adjectives alone the last one stands for a noun: "each captive"
    return found
