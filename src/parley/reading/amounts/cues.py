"""Cues: the words by which a figure gets its measure, as the lexicon of measures has them.

Which of them speaks for a number, by the grammar of its sentence, is decided in measures.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from parley import lexicons
from parley.lexicons import Entry
from parley.reading.amounts import counted
from parley.reading.text.sentences import Sentence, Word

PERSONS = "persons"  # as the value of `of` in the lexicon: the word is a cue where persons are counted only
FORMS_KEPT = 2**16  # forms of words whose entries are kept at hand
PHRASE = 5  # words after a verb among which the rest of a phrase verb stands ("handed the captives over")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that gives a tally its measure, with the sense of its entry in the lexicon.

    `of` is what must be counted for it to be one (PERSONS or a kind of counted; "" for anything); `how` tells by which
    grammar it was found; `persons` is the measure instead where persons are counted ("" for none).
    """

    word: Word
    measure: str
    sense: str
    of: str = ""
    how: str = ""
    persons: str = ""


@cache
def _index(sense: str) -> Mapping[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    """First word → (all words, entry) of the entries of a sense, the longer first."""
    found: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for entry in lexicons.entries("measures"):
        for phrase in entry["words"] if entry["sense"] == sense else ():
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, entry))
    return {first: tuple(sorted(phrases, key=lambda pair: -len(pair[0]))) for first, phrases in found.items()}


def _entries(sentence: Sentence, word: Word, senses: tuple[str, ...]) -> Iterator[Entry]:
    """The entries of the senses that `word` opens: its rest, where it has one, follows within a few words."""
    for rest, entry in _opened(word.text, word.lemma, senses):
        if not rest or _follows(sentence, word, rest):
            yield entry


@lru_cache(FORMS_KEPT)
def _opened(text: str, lemma: str, senses: tuple[str, ...]) -> tuple[tuple[tuple[str, ...], Entry], ...]:
    """The entries, sense by sense, that a word so written opens, each with the words that must follow."""
    forms = dict.fromkeys((lemma, *counted.forms(text, lemma)))
    known = (found for sense in senses for form in forms for found in _index(sense).get(form, ()))
    return tuple((words[1:], entry) for words, entry in known)


def _follows(sentence: Sentence, word: Word, rest: tuple[str, ...]) -> bool:
    at = word.i + 1
    for part in rest:
        near = next((w.i for w in sentence.words[at : at + PHRASE] if w.lemma == part or w.lower == part), None)
        if near is None:
            return False
        at = near + 1
    return True


def at(sentence: Sentence, word: Word, *senses: str) -> Cue | None:
    """The cue that `word` opens in one of the senses."""
    entry = next(_entries(sentence, word, senses), None)
    return Cue(word, entry["measure"], entry["sense"], entry.get("of", "")) if entry is not None else None


def of_verb(sentence: Sentence, verb: Word, roles: tuple[str, ...]) -> Cue | None:
    """The cue that a verb is for what stands in one of the roles at it."""
    for entry in _entries(sentence, verb, ("verb",)):
        if entry["role"] in roles:
            return Cue(verb, entry["measure"], "verb", entry.get("of", ""), persons=entry.get("persons", ""))
    return None
