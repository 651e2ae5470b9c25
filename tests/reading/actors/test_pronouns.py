"""Whom a pronoun stands for: text → the actors of the mentions of one word, in text order."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        # the subject of its own clause has what is "its"
        ("Peru refused. Norway urged the army to lift its siege of the town.", "its", ["army"]),
        ("Peru met Kenya. Peru blamed Kenya, and Kenya withdrew its troops.", "its", ["Kenya"]),
        # but not a part of that subject
        ("Peru refused the draft. Its envoys left the hall.", "Its", ["Peru"]),
        # a woman is no "he"
        ("Ms Ana Lund met Adam Ouma. Ana Lund left the hall. He stayed.", "He", ["Adam Ouma"]),
        ("Mr Adam Ouma spoke for an hour. She had left.", "She", []),
        # beside a subject
        ("Adam Ouma spoke. His secretary, Ana Lund, said that it was over for Karl Voss. She left.", "She", ["Ana Lund"]),
        # one person rather than several
        ("Adam Ouma met reporters on Monday. Reporters waited, he said.", "he", ["Adam Ouma"]),
        # an army may be "it", troops are not
        ("Peru waited. The army shelled the road. It denied this.", "It", ["army"]),
        ("Peru waited. The troops shelled the road. It denied this.", "It", ["Peru"]),
        # within its paragraph, however long the speech before it
        (f"Adam Ouma spoke. {'Snow fell. ' * 5}It was over, he added.", "he", ["Adam Ouma"]),
        (f"Adam Ouma spoke.\n\n{'Snow fell. ' * 5}It was over, he added.", "he", []),
    ],
)
def test_pronouns_stand_for_whom_they_fit(marks_of: MarksOf, text: str, word: str, names: list[str]) -> None:
    assert [m.actor.name for m in marks_of(text).mentions if m.actor.words == word] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kenya blamed the Lake Front, saying it had shelled the town.", "Lake Front"),
        ("Kenya blamed the Lake Front, saying it would answer.", "Kenya"),
        ("Kenya thanked the Lake Front, saying it had slept well.", "Kenya"),
    ],
)
def test_pronouns_in_what_is_said_of_the_accused(marks_of: MarksOf, text: str, name: str) -> None:
    assert [m.actor.name for m in marks_of(text).mentions if m.actor.words == "it"] == [name]


def test_pronouns_are_not_the_press_who_is_told(marks_of: MarksOf) -> None:
    found = marks_of("The mayor met the rebels. He told reporters that they had left.").mentions
    assert [m.actor.name for m in found if m.actor.words == "they"] == ["rebels"]


def test_pronouns_are_no_part_of_what_they_stand_for(marks_of: MarksOf) -> None:
    mentions = marks_of("The rebels had told the mediators of their refusal.").mentions
    assert [m.actor.name for m in mentions if m.actor.words == "their"] == ["rebels"]


def test_pronouns_do_not_stand_for_who_is_only_cited(marks_of: MarksOf) -> None:
    text = "Envoys of Peru took part, according to two officials close to the talks. They worked on a pause."
    mentions = marks_of(text).mentions
    assert [m.actor.words for m in mentions if m.actor.name == "two officials close to the talks"] == [
        "two officials close to the talks"
    ]
