"""What stands around a noun that names a deed: who fought whom, whose abduction it was, and what it is a burst of.

"Clashes between the brigade and a militia" are fought by both, "their abduction" was suffered by them, and of "an exchange
of gunfire" the exchange is what the sentence speaks of.
"""

from parley.reading.happenings.triggers import Trigger
from parley.reading.text.sentences import Sentence, Word

GROUPS = frozenset({"exchange", "burst", "volley", "hail", "barrage", "series", "wave", "spate", "string", "round", "salvo"})
PLACED = ("GPE", "LOC", "FAC", "DATE", "TIME")
SUFFERED = frozenset(
    {"abduction", "kidnapping", "assassination", "murder", "killing", "arrest", "detention", "imprisonment", "capture",
     "beheading", "execution", "expulsion", "deportation"}
)  # fmt: skip
"""Deeds that are called by whom they were done to ("the bishop's murder"), unless "of" says so."""


def top(sentence: Sentence, word: Word) -> Word:
    """The noun that the deed is a burst or an exchange of, else the deed itself."""
    prep = sentence.head(word)
    above = sentence.head(prep)
    return above if word.dep == "pobj" and prep.lower == "of" and above.lemma in GROUPS else word


def fighters(trigger: Trigger) -> Word | None:
    """The first of the two between whom it was fought, the other joined to it ("clashes between the army and a militia")."""
    sentence, word = trigger.sentence, trigger.word
    if trigger.type != "ASSAULT" or not trigger.is_noun:
        return None
    preps = [*sentence.children(word, "prep"), *sentence.children(sentence.head(word), "prep")]
    spots = [noun for prep in preps for noun in sentence.children(prep, "pobj") if noun.entity in PLACED]
    preps += [prep for noun in spots for prep in sentence.children(noun, "prep")]  # "clashes in Keld between …"
    sides = [noun for prep in preps if prep.lower == "between" for noun in sentence.children(prep, "pobj")]
    return next((noun for noun in sides if sentence.children(noun, "conj")), None)


def suffered_by(trigger: Trigger) -> Word | None:
    """Whose abduction or murder it was, where the noun's owner suffered it."""
    sentence, word = trigger.sentence, trigger.word
    has_object = any(prep.lower == "of" for prep in sentence.children(word, "prep"))
    if not trigger.is_noun or word.lemma not in SUFFERED or has_object:
        return None
    return next(iter(sentence.children(word, "poss")), None)
