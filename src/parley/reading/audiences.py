"""To whom or where something is said: "told reporters", "said to the crew", "wrote on Telegram", an interviewer's label."""

from parley import lexicons
from parley.reading.cue_clauses import is_audience
from parley.reading.sentences import Sentence, Word

REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})


def of(sentence: Sentence, verb: Word) -> Word | None:
    """The head word of the audience or medium of a reporting `verb`, or None where the sentence names none."""
    if verb.pos not in ("VERB", "AUX"):
        return None
    for child in sentence.children(verb):
        if is_audience(sentence, verb, child) and child.lower not in REFLEXIVE:
            return child
    for prep in sentence.children(verb, "prep", "dative"):
        noun = next(iter(sentence.children(prep, "pobj")), None)
        if noun is not None and prep.i > verb.i and (prep.lower == "to" or _is_medium(prep, noun)):
            return noun
    return None


def _is_medium(prep: Word, noun: Word) -> bool:
    return prep.lower == "on" and noun.lower in lexicons.by_word("media")
