"""Every judgement on record, one JSON object a line, its members as places in reports.

A claim stands for its own place, a report for itself (no span), an actor for every wording of its names: where claims
name it, and where one of its proper names stands in a report whose claims do not.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from parley.model.claims import Agreement, Claim
from parley.model.judgements import DISAGREEMENT_REASONS, Judgement
from parley.model.report import Report, Span
from parley.reconciling.copies import origins
from parley.reconciling.namings import is_telling
from parley.reconciling.sightings import all_namings

TOGETHER = 200  # characters within which the day of a deal stands beside its words: one sentence
Member = dict[str, Any]


def lines(reports: Iterable[Report], claims: Sequence[Claim], judgements: Iterable[Judgement]) -> Iterator[str]:
    """Yield a line for each judgement: kind, reason, adds_up, members, who decided and when, and the reason in full.

    `reason` of a contradiction is the reason alone ("other day"); `told` is the sentence for a person in every kind.
    Of what several reports tell alike, `origins` counts the independent ones: a story and its copies are one.
    """
    told_in = list(reports)
    known = {report.key: [_member(report.id, None)] for report in told_in}
    for claim in claims:
        known.setdefault(claim.id, [_member(claim.evidence.report.id, claim.evidence.span)])
    ends = {
        claim.id: [_member(claim.evidence.report.id, _to_its_end(claim))] for claim in claims if isinstance(claim, Agreement)
    }
    contested = known | ends
    ordered = list(judgements)
    names = {name for judgement in ordered if judgement.kind == "same_actor" for name in judgement.members}
    actors = _actors(claims, names)
    origin = origins((report.key for report in told_in), ordered)
    stories = {claim.id: origin.get(claim.evidence.report.key, "") for claim in claims}
    for judgement in ordered:
        found = {"same_actor": actors, "contradicts": contested}.get(judgement.kind, known)
        line = _line(judgement, [each for name in judgement.members for each in found.get(name, ())])
        if judgement.kind == "same":
            line["origins"] = len({stories[member] for member in judgement.members if member in stories})
        yield json.dumps(line)


def _line(judgement: Judgement, members: list[Member]) -> dict[str, Any]:
    reason = judgement.reason
    if judgement.kind == "contradicts":
        reason = next((why for why in DISAGREEMENT_REASONS if reason.startswith(why)), reason)
    return {
        "kind": judgement.kind,
        "reason": reason,
        "adds_up": judgement.adds_up,
        "members": members,
        "by": judgement.by,
        "when": judgement.when,
        "told": judgement.reason,
    }


def _to_its_end(agreement: Agreement) -> Span:
    """The words of a deal with those that say when it ends, where they stand together: what a contradiction is about."""
    (start, end), moment = agreement.evidence.span, agreement.end
    if moment is None or moment.start is None or moment.end is None or abs(moment.start - start) > TOGETHER:
        return start, end
    return min(start, moment.start), max(end, moment.end)


def _member(report: str, span: tuple[int, int] | None) -> Member:
    return {"report": report, "span": list(span) if span else None}


def _actors(claims: Sequence[Claim], names: set[str]) -> dict[str, list[Member]]:
    """The places of each name that a judgement joins: those of claims first, then in the order of the reports."""
    found: dict[str, list[Member]] = {}
    for naming in all_namings(claims, every=True):
        for name in {naming.bearer.member, naming.wording} & names if is_telling(naming) else ():
            found.setdefault(name, []).append(_member(naming.report.id, naming.span))
    return found
