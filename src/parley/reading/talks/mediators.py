"""Third parties between the sides: who is called mediator or host, and what they do for the talks.

"Oman, which hosts the talks", "the mediator, Adam Ouma", "talks in Muscat under Adam Ouma", "a UAE-mediated swap".
"""

from collections.abc import Iterator

from parley.reading.talks import issues
from parley.reading.talks.acts import Found
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

CALLED = frozenset(
    {"mediator", "host", "facilitator", "intermediary", "go-between", "broker", "guarantor", "interlocutor", "peacemaker"}
)  # fmt: skip
UNDER = frozenset({"under", "with"})
HELP = frozenset({"auspices", "mediation", "patronage", "sponsorship", "supervision", "aegis"})
THROUGH = frozenset({"through", "via"})
CARRIED = ("offer", "captive", "talks", "deal")
TALKING = ("talks", "deal")


def find(sentence: Sentence) -> Iterator[Found]:
    """Yield the acts of mediation that no verb of mediating tells, in text order."""
    for word in sentence.words:
        if word.lemma in CALLED and word.pos == "NOUN":
            named = _called(sentence, word)
            if named is not None:
                yield Found(act="mediate", word=word, about=word, agent=named, loose=True)
        elif word.lower == "under" and word.dep == "prep":
            yield from _under(sentence, word)
        elif word.lower in THROUGH and word.dep == "prep":
            yield from _through(sentence, word)


def _called(sentence: Sentence, noun: Word) -> Word | None:
    """The name that is called so: beside it ("the mediator, Adam Ouma"), or its subject ("Oman is the host")."""
    head = sentence.head(noun)
    if noun.dep in ("appos", "compound", "nmod") and head.pos == "PROPN":
        return head
    if noun.dep == "attr" and head.lemma == "be":
        return clauses.subject(sentence, head)
    return next((child for child in sentence.children(noun, "appos") if child.pos == "PROPN"), None)


def _under(sentence: Sentence, prep: Word) -> Iterator[Found]:
    """Talks or a deal "under" somebody, or under somebody's auspices."""
    held = clauses.clause_head(sentence, prep)
    of_talks = issues.names(sentence.head(prep), TALKING) or any(
        issues.names(word, TALKING) for word in sentence.children(held, "nsubj", "nsubjpass", "dobj")
    )
    for noun in sentence.children(prep, "pobj"):
        if noun.lower in HELP:
            owner = clauses.possessor(sentence, noun) or next(iter(sentence.children(noun, "amod", "compound")), None)
            if owner is not None:
                yield Found(act="mediate", word=noun, about=held, agent=owner, loose=True)
        elif of_talks and noun.entity in ("PERSON", "GPE", "ORG"):
            yield Found(act="mediate", word=prep, about=held, agent=noun, loose=True)


def _through(sentence: Sentence, prep: Word) -> Iterator[Found]:
    """What goes from side to side "through" a third: offers, captives, talks."""
    held = clauses.clause_head(sentence, prep)
    if not any(issues.names(word, CARRIED) for word in sentence.words):
        return
    for noun in sentence.children(prep, "pobj"):
        if noun.entity == "GPE":
            yield Found(act="mediate", word=prep, about=held, agent=noun, loose=True)
