"""What a number is of that something is brought to or put at ("bringing the sailors freed to 50 and the nurses to 150").

Pure functions over a sentence. The noun stands right before "to" or "at", and before it a verb that brings or puts it
there, which the second of two such numbers shares with the first; the parse often loses the second.
"""

from parley import lexicons
from parley.reading.text.sentences import Sentence, Word

LINKS = frozenset({"to", "at"})
LEAD = 4  # words between the link and the number at most ("to more than 300")
PHRASE = 6  # words of the noun phrase before the link at most ("the women and children freed")
FAR = 16  # words between the verb and the link at most, a first noun with its number among them
NOUNS = ("NOUN", "PROPN")
STATES = ("VBN", "VBD", "RB", "JJ")  # after the noun ("the sailors freed"), or in its place ("the wounded")
DEFINITE = frozenset({"the", "their", "its", "his", "her", "of"})  # before what is known to be counted
JOINING = frozenset({"and", ",", "but", "while"})
CALENDAR = ("DATE", "TIME")
BRINGING, PUTTING = "bringing", "putting"


def link(sentence: Sentence, first: Word) -> Word | None:
    """The "to" or "at" right before a number whose first word is `first`, bounds between them let be, or None."""
    for word in reversed(sentence.words[max(0, first.i - LEAD) : first.i]):
        if word.lower in LINKS:
            return word
        if word.pos in (*NOUNS, "VERB"):
            return None
    return None


def named(sentence: Sentence, first: Word) -> Word | None:
    """The word for what is brought to or put at the number, or None."""
    found = _named(sentence, first)
    return found[0] if found is not None else None


def is_brought(sentence: Sentence, first: Word) -> bool:
    """Tell whether what is counted is brought to the number, so that it is a total."""
    found = _named(sentence, first)
    return found is not None and found[1].lemma in lexicons.words("turns", BRINGING)


def _named(sentence: Sentence, first: Word) -> tuple[Word, Word] | None:
    """What is brought to or put at the number, and the verb."""
    to = link(sentence, first)
    noun = _before(sentence, to) if to is not None else None
    verb = _verb(sentence, noun) if noun is not None else None
    return (noun, verb) if noun is not None and verb is not None else None


def _before(sentence: Sentence, to: Word) -> Word | None:
    """The definite noun right before the link, what is said of it skipped; a state that stands for a noun counts as one."""
    phrase = [word for word in sentence.words[max(0, to.i - PHRASE) : to.i] if not _is_time(sentence, word)]
    states: list[Word] = []
    for word in reversed(phrase):
        if word.pos in NOUNS:
            return word if _is_definite(sentence, word) else None
        if word.lower in DEFINITE and states:
            return states[-1]
        if word.tag not in STATES:
            return None
        states.append(word)
    return None


def _is_time(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word belongs to a time told of the counted ("the guards killed in May")."""
    below = sentence.children(word, "pobj") if word.dep == "prep" else []
    return word.entity in CALENDAR or any(noun.entity in CALENDAR for noun in below)


def _is_definite(sentence: Sentence, noun: Word) -> bool:
    """Tell whether "the" or "of" stands before a noun, over the words of its own."""
    for word in reversed(sentence.words[max(0, noun.i - PHRASE) : noun.i]):
        if word.lower in DEFINITE:
            return True
        if word.pos not in ("ADJ", *NOUNS) and word.tag not in STATES:
            return False
    return False


def _verb(sentence: Sentence, noun: Word) -> Word | None:
    """The verb that brings or puts it there: the nearest before the noun but for what is said of another such noun."""
    setting = lexicons.words("turns", BRINGING) | lexicons.words("turns", PUTTING)
    for word in reversed(sentence.words[max(0, noun.i - FAR) : noun.i]):
        if word.pos == "VERB" and word.lemma in setting:
            return word if _leads(sentence, word, noun) else None
    return None


def _leads(sentence: Sentence, verb: Word, noun: Word) -> bool:
    """Tell whether only the noun's own words stand between, or first another noun with its number and "and"."""
    between = sentence.words[verb.i + 1 : noun.i]
    numbers = [word for word in between if word.pos == "NUM" and link(sentence, word) is not None]
    if not numbers:
        return not any(word.lower in JOINING or word.pos in ("VERB", "AUX", "NUM") for word in between)
    joined = sentence.words[numbers[-1].i + 1 : noun.i]
    return any(word.lower in JOINING for word in joined) and not any(word.pos in ("VERB", "AUX") for word in joined)
