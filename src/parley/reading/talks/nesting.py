"""Acts within acts: which of a sentence's acts only say what another is about ("refused to accept", "dropped its demand").

Rules in their order; the first that holds decides.
"""

from collections.abc import Callable
from dataclasses import dataclass

from parley.model.actors import Actor
from parley.reading.talks.acts import Found
from parley.reading.talks.beside import parted
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

HELD_BACK = ("reject", "resume")  # what is refused, or promised, under a condition
OPENING = ("mark", "advmod")
EMBRACING = ("accept", "agree")  # "agreed to extend the truce" is one act, the extending

BROKEN = ("reject", "suspend", "terminate")
OFFERS, ANSWERS = ("propose", "demand"), ("accept", "reject")


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """An act with the party that it is put down to."""

    found: Found
    party: Actor | None


def is_inside(sentence: Sentence, one: Put, other: Put) -> bool:
    """Tell whether the act `one` is but the matter of the act `other`."""
    return next((verdict for holds, verdict in RULES if holds(sentence, one, other)), True)


def _is_below(sentence: Sentence, word: Word, top: Word) -> bool:
    return word.i in {below.i for below in sentence.subtree(top)}


def _is_parted(sentence: Sentence, one: Put, other: Put) -> bool:
    """ "Kenya accepted the text; the League refused": two acts, whatever the parser makes of the semicolon."""
    return parted(sentence, one.found.word, other.found.word)


def _same_word_or_extended(_: Sentence, one: Put, other: Put) -> bool:
    extended = other.found.act in EMBRACING and one.found.act == "extend"
    return extended or one.found.word.i == other.found.word.i


def _told_again_without_party(sentence: Sentence, one: Put, other: Put) -> bool:
    """ "accused them of violations": the violations are those of the accusation."""
    same = one.found.act == other.found.act and one.party is None
    return same and _is_below(sentence, one.found.word, other.found.word)


def _is_mediation_thanked_for(sentence: Sentence, one: Put, other: Put) -> bool:
    """ "thanked Oman for its mediation": the mediation is that for which somebody is thanked."""
    thanked = other.found.sense is not None and other.found.sense.accused
    same = one.found.act == other.found.act == "mediate" and one.found.word.pos == "NOUN"
    return thanked and same and _is_below(sentence, one.found.word, other.found.word)


def _other_only_mediates(_: Sentence, one: Put, other: Put) -> bool:
    """ "agreed under Oman's envoy": what is done with a mediator's help is an act of its own."""
    return other.found.act == "mediate" and one.found.act != "mediate" and one.found.word.i == other.found.about.i


def _embraces(sentence: Sentence, one: Put, other: Put) -> bool:
    agreed = one.found.act in EMBRACING and other.found.act == "extend"
    return agreed and sentence.head(other.found.word).i == one.found.word.i


def _other_is_of_whole_sentence(_: Sentence, one: Put, other: Put) -> bool:
    return other.found.sense is not None and "sentence" in other.found.sense.matter


def _is_conditional_demand(_: Sentence, one: Put, other: Put) -> bool:
    """ "vowed that there would be no talks until …": the demand is the act."""
    return one.found.told and one.found.condition is not None


def _is_until(sentence: Sentence, one: Put, other: Put) -> bool:
    """ "will not return until the army leaves", "would return only if it left": one demand, with its condition."""
    refused = one.found.act in HELD_BACK and other.found.act == "demand" and other.found.condition is not None
    opener = other.found.word
    held = clauses.clause_head(sentence, one.found.word)
    return refused and opener.dep in OPENING and sentence.head(sentence.head(opener)).i in (one.found.word.i, held.i)


def _is_in_condition(_: Sentence, one: Put, other: Put) -> bool:
    """ "if they give up their guns" is the condition, no giving up."""
    span = other.found.condition
    return span is not None and span[0] <= one.found.word.start < span[1]


def _vows_a_demand(sentence: Sentence, one: Put, other: Put) -> bool:
    """ "insists that there can be no vote while …", "vows not to talk until …": one demand, with its condition."""
    is_of_one = one.party is None or other.party is None or one.party.party == other.party.party
    demanded = other.found.told and other.found.condition is not None and one.found.act in (*EMBRACING, "demand")
    return demanded and is_of_one and _is_below(sentence, other.found.word, one.found.about)


def _insists_on_refusing(sentence: Sentence, one: Put, other: Put) -> bool:
    """ "insisted that it would not talk": the act is the refusal that is insisted on."""
    if other.found.act != "reject" or one.found.act != "demand":
        return False
    return any(
        _is_below(sentence, other.found.word, told) for told in sentence.children(one.found.word, *clauses.COMPLEMENTS)
    )


def _is_insisted_on(sentence: Sentence, one: Put, other: Put) -> bool:
    """The refusal in "insisted that it would not talk" is an act of its own."""
    return _insists_on_refusing(sentence, other, one)


def _is_what_is_answered(sentence: Sentence, one: Put, other: Put) -> bool:
    """ "the rejection of the offer by Kenya": who answers is not who offered, wherever the parser hangs the name."""
    nouns = one.found.word.pos == other.found.word.pos == "NOUN"
    is_answer = one.found.act in OFFERS and other.found.act in ANSWERS
    same = one.party is not None and other.party is not None and one.party.party == other.party.party
    return nouns and is_answer and same and _is_below(sentence, one.found.word, other.found.word)


def _governs(sentence: Sentence, one: Put, other: Put) -> bool:
    nominal = other.found.word.pos == "NOUN" and one.found.word.pos != "NOUN"
    return nominal and sentence.head(other.found.word).i == one.found.word.i


def _lies_apart(sentence: Sentence, one: Put, other: Put) -> bool:
    about = other.found.about
    return about.i == other.found.word.i or not _is_below(sentence, one.found.word, about)


def _has_own_subject(sentence: Sentence, one: Put, _: Put) -> bool:
    """ "offered to go, but the army did not accept", "the talks, which the army broke off, resume": another's act."""
    word = one.found.word
    doers = sentence.children(word, "nsubj")
    is_relative = word.dep == "relcl" and any(doer.tag not in clauses.RELATIVE for doer in doers)
    is_relative = (
        is_relative and one.found.act not in EMBRACING
    )  # "the mediation that Oman has undertaken" is told in passing
    is_by_another = word.dep == "acl" and one.found.act in BROKEN and clauses.doer(sentence, word) is not None
    is_by_another = is_by_another and clauses.is_passive(
        sentence, word
    )  # "the plan, rejected by Kenya, was put forward again"
    return is_relative or is_by_another or (word.dep == "conj" and bool(doers))


def _is_another_partys_noun(sentence: Sentence, one: Put, other: Put) -> bool:
    """ "rejected the rebels' demand": the demand is the rebels' own act; but "its demand" is that of who drops it."""
    if one.party is None or one.found.word.pos != "NOUN":
        return False
    if other.found.act == "concede" and any(owner.pos == "PRON" for owner in sentence.children(one.found.word, "poss")):
        return False
    return other.party is None or one.party.party != other.party.party


RULES: tuple[tuple[Callable[[Sentence, Put, Put], bool], bool], ...] = (
    (_is_parted, False),
    (_same_word_or_extended, False),
    (_told_again_without_party, True),
    (_is_mediation_thanked_for, True),
    (_other_only_mediates, False),
    (_embraces, True),
    (_other_is_of_whole_sentence, False),
    (_is_conditional_demand, False),
    (_is_until, True),
    (_is_in_condition, True),
    (_vows_a_demand, True),
    (_insists_on_refusing, True),
    (_is_insisted_on, False),
    (_is_what_is_answered, True),
    (_governs, False),
    (_lies_apart, False),
    (_has_own_subject, False),
    (_is_another_partys_noun, False),
)
