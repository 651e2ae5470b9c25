"""Actors under the report's own words, where nobody knows them by name: "the smaller groups", "the Kachin".

Only people and what they make up together act in talks: no "drones", "points" or "hotels".
"""

from parley.lexicons import by_word
from parley.model.actors import Actor
from parley.reading.actors import nations
from parley.reading.amounts import counted
from parley.reading.marks import Marks
from parley.reading.talks import issues
from parley.reading.text.sentences import Sentence, Word

UNNAMED = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL", "LAW", "WORK_OF_ART"})
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
PLACES = frozenset({"LOC", "FAC"})
PEOPLE = ("groups", "bodies", "offices", "organs")
THINGS = frozenset({"place", "text", "war", "document"})
COLLECTIVE = frozenset(  # what people make up together
    {"force", "unit", "firm", "bloc", "panel", "opposition", "majority", "minority", "board", "patrol", "contingent",
     "nation", "column", "country", "power", "household", "diaspora", "left", "right", "crowd", "crew", "audience", "jury"}
)  # fmt: skip


def actor(marks: Marks, sentence: Sentence, word: Word) -> Actor | None:
    """Return who is called by the words around `word`, or None where it calls a thing or a place."""
    is_agent = word.pos == "NOUN" and word.dep in ("nsubj", "poss", "pobj") and issues.kind(word) is None
    named = word.pos == "PROPN" or (word.pos == "NOUN" and word.entity in NAMED)
    is_adversary = word.lower in by_word("adversaries") and word.dep in ("nsubj", "nsubjpass", "dobj", "pobj")
    is_told = is_agent and _is_of_people(sentence, word) and (word.tag == "NNS" or bool(sentence.children(word, "det")))
    if not (named or is_adversary or is_told) or word.entity in UNNAMED:
        return None
    start, end = issues.phrase(sentence, word)
    words = marks.report.text[start:end]
    seat = nations.seat(words)
    if seat is None and (word.entity in PLACES or nations.is_city(words)):
        return None  # "Rafah stays shut"
    return Actor(name=seat or words, words=words, kind="party")


def _is_of_people(sentence: Sentence, noun: Word) -> bool:
    """Tell whether a noun calls people or what they make up: no "drones", "lists" or "hotels" act."""
    forms = counted.singulars(noun)
    listed = (by_word(lexicon).get(form) for lexicon in PEOPLE for form in forms)
    is_body = any(entry is not None and THINGS.isdisjoint({entry.get("kind"), entry.get("class")}) for entry in listed)
    return is_body or not COLLECTIVE.isdisjoint(forms) or counted.person(sentence, noun) is not None
