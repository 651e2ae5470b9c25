"""What a phrase cannot stand for: nobody is invented."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The rebels refused.", "The rebels", "rebels"),
        ("Both sides refused.", "Both sides", "Both sides"),
        ("The army left.", "The army", "army"),
        ("A group of farmers met.", "A group of farmers", "A group of farmers"),
    ],
)
def test_resolving_keeps_the_wording_of_the_unknown(marks_of: MarksOf, text: str, words: str, name: str) -> None:
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.words == words]
    assert (actor.name, actor.side) == (name, None)


def test_resolving_backer_is_no_side(marks_of: MarksOf) -> None:
    (actor,) = [m.actor for m in marks_of("Peru-backed fighters left the town.").mentions if "fighters" in m.actor.words]
    assert actor.side is None


def test_resolving_of_state_is_no_side(marks_of: MarksOf) -> None:
    people = [m.actor for m in marks_of("The Minister of State, Adam Ouma, left.").mentions if m.actor.kind == "person"]
    assert people
    assert {actor.side for actor in people} == {None}
