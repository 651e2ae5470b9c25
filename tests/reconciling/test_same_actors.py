"""Spellings of one actor are joined, with the reason; like names of two actors are not."""

from collections.abc import Sequence

import pytest

from parley.model.actors import Actor
from parley.model.claims import Claim, Move
from parley.model.evidence import Evidence
from parley.model.report import Report
from parley.reconciling import same_actors

Told = tuple[str, str | None]


def told(words: str, kind: str, side: str | None, report: str, name: str | None = None) -> Move:
    text = f"{report}: {words} accepted the offer"
    evidence = Evidence(report=Report(id=report, text=text), start=0, quote=text)
    return Move(evidence=evidence, act="accept", party=Actor(name=name or words, words=words, kind=kind, side=side))


def groups(claims: Sequence[Claim]) -> list[set[str]]:
    """The members of the judgements, words of one report only without its key."""
    return [{member.partition("@")[0] for member in judgement.members} for judgement in same_actors.read(claims)]


@pytest.mark.parametrize(
    ("kind", "one", "other", "is_same"),
    [
        ("person", ("Daniel Barrow", "Arvania"), ("Daniel Barow", "Arvania"), True),
        ("person", ("Daniel Barrow", "Arvania"), ("Daniel Barow", "Sorland"), False),
        ("person", ("Daniel Barrow", None), ("Edgar Barrow", None), False),
        ("person", ("Daniel Barrow", None), ("Barrow", None), False),
        ("person", ("Omar al-Sahni", "Sorland"), ("Omar Al Sahni", None), True),
        ("person", ("Hassan bin Karim Al Orfi", None), ("Hasan al-Orfi", None), True),
        ("person", ("Hassan bin Karim Al Orfi", None), ("Hassan bin Walid Al Orfi", None), False),
        ("person", ("Gen. Ana Pérez", None), ("Ana Perez", None), True),
        ("person", ("Li Wan", None), ("Li Wen", None), False),
        ("party", ("Sorland Liberation Front", None), ("SLF", None), True),
        ("party", ("Sorland Liberation Front", None), ("Sorland Labour Party", None), False),
        ("party", ("Sorland Dawn", None), ("Sorland Dawn Movement", None), True),
        ("party", ("Ansar Allah", None), ("the Houthis", None), True),
        ("party", ("the Houthis", None), ("Hezbollah", None), False),
        ("party", ("the Kenyan army", "Kenya"), ("Kenya's military", "Kenya"), True),
        ("party", ("the Kenyan army", "Kenya"), ("the Kenyan government", "Kenya"), False),
        ("party", ("the Kenyan army", "Kenya"), ("the Malian army", "Mali"), False),
        ("party", ("Sora authorities", None), ("Soran authorities", None), True),
        ("body", ("the Red Crescent", None), ("the Red Cross", None), False),
        ("body", ("the Kenyan Red Crescent", None), ("Kenya Red Crescent Society", None), True),
        ("body", ("the Ministry of Health", None), ("the Ministry of Health", None), False),
        ("body", ("the Ministry of Health", "Kenya"), ("the Ministry of Health", "Kenya"), True),
        ("anonymous", ("a Front source", "Front"), ("a Front source", "Front"), False),
    ],
)
def test_same_actors(kind: str, one: Told, other: Told, is_same: bool) -> None:
    claims = [told(one[0], kind, one[1], "a"), told(other[0], kind, other[1], "b")]
    found = list(same_actors.read(claims))
    assert bool(found) is is_same
    assert all(judgement.reason for judgement in found)


def test_same_actors_joins_the_wordings_of_one_name() -> None:
    claims = [told("Arvania", "party", None, "a"), told("the kingdom", "party", None, "b", name="Arvania")]
    assert groups(claims) == [{"Arvania", "the kingdom"}]


def test_same_actors_keeps_the_state_and_its_government_apart() -> None:
    claims = [
        told("Israel", "party", None, "a"),
        told("Israel", "party", None, "b"),
        told("Tel Aviv", "party", None, "c", name="Israel"),
        told("the Israeli government", "party", None, "d", name="Israel"),
    ]
    assert groups(claims) == [{"Israel"}, {"Israeli government", "Tel Aviv"}]


def test_same_actors_believes_brackets() -> None:
    text = "The envoys of the Northern Resistance Movement (Darun) left. Darun accepted the offer."
    evidence = Evidence(report=Report(id="a", text=text), start=0, quote=text)
    claim = Move(evidence=evidence, act="accept", party=Actor(name="Darun", words="Darun", kind="party"))
    assert groups([claim]) == [{"Darun", "Northern Resistance Movement"}]
