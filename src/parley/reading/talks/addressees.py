"""To whom a move is addressed: whom the text names beside it, else by the meaning of the act the other side, or both.

"Kenya asked the League to leave" names it; "Kenya demands a withdrawal", where the League is the other side, means it. Who
hosts talks does so for nobody in particular, and what both sides do together has no addressee.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from parley.model.actors import Actor
from parley.model.claims import Move
from parley.reading.actors import facing, media, parties, sides
from parley.reading.marks import Marks
from parley.reading.talks import movers
from parley.reading.talks.acts import Found
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

JOINT = ("agree", "extend", "resume")  # acts that have no addressee
DIRECTED = ("propose", "demand", "accept", "reject", "concede", "suspend", "implement", "violate", "terminate")
"""Acts that one side addresses to the other, whether the report says so or not."""
FROM_OUTSIDE = ("demand", "propose", "mediate")
"""Acts that one who is on neither side addresses to both."""
OF_THE_OTHER = ("demand", "violate", "implement", "concede", "suspend", "terminate")
WRONGED = ("party", "body")
ANONYMOUS = "anonymous"
HOSTING = frozenset({"host", "hosting", "preside", "chair", "auspices", "aegis", "venue"})  # done for talks, to nobody
BIDDING = frozenset({"urge", "ask", "press", "beg", "implore", "order", "exhort", "tell", "pressure"})
ASKED_OF = {
    "call": ("on", "upon"), "demand": ("of", "from"), "ask": ("of",), "require": ("of",), "request": ("of",),
    "appeal": ("to",),
}  # fmt: skip
TOWARDS = frozenset({"to", "from", "with", "by", "against", "on", "between"})


def of(marks: Marks, sentence: Sentence, found: Found, move: Move, both: tuple[Actor, Actor] | None) -> Actor | None:
    """Return to whom a move is addressed: whom the text names beside it, or who follows from the two sides; else None."""
    if _is_joint(move, both):
        return None
    if (bidden := _named(marks, sentence, _bidden(sentence, found), move)) is not None:
        return bidden
    is_own = found.act != "mediate" or (found.word.pos != "ADP" and not (found.sense and found.sense.accused))
    named = _named(marks, sentence, _concerned(sentence, found), move) if is_own else None
    if named is None and found.word.lemma in HOSTING:
        return None
    return _towards(marks, replace(move, to=named), both)


def _named(marks: Marks, sentence: Sentence, words: Iterable[Word], move: Move) -> Actor | None:
    """The first of those named who may be whom a move is addressed to: not its party, nor who only stands between."""
    not_to = set(parties.names(move.party)) if move.party is not None else set()
    not_to |= set(marks.third_parties) if move.act == "mediate" else set()  # "the mediators' efforts"
    not_to |= facing.bodies_of_the_world() if move.act == "implement" else set()  # "were handed to the Red Cross"
    known = (movers.actor(marks, sentence, word) for word in words)
    told = (actor for actor in known if actor is not None and actor.kind != "people" and not media.is_medium(actor))
    return next((actor for actor in told if not_to.isdisjoint(parties.names(actor))), None)


def _bidden(sentence: Sentence, found: Found) -> Iterator[Word]:
    """Yield whom somebody bids do something: "urged the League", "called on the League"."""
    verb = found.word
    if found.act != "demand":
        return
    bidden = sentence.children(verb, "dative") or filter(None, [clauses.undergoer(sentence, verb)])
    yield from bidden if verb.lemma in BIDDING else ()
    preps = (prep for prep in sentence.children(verb, "prep") if prep.lower in ASKED_OF.get(verb.lemma, ()))
    yield from (noun for prep in preps for noun in sentence.children(prep, "pobj"))


def _concerned(sentence: Sentence, found: Found) -> Iterator[Word]:
    """Yield who gets what is done or offered, and who is told of in the matter of an act.

    Of "demands that the army leave and free ten men" it is both times the army.
    """
    yield from filter(None, [clauses.recipient(sentence, found.word)])
    if found.word.pos in ("VERB", "AUX"):
        yield from filter(None, [clauses.undergoer(sentence, found.word)])
    whole = sentence.head(found.about) if found.about.dep == "conj" else found.about
    yield from (word for word in sentence.subtree(whole) if _may_be_addressed(sentence, word))


def _towards(marks: Marks, move: Move, both: tuple[Actor, Actor] | None) -> Actor | None:
    """To whom an act is addressed: whom the text names beside it, but what one side demands is demanded of the other."""
    opposite = _opposite(marks, move, both)
    if move.to is None or opposite is None or both is None or move.act not in OF_THE_OTHER:
        return move.to or opposite
    is_side = move.to.party in [side.party for side in both] or parties.are_several(move.to.party)
    return move.to if is_side else opposite


def _opposite(marks: Marks, move: Move, both: tuple[Actor, Actor] | None) -> Actor | None:
    """To whom an act is addressed by the meaning of its word: the other side, and both where a third one mediates."""
    if move.act == "violate" and move.by is not None and (move.by.kind in WRONGED or move.by.side):
        return replace(move.by, meant=True)  # who alleges a breach is the one wronged
    if both is not None and move.party is not None and move.act in FROM_OUTSIDE and _is_outside(move.party, both, move.act):
        return parties.together(both)
    return sides.opponent(marks, both, move.party) if move.act in DIRECTED else None


def _is_outside(party: Actor, both: tuple[Actor, Actor], act: str) -> bool:
    """Tell whether a party or body is none of the two sides: what it asks for or puts forward is put to both."""
    is_own = (act == "mediate" and party.kind != ANONYMOUS) or party.kind in WRONGED or party.side is not None
    names = parties.names(party)
    is_one = act == "mediate" or len(names) == 1
    return is_own and is_one and not {side.party for side in both}.intersection(names)


def _is_joint(move: Move, both: tuple[Actor, Actor] | None) -> bool:
    """Tell whether an act is done together, so that nobody is left to whom it could be addressed."""
    names = set(parties.names(move.party)) if move.party is not None else set()
    are_all = both is None or move.act == "implement" or {side.party for side in both} <= names
    return move.act in JOINT or (move.act != "mediate" and len(names) > 1 and are_all)


def _may_be_addressed(sentence: Sentence, word: Word) -> bool:
    """Tell whether who is told inside the matter of an act may be the one who is to do it, or to get it."""
    return word.dep in ("nsubj", "nsubjpass", "poss") or (word.dep == "pobj" and sentence.head(word).lower in TOWARDS)
