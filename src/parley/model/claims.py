"""Claims: what a report says, each with the words it stands on.

A claim is a figure, statement, move, meeting, agreement or event. Its id is a hash of the report's text, the kind and
the place of the evidence (plus a count where several share it), never of the extracted values, so that decisions stay
attached when reading improves. Fields and value lists are explained in docs/codebook.md.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import ClassVar, TypeVar

from parley.errors import UnknownValue
from parley.model.actors import Actor
from parley.model.evidence import Evidence
from parley.model.moments import Moment
from parley.model.promises import Promise, Ratio
from parley.model.quantities import Quantity
from parley.model.report import digest

MEASURES = (
    "killed", "injured", "missing", "displaced", "abducted", "held", "released", "detained", "surrendered", "launched",
    "struck", "present", "aid_trucks", "duration_days", "other",
)  # fmt: skip
FIGURE_STATUSES = ("occurred", "planned", "denied")
CUE_TYPES = ("speech", "belief", "intent", "act", "silence")
QUOTATION = ("direct", "indirect", "mixed")
ACTS = (
    "propose", "demand", "accept", "reject", "concede", "suspend", "resume", "agree", "extend", "implement", "violate",
    "terminate", "mediate",
)  # fmt: skip
MEETING_STATUSES = ("held", "ongoing", "planned", "ended", "cancelled")
AGREEMENT_KINDS = ("truce", "ceasefire", "exchange", "other")
AGREEMENT_STATUSES = ("proposed", "agreed", "in force", "extended", "expired", "collapsed", "rejected")
CEASEFIRE_CLASSES = ("cessation of hostilities", "with compliance mechanisms", "definitive")
PURPOSES = ("humanitarian", "peace process", "holiday", "election", "exchange", "other")
SCOPES = ("unilateral", "bilateral", "multilateral")
TERRITORIES = ("local", "national")
MECHANISMS = ("monitoring", "verification", "enforcement", "guarantee", "commission", "disarmament")
EVENT_TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
MODES = (
    "phone", "visit", "withdraw", "release", "disarm", "assist", "yield", "meet", "investigate", "disapprove", "violence",
    "restrict", "hunger", "riot", "obstruct", "boycott", "demo", "police", "troops", "expel", "discontinue", "arrest",
    "curfew", "martial-law", "deport", "confiscate", "ban", "asylum", "abduct", "suicide-attack", "torture", "sexual",
    "beat", "assassinate", "heavy-weapons", "explosives", "firearms", "destroy",
)  # fmt: skip
EVENT_STATUSES = ("occurred", "ongoing", "planned", "conditional", "denied")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What every claim has: its evidence, and a count where several of its kind share the same place."""

    KIND: ClassVar[str] = ""
    LISTS: ClassVar[dict[str, tuple[str, ...]]] = {}
    """The fields that hold one of a list of values."""
    CHOICES: ClassVar[dict[str, tuple[str, ...]]] = {}
    """The fields that hold none, one or several of a list of values."""

    evidence: Evidence
    nth: int = 0

    def __post_init__(self) -> None:
        for field, known in self.LISTS.items():
            if getattr(self, field) not in known:
                raise UnknownValue(f"{self.KIND}.{field}", getattr(self, field), known)
        for field, known in self.CHOICES.items():
            value = getattr(self, field)
            for chosen in value if isinstance(value, tuple) else (value,):
                if chosen is not None and chosen not in known:
                    raise UnknownValue(f"{self.KIND}.{field}", chosen, known)

    @property
    def id(self) -> str:
        """16 hexadecimal digits of the report's text, the kind and the place."""
        return _id(self.evidence.report.text, self.KIND, (self.evidence.start, self.evidence.end, self.nth))


@lru_cache(maxsize=4096)
def _id(text: str, kind: str, place: tuple[int, int, int]) -> str:
    """The id of a claim: who puts many of them together asks for the id of each over and over."""
    return digest(text, kind, "-".join(map(str, place)))[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Claim):
    """A number that matters to the record, with whom and where it counts, on which day it holds, and by whose count.

    `part_of` is the evidence of the larger figure that this one is a part of. Of those freed or exchanged, `giver` lets them
    go, `receiver` takes them over, and `through` is whose hands they go through.
    """

    KIND: ClassVar[str] = "figure"
    LISTS: ClassVar[dict[str, tuple[str, ...]]] = {"measure": MEASURES, "status": FIGURE_STATUSES}

    measure: str
    quantity: Quantity
    who: str | None = None
    where: str | None = None
    as_of: Moment | None = None
    cumulative: bool = False
    status: str = "occurred"
    source: Actor | None = None
    part_of: Evidence | None = None
    giver: Actor | None = None
    receiver: Actor | None = None
    through: Actor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Claim):
    """An attribution: a source, the reporting words (cue), and what is attributed (content, one or more pieces).

    `evidence` is the first piece of the content, or the cue where there is none. `to` is the medium or audience; `via` the
    hops between the source and the report, outermost first. `cue_type` is speech, belief, intent, act or silence: lists
    show speech and silence. Silence ("declined to comment") is no speech; its content is what was not said, or nothing.
    """

    KIND: ClassVar[str] = "statement"
    LISTS: ClassVar[dict[str, tuple[str, ...]]] = {"cue_type": CUE_TYPES, "quotation": QUOTATION}

    source: Actor | None
    content: tuple[Evidence, ...]
    cue: Evidence | None = None
    source_evidence: Evidence | None = None
    cue_type: str = "speech"
    quotation: str = "indirect"
    to: str | None = None
    via: tuple[Actor, ...] = ()
    date: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move(Claim):
    """One act of a party in the talks. `by` is the accuser or reporter; a violate is an allegation, never a fact.

    `party` is None where the text names nobody ("an offer was made"). `issue` and `condition` are the report's words.
    """

    KIND: ClassVar[str] = "move"
    LISTS: ClassVar[dict[str, tuple[str, ...]]] = {"act": ACTS}

    act: str
    party: Actor | None = None
    to: Actor | None = None
    by: Actor | None = None
    issue: str | None = None
    condition: str | None = None
    date: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Claim):
    """Talks, or a visit for talks."""

    KIND: ClassVar[str] = "meeting"
    LISTS: ClassVar[dict[str, tuple[str, ...]]] = {"status": MEETING_STATUSES}

    who: tuple[Actor, ...] = ()
    where: str | None = None
    date: Moment | None = None
    mediators: tuple[Actor, ...] = ()
    status: str = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Claim):
    """A truce, ceasefire, exchange or other deal; the days it was declared, began and ended are apart and may be None.

    `inferred` has the names of those parties that the report does not name where it tells of the deal: the two sides of
    which it speaks most. Without them the parties are those named. `promises` are the terms one by one, each with the
    wording of one of `terms`. The last eight fields are those of the ETH/PRIO ceasefire data, None or empty where the
    report does not tell.
    """

    KIND: ClassVar[str] = "agreement"
    LISTS: ClassVar[dict[str, tuple[str, ...]]] = {"kind": AGREEMENT_KINDS, "status": AGREEMENT_STATUSES}
    CHOICES: ClassVar[dict[str, tuple[str, ...]]] = {
        "ceasefire_class": CEASEFIRE_CLASSES,
        "purpose": PURPOSES,
        "scope": SCOPES,
        "territory": TERRITORIES,
        "mechanism": MECHANISMS,
    }

    kind: str
    parties: tuple[Actor, ...] = ()
    mediators: tuple[Actor, ...] = ()
    declared: Moment | None = None
    start: Moment | None = None
    end: Moment | None = None
    terms: tuple[str, ...] = ()
    status: str = "agreed"
    inferred: tuple[str, ...] = ()
    promises: tuple[Promise, ...] = ()
    ratio: Ratio | None = None
    ceasefire_class: str | None = None
    purpose: tuple[str, ...] = ()
    scope: str | None = None
    territory: str | None = None
    where: str | None = None
    written: bool | None = None
    mechanism: tuple[str, ...] = ()
    guarantors: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Claim):
    """A conflict event outside the talks, in PLOVER's 16 types. `retold` marks old news told again as background.

    `mode` is PLOVER's mode, None where the words do not say.
    """

    KIND: ClassVar[str] = "event"
    LISTS: ClassVar[dict[str, tuple[str, ...]]] = {"type": EVENT_TYPES, "status": EVENT_STATUSES}
    CHOICES: ClassVar[dict[str, tuple[str, ...]]] = {"mode": MODES}

    type: str
    actor: Actor | None = None
    recipient: Actor | None = None
    where: str | None = None
    date: Moment | None = None
    status: str = "occurred"
    retold: bool = False
    mode: str | None = None


C = TypeVar("C", bound=Claim)

CLAIM_CLASSES: tuple[type[Claim], ...] = (Figure, Statement, Move, Meeting, Agreement, Event)


def numbered(claims: Iterable[C]) -> Iterator[C]:
    """Yield the claims in text order, those that share kind and place counted, so that no two ids are the same."""
    seen: dict[tuple[str, int, int], int] = {}
    for claim in sorted(claims, key=lambda c: (c.evidence.span, c.KIND)):
        place = (claim.KIND, *claim.evidence.span)
        seen[place] = seen.get(place, -1) + 1
        yield claim if claim.nth == seen[place] else replace(claim, nth=seen[place])
