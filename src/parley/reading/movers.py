"""Whose act a move is: the party that does it, the side that it is addressed to, and who says so of another.

A person or body acts for its side; a quotation's "we" is the speaker's side; several joined by "and" act together. What the
text leaves without an agent has no party.
"""

from collections.abc import Iterable

from parley.model.actors import Actor
from parley.reading import clauses
from parley.reading.acts import Found
from parley.reading.attribution import speaker_at
from parley.reading.marks import Marks
from parley.reading.sentences import Sentence, Word

OWN = frozenset({"we", "us", "our", "ours", "i", "me", "my", "ourselves"})
LIGHT = frozenset(
    {"make", "put", "table", "submit", "present", "issue", "have", "set", "repeat", "voice", "renew", "express", "signal",
     "announce", "declare", "state", "give", "send", "deliver", "raise", "reiterate", "maintain", "stick", "stand", "drop",
     "lay", "bring", "hand", "offer", "commit", "report", "read", "tender", "face", "confirm", "convey"}
)  # fmt: skip
ACTING = ("party", "person", "body", "people", "anonymous")
MODIFIERS = ("compound", "amod", "nmod", "npadvmod")


def party(marks: Marks, sentence: Sentence, found: Found) -> Actor | None:
    """The actor whose act `found` is, or None where the text does not say."""
    if found.told:
        return speaker(marks, sentence, found.word) or _of_subject(marks, sentence, found)
    word = found.agent or _agent(sentence, found)
    return actor(marks, sentence, word) if word else None


def speaker(marks: Marks, sentence: Sentence, word: Word) -> Actor | None:
    """Who says the words in which `word` stands, or None in the report's own voice."""
    return speaker_at(marks, word.start)


def actor(marks: Marks, sentence: Sentence, word: Word) -> Actor | None:
    """The actor that `word` and the words joined to it stand for, or None."""
    if word.lower in OWN:
        return speaker(marks, sentence, word) or _single(marks, word)
    joined = [_single(marks, one) for one in (word, *_joined(sentence, word))]
    return together(one for one in joined if one is not None)


def together(actors: Iterable[Actor]) -> Actor | None:
    """One actor for several that act together ("A and B"); None for none."""
    parties: dict[str, Actor] = {}
    for one in actors:
        parties.setdefault(one.party, one)
    if len(parties) <= 1:
        return next(iter(parties.values()), None)
    return Actor(
        name=" and ".join(parties),
        words=" and ".join(one.words for one in parties.values()),
        kind="party",
    )


def _single(marks: Marks, word: Word) -> Actor | None:
    mention = marks.mention_at(word)
    return mention.actor if mention and mention.actor.kind in ACTING else None


def _joined(sentence: Sentence, word: Word) -> list[Word]:
    """The nouns joined to `word` by "and"."""
    found, pending = [], [word]
    while pending:
        for other in sentence.children(pending.pop(), "conj"):
            if other.pos in ("NOUN", "PROPN", "PRON", "ADJ"):
                found.append(other)
                pending.append(other)
    return found


def _of_subject(marks: Marks, sentence: Sentence, found: Found) -> Actor | None:
    """The subject of the main clause, for a position that nobody is quoted with."""
    verb = clauses.clause_head(sentence, found.word)
    for clause in (verb, *sentence.ancestors(verb)):
        word = clauses.doer(sentence, clause) if clause.pos in ("VERB", "AUX") else None
        known = actor(marks, sentence, word) if word else None
        if known is not None:
            return known
    return None


def _agent(sentence: Sentence, found: Found) -> Word | None:
    """The word for who does the act: the subject of a verb, the owner of a noun."""
    word = found.word
    if found.sense and found.sense.accused:
        return _accused(sentence, found)
    if word.pos in ("VERB", "AUX"):
        return clauses.doer(sentence, word) or next(iter(sentence.children(word, "npadvmod")), None)
    if word.pos == "ADJ":
        return (
            clauses.subject(sentence, sentence.head(word)) if word.dep in ("acomp", "attr", "oprd") else sentence.head(word)
        )
    return _owner(sentence, word)


def _owner(sentence: Sentence, noun: Word) -> Word | None:
    """Whose a noun's act is: its possessor, its modifier, or the subject of the light verb that carries it."""
    owner = clauses.possessor(sentence, noun)
    if owner is not None and owner.pos in ("PROPN", "PRON"):
        return owner
    named = next((child for child in sentence.children(noun, *MODIFIERS) if child.entity), None)
    if named is not None:
        return named
    if owner is not None:
        return owner
    verb = clauses.clause_head(sentence, noun)
    return clauses.doer(sentence, verb) if verb.lemma in LIGHT else None


def _accused(sentence: Sentence, found: Found) -> Word | None:
    if clauses.is_passive(sentence, found.word):
        return clauses.subject(sentence, found.word)
    return clauses.undergoer(sentence, found.word)


def addressee(marks: Marks, sentence: Sentence, found: Found, party: Actor | None) -> Actor | None:
    """The side that the act is addressed to, where the text names one beside it."""
    candidates = [clauses.recipient(sentence, found.word)]
    if found.word.pos in ("VERB", "AUX"):
        candidates.append(clauses.undergoer(sentence, found.word))
    inside = [word for word in sentence.subtree(found.about) if word.dep in ("nsubj", "nsubjpass", "poss", "pobj")]
    for word in (*candidates, *inside):
        known = actor(marks, sentence, word) if word else None
        if known is not None and (party is None or known.party != party.party):
            return known
    return None


def reporter(marks: Marks, sentence: Sentence, found: Found, party: Actor | None) -> Actor | None:
    """Who tells the act of another: the accuser, or the speaker where it is not the party's own."""
    if found.sense and found.sense.accused:
        word = clauses.doer(sentence, found.word)
        accuser = actor(marks, sentence, word) if word else None
        if accuser is not None:
            return accuser
    said = speaker(marks, sentence, found.word)
    return said if said is not None and (party is None or said.party != party.party) else None
