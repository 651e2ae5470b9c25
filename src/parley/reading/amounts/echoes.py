"""Echoes: numbers that count what the figure before them counts ("the army puts the figure at 38", "for 70 of their own").

Pure functions over tallies. What stands for the counted before is a noun of number without anything of which it is one.
"""

from parley.reading.amounts.tallies import DEFINITE, OWN, TOTALS, Tally
from parley.reading.text.sentences import Sentence, Word

TOLLS = TOTALS | {"toll"}
AT = frozenset({"at", "to"})
BACK = frozenset({"that", "this", "it", "these", "they", "which"})  # what was told in the sentence before
DEFINING = DEFINITE | {"that", "this"}
NAMED_BY = ("prep", "nummod", "poss", "acl", "relcl", "compound", "amod")  # what says the number of what it is


def toll(tally: Tally) -> Word | None:
    """The noun by which the number corrects or confirms one told before ("the ministry put the toll at nine"), or None."""
    sentence = tally.sentence
    at = sentence.head(tally.anchor)
    if tally.noun is not None or tally.anchor.dep != "pobj" or at.lower not in AT:
        return None
    verb = sentence.head(at)
    named = sentence.children(verb, "dobj", "nsubj", "nsubjpass")
    return next((noun for noun in named if verb.pos == "VERB" and _is_bare(sentence, noun, at)), None)


def is_brought(tally: Tally) -> bool:
    """Tell whether the sentence only says to what something told before brings the total ("That brings the total to 60")."""
    opening = tally.sentence.words[0]
    return opening.lower in BACK and toll(tally) is not None


def of_their_own(tally: Tally) -> bool:
    """Tell whether such a number is of those on the other side ("freed 20 captives for 70 of their own")."""
    return tally.whole is not None and tally.whole.lower == OWN


def _is_bare(sentence: Sentence, noun: Word, at: Word) -> bool:
    named = [word for word in sentence.children(noun, *NAMED_BY) if word.i != at.i]
    definite = any(word.lower in DEFINING for word in sentence.children(noun, "det"))
    return noun.lower in TOLLS and definite and not named
