"""Clauses that the parser runs together, put right: "Norland freed 32 soldiers and the Front released nine captives".

Where two sides do something each, the parser now and then takes what the first one did it to, and the second one, for the
two who did the second deed, and that for what the first one says. After a verb that nobody says anything by (lexicon
`deeds`) this cannot be meant: its object, the second doer and the second deed get their own places back.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from parley.lexicons import by_word

if TYPE_CHECKING:
    from parley.reading.text.sentences import Word

SUBJECT, OBJECT, JOINED, JOINT = "nsubj", "dobj", "conj", "cc"
SAID = ("ccomp", "conj", "dobj", "advcl")  # what the parser takes the second deed for


def rejoined(words: tuple["Word", ...]) -> tuple["Word", ...]:
    """Return the words of a sentence, the grammar of such clauses put right."""
    changed: dict[int, Word] = {}
    for first in words:
        if first.pos == "VERB" and first.lemma in by_word("deeds"):
            changed |= {word.i: word for word in _put_right(words, first)}
    return tuple(changed.get(word.i, word) for word in words) if changed else words


def _put_right(words: tuple["Word", ...], first: "Word") -> Iterable["Word"]:
    """The words of the two clauses that have other places, where the parser ran the first deed and the next together."""
    second = next((word for word in words[first.i + 1 :] if _is_second(words, first, word)), None)
    if second is None:
        return
    done_to = next(word for word in words if word.head == second.i and word.dep == SUBJECT)
    doer = next((word for word in words[done_to.i + 1 : second.i] if word.head == done_to.i and word.dep == JOINED), None)
    joint = next((word for word in words[done_to.i + 1 : second.i] if word.head == done_to.i and word.dep == JOINT), None)
    if doer is None or joint is None or any(word.head == second.i and word.dep == "mark" for word in words):
        return
    yield replace(done_to, head=first.i, dep=OBJECT)
    yield replace(joint, head=first.i)
    yield replace(second, head=first.i, dep=JOINED)
    yield replace(doer, head=second.i, dep=SUBJECT)


def _is_second(words: tuple["Word", ...], first: "Word", second: "Word") -> bool:
    """Tell whether a verb is taken for what the first one says, its subject standing right behind that without an object."""
    if second.head != first.i or second.dep not in SAID or second.pos != "VERB" or second.tag != first.tag:
        return False
    subjects = [word for word in words if word.head == second.i and word.dep == SUBJECT]
    is_behind = len(subjects) == 1 and first.i < subjects[0].i < second.i
    return is_behind and not any(word.head == first.i and word.dep == OBJECT for word in words)
