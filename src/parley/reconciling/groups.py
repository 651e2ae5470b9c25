"""Grouping: which of many things belong together, given keys under which they may meet and a test on pairs."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

T = TypeVar("T")

LARGEST_BLOCK = 200
"""A key shared by more things than this says too little ("killed, 2"): each is compared with its next neighbours only."""


class Link(NamedTuple):
    """Two things, by their places in a list, that belong together, and why."""

    one: int
    other: int
    why: str


def joined(
    marks: Sequence[frozenset[str]],
    links: Iterable[Link],
    may_join: Callable[[frozenset[str], frozenset[str]], bool] = lambda one, other: True,
) -> Iterator[tuple[list[int], list[str]]]:
    """Yield each thing alone or with all that links bring to it, and the reasons of those links, in order.

    `marks` has those of each thing. Links are taken in order; one that would bring together two groups whose marks
    `may_join` keeps apart is left out.
    """
    of = {i: i for i in range(len(marks))}
    groups = {i: [i] for i in of}
    of_group = dict(enumerate(marks))
    reasons: dict[int, set[str]] = {i: set() for i in of}
    for link in sorted(set(links)):
        large, small = sorted((of[link.one], of[link.other]), key=lambda name: (-len(groups[name]), name))
        if large != small:
            if not may_join(of_group[large], of_group[small]):
                continue
            of.update(dict.fromkeys(groups[small], large))
            groups[large] += groups.pop(small)
            of_group[large] |= of_group[small]
            reasons[large] |= reasons[small]
        reasons[large].add(link.why)
    for name, members in sorted(groups.items(), key=lambda named: min(named[1])):
        yield sorted(members), sorted(reasons[name])


def group(things: Sequence[T], keys: Callable[[T], Iterable[Hashable]], alike: Callable[[T, T], bool]) -> Iterator[list[T]]:
    """Yield the groups of two and more things linked by pairs that share a key and are alike, in the order given."""
    parents = list(range(len(things)))

    def find(i: int) -> int:
        while parents[i] != i:
            parents[i] = parents[parents[i]]
            i = parents[i]
        return i

    for i, j in _candidates(things, keys):
        first, second = sorted((find(i), find(j)))
        if first != second and alike(things[i], things[j]):
            parents[second] = first
    groups: dict[int, list[T]] = {}
    for i, thing in enumerate(things):
        groups.setdefault(find(i), []).append(thing)
    yield from (members for members in groups.values() if len(members) > 1)


def pairs(things: Sequence[T], keys: Callable[[T], Iterable[Hashable]]) -> Iterator[tuple[T, T]]:
    """Yield each pair of things that share a key once, in the order given."""
    seen: set[tuple[int, int]] = set()
    for pair in _candidates(things, keys):
        if pair not in seen:
            seen.add(pair)
            yield things[pair[0]], things[pair[1]]


def neighbours(block: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs within a block, each with all after it; in a large block with the next ones only."""
    reach = len(block) if len(block) <= LARGEST_BLOCK else LARGEST_BLOCK // 10
    for place, i in enumerate(block):
        for j in block[place + 1 : place + 1 + reach]:
            yield i, j


def _candidates(things: Sequence[T], keys: Callable[[T], Iterable[Hashable]]) -> Iterator[tuple[int, int]]:
    blocks: dict[Hashable, list[int]] = {}
    for i, thing in enumerate(things):
        for key in keys(thing):
            blocks.setdefault(key, []).append(i)
    for block in blocks.values():
        yield from neighbours(block)
