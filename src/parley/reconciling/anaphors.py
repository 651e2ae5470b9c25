"""Anaphors: words that take up an actor named before in the same report ("the army", "Ouma", "the same sources").

NAME@KEY bearers mean nobody outside their report; here each is linked to the one bearer of its report that it takes up,
or left alone where several could be meant.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from parley.reconciling.bearers import Bearer
from parley.reconciling.groups import Link
from parley.reconciling.namings import Naming
from parley.reconciling.spelling import spelled_alike
from parley.reconciling.topics import fold, stems

SOURCES = frozenset({"source"})
TAKING_UP = ("the ", "that ", "this ", "both ", "these ", "those ")
SAME = "same"

Rule = Callable[[Naming, Sequence[Naming]], tuple[Bearer | None, str]]


def links(told: Iterable[Naming], places: Mapping[Bearer, int]) -> Iterator[Link]:
    """Yield a link from each bearer of one report only to the bearer that it takes up there."""
    reports: dict[str, list[Naming]] = {}
    for naming in told:
        reports.setdefault(naming.report.key, []).append(naming)
    for key in sorted(reports):
        together = sorted(reports[key], key=lambda naming: (naming.span, naming.bearer.member))
        for naming in together:
            if naming.bearer.report:
                for rule in RULES:
                    found, why = rule(naming, together)
                    if found:
                        first, second = sorted((places[naming.bearer], places[found]))
                        yield Link(first, second, why)
                        break


def _family_name(naming: Naming, together: Sequence[Naming]) -> tuple[Bearer | None, str]:
    """A family name stands for the one person of the report who has it."""
    parts = naming.bearer.parts
    if naming.bearer.kind != "person" or len(parts) != 1:
        return None, ""
    whole = {n.bearer for n in together if n.bearer.kind == "person" and len(n.bearer.parts) > 1}
    return _only(b for b in whole if spelled_alike(b.parts[-1], parts[0])), "the family name of a person of the same report"


def _organ(naming: Naming, together: Sequence[Naming]) -> tuple[Bearer | None, str]:
    """An organ without an owner is that of the one owner who is told in the report."""
    organ = naming.bearer.organ
    if organ is None or organ[0] is not None:
        return None, ""
    same = {n.bearer.organ: n.bearer for n in reversed(together) if n.bearer.organ and n.bearer.organ[1] == organ[1]}
    owned = {found: bearer for found, bearer in same.items() if found and found[0]}
    return _only(owned.values()), f"the only {organ[1]} that the report tells of"


def _same_again(naming: Naming, together: Sequence[Naming]) -> tuple[Bearer | None, str]:
    """ "The same sources" are whoever spoke last."""
    words = fold(naming.words).split()
    if SAME not in words[:2] or not stems(naming.words) & SOURCES:
        return None, ""
    before = [n for n in _before(naming, together) if n.speaks]
    return (before[-1].bearer if before else None), f"{naming.words!r} takes up who spoke last"


def _definite(naming: Naming, together: Sequence[Naming]) -> tuple[Bearer | None, str]:
    """ "The officials" are those whom longer words of the same noun called last."""
    words, noun = fold(naming.words), stems(naming.bearer.name)
    if not words.startswith(TAKING_UP) or len(noun) != 1 or naming.bearer.kind not in ("anonymous", "person"):
        return None, ""
    longer = [n for n in _before(naming, together) if noun < stems(n.words) and n.bearer.kind in ("anonymous", "person")]
    return (longer[-1].bearer if longer else None), f"{naming.words!r} takes up the longer words before it"


RULES: tuple[Rule, ...] = (_family_name, _organ, _same_again, _definite)


def _before(naming: Naming, together: Sequence[Naming]) -> list[Naming]:
    return [n for n in together if n.span < naming.span and n.bearer != naming.bearer]


def _only(found: Iterable[Bearer]) -> Bearer | None:
    several = sorted(set(found), key=lambda bearer: bearer.member)
    return several[0] if len(several) == 1 else None
