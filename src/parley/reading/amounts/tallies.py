"""Tallies: a count in the grammar of its sentence: the word for the number, what it counts, and of which whole.

Pure functions over the marks. "Thirty-nine Tarvians" counts Tarvians; "six of these women" counts women and is part of
a whole; in "another 40 were hurt" the number stands alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from parley import lexicons
from parley.reading.amounts import counted, reached
from parley.reading.marks import Count, Marks
from parley.reading.text.clauses import clause_head
from parley.reading.text.sentences import Sentence, Word

COUNTING = ("nummod", "amod", "det", "compound", "nmod", "quantmod", "predet", "poss", "advmod", "npadvmod")
NOUNS = ("NOUN", "PROPN", "ADJ")
PRONOUNS = frozenset({"them", "these", "those", "whom", "which", "us", "you", "ours", "theirs"})
DEFINITE = frozenset({"the", "these", "those", "our", "his", "her", "its", "their", "your", "my", "all"})
FILLERS = ("ADJ", "ADV", "DET")
TOTALS = frozenset({"number", "total", "count", "tally", "figure"})  # "brings to 31 the number of captives": captives
TO, OWN = "to", "own"
REACH = 4  # words after a number among which the parser's noun is looked for when it gave none


@dataclass(frozen=True, slots=True)
class Tally:
    """A count with the word for its number, the noun counted (None: the number stands alone), and of which whole.

    `whole` is the noun or pronoun after "of" in "six of these women", "40 of them"; `top` is the word that stands for the
    counted in the grammar of the sentence: the noun, else the number.
    """

    count: Count
    sentence: Sentence
    anchor: Word
    noun: Word | None
    whole: Word | None

    @property
    def top(self) -> Word:
        """The word that stands for the counted in the sentence."""
        if self.noun is not None and self.noun.i in {above.i for above in self.sentence.ancestors(self.anchor)}:
            return self.noun
        return self.anchor

    @property
    def person(self) -> str | None:
        """What a number of such persons is when nothing else is said of them; None where it counts no persons."""
        return counted.person(self.sentence, self.noun)

    @property
    def is_one(self) -> bool:
        """Whether the number is a bare "one", which is more often a pronoun."""
        return self.anchor.lower == "one" and self.count.quantity.low == 1


def tallies(marks: Marks) -> Iterator[Tally]:
    """Yield a tally for every count that stands in a sentence."""
    last: Tally | None = None
    for count in marks.counts:
        sentence = marks.sentence_at(count.number[0])
        words = sentence.within(*count.number) if sentence else []
        if sentence and words:
            tally = _tally(count, sentence, words)
            if last is not None and _renews(last, tally):
                tally = replace(tally, count=replace(count, unit=last.count.unit))
            yield tally
            last = tally


def _renews(last: Tally, tally: Tally) -> bool:
    """Tell whether a number alone tells a length in the unit of the one before ("four days, then prolonged by two")."""
    alone = tally.noun is None and tally.whole is None and tally.count.unit is None
    if not alone or last.count.unit is None or last.sentence.paragraph != tally.sentence.paragraph:
        return False
    return clause_head(tally.sentence, tally.anchor).lemma in _renewing()


@cache
def _renewing() -> frozenset[str]:
    entries = lexicons.entries("lengths")
    return frozenset(word for entry in entries if entry["sense"] == "renewing" for word in entry["words"])


def _tally(count: Count, sentence: Sentence, words: list[Word]) -> Tally:
    inside = {word.i for word in words}
    outward = [word for word in words if word.head not in inside or word.head == word.i]
    anchor = outward[-1]
    of = _after_total(sentence, words) or _after_of(sentence, words[-1])
    if of is not None and not _is_amount(sentence, words, of):
        return Tally(count, sentence, anchor, None if of.lower in PRONOUNS or of.lower == OWN else of, of)
    return Tally(count, sentence, anchor, of or _noun(sentence, anchor, words) or _reached(sentence, words[0]), None)


def _after_total(sentence: Sentence, words: list[Word]) -> Word | None:
    """What the number is said to be the total of ("raises to 31 the number of captives": captives)."""
    named = [word for word in sentence.words[words[-1].i + 1 : words[-1].i + REACH] if word.lower in TOTALS]
    if not named or not words[0].i or sentence.words[words[0].i - 1].lower != TO:
        return None
    return _after_of(sentence, named[-1])


def _after_of(sentence: Sentence, last: Word) -> Word | None:
    """The noun or pronoun of an "of" phrase right after the number."""
    of = sentence.words[last.i + 1] if last.i + 1 < len(sentence.words) else None
    if of is None or of.lower != "of":
        return None
    nouns = sentence.children(of, "pobj")
    if nouns:
        return nouns[0]
    numbers = takewhile(lambda word: word.pos == "NUM", sentence.words[of.i + 1 :])
    return _next_noun(sentence, of.i + 1 + len(list(numbers)))


def _is_amount(sentence: Sentence, words: list[Word], noun: Word) -> bool:
    """Tell whether "of" only joins the number to what it counts ("dozens of sailors"), not to a whole."""
    between = sentence.words[words[-1].i + 1 : noun.i + 1]
    definite = any(word.lower in DEFINITE or word.pos == "NUM" for word in between)  # "12 of 80 lorries"
    return not definite and noun.lower not in PRONOUNS and noun.lower != OWN


def _noun(sentence: Sentence, anchor: Word, words: list[Word]) -> Word | None:
    """The noun that the number modifies, by the parse or else by what stands next."""
    head = sentence.head(anchor)
    if anchor.dep in COUNTING and head.pos in NOUNS and anchor.i < head.i <= anchor.i + 2 * REACH:
        return head
    return _next_noun(sentence, words[-1].i + 1)


def _reached(sentence: Sentence, first: Word) -> Word | None:
    """The persons or things that something brings to the number or puts at it ("brings the captives freed to 50")."""
    noun = reached.named(sentence, first)
    if noun is None or noun.lower in TOTALS or counted.kind(sentence, noun) in (counted.THING, counted.NAME):
        return None
    return noun


def _next_noun(sentence: Sentence, start: int) -> Word | None:
    """The noun that follows at `start`, over adjectives and nouns before it; None where another word comes first."""
    found = None
    for word in sentence.words[start : start + REACH]:
        if word.pos in ("NOUN", "PROPN") and word.tag not in ("POS",):
            found = word
        elif found is not None or word.pos not in FILLERS:
            break
    return found
