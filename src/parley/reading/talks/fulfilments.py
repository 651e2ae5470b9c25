"""Deeds by which a deal is carried out, whatever the deed: "under the accord the League moved its guns", "left as agreed".

The deal is named beside the deed as its ground; which deeds carry one out by themselves is for acts.
"""

from collections.abc import Iterator

from parley.reading.talks import acts, issues
from parley.reading.talks.acts import Found
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


def find(sentence: Sentence) -> Iterator[Found]:
    """Yield the deeds of a sentence that are told as done under a deal, in text order."""
    for verb in sentence.words:
        if verb.pos != "VERB" or verb.lemma in NO_DEEDS or not _is_past(sentence, verb):
            continue
        if clauses.is_negated(sentence, verb) or not any(_is_ground(sentence, near) for near in sentence.children(verb)):
            continue
        yield Found(act="implement", word=verb, about=clauses.undergoer(sentence, verb) or verb)


def _is_past(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a deed is told as done, by a verb with a subject of its own."""
    auxiliaries = {child.lower for child in sentence.children(verb, "aux", "auxpass")}
    is_past = verb.tag == "VBD" or bool(auxiliaries & {"has", "have", "was", "were", "been"})
    return is_past and acts.is_done(sentence, verb) and bool(sentence.children(verb, *clauses.SUBJECTS))


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
