"""People over the machine: its judgements as the decisions of people leave them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from parley.model.decisions import PAIRED, VERDICTS, Decision
from parley.model.judgements import Judgement

GROUPS = {"claim": "same", "actor": "same_actor"}
"""The judgement by which the machine says of claims, or of actors, that they are one."""
LEAST = 2  # members of a group

Standing = Mapping[tuple[str, ...], Decision]


def as_judgement(decision: Decision) -> Judgement:
    """Return a person's decision as the judgement that it is."""
    kind = GROUPS[decision.about] if decision.kind == "same" else decision.kind
    return Judgement(kind=kind, members=decision.subjects, reason=decision.why, by=decision.by, when=decision.when)


def over(judged: Iterable[Judgement], standing: Standing, kind: str | None) -> Iterator[Judgement]:
    """Yield the judgements of `kind`, or all: the machine's where no person decided otherwise, then people's.

    What a person rejected is linked with nothing. Groups that a person joined are one group; one that a person parted loses
    the later of the two.
    """
    decided = list(standing.values())
    rejected = {decision.subjects[0] for decision in decided if decision.kind == "rejected"}
    left = [judgement for found in judged if (judgement := _without(found, rejected))]
    for about, grouping in GROUPS.items():
        pairs = [decision for decision in decided if decision.kind in PAIRED and decision.about == about]
        groups = [judgement for judgement in left if judgement.kind == grouping]
        if kind in (None, grouping):
            yield from _grouped(groups, pairs, grouping)
    yield from (judgement for judgement in left if judgement.kind not in GROUPS.values())
    alone = (decision for decision in decided if decision.kind in (*VERDICTS, "not same"))
    yield from (as_judgement(decision) for decision in alone if kind in (None, decision.kind))


def _without(judgement: Judgement, rejected: set[str]) -> Judgement | None:
    """The judgement without what was rejected; None where it says nothing without it."""
    if not rejected.intersection(judgement.members):
        return judgement
    left = tuple(member for member in judgement.members if member not in rejected)
    is_group = judgement.kind in GROUPS.values() and len(left) >= LEAST
    return replace(judgement, members=left) if is_group else None


def _grouped(groups: list[Judgement], pairs: list[Decision], kind: str) -> Iterator[Judgement]:
    parted = [decision.subjects for decision in pairs if decision.kind == "not same"]
    found = [group for judged in groups if (group := _parted(judged, parted))]
    for decision in (decision for decision in pairs if decision.kind == "same"):
        touched = [group for group in found if set(group.members) & set(decision.subjects)]
        members = dict.fromkeys(member for group in touched for member in group.members)
        joined = replace(as_judgement(decision), members=tuple(members | dict.fromkeys(decision.subjects)))
        found = [group for group in found if group not in touched] + [joined]
    yield from found


def _parted(group: Judgement, parted: Iterable[tuple[str, ...]]) -> Judgement | None:
    members = list(group.members)
    for pair in parted:
        if set(pair) <= set(members):
            members.remove(max(pair, key=members.index))
    if len(members) < LEAST:
        return None
    return group if len(members) == len(group.members) else replace(group, members=tuple(members))
