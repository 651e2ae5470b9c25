"""Who does a deed and what undergoes it, as an entry of the lexicon of events asks for them.

Pure functions over a sentence. An entry names kinds of what numbers count ("fighter", "vehicle"; see lexicons/counted.toml),
or lemmas; PLACE stands for towns and hills by name or noun, and for buildings.
"""

from collections.abc import Callable, Sequence

from parley.lexicons import Entry
from parley.reading.actors import nations
from parley.reading.amounts import counted
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

PLACE = "place"
PLACED = ("GPE", "LOC", "FAC")  # entities that are places
PLACES = frozenset({"place", "works", "target", "displaced"})  # kinds of nouns that are places
FIGHTER = "fighter"
MEN = frozenset({"man", "people", "boy"})  # whose men they are makes them fighters ("its men left the town")
MEANING_PLACE = frozenset({"it", "there"})


def fits(sentence: Sentence, word: Word, entry: Entry) -> bool:
    """Tell whether those who do it, what undergoes it, where it is done and to what end are such as the entry asks for."""
    if "aim" in entry and not any(below.lemma in entry["aim"] for below in sentence.subtree(word) if below.i > word.i):
        return False
    return all(
        any(_is_any(sentence, noun, entry[role]) for noun in find(sentence, word)) for role, find in _ROLES if role in entry
    )


def _doer(sentence: Sentence, word: Word) -> list[Word]:
    found = clauses.doer(sentence, word)
    return [found] if found is not None else []


def _undergoer(sentence: Sentence, word: Word) -> list[Word]:
    found = clauses.undergoer(sentence, word)
    return [found] if found is not None else []


def _placed(sentence: Sentence, word: Word) -> list[Word]:
    """The nouns after a preposition of a verb ("slipped out of Keld": Keld)."""
    preps = [prep for prep in sentence.children(word, "prep", "prt") if prep.i > word.i]
    preps += [inner for prep in preps for inner in sentence.children(prep, "prep")]
    return [noun for prep in preps for noun in sentence.children(prep, "pobj")]


_ROLES: tuple[tuple[str, Callable[[Sentence, Word], list[Word]]], ...] = (
    ("doer", _doer),
    ("undergoer", _undergoer),
    ("where", _placed),
)


def _is_any(sentence: Sentence, noun: Word, asked: Sequence[str]) -> bool:
    """Tell whether a noun, or what it is a number of ("two of the brigades"), is of a kind or lemma asked for."""
    ofs = [of for of in sentence.children(noun, "prep") if of.lower == "of"] if noun.pos == "NUM" else []
    named = (noun, *(inner for of in ofs for inner in sentence.children(of, "pobj")))
    if any(one.lemma in asked or counted.kind(sentence, one) in asked for one in named):
        return True
    if FIGHTER in asked and noun.lemma in MEN and sentence.children(noun, "poss"):
        return True
    return PLACE in asked and _is_place(sentence, noun)


def _is_place(sentence: Sentence, noun: Word) -> bool:
    is_town = nations.is_city(noun.text) or nations.seat(noun.text) is not None
    return is_town or noun.entity in PLACED or noun.lower in MEANING_PLACE or counted.kind(sentence, noun) in PLACES
