"""Whose hands people or things pass through: who gives them, who takes them over, and through whom.

"Norland handed 40 captives to the Front through the Red Cross." → giver Norland, receiver the Front, through the Red Cross.
What is not told stays open: of those who "came home" nobody is named as the one who gave them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from parley.lexicons import entries
from parley.model.actors import Actor
from parley.reading.actors.parties import actors_of, are_several, party_of
from parley.reading.actors.voting import class_of
from parley.reading.marks import Marks
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

BESIDE = ("conj", "appos")
OBJECTS = ("dobj", "nsubjpass", "attr", "oprd")
WITHIN = ("acl", "relcl")
THROUGH = frozenset({"through", "via"})
HANDS = frozenset({"hand", "care", "custody"})
ACTING = ("party", "body", "person", "people")
FREE_TO = ("ccomp", "xcomp")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hands:
    """Who gives, who takes over, and through whom; None where the sentence does not say."""

    giver: Actor | None = None
    receiver: Actor | None = None
    through: Actor | None = None


def hands(marks: Marks, sentence: Sentence, thing: Word) -> Hands:
    """Return whose hands `thing` passes through, by the verb or noun that hands it over."""
    found = next(_acts(sentence, thing), None)
    if found is None:
        return Hands()
    act, does = found
    return by_act(marks, sentence, act, does, thing=thing)


def is_thing(noun: Word | None) -> bool:
    """Tell whether a noun names what is handed over though it is no living person ("bodies")."""
    return noun is not None and _index().get((noun.lemma, noun.pos)) == "thing"


def by_act(marks: Marks, sentence: Sentence, act: Word, does: str | None = None, *, thing: Word | None = None) -> Hands:
    """Return whose hands something passes through by the act that `act` names, where it names one."""
    does = does or _does(sentence, act)
    if does is None or does == "thing":
        return Hands()
    subject = clauses.doer(sentence, act) if _is_verb(sentence, act) else _owner(sentence, act)
    doer = _one(marks, sentence, [] if subject == thing else [subject])  # nobody is handed over by himself
    other = _one(marks, sentence, _after(sentence, act, frozenset({"to"})))
    source = _one(marks, sentence, _after(sentence, act, frozenset({"from"})))
    partner = _one(marks, sentence, _after(sentence, act, frozenset({"with"})))
    return Hands(
        giver=source if does == "take" else doer,
        receiver=doer if does == "take" else partner if does == "swap" else None if does == "hold" else other,
        through=_one(marks, sentence, _after(sentence, act, THROUGH)),
    )


def is_act(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word names an act of handing over."""
    return _does(sentence, word) not in (None, "thing")


def _acts(sentence: Sentence, thing: Word) -> Iterator[tuple[Word, str]]:
    """The acts done to `thing`, the surest first: what governs it, what a clause on it says, who holds it."""
    top = thing
    while top.dep in BESIDE and top.head != top.i:
        top = sentence.head(top)
    above = sentence.head(top)
    if top.dep in OBJECTS and _does(sentence, above) and (top.dep != "nsubjpass" or _does(sentence, above) != "hold"):
        yield above, _does(sentence, above) or ""
    if top.dep == "pobj" and above.lower == "of" and _does(sentence, sentence.head(above)):
        yield sentence.head(above), _does(sentence, sentence.head(above)) or ""
    outer = sentence.head(above)
    if top.dep == "nsubj" and above.dep in FREE_TO and _does(sentence, outer) == "let":
        yield outer, "give"
    for word in dict.fromkeys((thing, top)):
        for clause in sentence.children(word, *WITHIN):
            undergoes = clauses.undergoer(sentence, clause)
            if _does(sentence, clause) and undergoes is not None and undergoes.i == word.i:
                yield clause, _does(sentence, clause) or ""


def _after(sentence: Sentence, act: Word, words: frozenset[str]) -> Iterator[Word]:
    """The nouns after one of these prepositions, "into the hands of" taken for "to"; an indirect object too."""
    for child in sentence.children(act, "prep", "dative"):
        if child.pos != "ADP":
            if "to" in words:
                yield child
        elif child.lower in words:
            yield from sentence.children(child, "pobj")
        elif child.lower in ("in", "into") and "to" in words:
            for noun in sentence.children(child, "pobj"):
                if noun.lemma in HANDS:
                    yield from (owner for owner in [clauses.possessor(sentence, noun)] if owner is not None)


def _owner(sentence: Sentence, noun: Word) -> Word | None:
    """Who does what a noun names: "by" whom, or whose it is where it also says of what."""
    for prep in sentence.children(noun, "prep", "agent"):
        if prep.lower == "by":
            return next(iter(sentence.children(prep, "pobj")), None)
    has_object = any(prep.lower == "of" for prep in sentence.children(noun, "prep"))
    return next(iter(sentence.children(noun, "poss")), None) if has_object else None


def _one(marks: Marks, sentence: Sentence, words: Iterable[Word | None]) -> Actor | None:
    """The one actor whom the first of these words calls; two ("Norland and the Front exchanged …") are not told apart."""
    for word in words:
        if word is not None:
            called = [actor for actor in actors_of(marks, sentence, word) if actor.kind in ACTING or actor.side]
            put_down = party_of(marks, sentence, word)
            called = called or (
                [put_down] if put_down and put_down.kind in ACTING and not are_several(put_down.party) else []
            )
            if called:
                return called[0] if len(called) == 1 and class_of(word) != "pair" else None
    return None


def _does(sentence: Sentence, word: Word) -> str | None:
    return _index().get((word.lemma, "VERB" if _is_verb(sentence, word) else word.pos))


def _is_verb(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word is a verb here: what has a subject or object is one, also where the parser takes it for a noun."""
    return word.pos == "VERB" or bool(sentence.children(word, "nsubj", "nsubjpass", "dobj"))


@cache
def _index() -> dict[tuple[str, str], str]:
    return {(word, entry["pos"]): str(entry["does"]) for entry in entries("handing") for word in entry["words"]}
