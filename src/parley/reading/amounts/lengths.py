"""Lengths of truces, deals and captivity, in days.

A count of a unit of time is a figure where enough speaks for it ("a truce of five days", "held for three weeks"); "within
two days" and "two days of talks" are none. A month is 30 and a year 365 days, told as approximate.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from parley import lexicons
from parley.model.quantities import Number, Quantity
from parley.reading.amounts import counted
from parley.reading.amounts.tallies import Tally
from parley.reading.marks import Marks
from parley.reading.numbers.numerals import whole
from parley.reading.text.clauses import clause_head, is_passive
from parley.reading.text.sentences import Sentence, Word

APPROXIMATE = frozenset({"month", "year"})
SHORT = frozenset({"minute", "hour"})
NEAR = 4  # words between a length and a word that is near it
LAGS = frozenset({"after", "before"})
INSIDE = frozenset({"in", "behind", "of"})  # between a length and where it was passed
PASSED = frozenset({"after", "for", "spent", "following"})
HOLDING = ("captivity", "hands", "jail")  # senses of the lexicon: where a length of captivity is passed
CAPTIVE = frozenset({"captive", "hostage", "prisoner"})
JUST_BEFORE = 2  # words before a length among which what places it in time stands


def days(tally: Tally) -> Quantity | None:
    """The length told, in days; None where the count has no unit of time."""
    unit, told = tally.count.unit, tally.count.quantity
    if unit is None:
        return None
    low, high = _in_days(told.low, unit), _in_days(told.high, unit)
    return Quantity(low=low, high=high, approx=told.approx or unit in APPROXIMATE, words=told.words)


def _in_days(number: Number | None, unit: str) -> Number | None:
    return None if number is None else whole(number * _days()[unit])


@cache
def _days() -> dict[str, float]:
    return {entry["unit"]: entry["days"] for entry in lexicons.entries("periods") if entry["kind"] == "unit"}


def _sense(sense: str) -> frozenset[str]:
    return lexicons.words("lengths", sense)


def _is(word: Word, sense: str) -> bool:
    return word.lemma in _sense(sense) or word.lower in _sense(sense)


def signals(marks: Marks, tally: Tally) -> Iterator[tuple[str, str, float]]:
    """Yield all that speaks for or against a length being that of a truce, a deal or captivity (see weighing)."""
    sentence = tally.sentence
    first = sentence.within(tally.count.start, tally.count.end)[0].i
    before, after = _around(tally)
    told = {
        "length": True,
        "length of calm": _modifies(tally, "calm") or _modifies(tally, "captivity") or _is_without(after),
        "length of other": _modifies(tally, "other") or any(_is(word, "other") for word in after[:NEAR]),
        "length placed": any(word in _sense("span") for word in before),
        "length with for": "for" in before,
        "length lasting": _is(clause_head(sentence, tally.anchor), "lasting"),
        "length near calm": any(_is(word, "calm") for word in sentence.words[max(0, first - NEAR) : first + NEAR]),
        "length in calm": any(_is(word, "calm") for word in sentence.words),
        "length in captivity": any(_is(word, "captivity") or _is(word, "captives") for word in sentence.words),
        "length after calm": _before(marks, sentence),
        "length short": tally.count.unit in SHORT,
        "length of years": tally.count.unit == "year",
        "length opening": first == 0,
    }
    yield from (("duration_days", name, 1.0) for name, holds in told.items() if holds)


def _around(tally: Tally) -> tuple[list[str], Sequence[Word]]:
    """The words just before a length but for verbs ("to last 42 days"), in lower case, and those after its number."""
    words, number = tally.sentence.words, tally.sentence.within(tally.count.start, tally.count.end)
    first, last = number[0].i, number[-1].i
    before = [word.lower for word in words[max(0, first - JUST_BEFORE) : first] if word.pos != "VERB"]
    return before, words[last + 1 : last + 2 + NEAR]


def _is_without(after: Sequence[Word]) -> bool:
    """Tell whether it is a time without fighting ("sixty days without offensives")."""
    return any(word.lower == "without" for word in after[1:2]) and any(_is(word, "without") for word in after[2:])


def is_lag(tally: Tally) -> bool:
    """Tell whether a length is only how much later or earlier something was ("three days after the raid")."""
    before, after = _around(tally)
    return "for" not in before and any(word.lower in LAGS for word in after[1:2])


def is_of_captivity(tally: Tally) -> bool:
    """Tell whether it is how long somebody was held ("kept the pilot for two weeks", "after two years as a hostage")."""
    sentence, unit = tally.sentence, tally.sentence.head(tally.anchor)
    before, after = _around(tally)
    clause = clause_head(sentence, tally.anchor)
    is_kept = "for" in before and _is(clause, "keeping") and unit.dep == "pobj" and _holds_somebody(sentence, clause)
    as_captive = any(word.lower == "as" for word in after[:NEAR]) and any(_is(word, "captives") for word in after)
    spent = _is(clause, "spending") and any(_is(word, sense) for word in after for sense in HOLDING)
    in_it = "for" in before and any(
        _is(w, "captivity") and _follows_in(sentence, w) for w in sentence.words[: tally.anchor.i]
    )
    return is_kept or as_captive or spent or in_it or _is_passed_there(tally, before, after) or _was_captive(tally, before)


def _is_passed_there(tally: Tally, before: Sequence[str], after: Sequence[Word]) -> bool:
    """Tell whether it is passed in captivity, told right after it ("after nine weeks in rebel hands"), by no sentence."""
    opens = any(word.lower in INSIDE for word in after[1:2])
    held = [word for word in after[2:] if any(_is(word, sense) for sense in HOLDING)]
    if not opens or not held:
        return False
    convicted = any(_is(word, "sentencing") for word in tally.sentence.words[: tally.anchor.i])
    return not convicted and (bool(PASSED & set(before)) or not _is(held[0], "jail"))


def _was_captive(tally: Tally, before: Sequence[str]) -> bool:
    """Tell whether somebody was captive for so long ("captive for 20 years", "in rebel hands for nine weeks")."""
    words = tally.sentence.words
    first = tally.sentence.within(tally.count.start, tally.count.end)[0].i
    leading = words[max(0, first - NEAR) : first]
    states = [word for word in leading if word.lower in CAPTIVE or (_is(word, "hands") and word.lower != "chains")]
    return "for" in before and bool(states)


def _holds_somebody(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb of holding falls on somebody ("was held", "kept the pilot"), not on things ("held talks")."""
    objects = sentence.children(verb, "dobj")
    persons = (noun.pos in ("PROPN", "PRON") or counted.person(sentence, noun) for noun in objects)
    return any(persons) if objects else is_passive(sentence, verb)


def is_of_other(tally: Tally) -> bool:
    """Tell whether it is how long something else lasted ("the talks lasted two days", "they held talks for two days")."""
    sentence, clause = tally.sentence, clause_head(tally.sentence, tally.anchor)
    return _is(clause, "lasting") and any(_is(noun, "other") for noun in sentence.children(clause, "nsubj", "dobj"))


def _follows_in(sentence: Sentence, noun: Word) -> bool:
    return noun.i > 0 and sentence.words[noun.i - 1].lower == "in"


def _modifies(tally: Tally, sense: str) -> bool:
    """Tell whether the length belongs to such a noun: "a five-day truce", "five days of calm", "a truce of five days"."""
    sentence = tally.sentence
    unit = sentence.head(tally.anchor)
    around = [unit, sentence.head(unit), sentence.head(sentence.head(unit))]
    below = [noun for of in sentence.children(unit, "prep") for noun in sentence.children(of, "pobj")]
    return any(_is(word, sense) and abs(word.i - tally.anchor.i) <= 2 * NEAR for word in [*around, *below])


def _before(marks: Marks, sentence: Sentence) -> bool:
    """Tell whether the sentence before speaks of a truce or a deal."""
    place = marks.sentences.index(sentence)
    return place > 0 and any(_is(word, "calm") for word in marks.sentences[place - 1].words)
