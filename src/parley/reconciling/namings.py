"""Namings: in which words, and where, the claims of a report name the actors on record.

A claim says in which words it names an actor; they stand at the statement's source, else as near as can be to the claim's
own words. Words may name a second actor inside them: "a spokesperson for the group" the group, "CIA director William
Burns" the CIA.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parley.lexicons import by_word
from parley.model.actors import Actor
from parley.model.claims import Agreement, Claim, Event, Figure, Meeting, Move, Statement
from parley.model.report import Report, Span
from parley.reconciling.bearers import Bearer, bearer
from parley.reconciling.topics import fold

SINGLE: dict[type[Claim], tuple[str, ...]] = {
    Figure: ("source",),
    Statement: ("source",),
    Move: ("party", "to", "by"),
    Event: ("actor", "recipient"),
}
SEVERAL: dict[type[Claim], tuple[str, ...]] = {
    Statement: ("via",),
    Meeting: ("who", "mediators"),
    Agreement: ("parties", "mediators"),
}
SPEAKING = (Figure, Statement)
PRONOUNS = frozenset(
    {"he", "she", "it", "they", "him", "her", "them", "his", "their", "its", "who", "one", "we", "i", "both"}
)
_CONTINUED = re.compile(r"\w|-\w|['’]s?\b| [A-Z]")
_NOUN = re.compile(r" ([a-z]+)")
_FOR_THE = re.compile(r"\b(?:for|of|from) ((?:the|his|her|their|its) ([a-z ]+))$")
_HEADED = re.compile(
    r"^(?:[Tt]he )?(?P<before>[A-Z][\w.]+) (?P<office>[a-z]+)\b|(?P<chief>[a-z]+) of (?:the )?(?P<after>[A-Z][\w.]+)"
)


class Naming(NamedTuple):
    """Words of a report that name an actor: which bearer, in which words, where; the side told with them; if it speaks."""

    bearer: Bearer
    words: str
    report: Report
    span: Span
    side: str | None = None
    speaks: bool = False

    @property
    def wording(self) -> str:
        """The words and their report, as a member of a judgement on an actor that has one name only."""
        return f"{self.words}@{self.report.key}"


def namings(claims: Iterable[Claim]) -> Iterator[Naming]:
    """Yield the namings of actors in claims, each place once for a bearer, in the order of the claims."""
    seen: set[tuple[str, str, Span]] = set()
    for claim in claims:
        report = claim.evidence.report
        for actor, speaks in _actors(claim):
            span = _place(claim, actor)
            side = actor.side if actor.side and fold(actor.side) != fold(actor.name) else None
            for named, words, place in _named(actor, report, span):
                key = (report.key, named.member, place)
                if key not in seen:
                    seen.add(key)
                    yield Naming(named, words, report, place, side if named == bearer(actor, report) else None, speaks)


def is_telling(naming: Naming) -> bool:
    """Tell whether words stand in the report and say by themselves whom they call.

    A pronoun, a count of people, a bare adjective and words for both sides at once do not.
    """
    words = naming.words
    is_several = by_word("groups").get(fold(words).rpartition(" ")[2], {}).get("class") == "pair"
    is_vague = fold(words) in PRONOUNS or words[:1].isdigit() or words in by_word("nationalities") or is_several
    return not is_vague and naming.report.text.startswith(words, naming.span[0])


def _actors(claim: Claim) -> Iterator[tuple[Actor, bool]]:
    """Every actor that a claim names, and whether it speaks there."""
    for field in SINGLE.get(type(claim), ()):
        actor = getattr(claim, field)
        if actor:
            yield actor, isinstance(claim, SPEAKING)
    for field in SEVERAL.get(type(claim), ()):
        yield from ((actor, isinstance(claim, SPEAKING)) for actor in getattr(claim, field))


def actors_of(claim: Claim) -> Iterator[Actor]:
    """Yield every actor that a claim names."""
    yield from (actor for actor, _ in _actors(claim))


def _named(actor: Actor, report: Report, span: Span) -> Iterator[tuple[Bearer, str, Span]]:
    """The bearer of an actor with its words and their place, and those that its words name inside them."""
    named, words = bearer(actor, report), actor.words
    if named is not None:
        is_titled = actor.kind == "person" and named.report is None and named.name in words
        yield from _titled(named, words, span) if is_titled else [(named, words, span)]
    if report.text[slice(*span)] != words:
        return
    group = _FOR_THE.search(words)
    if group and actor.side and by_word("groups").get(group[2], {}).get("class") == "group":
        inner = bearer(Actor(name=actor.side, words=group[1], kind="party"), report)
        if inner:
            yield inner, group[1], (span[0] + group.start(1), span[1])
    for found in _HEADED.finditer(words) if actor.kind == "person" else ():
        body, office = (found["before"] or found["after"]), (found["office"] or found["chief"])
        if office in by_word("offices") and by_word("metonyms").get(body, {}).get("agency"):
            start = span[0] + found.start("before" if found["before"] else "after")
            yield Bearer(body, "body"), body, (start, start + len(body))


def _titled(named: Bearer, words: str, span: Span) -> Iterator[tuple[Bearer, str, Span]]:
    """The name of a person within words that hold more, and the title where a comma parts it from the name."""
    place = words.index(named.name)
    yield named, named.name, (span[0] + place, span[0] + place + len(named.name))
    title, comma, _ = words[:place].rpartition(",")
    if comma:
        yield named, title, (span[0], span[0] + len(title))


def _place(claim: Claim, actor: Actor) -> Span:
    """Where the words of an actor stand: at the statement's source, else nearest to the claim's words, else in them."""
    if isinstance(claim, Statement) and claim.source is actor and claim.source_evidence:
        return claim.source_evidence.span
    text, start = claim.evidence.report.text, claim.evidence.start
    places = [place for place in (_before(text, actor.words, start), _after(text, actor.words, start)) if place >= 0]
    if not places:
        return claim.evidence.span
    nearest = min(places, key=lambda place: abs(place - start))
    return nearest, nearest + len(actor.words)


def _after(text: str, words: str, start: int) -> int:
    place = text.find(words, start)
    while place >= 0 and goes_on(text, place + len(words)):
        place = text.find(words, place + 1)
    return place


def _before(text: str, words: str, start: int) -> int:
    place = text.rfind(words, 0, start + len(words))
    while place >= 0 and goes_on(text, place + len(words)):
        place = text.rfind(words, 0, place + len(words) - 1)
    return place


def goes_on(text: str, end: int) -> bool:
    """Tell whether a name that ends at `end` is only the beginning of a longer one ("Norland's", "Norland envoys")."""
    following = _NOUN.match(text, end)
    return bool(_CONTINUED.match(text, end)) or (following is not None and following[1] in by_word("groups"))
