"""Spellings of one actor are joined, with the reason; like names of two actors are not."""

import pytest

from parley.model.actors import Actor
from parley.model.claims import Move
from parley.model.evidence import Evidence
from parley.model.report import Report
from parley.reconciling import same_actors


def told(name: str, kind: str, side: str | None, place: int) -> Move:
    text = f"{place}: {name} accepted the offer"
    evidence = Evidence(report=Report(id=str(place), text=text), start=0, quote=text)
    return Move(evidence=evidence, act="accept", party=Actor(name=name, words=name, kind=kind, side=side))


@pytest.mark.parametrize(
    ("kind", "one", "other", "is_same"),
    [
        ("person", ("Daniel Barrow", "Arvania"), ("Daniel Barow", "Arvania"), True),
        ("person", ("Daniel Barrow", "Arvania"), ("Daniel Barow", "Sorland"), False),
        ("person", ("Daniel Barrow", None), ("Edgar Barrow", None), False),
        ("person", ("Daniel Barrow", None), ("Barrow", None), False),
        ("person", ("Omar al-Sahni", "Sorland"), ("Omar Al Sahni", None), True),
        ("person", ("Gen. Ana Pérez", None), ("Ana Perez", None), True),
        ("person", ("Li Wan", None), ("Li Wen", None), False),
        ("party", ("Sorland Liberation Front", None), ("SLF", None), True),
        ("party", ("Sorland Liberation Front", None), ("Sorland Labour Party", None), False),
        ("body", ("the Red Crescent", None), ("the Red Cross", None), False),
    ],
)
def test_same_actors(kind: str, one: tuple[str, str | None], other: tuple[str, str | None], is_same: bool) -> None:
    found = list(same_actors.read([told(one[0], kind, one[1], 1), told(other[0], kind, other[1], 2)]))
    assert bool(found) is is_same
    assert all(set(judgement.members) == {one[0], other[0]} and judgement.reason for judgement in found)
