"""Media are no parties: what they report is others', but for what a state's own says where the state is a side."""

import pytest
from tests.conftest import MarksOf

from parley.model.actors import Actor
from parley.reading.actors import media

WAR = "Syria and the rebels have fought for a year. The rebels broke the truce, said Syria. "
NO_BUS = "said that no bus would leave before the rebels free the captives."


@pytest.mark.parametrize("name", ["Reuters", "Agence France-Presse", "Harbour Radio", "The Orsk Herald"])
def test_media_are_known_by_name(name: str) -> None:
    assert media.is_name(name)


@pytest.mark.parametrize("words", ["state television", "Channel 12", "the daily Aram", "the news agency Lanta"])
def test_media_are_known_by_what_they_are_called(words: str) -> None:
    assert media.is_medium(Actor(name="Lanta", words=words, kind="body"))


def test_media_a_movement_is_none() -> None:
    assert not media.is_medium(Actor(name="Lake Front", words="the Lake Front", kind="party"))


@pytest.mark.parametrize("agency", ["Syrian state media", "State television", "The agency Sana", "The news agency SANA"])
def test_media_of_a_side_speak_for_it(agency: str, marks_of: MarksOf) -> None:
    (move,) = [move for move in marks_of(f"{WAR}{agency} {NO_BUS}").moves if move.act == "demand"]
    assert move.party is not None
    assert move.party.party == "Syria"


@pytest.mark.parametrize("agency", ["TASS", "The newspaper Orsk Herald", "Harbour Radio"])
def test_media_of_nobody_have_no_demands(agency: str, marks_of: MarksOf) -> None:
    assert [move for move in marks_of(f"{WAR}{agency} {NO_BUS}").moves if move.act == "demand"] == []


def test_media_are_not_the_rebels(marks_of: MarksOf) -> None:
    """A name in capitals beside "news agency" is no group, so "the rebels" are not taken for it."""
    mentions = marks_of("Syria's official news agency SANA said that the rebels had left.").mentions
    assert [m.actor.name for m in mentions if m.actor.words == "the rebels"] == ["rebels"]
