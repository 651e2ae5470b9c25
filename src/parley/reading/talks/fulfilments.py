"""Deeds by which a deal is carried out, whatever the deed: "under the accord the League moved its guns", "left as agreed".

The deal is named beside the deed as its ground; which deeds carry one out by themselves is for acts.
"""

from collections.abc import Iterator, Sequence

from parley.model.actors import Actor
from parley.reading.actors import nations, parties
from parley.reading.talks import done, issues
from parley.reading.talks.acts import Found
from parley.reading.talks.senses import senses
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

GROUNDS = frozenset(
    {"line", "accordance", "compliance", "keeping", "conformity", "fulfilment", "fulfillment", "part", "term"}
)
AGREED = frozenset(
    {"agree", "stipulate", "require", "promise", "foresee", "provide", "envisage", "specify", "prescribe", "lay"}
)
NO_DEEDS = frozenset(
    {"be", "have", "say", "tell", "become", "remain", "hold", "live", "get", "receive", "know", "mean", "come", "happen",
     "agree", "accept", "sign", "reject", "refuse", "demand", "accuse", "mediate", "kill", "wound", "die", "fall", "seem",
     "walk"}
)  # fmt: skip
DEAL = ("deal",)
FREED = ("captive", "people")
HEADED = {act: frozenset(DEAL) for act in ("agree", "extend", "terminate")} | {"implement": frozenset(FREED)}
HOSTAGES = frozenset({"hostage", "captive", "abductee", "kidnapped"})
PRISONS = frozenset({"prison", "jail", "gaol", "penitentiary"})
FINITE = ("VBD", "VBZ", "VBP", "MD")
NAMES = ("NNP", "NNPS", "NNS")


def find(sentence: Sentence) -> Iterator[Found]:
    """Yield the deeds of a sentence that are told as done under a deal, in text order."""
    for verb in sentence.words:
        if verb.pos != "VERB" or verb.lemma in NO_DEEDS or not done.is_past(sentence, verb):
            continue
        if clauses.is_negated(sentence, verb) or not sentence.children(verb, *clauses.SUBJECTS):
            continue
        if not any(_is_ground(sentence, near) for near in sentence.children(verb)):
            continue
        yield Found(act="implement", word=verb, about=clauses.undergoer(sentence, verb) or verb)
    yield from _let_go(sentence)
    yield from _headed(sentence)


def by_custody(sentence: Sentence, found: Found, both: Sequence[Actor]) -> Actor | None:
    """Whose deed it is by how reports call who is freed, between a state and a movement; of both what "changes hands".

    Who leaves a prison or a jail has been let go by the state, a "hostage" or "captive" by the movement.
    """
    if any(child.lemma == "hand" for child in sentence.children(found.word, "dobj")):
        return parties.together(both)
    states = [side for side in both if nations.country(side.party) is not None]
    if len(states) != 1:
        return None
    words = {word.lemma for word in (*sentence.subtree(found.about), *sentence.children(found.word, "dobj"))}
    if words & HOSTAGES:
        return next(side for side in both if side not in states)
    return states[0] if words & PRISONS else None


def _let_go(sentence: Sentence) -> Iterator[Found]:
    """Who is let go, where the parser takes "let" for a helper of "go": "The rebels let go twelve captives"."""
    for verb in sentence.words:
        helpers = {child.lemma for child in sentence.children(verb, "aux")}
        freed = next(iter(sentence.children(verb, "dobj")), None)
        is_let = verb.lemma == "go" and helpers == {"let"} and not clauses.is_negated(sentence, verb)
        if is_let and freed is not None and issues.names(freed, FREED):
            yield Found(act="implement", word=verb, about=freed)


def _headed(sentence: Sentence) -> Iterator[Found]:
    """The deed of a headline whose verb the parser takes for part of a name: "Rebels free 153 detainees".

    So too "Kenya and Peru extend truce", but not "Kenya, Peru extend truce", where only the last of them would be heard.
    """
    if any(word.tag in FINITE for word in sentence.words):
        return
    for word in sentence.words[1:]:
        doer, about = sentence.words[word.i - 1], _object(sentence, word)
        if about is None or doer.tag not in NAMES or any(near.text == "," for near in sentence.words[: word.i]):
            continue
        act = _by_verb(sentence, word, about)
        if act is not None:
            agent = sentence.head(doer) if doer.dep == "conj" else doer
            yield Found(act=act, word=word, about=about, agent=agent)
            return


def _object(sentence: Sentence, word: Word) -> Word | None:
    """What is done something to in a headline: the noun before which the word stands, or its object."""
    if word.pos == "VERB" or word.dep not in ("amod", "compound", "ROOT"):
        return None
    found = next(iter(sentence.children(word, "dobj")), None) if word.dep == "ROOT" else sentence.head(word)
    return found if found is not None and found.i > word.i else None


def _by_verb(sentence: Sentence, word: Word, about: Word) -> str | None:
    """The act of a word that is the bare form of a verb by which captives are let go, or a deal is made or prolonged."""
    known = [sense for sense in senses().get((word.lower, "verb"), ()) if not sense.beside and "object" in sense.matter]
    for sense in known:
        kinds = sense.kinds & HEADED.get(sense.act, frozenset())
        if kinds and issues.names(about, tuple(kinds)):
            return sense.act
    return None


def _is_ground(sentence: Sentence, near: Word) -> bool:
    """Tell whether a phrase beside a deed names the deal that asks for it."""
    if near.dep == "advcl":
        return near.lemma in AGREED and any(
            child.lower == "as" for child in sentence.children(near, "mark", "prep", "advmod")
        )
    if near.dep != "prep":
        return False
    nouns = sentence.children(near, "pobj", "pcomp")
    if near.lower == "as":
        return any(noun.lemma in AGREED for noun in nouns)
    below = [noun for ground in nouns if ground.lemma in GROUNDS for prep in sentence.children(ground, "prep")
             for noun in sentence.children(prep, "pobj")]  # fmt: skip
    named = [*(nouns if near.lower in ("under", "per") else ()), *below]
    return any(issues.names(noun, DEAL) for noun in named)
