"""Whose deal it is and who brought it about: the parties and the mediators of an agreement."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from parley.lexicons import by_word
from parley.model.actors import Actor
from parley.reading.actors import facing, sides
from parley.reading.actors.parties import actors_of
from parley.reading.marks import Marks
from parley.reading.talks.deals import Telling
from parley.reading.talks.mediators import MEDIATE, divided
from parley.reading.talks.senses import senses
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

BETWEEN = ("between", "with", "by", "among")
CONCLUDING = frozenset({"conclude", "start", "extend", "collapse", "propose", "hold"})
ASIDE = 1  # a deal told in one sentence only is told aside: the brokers of the report are not its brokers
PAIR = 2  # a deal has two sides, unless its report names more
OFTEN = 0.5  # of the mentions of the party most named; who is named less often is no side that goes without saying
GUARANTEE = "guarantee"
OF_SIDES = ("truce", "exchange")  # deals that only those at war make
OF_TALKS = ("party", "body")


def parties(marks: Marks, deal: Sequence[Telling], mediators: Sequence[Actor]) -> tuple[tuple[Actor, ...], tuple[str, ...]]:
    """The parties that the tellings name, filled up to two with those that the report speaks of most; the names of these."""
    of_deal = {actor.party for actor in mediators}
    brokers = set(of_deal)
    made_by = [(telling, actor) for telling in deal for actor in makers(marks, telling) if not facing.are_both(actor.party)]
    told = [(telling, actor) for telling, actor in made_by if actor.party not in brokers]
    named = _once(actor for telling, actor in told if "conclude" in telling.does)
    named = named if len(named) >= PAIR else _once(actor for _, actor in told)
    brokers.update(marks.third_parties)
    brokers.update(actor.party for actor in _in_role(marks, marks.sentences, "guarantor"))
    theirs = tuple(actor for actor in named if actor.party not in brokers)
    is_between_others = len(theirs) < PAIR <= len(named) and not any(telling.kind in OF_SIDES for telling in deal)
    named = theirs if (theirs and not is_between_others) or len(named) < PAIR else named  # "made with France by Qatar"
    if not named:  # "the talks between Peru and Chad ended in a truce"
        named = _once(actor for telling in deal for actor in divided(marks, telling.sentence))
    if len(named) >= PAIR:
        return named, ()
    both = _both(marks, brokers, of_deal)
    is_theirs = len(both) == PAIR and {actor.party for actor in named} <= {side.party for side in both}
    found = _once([*named, *(both if is_theirs else _usual(marks, brokers))])[:PAIR]
    return found, tuple(actor.name for actor in found if actor not in named)


def mediators(marks: Marks, deal: Sequence[Telling], apart: Collection[Sentence] = ()) -> tuple[Actor, ...]:
    """Those who brokered, mediated or hosted the deal, by the sentences that tell of it; else those who guarantee it.

    The sentences in `apart` tell of other deals. Where none is told of, those between the sides whom its own sentences name:
    "the truce, said Oman, begins on Monday".
    """
    told = list(dict.fromkeys(telling.sentence for telling in deal))
    of_talks = [sentence for sentence in marks.sentences if sentence in told or sentence not in apart]
    found = _in_role(marks, of_talks if len(told) > ASIDE else told, "mediator") or guarantors(marks, deal)
    return found or _present(marks, deal, told)


def _present(marks: Marks, deal: Sequence[Telling], told: Sequence[Sentence]) -> tuple[Actor, ...]:
    """The go-betweens of the report that are named in the sentences and do not make the deal themselves."""
    known = set(marks.third_parties)
    makers_of = {actor.party for telling in deal for actor in makers(marks, telling)}
    here = (m.actor for m in marks.mentions if any(sentence.start <= m.head[0] < sentence.end for sentence in told))
    return _once(actor for actor in here if actor.party in known - makers_of and _is_named(actor.party))


def guarantors(marks: Marks, deal: Sequence[Telling]) -> tuple[Actor, ...]:
    """Those who answer for the deal's being kept, by the sentences that tell of it."""
    return _in_role(marks, list(dict.fromkeys(telling.sentence for telling in deal)), "guarantor")


def makers(marks: Marks, telling: Telling) -> Iterator[Actor]:
    """Yield the actors that a telling names as those who make the deal."""
    sentence, word = telling.sentence, telling.word
    verbs = [clauses.clause_head(sentence, word), *sentence.children(word, "acl", "relcl")]
    concluding = [verb for verb in verbs if telling.says.get(verb.i, frozenset()) & CONCLUDING or _is_swap(telling, verb)]
    preps = [prep for prep in sentence.children(word, "prep") if prep.lower in BETWEEN]
    between = [inner for prep in preps for inner in sentence.children(prep, "pobj")]
    candidates = [] if any(divided(marks, sentence)) else [d for v in concluding if (d := clauses.doer(sentence, v))]
    candidates += between
    yield from divided(marks, sentence)
    candidates += [other for verb in concluding if (other := clauses.recipient(sentence, verb)) is not None]
    offering = [verb for verb in concluding if "propose" in telling.says.get(verb.i, frozenset())]
    candidates += [other for verb in offering for other in sentence.words[verb.i + 1 : word.i]]  # "offered Peru a truce"
    candidates += sentence.children(word, "poss", "amod", "compound")
    for candidate in candidates:
        if candidate.i == word.i and telling.again is not None:
            continue  # "it collapsed": the deal itself, whomever else "it" may be taken for
        yield from (actor for actor in actors_of(marks, sentence, candidate) if actor.kind in OF_TALKS or actor.side)
    yield from _unknown(marks, sentence, between)


def _unknown(marks: Marks, sentence: Sentence, between: Sequence[Word]) -> Iterator[Actor]:
    """Those named between whom a deal is whom no mention knows: "a truce between Peru and the Reed Lions"."""
    for first in between:
        pair = [first, *sentence.children(first, "conj")]
        for side in pair if len(pair) == PAIR else ():
            if side.pos == "PROPN" and not actors_of(marks, sentence, side):
                parts = [*sentence.children(side, "compound"), side]
                words = marks.report.text[parts[0].start : side.end]
                yield Actor(name=words, words=words, kind="party")


def _in_role(marks: Marks, sentences: Sequence[Sentence], role: str) -> tuple[Actor, ...]:
    found: list[Actor] = []
    for sentence in sentences:
        for word in sentence.words:
            entry = by_word("mediation").get(word.lemma)
            if entry is not None and entry["role"] == role and word.pos in entry["pos"] and not _is_given(word):
                found.extend(_brokers(marks, sentence, word))
    return _once(found)


def _is_given(word: Word) -> bool:
    """Tell whether a guarantee is only a thing that is given or withdrawn: "withdrew its guarantees for the ships"."""
    return word.lemma == GUARANTEE and word.pos == "NOUN" and word.dep != "pobj"


def _brokers(marks: Marks, sentence: Sentence, word: Word) -> Iterator[Actor]:
    """The actors of a mediating word: agent of a verb; possessor, apposition or complement of a noun."""
    if word.pos == "VERB":
        by = [prep for prep in sentence.children(word, "agent", "prep") if prep.lower == "by"]
        doer = clauses.doer(sentence, word)
        candidates = [inner for prep in by for inner in sentence.children(prep, "pobj")]
        candidates = candidates or ([doer] if doer is not None else [])
    elif is_said := _said_to_be(sentence, word):
        candidates = is_said
    else:
        candidates = sentence.children(word, "poss", "appos", "compound", "amod")
        preps = [*sentence.children(word, "prep"), *sentence.children(clauses.clause_head(sentence, word), "agent")]
        candidates += [
            inner for prep in preps if prep.lower in ("of", "by", "from") for inner in sentence.children(prep, "pobj")
        ]
    thanked = _thanked(sentence, word)
    for candidate in candidates:
        whom = thanked if thanked is not None and candidate.pos == "PRON" else candidate
        yield from (actor for actor in actors_of(marks, sentence, whom) if not _is_calling(actor))


def _thanked(sentence: Sentence, noun: Word) -> Word | None:
    """Who is thanked for what a noun tells: "commended the Union for its mediation"; None under another verb."""
    verb = clauses.clause_head(sentence, noun)
    known = senses().get((verb.lemma, "verb"), ())
    is_thanking = any(sense.accused and sense.act == MEDIATE for sense in known)
    return clauses.undergoer(sentence, verb) if is_thanking else None


def _said_to_be(sentence: Sentence, noun: Word) -> list[Word]:
    """Who is said to be it: "Peru is the guarantor", "with Peru as its mediator", "Peru acts as guarantor"."""
    above = sentence.head(noun)
    if noun.dep == "attr":
        return [found] if (found := clauses.subject(sentence, above)) is not None else []
    if noun.dep != "pobj" or above.lower != "as":
        return []
    holder = sentence.head(above)
    if holder.pos == "VERB":
        return [found] if (found := clauses.subject(sentence, holder)) is not None else []
    return sentence.children(holder, "pobj") if holder.pos == "ADP" else [holder]


def _is_called(actor: Actor) -> bool:
    """Tell whether the actor has no name, but only a word for what it is ("the delegation")."""
    return any(actor.name.lower() in by_word(lexicon) for lexicon in ("groups", "bodies"))


def _is_calling(actor: Actor) -> bool:
    """Tell whether the actor is called by the mediating word alone ("the mediators")."""
    words = by_word("mediation")
    return any(word.removesuffix("s") in words for word in actor.name.lower().split())


def _is_swap(telling: Telling, verb: Word) -> bool:
    """Tell whether the verb itself names the deal: those who exchange prisoners make the exchange."""
    return verb.i == telling.word.i and telling.kind == "exchange"


def _usual(marks: Marks, brokers: Collection[str]) -> list[Actor]:
    """The parties of the report but for the brokers, those with a name first, then those most spoken of.

    Where there are more than two, those named far less than the first are left out, and of two as often named both.
    """
    known = [mention.actor for mention in marks.mentions if mention.actor.kind == "party" and not _is_called(mention.actor)]
    single = [actor for actor in known if " and " not in actor.party and not facing.are_both(actor.party)]  # no third party
    named = {actor.name for actor in single}
    first = {actor.party: actor for actor in reversed(single) if actor.party in named and actor.party not in brokers}
    told = Counter(mention.actor.party for mention in marks.mentions if mention.actor.party in first)
    least = OFTEN * max((told[name] for name in first if _is_named(name)), default=0)
    often = [name for name in first if told[name] >= least or len(first) <= PAIR]
    ranked = sorted(often, key=lambda name: (not _is_named(name), -told[name]))
    if len(ranked) > PAIR and told[ranked[PAIR]] == told[ranked[PAIR - 1]] and _is_named(ranked[PAIR]):
        ranked = ranked[: PAIR - 1]  # nothing says which of the two
    return [first[name] for name in ranked]


def _both(marks: Marks, brokers: Collection[str], of_deal: Collection[str]) -> list[Actor]:
    """The two sides of the talks by all acts of the report, as it first calls them; none where one brokered the deal."""
    acting = Counter(move.party.party for move in marks.moves if move.party is not None)
    known = [mention.actor for mention in marks.mentions if mention.actor.kind == "party"]
    both = sides.pair(marks, acting, brokers) or ()
    if any(side.party in of_deal for side in both):
        return []
    return [next((actor for actor in known if actor.party == side.party), side) for side in both]


def _is_named(party: str) -> bool:
    """Tell whether it is called by a name, not by what it is ("2,000 soldiers", "rebels")."""
    return party[:1].isupper()


def _once(actors: Iterator[Actor] | Sequence[Actor]) -> tuple[Actor, ...]:
    """Each party once, under its own name."""
    found: dict[str, Actor] = {}
    for actor in actors:
        found.setdefault(actor.party, Actor(name=actor.party, words=actor.words, kind=actor.kind))
    return tuple(found.values())
