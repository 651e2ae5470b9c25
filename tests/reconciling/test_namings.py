"""Where claims name actors: at the source's own place, else next to the claim; also inside longer words."""

from typing import Any

import pytest

from parley.model.actors import Actor
from parley.model.claims import Meeting, Move
from parley.model.evidence import Evidence
from parley.model.report import Report
from parley.reconciling.namings import is_telling, namings


def words_at(text: str, quote: str, actor: Actor) -> list[tuple[str, str]]:
    """The bearers that a meeting of `actor` names, each with the words at its place."""
    report = Report(id="a", text=text)
    meeting = Meeting(evidence=Evidence(report=report, start=text.index(quote), quote=quote), who=(actor,))
    return [(naming.bearer.name, text[slice(*naming.span)]) for naming in namings([meeting])]


@pytest.mark.parametrize(
    ("text", "quote", "actor", "found"),
    [
        (
            "Arvania's guns fell silent when Arvania sat down.",
            "sat down",
            Actor(name="Arvania", words="Arvania", kind="party"),
            [("Arvania", "Arvania")],
        ),
        (
            "FBI director Paul Reed came.",
            "came",
            Actor(name="Paul Reed", words="FBI director Paul Reed", kind="person"),
            [("Paul Reed", "Paul Reed"), ("FBI", "FBI")],
        ),
        (
            "A spokesman for the movement came.",
            "came",
            Actor(name="spokesman for the movement", words="A spokesman for the movement", kind="person", side="Darun"),
            [("spokesman for the movement", "A spokesman for the movement"), ("Darun", "the movement")],
        ),
    ],
)
def test_namings_place(text: str, quote: str, actor: Actor, found: list[tuple[str, str]]) -> None:
    assert words_at(text, quote, actor) == found


def test_namings_takes_the_place_where_the_name_stands_alone() -> None:
    text = "Arvania's guns fell silent when Arvania sat down."
    report = Report(id="a", text=text)
    claim = Move(
        evidence=Evidence(report=report, start=0, quote="Arvania's guns"),
        act="accept",
        party=Actor(name="Arvania", words="Arvania", kind="party"),
    )
    assert [naming.span[0] for naming in namings([claim])] == [text.rindex("Arvania")]


@pytest.mark.parametrize(
    ("words", "telling"),
    [("they", False), ("both sides", False), ("60 Kenyans", False), ("Kenyan", False), ("the army", True)],
)
def test_namings_telling(words: str, telling: bool, tell: Any) -> None:
    claim = tell(Move, f"{words} accepted", act="accept", party=words)
    assert [is_telling(naming) for naming in namings([claim])] == [telling]
