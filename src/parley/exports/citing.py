"""Claims as the rows that a line of a ledger cites: what each tells in short, and where."""

from collections.abc import Iterable, Sequence
from typing import Any

from parley.exports.claim_rows import clipped, when
from parley.exports.ledger_views import CitedRow
from parley.model.actors import Actor
from parley.model.claims import Agreement, Claim, Event, Figure, Meeting, Move, Statement
from parley.model.report import digest
from parley.reconciling.namings import PRONOUNS
from parley.reconciling.topics import fold, share_words

STANCES = {
    "demand": "demands",
    "propose": "proposes",
    "accept": "accepts",
    "reject": "rejects",
    "concede": "concedes",
    "suspend": "suspends",
    "resume": "resumes",
    "agree": "agrees",
    "extend": "extends",
    "implement": "carries out",
    "violate": "is accused of a breach",
    "terminate": "declares ended",
    "mediate": "mediates",
}
"""The acts of moves in house words; a violate is an allegation."""
SEVERAL = {"is": "are", "carries": "carry"}
"""Verbs of STANCES whose plural is not the word without its s."""
EVENT_WORDS = {"RETREAT": "release or withdrawal"}
"""Types of events that their own word would mislead about."""
CLOSE = 15  # characters between reporting words and what is said, where both are quoted in one piece


def cited(claim: Claim) -> CitedRow:
    """Return the row by which a line cites a claim."""
    return CitedRow(**citation(claim))


def citation(claim: Claim) -> dict[str, Any]:
    """Return the fields of a cited claim."""
    report = claim.evidence.report
    date = getattr(claim, "as_of", None) or getattr(claim, "date", None) or getattr(claim, "start", None)
    return {
        "id": claim.id,
        "kind": claim.KIND,
        "what": in_short(claim),
        "who": teller(claim),
        "date": when(date),
        "report": report.id,
        "key": report.key,
        "publisher": report.outlet,
        "published": report.published,
        "quote": clipped(claim.evidence.quote),
    }


def as_said(claim: Claim) -> str:
    """Return the words of a claim; of a statement with its cue, so that a denial is not read as what it denies."""
    cue = claim.cue if isinstance(claim, Statement) else None
    if cue is None or cue == claim.evidence:
        return clipped(claim.evidence.quote)
    text, place = claim.evidence.report.text, claim.evidence
    if 0 <= place.start - cue.end <= CLOSE:
        return clipped(text[cue.start : place.end])
    return clipped(f"{cue.quote}: {place.quote}")


def teller(claim: Claim) -> str | None:
    """Return whose count, words or account a claim is, as told; None where it is the report's own."""
    return who_is(getattr(claim, "source", None) or getattr(claim, "by", None))


def who_is(actor: Actor | None) -> str | None:
    """Return the report's words for an actor, with the name where they do not tell it: "the group (Hill Front)"."""
    if actor is None:
        return None
    if fold(actor.words) in PRONOUNS:
        return actor.name if fold(actor.name) not in PRONOUNS else actor.party
    is_told = share_words(actor.words, actor.name) or not actor.name[:1].isupper()
    return actor.words if is_told else f"{actor.words} ({actor.name})"


def does(act: str, who: Sequence[str]) -> str:
    """Return what is done in house words that go with those who do it: "extends", and "extend" of several."""
    words = STANCES[act]
    if len(who) <= 1:
        return words
    verb, rest = words.partition(" ")[::2]
    several = SEVERAL.get(verb) or verb.removesuffix("s")
    return f"{several} {rest}".strip()


def of_type(event: str) -> str:
    """Return the type of an event in house words."""
    return EVENT_WORDS.get(event, event.lower())


def in_short(claim: Claim) -> str:
    """Return a claim in a few words: a figure's measure, number and people; a move's act and matter; else kind and words."""
    if isinstance(claim, Figure):
        return f"{claim.measure}: {claim.quantity.words}" + (f" ({claim.who})" if claim.who else "")
    if isinstance(claim, Move):
        who = claim.party.party if claim.party else "party not named"
        return f"{who} {STANCES[claim.act]}" + (f": {claim.issue}" if claim.issue else "")
    if isinstance(claim, Agreement | Meeting):
        return f"{claim.KIND}: {claim.status}"
    if isinstance(claim, Event):
        return f"{of_type(claim.type)}: {claim.status}"
    return claim.KIND


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Return claims in the order of publication and place, none twice."""
    found = {(claim.evidence.report.key, claim.id): claim for claim in claims}
    return sorted(
        found.values(), key=lambda c: (c.evidence.report.published or "9", c.evidence.report.key, c.evidence.span, c.id)
    )


def line_id(*parts: str) -> str:
    """Return the id of a line: 16 hexadecimal digits of what leads it."""
    return digest(*parts)[:16]
