"""Words that tell a conflict event, found in a sentence with the help of the lexicon `events`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from parley.lexicons import Entry, entries
from parley.reading.happenings import roles
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

POS = {"VERB": ("VERB", "AUX"), "NOUN": ("NOUN", "PROPN"), "ADJ": ("ADJ",)}
CLAUSAL = ("ccomp", "advcl", "relcl", "conj", "parataxis", "acl", "xcomp", "appos", "csubj")
DEPTH = 3  # "fired at / the village / of Keld": preposition, its noun, and what that noun carries
PLACED = frozenset({"in", "at", "on", "near", "around", "outside", "inside", "before", "after", "of"})
COUNTED = 2  # words before "dead" in "nine dead", "nine miners dead"
PARTICLES = ("prt", "prep", "advmod", "dobj", "xcomp", "ccomp", "acomp", "oprd", "dative")
CALENDAR = ("DATE", "TIME")
NAMES = ("ORG", "PRODUCT", "WORK_OF_ART", "LAW")
NOMINAL = ("nsubj", "nsubjpass", "csubj", "dobj", "pobj")
ATTRIBUTIVE = ("amod", "compound", "nmod")
FORCIBLE = ("ASSAULT", "COERCE", "RETREAT")
INSTRUMENTS = frozenset(
    {"shell", "rocket", "missile", "bomb", "drone", "mortar", "mine", "bullet", "strike", "airstrike", "attack", "shelling",
     "fire", "gunfire", "explosion", "blast", "projectile", "shot", "grenade", "raid", "bombing", "bombardment", "round",
     "barrage", "ambush", "landmine", "torpedo", "car", "offensive", "assault", "van", "plane", "gun", "artillery",
     "fighting", "violence", "clash"}
)  # fmt: skip
"""Weapons and deeds: where one of them is the subject, the one who did it is not named, or is its possessor."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word of a sentence that tells an event of `type`."""

    sentence: Sentence
    word: Word
    entry: Entry

    @property
    def type(self) -> str:
        """The PLOVER type."""
        return str(self.entry["type"])

    @property
    def is_noun(self) -> bool:
        """Tell whether the event is told by a noun, or a gerund as one ("the shelling of")."""
        return str(self.entry["pos"]) == "NOUN" or is_gerund(self.sentence, self.word)


def find(sentence: Sentence) -> Iterator[Trigger]:
    """Yield the triggers of a sentence in text order, at most one for each word: the first entry that fits."""
    for word in sentence.words:
        fitting = (entry for entry, rest in _index().get(word.lemma, ()) if _fits(sentence, word, entry, rest))
        entry = next(fitting, None)
        if entry is not None:
            yield Trigger(sentence, word, entry)


def is_gerund(sentence: Sentence, word: Word) -> bool:
    """Tell whether a verb is used as a noun, with "of" or "by" after it: "shelling of the market hurt nine"."""
    is_nominal = word.tag == "VBG" and word.dep in NOMINAL
    return is_nominal and any(prep.lower in ("of", "by") for prep in sentence.children(word, "prep", "agent"))


def neighbours(sentence: Sentence, word: Word, depth: int = DEPTH) -> Iterator[Word]:
    """The words of the phrase of `word`, its clauses left out: subject, object, particles, phrases with prepositions."""
    for child in sentence.children(word):
        is_named = child.dep == "csubj" and child.tag == "VBG"  # "fighting flared"
        if child.dep not in CLAUSAL or child.pos == "ADJ" or is_named:  # "holds the militia responsible"
            yield child
            if depth > 1:
                yield from neighbours(sentence, child, depth - 1)


@cache
def _index() -> Mapping[str, tuple[tuple[Entry, tuple[str, ...]], ...]]:
    """The word that a trigger is looked up by → entries, each with the lemmas that must go with that word."""
    found: dict[str, list[tuple[Entry, tuple[str, ...]]]] = {}
    for entry in entries("events"):
        for phrase in entry["words"]:
            parts = phrase.split()
            key, rest = (parts[-1], parts[:-1]) if entry["pos"] == "NOUN" else (parts[0], parts[1:])
            found.setdefault(key, []).append((entry, tuple(rest)))
    return {
        key: tuple(sorted(pairs, key=lambda pair: (-len(pair[1]), "with" not in pair[0]))) for key, pairs in found.items()
    }


def _fits(sentence: Sentence, word: Word, entry: Entry, rest: tuple[str, ...]) -> bool:
    if word.pos not in POS[entry["pos"]] or (word.dep in ATTRIBUTIVE and entry["pos"] != "ADJ"):
        return False
    if word.pos == "PROPN" and word.entity in NAMES:  # "the Rally for Unity"
        return False
    if rest and not _has_parts(sentence, word, entry, rest):
        return False
    around = (other for other in neighbours(sentence, word) if not _is_month(other))
    near = {lemma for other in around for lemma in (other.lemma, other.lower)}
    near |= _governing(sentence, word) | _carried(sentence, word)
    if entry["type"] in FORCIBLE:
        near |= _shared(sentence, word)
    if near & set(entry.get("unless", ())):
        return False
    if not _has_what_it_asks(sentence, word, entry) or not roles.fits(sentence, word, entry):
        return False
    return "with" not in entry or bool(near & set(entry["with"]))


def _has_what_it_asks(sentence: Sentence, word: Word, entry: Entry) -> bool:
    """Tell whether the grammar is that which the entry asks for: a passive, a clause, an infinitive, a subject."""
    asked = {
        "passive": clauses.is_passive(sentence, word),
        "clause": bool(sentence.children(word, "ccomp")),
        "needs": any(child.tag == "VB" for child in sentence.children(word, "xcomp", "ccomp")),
        "subject": word.dep == "nsubj",
        "counted": _is_counted(sentence, word),
    }
    return all(holds for name, holds in asked.items() if entry.get(name))


def _is_counted(sentence: Sentence, word: Word) -> bool:
    """Tell whether a number stands before `word`, or before the noun before it, and a place or time of its own behind it."""
    before, after = sentence.words[max(0, word.i - COUNTED) : word.i], sentence.words[word.i + 1 : word.i + 2]
    if word.dep in ATTRIBUTIVE and sentence.head(word).i > word.i:
        return False
    return any(other.pos == "NUM" for other in before) and any(other.lower in PLACED for other in after)


def _has_parts(sentence: Sentence, word: Word, entry: Entry, rest: tuple[str, ...]) -> bool:
    """Tell whether the other words of a phrase stand with `word`: before a noun, or as a verb's object or particle."""
    if entry["pos"] == "NOUN":
        before = sentence.words[max(0, word.i - len(rest)) : word.i]
        return tuple(other.lemma for other in before) == rest
    below = {other.lemma for other in sentence.children(word, *PARTICLES) if not _tells_time(sentence, other)}
    after = {other.lemma for other in sentence.words[word.i + 1 : word.i + 2]}
    return set(rest) <= below | after


def _carried(sentence: Sentence, word: Word) -> set[str]:
    """The lemmas of who is let do something ("let nine of the miners go")."""
    if word.lemma != "let":
        return set()
    who = [noun for clause in sentence.children(word, "ccomp", "xcomp") for noun in sentence.children(clause, "nsubj")]
    return {lemma for noun in who for other in (noun, *neighbours(sentence, noun)) for lemma in (other.lemma, other.lower)}


def _is_month(word: Word) -> bool:
    """Tell whether a word is the month of March, no march."""
    return word.lower == "march" and word.entity in CALENDAR


def _shared(sentence: Sentence, word: Word) -> set[str]:
    """The lemmas of the subject that a verb shares with the one that it is joined to ("nurses were taken and freed")."""
    if word.dep != "conj" or word.pos != "VERB" or sentence.children(word, *clauses.SUBJECTS):
        return set()
    noun = clauses.subject(sentence, word)
    near = () if noun is None else (noun, *neighbours(sentence, noun, 1))
    return {lemma for other in near for lemma in (other.lemma, other.lower)}


def _governing(sentence: Sentence, word: Word) -> set[str]:
    """For a reduced or relative clause the noun that it says something of ("shells fired at", "rockets that hit")."""
    return {sentence.head(word).lemma} if word.dep in ("acl", "relcl") else set()


def _tells_time(sentence: Sentence, prep: Word) -> bool:
    """Tell whether a preposition leads to a time ("fell on Friday"), and so is no part of a phrase."""
    return any(noun.entity in CALENDAR for noun in sentence.children(prep, "pobj"))
