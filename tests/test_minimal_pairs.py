"""Minimal pairs: sentences that differ in a word or two, each with the claims it must give (tests/minimal_pairs/*.toml).

A file is a list of pairs, each with the `contrast` it is about and its `sides` (two or more). A side has a `text` and what
is expected of it: under the name of a kind of claim, all claims of that kind, each with a few of its fields, in any order;
under `has` claims that must be among those found, under `lacks` claims that must not. In place of `low` and `high` stands
`number`: "40", "300.." (at least), "..300" (at most), "5..6". An empty string stands for nothing told. Names match with or
without their article; other words ("part_of", "cue", "content", …) need only stand in what was found. Lists of actors are
written "Kenya, Uganda", in any order. What does not hold yet has `fails`, the reason by kind.

All are read as if published on Wednesday 13 March 2024.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import MarksOf

from parley.exports.readings import reading
from parley.reading.marks import Marks

FOLDER = Path(__file__).parent / "minimal_pairs"
KINDS = ("figures", "statements", "moves", "meetings", "agreements", "events")
NAMES = ("party", "to", "by", "source", "actor", "recipient", "where", "via")
LISTS = ("who", "mediators", "parties")
INSIDE = ("part_of", "condition", "issue", "cue", "content", "who", "to")
FEWEST = 200

Side = dict[str, Any]
Claim = dict[str, Any]


def sides() -> Iterator[tuple[str, Side]]:
    for path in sorted(FOLDER.glob("*.toml")):
        for pair in tomllib.loads(path.read_text(encoding="utf-8"))["pair"]:
            for side in pair["sides"]:
                yield f"{path.stem}: {pair['contrast']}: {side['text']}", side


def params() -> list[Any]:
    return [
        pytest.param(side, id=name, marks=[pytest.mark.xfail(reason=side["fails"], strict=True)] if "fails" in side else [])
        for name, side in sides()
    ]


def found_in(marks: Marks) -> dict[str, list[Claim]]:
    shown, text = reading(marks), marks.report.text
    for statement in shown["statements"]:
        statement["content"] = " … ".join(text[start:end] for start, end in statement["content"])
    return {kind: shown[kind] for kind in KINDS}


def bare(name: str) -> str:
    words = name.casefold().split()
    return " ".join(words[1:] if words[:1] and words[0] in ("the", "a", "an") else words)


def number(claim: Claim) -> str:
    low, high = claim["low"], claim["high"]
    if low == high:
        return f"{low:g}" if low < 1e6 else str(int(low))
    return f"{'' if low is None else int(low)}..{'' if high is None else int(high)}"


def agrees(claim: Claim, field: str, wanted: Any) -> bool:
    """Tell whether a field of a claim holds what is expected of it."""
    if field == "number":
        return bool(number(claim) == wanted)
    value: Any = claim[field]
    if isinstance(value, list) and field in LISTS:
        return sorted(map(bare, value)) == sorted(bare(name) for name in wanted.split(", ") if name)
    if wanted == "" or value is None:
        return wanted == "" and value is None
    if field in NAMES and bare(str(value)) == bare(str(wanted)):
        return True
    return str(wanted).casefold() in str(value).casefold() if field in INSIDE else bool(value == wanted)


def is_like(claim: Claim, wanted: Claim) -> bool:
    return all(agrees(claim, field, value) for field, value in wanted.items())


def complaints(found: dict[str, list[Claim]], side: Side) -> Iterator[str]:
    """Yield what is not as expected."""
    for kind in KINDS:
        for wanted in [*side.get(kind, []), *side.get("has", {}).get(kind, [])]:
            if sum(is_like(claim, wanted) for claim in found[kind]) != 1:
                yield f"not one of {kind} is {wanted}"
        for barred in side.get("lacks", {}).get(kind, []):
            if any(is_like(claim, barred) for claim in found[kind]):
                yield f"one of {kind} is {barred}"
        if kind in side and len(side[kind]) != len(found[kind]):
            yield f"{len(found[kind])} {kind}, not {len(side[kind])}"


@pytest.mark.parametrize("side", params())
def test_minimal_pairs_each_side_gives_its_claims(marks_of: MarksOf, side: Side) -> None:
    found = found_in(marks_of(side["text"]))
    assert list(complaints(found, side)) == [], found


def test_minimal_pairs_are_enough_and_well_formed() -> None:
    known = {"text", "fails", "has", "lacks", *KINDS}
    listed = list(sides())
    assert len(listed) >= FEWEST
    assert len({name for name, _ in listed}) == len(listed)
    for name, side in listed:
        assert known >= set(side), name
        assert known & set(side) - {"text", "fails"}, name


def test_minimal_pairs_notice_what_is_wrong(marks_of: MarksOf) -> None:
    """The table would hold of anything if `complaints` never complained."""
    found = found_in(marks_of("The rebels released 40 prisoners on Friday."))
    right = {"measure": "released", "number": "40"}
    assert list(complaints(found, {"figures": [right]})) == []
    for wrong in ({"number": "41"}, {"status": "planned"}, {"as_of": ""}, {"number": "40.."}, {"part_of": "90"}):
        assert list(complaints(found, {"figures": [right | wrong]})) != []
    assert list(complaints(found, {"figures": []})) != []
    assert list(complaints(found, {"figures": [right, right]})) != []
    assert list(complaints(found, {"lacks": {"figures": [{"measure": "released"}]}})) != []
