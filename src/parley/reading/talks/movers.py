"""Whose act a move is: the party that does it, the side that it is addressed to, and who says so of another.

A person or body acts for its side; a quotation's "we" is the speaker's side; several joined by "and" act together. What the
text leaves without an agent has no party.
"""

from dataclasses import replace
from functools import cache

from parley import lexicons
from parley.lexicons import by_word
from parley.model.actors import Actor
from parley.reading.actors import parties, sides
from parley.reading.actors.names import nationality_at
from parley.reading.actors.parties import mention_of, party_of
from parley.reading.happenings import mistaken
from parley.reading.marks import Marks
from parley.reading.speech.attribution import speaker_at
from parley.reading.talks import breaches, worded
from parley.reading.talks.acts import Found
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

OWN = frozenset({"we", "us", "our", "ours", "i", "me", "my", "ourselves"})
THOSE = frozenset({"they", "them"})
LIGHT = frozenset(
    {"make", "put", "table", "submit", "present", "issue", "have", "set", "repeat", "voice", "renew", "express", "signal",
     "announce", "declare", "state", "give", "send", "deliver", "raise", "reiterate", "maintain", "stick", "stand", "drop",
     "lay", "bring", "hand", "offer", "commit", "report", "show", "indicate",
     "reaffirm", "read", "tender", "face", "confirm", "convey"}
)  # fmt: skip
ACTING = ("party", "person", "body", "people", "anonymous")
REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves"})
NOBODY = frozenset({"nobody", "none", "neither", "noone"})
NEITHER = "neither"
STOPPING = frozenset({"stop", "prevent", "halt", "hinder", "deter", "break", "force"})
TOGETHER = frozenset({"together", "jointly", "along", "alongside"})
SIGNING = frozenset({"sign", "initial", "countersign"})
BEHALF = frozenset({"behalf", "part"})
GETTING = frozenset({"get", "receive", "see", "have", "obtain", "need", "know", "find", "be"})  # done to their subject
WILLING = clauses.FUTURE | {"may", "might", "can", "could"}
FINITE = ("VBD", "VBZ", "VBP")
REACH = 4  # words to either side of a verb in which its subject may stand
MODIFIERS = ("compound", "amod", "nmod", "npadvmod")


def party(marks: Marks, sentence: Sentence, found: Found) -> Actor | None:
    """The actor whose act `found` is, or None where the text does not say."""
    if found.told:
        told = (_unwilling, _within, _speaking, _of_subject)
        return next((known for way in told if (known := way(marks, sentence, found)) is not None), None)
    if found.agent is not None and found.act == "violate":
        mention = mention_of(marks, found.agent)  # one of two who accuse each other
        return mention.actor if mention else None
    behalf = _on_behalf(marks, sentence, found.word)
    if behalf is not None:
        return behalf
    word = found.agent or _agent(sentence, found)
    if word is not None and word.lemma in mistaken.COURSES and found.word.pos == "VERB":
        word = mistaken.teller(sentence, word) or word
    if word is None or word.i == found.word.i:
        # "the mediation", where it stands for somebody, mediates nothing itself
        is_owned = found.word.pos == "NOUN" and mention_of(marks, found.word) is None
        owner = party_of(marks, sentence, found.word) if is_owned else None
        return owner or _beside(marks, sentence, found.word)
    if word.lower in NOBODY:
        return _of_nobody(marks, sentence, found, word)
    if word.lower in REFLEXIVE:  # "declared itself ready"
        word = clauses.subject(sentence, clauses.clause_head(sentence, sentence.head(word))) or word
    return actor(marks, sentence, word) or worded.actor(marks, sentence, word)


def _of_nobody(marks: Marks, sentence: Sentence, found: Found, word: Word) -> Actor | None:
    """Whose act it is where nobody does it: '"Nobody agreed to that," the envoy said'; "neither" is both named before.

    "Nobody will stop us" is no refusal.
    """
    if word.lower == NEITHER:
        before = [
            noun for noun in sentence.words[: word.i] if noun.dep in clauses.SUBJECTS and sentence.children(noun, "conj")
        ]
        return actor(marks, sentence, before[-1]) if before else speaker(marks, sentence, found.word)
    return None if found.word.lemma in STOPPING else speaker(marks, sentence, found.word)


def together(marks: Marks, sentence: Sentence, found: Found, party: Actor, both: tuple[Actor, Actor] | None) -> Actor:
    """The party with the one that it acts "with", where an act is one of both: "agreed with the League on a truce"."""
    if found.word.pos != "VERB" or found.sense is None:
        return party
    preps = [prep for prep in sentence.children(found.word, "prep") if prep.lower == "with"]
    if found.act == "mediate":  # "mediates together with Oman"
        preps = [prep for prep in preps if prep.i and sentence.words[prep.i - 1].lower in TOGETHER]
        beside = [noun for prep in preps for noun in sentence.children(prep, "pobj")]
        return parties.together([party, *(known for noun in beside if (known := actor(marks, sentence, noun)))])
    if not (found.sense.both == "agree" or found.act == "agree"):
        return party
    others = [known for prep in preps for noun in sentence.children(prep, "pobj") if (known := actor(marks, sentence, noun))]
    own = {party.party, *marks.third_parties}
    two = {side.party for side in both or ()}
    others = [other for other in others if other.kind in ("party", "body", "person") and other.party not in own]
    if party.party in two and found.sense.both:
        others = [other for other in others if other.party in two]  # agreed "with Oman" it is still the sides' deal
    return parties.together([party, *others]) if others else party


def _on_behalf(marks: Marks, sentence: Sentence, verb: Word) -> Actor | None:
    """The side for which somebody signs: "Ouma signed for the League", "signed on behalf of the Government"."""
    signer = clauses.doer(sentence, verb) if verb.lemma in SIGNING and verb.pos == "VERB" else None
    known = mention_of(marks, signer) if signer is not None else None
    if known is None or known.actor.kind != "person":
        return None
    for prep in sentence.children(verb, "prep"):
        nouns = sentence.children(prep, "pobj")
        if prep.lower == "on":
            below = [of for noun in nouns if noun.lemma in BEHALF for of in sentence.children(noun, "prep")]
            nouns = [side for of in below for side in sentence.children(of, "pobj")]
        elif prep.lower != "for":
            continue
        found = [side for noun in nouns if (side := actor(marks, sentence, noun)) is not None]
        if found and (found[0].kind in ("party", "body") or found[0].side):
            return found[0]
    return None


def _beside(marks: Marks, sentence: Sentence, verb: Word) -> Actor | None:
    """The actor right after or before a finite verb whose subject the parser has not seen ("…, insists the minister")."""
    if verb.tag not in FINITE or clauses.is_passive(sentence, verb) or sentence.children(verb, "nsubj"):
        return None
    after = sentence.words[verb.i + 1 : verb.i + REACH]
    before = sentence.words[max(0, verb.i - REACH) : verb.i]
    for near in (*after, *reversed(before)):
        if near.pos in ("PUNCT", "VERB"):
            break
        mention = marks.mention_at(near) if near.pos in ("PROPN", "NOUN", "PRON") else None
        if mention is not None and mention.actor.kind in ACTING and near.dep not in ("dobj", "pobj", "poss"):
            return mention.actor
    return None


def faced(marks: Marks, sentence: Sentence, found: Found, party: Actor, both: tuple[Actor, Actor] | None) -> Actor | None:
    """The party itself, or the other side of whoever speaks where it is only called "the enemy", or "they" in his mouth."""
    words = party.words.casefold().strip("“”\"'‘’").removeprefix("the ")
    said = reporter(marks, sentence, found, party) if words in by_word("adversaries") else None
    if words in THOSE and _is_quoted(marks, found.word):
        said = speaker(marks, sentence, found.word)  # of his own he says "we"
    other = sides.other(both, said)
    if other is None:
        return None if party.name.casefold() in THOSE else party
    return replace(other, words=party.words)


def _is_quoted(marks: Marks, word: Word) -> bool:
    """Tell whether a word stands in somebody's very words."""
    said = (told for told in marks.statements if any(piece.start <= word.start < piece.end for piece in told.content))
    return any(told.quotation == "direct" for told in said)


def speaker(marks: Marks, sentence: Sentence, word: Word) -> Actor | None:
    """Who says the words in which `word` stands, or None in the report's own voice."""
    said = speaker_at(marks, word.start)
    return said if said is None or said.kind in ACTING or said.side else None


def actor(marks: Marks, sentence: Sentence, word: Word) -> Actor | None:
    """The actor that `word` and the words joined to it stand for, or None."""
    if word.lower in OWN:
        said = speaker(marks, sentence, word)
        if said is not None:
            return said
    word = _whose(sentence, word)
    found = party_of(marks, sentence, word)
    if found is None and word.lower in THOSE and _is_quoted(marks, word):
        return Actor(name=word.text, words=word.text, kind="party")  # who that is depends on who speaks
    return found if found is not None and (found.kind in ACTING or found.side) else None


def _whose(sentence: Sentence, word: Word) -> Word:
    """The word for whose something is where a relative or cleft clause leaves it to its antecedent, else `word` itself.

    "The group, whose envoys left", "it was Kenya that untied the knot".
    """
    clause = clauses.clause_head(sentence, word)
    if word.tag == "WP$" or any(child.tag == "WP$" for child in sentence.children(word, "poss")):
        return sentence.head(clause) if clause.dep == "relcl" else word
    above = sentence.head(clause)
    told = clauses.subject(sentence, above) if word.lower == "they" and clause.dep == "ccomp" else None
    if told is not None and sentence.children(told, "conj"):
        return told  # "Kenya and the League said that they had agreed"
    if word.tag in clauses.RELATIVE and clause.dep == "ccomp" and above.lemma == "be":
        return next((child for child in sentence.children(above, "attr")), word)
    return word


def _speaking(marks: Marks, sentence: Sentence, found: Found) -> Actor | None:
    return speaker(marks, sentence, found.word)


def _within(marks: Marks, sentence: Sentence, found: Found) -> Actor | None:
    """Who says it within what another says: '"The League said that the captives come first," the elder told us'."""
    start, end = found.condition or (0, 0)
    for verb in sentence.ancestors(found.word):
        if start <= verb.start < end:
            continue  # "until the army declares a truce": that is yet to be said
        if verb.pos == "VERB" and verb.lemma in by_saying():
            said = speaker_at(marks, verb.start)
            word = clauses.doer(sentence, verb) if said is not None else None
            known = actor(marks, sentence, word) if word is not None else None
            is_he = known is None or said is None or (word is not None and word.pos == "PRON" and known.party == said.party)
            return None if is_he else known
    return None


def _unwilling(marks: Marks, sentence: Sentence, found: Found) -> Actor | None:
    """Who will not act until a condition is met, where somebody else may tell it: "the rebels will send nobody before …"."""
    verb = sentence.head(sentence.head(found.word))
    is_act = verb.pos == "VERB" and verb.lemma not in GETTING and not clauses.is_passive(sentence, verb)
    if found.condition is None or found.word.dep != "mark" or not is_act:
        return None
    willing = any(child.lower in WILLING for child in sentence.children(verb, "aux"))
    words = [word for word in sentence.children(verb, "nsubj") if word.pos in ("PROPN", "NOUN")] if willing else []
    named = [word for word in words if mention_of(marks, word) and not sentence.children(word, "neg", "nummod")]
    named = [word for word in named if not any(child.lower in clauses.NOBODY for child in sentence.children(word))]
    return actor(marks, sentence, named[0]) if named else None


def _of_subject(marks: Marks, sentence: Sentence, found: Found) -> Actor | None:
    """Who stands by a position that no statement covers: the subject of the clause above it, or of a verb of saying."""
    start, end = found.condition or (0, 0)
    verb = clauses.clause_head(sentence, found.word)
    above = [clause for clause in (verb, *sentence.ancestors(verb)) if not start <= clause.start < end]
    if found.idiom and found.about.i != verb.i and above and above[0].i == verb.i and verb.lemma == "be":
        owner = clauses.possessor(sentence, clauses.subject(sentence, above.pop(0)) or verb)
        if owner is not None:  # "the city's answer is no", but "the city is out of the question": the city does not say so
            return actor(marks, sentence, owner)
    saying = [word for word in sentence.words if word.lemma in by_saying() and word.pos == "VERB"]
    for clause in (*saying, *above):
        word = clauses.doer(sentence, clause) if clause.pos in ("VERB", "AUX") else None
        known = actor(marks, sentence, word) if word else None
        if known is not None:
            return known
    return _named_after(marks, sentence)


def _named_after(marks: Marks, sentence: Sentence) -> Actor | None:
    """The actor after "so", "thus" or "according to" ("No amnesty, so the minister")."""
    for word in sentence.words[:-1]:
        if word.lower in ("so", "thus") or (
            word.lower == "to" and word.i and sentence.words[word.i - 1].lower == "according"
        ):
            for near in sentence.words[word.i + 1 : word.i + 4]:
                known = actor(marks, sentence, near) if near.pos in ("PROPN", "NOUN") else None
                if known is not None:
                    return known
    return None


@cache
def by_saying() -> frozenset[str]:
    """The verbs of speech by which a position is put down to somebody."""
    return frozenset(word for entry in lexicons.entries("cues") for word in entry["words"] if " " not in word)


def _agent(sentence: Sentence, found: Found) -> Word | None:
    """The word for who does the act: the subject of a verb, the owner of a noun."""
    word = found.word
    if found.sense and found.sense.accused:
        return _accused(sentence, found)
    if found.sense and found.sense.freed and not clauses.is_passive(sentence, word):
        return None  # who comes home has been freed: somebody else let him go
    if found.idiom:
        helper = _helper(sentence, found)
        if helper is not None:
            return helper
        word = clauses.clause_head(sentence, word)
    if found.act == "concede" and clauses.is_passive(sentence, word) and clauses.doer(sentence, word) is None:
        return clauses.possessor(sentence, found.about)  # "its demand has been dropped"
    if word.pos in ("VERB", "AUX") or sentence.children(word, "nsubj", "aux"):
        return clauses.doer(sentence, word) or next(iter(sentence.children(word, "npadvmod")), None)
    if word.pos == "ADJ":
        return (
            clauses.subject(sentence, sentence.head(word)) if word.dep in ("acomp", "attr", "oprd") else sentence.head(word)
        )
    return _owner(sentence, word, found.about)


def _helper(sentence: Sentence, found: Found) -> Word | None:
    """Who mediates where the phrase ends before the name: "with the help of Oman", "under the auspices of Oman"."""
    last = sentence.words[found.word.i + (len(found.sense.beside) if found.sense else 0)]
    if found.act != "mediate" or last.lower != "of":
        return None
    named = next(iter(sentence.children(last, "pobj")), None)
    is_own = named is not None and any(owner.lower in OWN for owner in sentence.children(named, "poss"))
    return found.word if is_own else named  # "our organisation" is whoever wrote the report


def _owner(sentence: Sentence, noun: Word, about: Word) -> Word | None:
    """Whose a noun's act is: its possessor, its modifier, or the subject of the light verb that carries it."""
    if noun.lemma in breaches.DEFYING and noun.dep == "pobj" and sentence.head(noun).lower == "in":
        return clauses.doer(sentence, clauses.clause_head(sentence, noun))  # "attacked, in violation of the truce"
    owner = clauses.possessor(sentence, noun)
    verb = clauses.clause_head(sentence, noun)
    is_of = owner is not None and owner.dep == "pobj" and sentence.head(owner).lower == "of"
    if noun.dep == "dobj" and verb.lemma in LIGHT and is_of:
        owner = clauses.doer(sentence, verb) or owner  # "made a demand of the League": of it, not by it
    if owner is not None and owner.pos in ("PROPN", "PRON") and owner.i != about.i:
        return owner
    named = next((child for child in sentence.children(noun, *MODIFIERS) if child.entity), None)
    if named is not None:
        return named
    if (doer := _done_by(sentence, noun, verb)) is not None:
        return doer
    if owner is not None and owner.i != about.i:
        return owner
    if verb.lemma in breaches.ACCUSING:
        return clauses.undergoer(sentence, verb)
    carried = verb.lemma in LIGHT or (noun.dep == "pobj" and sentence.head(noun).lower == "with")
    return clauses.doer(sentence, verb) if carried else None


def _done_by(sentence: Sentence, noun: Word, verb: Word) -> Word | None:
    """Who does what a noun tells, after "by": "ten breaches of the truce by the army", wherever the parser hangs it."""
    near = {word.i for word in sentence.subtree(noun)}
    near |= {verb.i} if noun.dep == "dobj" and not clauses.is_passive(sentence, verb) else set()
    by = (word for word in sentence.words[noun.i :] if word.lower == "by" and word.head in near)
    return next((doer for prep in by for doer in sentence.children(prep, "pobj") if doer.entity not in worded.UNNAMED), None)


def owner(marks: Marks, sentence: Sentence, people: Word) -> Actor | None:
    """To which side those belong who are freed: "nine Kenyan nurses", "sixteen of our men", "its soldiers"."""
    of = [noun for prep in sentence.children(people, "prep") for noun in sentence.children(prep, "pobj")]
    for word in (people, *of):
        for near in (word, *sentence.children(word, "poss", "amod", "compound", "nmod")):
            known = actor(marks, sentence, near)
            if known is not None and known.kind != "people":
                return known
    return None


def nationalities(sentence: Sentence) -> frozenset[str]:
    """Return the states whose people a sentence names ("ten Kenyans and two Peruvians")."""
    told = (nationality_at(sentence, word) for word in sentence.words if word.entity == "NORP")
    return frozenset(state for state in told if state is not None)


def _accused(sentence: Sentence, found: Found) -> Word | None:
    blamed = breaches.blamed_on(sentence, found.word)
    if blamed is not None:
        return blamed
    if clauses.is_passive(sentence, found.word):
        return clauses.subject(sentence, found.word)
    return clauses.undergoer(sentence, found.word)


def accuser(marks: Marks, sentence: Sentence, found: Found) -> Actor | None:
    """Who alleges a breach whose author is not named: the speaker, or the subject of the clause that calls it so."""
    said = speaker(marks, sentence, found.word)
    if said is not None:
        return said
    clause = clauses.clause_head(sentence, found.word)
    word = clauses.doer(sentence, clause) if clause.pos == "VERB" else None
    return actor(marks, sentence, word) if word and word.i != found.word.i else None


def reporter(marks: Marks, sentence: Sentence, found: Found, party: Actor | None) -> Actor | None:
    """Who tells the act of another: the accuser, or the speaker where it is not the party's own."""
    if found.teller is not None:
        mention = mention_of(marks, found.teller)  # the other of two who accuse each other
        return mention.actor if mention else None
    if found.sense and found.sense.accused:
        word = clauses.doer(sentence, found.word)
        accuser = actor(marks, sentence, word) if word else None
        if accuser is not None:
            return accuser
    said = speaker(marks, sentence, found.word)
    return said if said is not None and (party is None or said.party != party.party) else None
