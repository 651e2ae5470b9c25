"""Third parties between the sides: who is called mediator or host, and what they do for the talks.

"Oman, which hosts the talks", "the mediator, Adam Ouma", "talks in Muscat under Adam Ouma", "a UAE-mediated swap".
NEEDS mentions and statements, GIVES third_parties.
"""

from collections.abc import Iterator

from parley import lexicons
from parley.model.actors import Actor
from parley.reading.actors import nations, parties
from parley.reading.marks import Marks
from parley.reading.talks import acts, issues, movers
from parley.reading.talks.acts import Found
from parley.reading.talks.senses import makes_third, openers_of_third
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

NEEDS: frozenset[str] = frozenset({"mentions", "statements"})
GIVES = "third_parties"
MEDIATE = "mediate"
INVITE = "invite"  # to meet, whatever for
THROUGH = frozenset({"through", "via"})
CARRIED = ("offer", "captive", "talks", "deal")
TALKING = ("talks", "deal")


def listed(sense: str) -> frozenset[str]:
    """Return the words of one sense of lexicons/efforts.toml."""
    return lexicons.words("efforts", sense)


def read(marks: Marks) -> Iterator[str]:
    """Yield the parties that the report has mediate, host or carry messages, or calls mediators: no sides of the talks."""
    found = parties.go_betweens(marks) | {actor.party for actor in parties.mediators(marks)}
    for sentence in marks.sentences:
        called = [word for word in sentence.words if word.lemma == "mediator"]
        found.update(state for word in called for state in _seated(sentence, word))
        found.update(actor.party for word in called for actor in parties.of_states(sentence, word))
        for act in _mediations(sentence):
            actor = movers.party(marks, sentence, act)
            found.update(parties.names(actor) if actor is not None else ())
            if act.sense is not None and act.sense.accused:
                found -= set(_thanking(marks, sentence, act.word))
    # "a further mediation" is nobody
    found = {party for party in found if party.split()[-1].casefold() not in listed("help")}
    yield from sorted(found - {actor.party for sentence in marks.sentences for actor in divided(marks, sentence)})


def _thanking(marks: Marks, sentence: Sentence, verb: Word) -> list[str]:
    """Who thanks another for mediating, and so does not: "Kenya thanked Oman for its mediation"."""
    word = clauses.doer(sentence, verb)
    actor = parties.party_of(marks, sentence, word) if word is not None else None
    return parties.names(actor) if actor is not None else []


def _seated(sentence: Sentence, noun: Word) -> Iterator[str]:
    """The states of the capitals in which mediators sit: "the mediators in Oslo and Muscat"."""
    for prep in sentence.children(noun, "prep"):
        for town in sentence.children(prep, "pobj") if prep.lower == "in" else ():
            yield from filter(None, (nations.seat(word.text) for word in (town, *sentence.children(town, "conj"))))


def _mediations(sentence: Sentence) -> Iterator[Found]:
    """The acts in a sentence on the talks that only a third party does, by a verb of mediating or without one."""
    if issues.on_another_matter(sentence):
        return
    yield from find(sentence)
    if not openers_of_third().isdisjoint(text for word in sentence.words for text in (word.lemma, word.lower)):
        found = [act for act in acts.find(sentence) if makes_third(act.sense)]
        thanked = {word.i for act in found if act.sense and act.sense.accused for word in sentence.subtree(act.word)}
        # "thanked Oman for its mediation" tells it of Oman, not of whom "its" may be taken for
        yield from (act for act in found if act.word.pos != "NOUN" or act.word.i not in thanked)


def divided(marks: Marks, sentence: Sentence) -> Iterator[Actor]:
    """Yield the sides by name between which something is: "a truce between Kenya and Uganda"."""
    for prep in sentence.words:
        for noun in sentence.children(prep, "pobj") if prep.lower == "between" else ():
            sides = parties.actors_of(marks, sentence, noun)
            yield from (side for side in sides if side.side is None and len(sides) >= parties.SEVERAL)


def find(sentence: Sentence) -> Iterator[Found]:
    """Yield the acts of mediation that no verb of mediating tells, in text order."""
    for word in sentence.words:
        if word.lemma in listed("called") and word.pos == "NOUN":
            named = _called(sentence, word)
            if named is not None:
                yield Found(act=MEDIATE, word=word, about=word, agent=named, loose=True)
        elif word.lower in listed("help") and (doer := _undertaking(sentence, word)) is not None:
            yield Found(act=MEDIATE, word=word, about=word, agent=doer, loose=True)
        elif word.lower == "under" and word.dep == "prep":
            yield from _under(sentence, word)
        elif word.lower in THROUGH and word.dep == "prep":
            yield from _through(sentence, word)


def efforts(marks: Marks, sentence: Sentence) -> Iterator[Found]:
    """Yield what third parties do for the talks by verbs that anybody may have: "the mediators are working on a deal"."""
    for verb in sentence.words:
        is_effort = verb.lemma in listed("effort") or verb.lemma in listed("striving")
        if verb.pos != "VERB" or not is_effort or clauses.is_negated(sentence, verb):
            continue
        doer = clauses.doer(sentence, verb)
        actor = parties.party_of(marks, sentence, doer) if doer is not None else None
        is_known = actor is not None and bool(set(parties.names(actor)) & set(marks.third_parties))
        if actor is None or not (is_known or verb.lemma in listed("striving")):
            continue
        below = [word for word in sentence.subtree(verb) if word.i > verb.i]
        matter = next((word for word in below if issues.names(word)), None)
        if verb.lemma == INVITE:
            matter = matter or next(iter(sentence.children(verb, "dobj", "xcomp")), None)
        if matter is not None:
            yield Found(act=MEDIATE, word=verb, about=matter, loose=not is_known, by_effort=True)


def _called(sentence: Sentence, noun: Word) -> Word | None:
    """The name that is called so: beside it ("the mediator, Adam Ouma"), or its subject ("Oman is the host")."""
    head = sentence.head(noun)
    if noun.dep in ("appos", "compound", "nmod") and head.pos == "PROPN":
        return head
    if noun.dep == "attr" and head.lemma == "be":
        return clauses.subject(sentence, head)
    return next((child for child in sentence.children(noun, "appos") if child.pos == "PROPN"), None)


def _undertaking(sentence: Sentence, noun: Word) -> Word | None:
    """Who does it: "Oman has undertaken the mediation", "the mediation that Oman leads"."""
    verb = sentence.head(noun) if noun.dep == "dobj" else next(iter(sentence.children(noun, "relcl")), None)
    return clauses.doer(sentence, verb) if verb is not None and verb.lemma in listed("doing") else None


def _under(sentence: Sentence, prep: Word) -> Iterator[Found]:
    """Talks or a deal "under" somebody, or under somebody's auspices."""
    held = clauses.clause_head(sentence, prep)
    of_talks = issues.names(sentence.head(prep), TALKING) or any(
        issues.names(word, TALKING) for word in sentence.children(held, "nsubj", "nsubjpass", "dobj")
    )
    for noun in sentence.children(prep, "pobj"):
        if noun.lower in listed("help"):
            owner = clauses.possessor(sentence, noun) or next(iter(sentence.children(noun, "amod", "compound")), None)
            if owner is not None:
                yield Found(act=MEDIATE, word=noun, about=held, agent=owner, loose=True)
        elif of_talks and noun.entity in ("PERSON", "GPE", "ORG"):
            yield Found(act=MEDIATE, word=prep, about=held, agent=noun, loose=True)


def _through(sentence: Sentence, prep: Word) -> Iterator[Found]:
    """What goes from side to side "through" a third: offers, captives, talks."""
    held = clauses.clause_head(sentence, prep)
    if not any(issues.names(word, CARRIED) for word in sentence.words):
        return
    for noun in sentence.children(prep, "pobj"):
        if noun.entity == "GPE":
            yield Found(act=MEDIATE, word=prep, about=held, agent=noun, loose=True)
