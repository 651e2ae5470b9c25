"""Moves: the acts of the parties in the talks, as reports tell them.

"The League rejected the offer, but will return to the table if the siege ends" gives a reject and a demand of the League.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from parley.model.actors import Actor
from parley.model.claims import Figure, Move
from parley.reading.actors import facing, media, parties, sides
from parley.reading.marks import Marks
from parley.reading.talks import (
    acts,
    addressees,
    answers,
    breaches,
    conditions,
    fulfilments,
    issues,
    likewise,
    mediators,
    move_days,
    movers,
    obligations,
    refusals,
)
from parley.reading.talks.acts import Found
from parley.reading.talks.nesting import Put, is_inside
from parley.reading.talks.senses import makes_third, senses
from parley.reading.text.sentences import Sentence, Word

NEEDS: frozenset[str] = frozenset({"moments", "mentions", "statements", "figures", "third_parties"})
GIVES = "moves"
EVIDENCE_WORDS = 12  # the longest evidence of a move
PRINCIPAL = 2  # mentions that make a party one of those that the report is about
AGENTLESS = ("propose", "agree", "extend", "suspend", "resume", "implement", "violate", "terminate")
"""Acts worth a line even where nobody is named; a position that nobody holds is none."""
OWN_DEEDS = ("reject", "accept")  # what is refused or promised is a deed of the party itself, who needs no naming in it
ASKING = ("propose", "demand")
FIGHTING = ("fight",)
CROWD = "people"  # families, crowds and the displaced are no side of the talks
UNREAL = frozenset({"would", "could", "might", "should", "'d", "’d"})
SEVERAL = frozenset({"sides", "parties", "both", "belligerents", "combatants", "delegations", "factions", "governments"})
EACH = frozenset({"each", "both", "two", "either"})
PASSING = ("acl", "relcl", "advcl", "amod", "pcomp")
PAST = frozenset({"had", "'d", "’d"})
LAST = 2  # words in which a mark of the end of a sentence stands, with its closing quotation mark
FREED, OCCURRED = "released", "occurred"
ALIKE = 0.5  # share of the words of the shorter issue that the other has: one act told twice


def read(marks: Marks) -> Iterator[Move]:
    """Yield the moves of the report, an act told twice but once."""
    told: list[Move] = []
    about = [sentence for sentence in marks.sentences if not (issues.on_another_matter(sentence) or _asks(sentence))]
    pairs = [(sentence, *pair) for sentence in about for pair in _settled(marks, sentence)]
    engaged = {party.party for _, found, party in pairs if not found.loose and party is not None}
    pairs = [pair for pair in pairs if not pair[1].loose or _in_the_talks(marks, *pair, engaged)]
    mediating = {party.party for _, found, party in pairs if party is not None and found.act == "mediate"}
    between = mediating.union(marks.third_parties)
    acting = Counter(party.party for _, found, party in pairs if party is not None and found.act != "mediate")
    both = sides.pair(marks, acting, between)
    for sentence, found, party in pairs:
        whose = _behind_medium(party, both) or _meant_or_none(marks, sentence, found, both)
        whose = whose and movers.faced(marks, sentence, found, whose, both)
        if whose is None and not _stands_alone(marks, sentence, found):
            continue
        if found.act == "violate" and found.word.pos == "NOUN" and whose is not None:
            whose = _not_himself(marks, sentence, found, whose, both)
        whose = whose and movers.together(marks, sentence, found, whose, both)
        if found.by_effort and found.loose and not _is_between(whose, both):
            continue
        for move in _moves(marks, sentence, *_put(marks, found, whose, both)):
            move = replace(move, to=addressees.of(marks, sentence, found, move, both))
            if not any(_same(move, other) for other in told):
                told.append(move)
                yield move


def _behind_medium(party: Actor | None, both: tuple[Actor, Actor] | None) -> Actor | None:
    """The party itself; of a medium the side that owns it, if one does: it has no positions of its own."""
    if party is None or not media.is_medium(party):
        return party
    owner = media.speaks_for(party)
    return replace(party, side=owner) if owner in [side.party for side in both or ()] else None


def _not_himself(marks: Marks, sentence: Sentence, found: Found, party: Actor, both: tuple[Actor, Actor] | None) -> Actor:
    """The party that a breach is put down to, or the other side where it is the one who alleges it itself."""
    said = movers.accuser(marks, sentence, found)
    return (sides.other(both, said) or party) if said is not None and said.party == party.party else party


def _asks(sentence: Sentence) -> bool:
    """Tell whether a sentence is a question, which tells nothing of what it asks: "Have they kept the truce?"."""
    ends = [word.text for word in sentence.words[-LAST:]]
    return "?" in ends and not any(mark in ends for mark in (".", ";"))


def _meant_or_none(marks: Marks, sentence: Sentence, found: Found, both: tuple[Actor, Actor] | None) -> Actor | None:
    """The party that an act has by its meaning; a deed told in passing has none."""
    if found.act == "implement" and not _stands_alone(marks, sentence, found):
        return None
    return _meant(marks, sentence, found, both)


def _put(marks: Marks, found: Found, party: Actor | None, both: tuple[Actor, Actor] | None) -> tuple[Found, Actor | None]:
    """The act as it is told of its party: who mediates proposes, and asks, as a mediator; "each side" is both."""
    if party is not None and (_is_from_between(marks, found, party) or _is_ready_to_mediate(found)):
        return replace(found, act="mediate"), party
    if found.act == "violate" and both is not None and party is not None and _is_each(party):
        return found, replace(parties.together(both), words=party.words, meant=False)
    return found, party


def _is_between(party: Actor | None, both: tuple[Actor, Actor] | None) -> bool:
    """Tell whether a party is neither of the two sides, so that its efforts for the talks are those of a third."""
    return party is not None and both is not None and not {side.party for side in both} & set(parties.names(party))


def _is_from_between(marks: Marks, found: Found, party: Actor) -> bool:
    """Tell whether a third party puts an offer or a request to the sides, or a body of the world an offer."""
    is_body = party.party in facing.bodies_of_the_world()
    is_third = set(parties.names(party)) <= set(marks.third_parties)
    is_position = found.condition is not None  # "no talks before the mines are cleared"
    return found.act in ASKING and not is_position and (is_third or (found.act == "propose" and is_body))


def _is_ready_to_mediate(found: Found) -> bool:
    """Tell whether what is accepted or promised is to mediate: "stands ready to host the talks", "agreed to mediate"."""
    known = senses().get((found.about.lemma, "verb"), ()) if found.about.pos == "VERB" else ()
    return found.act == "accept" and any(map(makes_third, known))


def _in_the_talks(marks: Marks, sentence: Sentence, found: Found, party: Actor | None, engaged: set[str]) -> bool:
    """Tell whether an act with no matter of its own is one of the talks: its party is in them, or the sentence is."""
    if party is None or not engaged:
        return False
    if found.sense is not None and found.sense.accused:
        # a report on talks tells what one side charges the other with
        accuser = movers.reporter(marks, sentence, found, party)
        return accuser is None or accuser.party in engaged or _is_told_often(marks, accuser)
    if party.party in engaged or any(issues.names(word) for word in sentence.words):
        return True
    return _is_told_often(marks, party)


def _is_told_often(marks: Marks, party: Actor) -> bool:
    return sum(mention.actor.party == party.party for mention in marks.mentions) >= PRINCIPAL


def _stands_alone(marks: Marks, sentence: Sentence, found: Found) -> bool:
    """Tell whether an act is worth a line where nobody is named: told by a verb of its own, not in passing of a thing.

    "The captives were let in" carries out a term; "two women were let in" and "the captives freed in May" do not.
    """
    is_vague = found.act == "implement" and issues.matter(sentence, found.about) is None
    in_passing = found.word.pos == "NOUN" or found.word.dep in PASSING
    if found.act not in AGENTLESS or in_passing:
        return False
    if found.act == "implement" and any(figure.cumulative for figure in _freed(marks, sentence)):
        return False  # "so far 21 captives have come out": a count so far, no deed of its own
    return not is_vague or _frees(marks, sentence, found.word)


def _frees(marks: Marks, sentence: Sentence, verb: Word) -> bool:
    """Tell whether a number of people is freed in a sentence, as its own news: "sixteen came home", not "had come home"."""
    if any(auxiliary.lower in PAST for auxiliary in sentence.children(verb, "aux")):
        return False
    return any(figure.status == OCCURRED and not figure.cumulative for figure in _freed(marks, sentence))


def _freed(marks: Marks, sentence: Sentence) -> list[Figure]:
    """The numbers of people freed that a sentence tells."""
    told = (figure for figure in marks.figures if sentence.start <= figure.evidence.start < sentence.end)
    return [figure for figure in told if figure.measure == FREED]


def _meant(marks: Marks, sentence: Sentence, found: Found, both: tuple[Actor, Actor] | None) -> Actor | None:
    """The party that an act has by the meaning of its word: both sides agree, and a breach is the other side's."""
    if found.act == "violate":
        return sides.other(both, movers.accuser(marks, sentence, found))
    if found.act == "implement" and both is not None:
        told = [side for side in both if side.party in movers.nationalities(sentence)]
        of = movers.owner(marks, sentence, found.about) or (told[0] if len(told) == 1 else None)
        return sides.other(both, of) or fulfilments.by_custody(sentence, found, both)
    if found.act not in ("agree", "extend"):
        return None
    between = list(mediators.divided(marks, sentence))  # "an accord was signed between Kenya and the League"
    two = between if len(between) >= parties.SEVERAL else both
    return parties.together(two) if two is not None else None


def _settled(marks: Marks, sentence: Sentence) -> Iterator[tuple[Found, Actor | None]]:
    """Yield the acts of a sentence that count, each with its party: not those that only say what another is about."""
    told = list(_found(sentence))
    charges = [] if any(map(_is_charge, told)) else list(breaches.charged(marks, sentence))
    told = charges + [found for found in told if found.word.i not in {charge.word.i for charge in charges}]
    told += [
        effort for effort in mediators.efforts(marks, sentence) if effort.word.i not in {found.word.i for found in told}
    ]
    if not any(found.act == "violate" for found in told):
        told += breaches.alleged(marks, sentence)
    if not any(found.act == "violate" for found in told):
        told += breaches.complained(marks, sentence)
    puts = [Put(found=found, party=movers.party(marks, sentence, found)) for found in told]
    puts = [put for put in puts if _counts(marks, sentence, put.found, put.party)]
    for put in puts:
        if not any(is_inside(sentence, put, other) for other in puts if other is not put):
            yield put.found, put.party


def _is_charge(found: Found) -> bool:
    """Tell whether a verb of accusing tells itself of what: "accused it of breaking the truce, saying that …"."""
    return found.act == "violate" and found.word.lemma in breaches.ACCUSING


def _found(sentence: Sentence) -> Iterator[Found]:
    demands = list(conditions.find(sentence))
    yield from breaches.find(sentence)
    named = list(acts.find(sentence))
    yield from named
    yield from likewise.find(sentence, named)
    yield from (
        deed
        for deed in fulfilments.find(sentence)
        if deed.word.i not in {found.word.i for found in named if not found.loose}
    )
    yield from (answer for answer in answers.find(sentence) if answer.word.i not in {found.word.i for found in named})
    yield from mediators.find(sentence)
    yield from demands
    if not demands:
        yield from obligations.find(sentence)
        refused = {found.word.i for found in named if found.act == "reject"}
        yield from (refusal for refusal in refusals.find(sentence) if refusal.word.i not in refused)


def _counts(marks: Marks, sentence: Sentence, found: Found, party: Actor | None) -> bool:
    if found.quoted and movers.speaker(marks, sentence, found.word) is None:
        return False
    if found.act == "terminate" and issues.names(found.about, FIGHTING) and not breaches.tells_of_truce(marks, sentence):
        return False  # "the army resumed its raids" ends a truce only where there is one
    if found.act == "accept" and party is not None and party.party in facing.bodies_of_the_world() and not found.told:
        return False  # the Security Council endorses an accord that others have made
    if (party is not None and party.kind == CROWD and party.side is None) or _is_unreal(sentence, found.word):
        return False
    if found.sense and found.sense.accused and breaches.is_mutual(sentence, found.word):
        return False
    if found.sense and found.sense.accused and not breaches.is_on_talks(marks, sentence):
        return False  # a charge that is on no deal or talks is an event only
    return party is not None or (found.act in AGENTLESS and not found.loose)


def _is_unreal(sentence: Sentence, word: Word) -> bool:
    """Tell whether an act is only imagined to have been done ("would have signed")."""
    auxiliaries = {child.lower for child in sentence.children(word, "aux")}
    return "have" in auxiliaries and bool(auxiliaries & UNREAL)


def _moves(marks: Marks, sentence: Sentence, found: Found, party: Actor | None) -> Iterator[Move]:
    """The move, or one of each of two sides that accuse each other."""
    move = _move(marks, sentence, found, party)
    two = parties.members(marks, party) if party is not None and found.agent is not None else []
    two = two if found.teller is None else []
    if found.act != "violate" or len(two) < parties.SEVERAL:
        yield move
        return
    for accuser, accused in (two, reversed(two)):
        yield replace(move, party=accused, by=accuser)


def _move(marks: Marks, sentence: Sentence, found: Found, party: Actor | None) -> Move:
    is_own_deed = found.act in OWN_DEEDS and found.about.i == found.word.i and found.word.pos == "VERB" and not found.loose
    start, end = (issues.deed if is_own_deed else issues.phrase)(sentence, found.about)
    if found.agent is not None and start <= found.agent.start < found.word.start < found.about.start < end:
        start = sentence.words[found.word.i + 1].start  # "Rebels free ten captives": a headline is one phrase to the parser
    return Move(
        evidence=marks.evidence(*_evidence(sentence, found)),
        act=_act(found, party),
        party=party,
        by=movers.reporter(marks, sentence, found, party),
        issue=marks.report.text[start:end],
        condition=marks.report.text[slice(*found.condition)] if found.condition else None,
        date=move_days.of(marks, sentence, found),
    )


def _act(found: Found, party: Actor | None) -> str:
    is_bare = found.loose and found.about.i == found.word.i
    if found.act == "agree" and is_bare and party is not None and not _is_several(party):
        return "accept"  # "the League has signed": its own yes
    both = found.sense.both if found.sense and found.act == found.sense.act else None  # denied, it is another act
    return both if both and party is not None and _is_several(party) else found.act


def _is_each(party: Actor) -> bool:
    """Tell whether a party is each of two that no names are told of: "each side", "the two armies", "both delegations"."""
    return not parties.are_several(party.party) and bool(EACH.intersection(party.words.casefold().split()))


def _is_several(party: Actor) -> bool:
    """Tell whether a party is several that act together: "Kenya and the League", "both sides", "the parties"."""
    return parties.are_several(party.name) or bool(SEVERAL.intersection(party.words.casefold().split()))


def _evidence(sentence: Sentence, found: Found) -> tuple[int, int]:
    """The words from the act to what it is about, at most EVIDENCE_WORDS."""
    end = found.word.i + (len(found.sense.beside) if found.sense is not None and found.idiom else 0)
    first, last = min(found.word.i, found.about.i), max(end, found.about.i)
    if last - first >= EVIDENCE_WORDS:
        first, last = found.word.i, min(max(end, found.word.i + EVIDENCE_WORDS // 2), len(sentence.words) - 1)
    return sentence.words[first].start, sentence.words[last].end


def _same(move: Move, other: Move) -> bool:
    """Tell whether two moves are one act told twice: same party, act and issue."""
    if move.act != other.act or _name(move.party) != _name(other.party):
        return False
    one, two = _content(move.issue), _content(other.issue)
    return not one or not two or len(one & two) >= ALIKE * min(len(one), len(two))


def _name(party: Actor | None) -> str | None:
    return party.party if party else None


def _content(issue: str | None) -> frozenset[str]:
    return frozenset(word for word in (issue or "").casefold().split() if len(word) > len("the"))
