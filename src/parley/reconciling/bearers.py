"""Bearers: what stands for one actor when reports are compared: a name, an organ of a state, or words of one report only.

A proper name means the same in every report ("Adam Ouma"). Words that name nobody by themselves ("the army", "the same
source") mean something in their own report only; they are written NAME@KEY, with the key of that report. An organ of a
side ("the Kenyan army") is another actor than the side, also where a report calls it by the side's name alone.
"""

import re
from dataclasses import dataclass
from functools import cache

from parley.lexicons import by_word
from parley.model.actors import Actor
from parley.model.report import Report
from parley.reconciling.topics import fold

NAMED = ("person", "party", "body")
PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "de", "del", "von", "van", "the", "sheikh", "mr", "mrs", "ms", "dr", "gen", "col"}
)
TEAM = "team"
GOVERNMENT = "government"  # the organ for which the name of a seat of power stands
_KINDS_OF_BODY = frozenset({"ministry", "office", "agency", "committee", "council", "command", "spokesperson"})
_OF = " of "  # "Ministry of Health": which state's, the name does not say
_OF_REPORT = re.compile(r"@[0-9a-f]{24}$")
_LEADING = re.compile(r"^(?:the|an?|its|his|her|their)\s+", re.IGNORECASE)
_SEVERAL = re.compile(r",|\band\b|\bor\b")
_OWN = re.compile(r"[^\W\d_][\w'’.-]*")


@dataclass(frozen=True, slots=True)
class Bearer:
    """One way in which an actor is on record: under a name anywhere (`report` is None), or by words of one report.

    `organ` is whose organ it is and which ("israel", "armed forces"), where the words name one.
    """

    name: str
    kind: str
    report: str | None = None
    organ: tuple[str | None, str] | None = None

    @property
    def member(self) -> str:
        """The bearer as a member of a judgement."""
        return f"{self.name}@{self.report}" if self.report else self.name

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the name, folded, without titles and particles."""
        return tuple(part for part in fold(self.name).split() if part not in PARTICLES)


def is_name(member: str) -> bool:
    """Tell whether a member of a judgement on actors is a name anywhere, and not words of one report (WORDS@KEY)."""
    return _OF_REPORT.search(member) is None


def bearer(actor: Actor, told_in: Report) -> Bearer | None:
    """Return what bears `actor` in a report; None for people without a name and for several actors at once."""
    bare = _LEADING.sub("", actor.words)
    if actor.kind == "people" or _SEVERAL.search(actor.name) or not bare:
        return None
    if by_word("metonyms").get(bare, {}).get("agency"):
        return Bearer(bare, "body")
    is_team = by_word("groups").get(fold(bare).rpartition(" ")[2], {}).get("class") == TEAM
    if is_team and fold(actor.name) != fold(bare):
        return Bearer(bare, actor.kind, told_in.key)  # those whom an actor sends are not the actor
    sense = organ(bare)
    if sense and actor.kind in ("party", "body"):
        owner = _owner(actor, bare)
        name = bare if organ(actor.name) is None else _LEADING.sub("", actor.name)
        return Bearer(name, actor.kind, None if _is_proper(name) else told_in.key, (owner, sense))
    name = _LEADING.sub("", actor.name)
    if actor.kind in NAMED and _is_proper(name) and not (actor.kind == "person" and not _is_whole(name)):
        return Bearer(actor.name, actor.kind)
    return Bearer(name, actor.kind, told_in.key)


@cache
def _seats() -> frozenset[str]:
    return frozenset(fold(seat) for seat in by_word("metonyms"))


@cache
def organ(words: str) -> str | None:
    """Return which organ of a side `words` name by their last word or words, else None ("the Kenyan army": armed forces)."""
    known = by_word("organs")
    folded = fold(words).split()
    if fold(words) in _seats():
        return GOVERNMENT
    for length in (3, 2, 1):
        last = " ".join(folded[-length:])
        if last in known:
            return str(known[last]["organ"])
    return None


def _owner(actor: Actor, bare: str) -> str | None:
    """Whose organ it is: the side that the report gives, the actor that it calls so, or the words before the organ's."""
    for given in (actor.side, actor.name):
        if given and organ(given) is None and fold(given) != fold(bare):
            return fold(given)
    before = [part for part in fold(bare).split() if part not in by_word("organs") and part != "s"]
    return " ".join(before) or None


def _is_whole(name: str) -> bool:
    """Tell whether a person's name has a given name and a family name, and nothing but names: no office beside them."""
    words = fold(name).split()
    return len([word for word in words if word not in PARTICLES]) > 1 and all(
        word[:1].isupper() or fold(word) in PARTICLES for word in name.replace("-", " ").split()
    )


def _is_proper(name: str) -> bool:
    """Tell whether a name begins with a capital and has a word of its own: not only offices, organs, kinds of body."""
    plain = (by_word("organs"), by_word("offices"), _KINDS_OF_BODY)
    own = [word for word in _OWN.findall(name) if word[:1].isupper()]
    telling = [word for word in own if not any(word.casefold() in lexicon for lexicon in plain)]
    return name[:1].isupper() and bool(telling) and not (own[0].casefold() in _KINDS_OF_BODY and _OF in name)
