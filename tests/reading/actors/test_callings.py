"""Phrases that call an actor: where they begin and end, and of which sort they are."""

import pytest
from tests.conftest import MarksOf

from parley.reading.actors.callings import phrases
from parley.reading.actors.cast import Cast


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both sides met.", [("Both sides", "pair")]),
        ("The Kenyan army left.", [("The Kenyan army", "force")]),
        ("He spoke.", [("He", "pronoun")]),
        ("A joint statement came.", [("A joint statement", "document")]),
        ("Army spokesman Joao Pinto spoke.", [("Army spokesman Joao Pinto", "name")]),
        ("An aide to the minister spoke.", [("An aide to the minister", "office"), ("the minister", "ruler")]),
        ("The Lake Front was to hand over 18 soldiers.", [("The Lake Front", "name"), ("18 soldiers", "force")]),
        ("Kenya lost over 18 soldiers.", [("Kenya", "name"), ("over 18 soldiers", "force")]),
        ("The chief of staff spoke.", [("The chief of staff", "office")]),
        ("The secretary of state spoke.", [("The secretary of state", "ruler")]),
        ("They lost 310 head of cattle.", [("They", "pronoun")]),
        ("10:05 GMT The rebels left.", [("The rebels", "group")]),
        ("Q. Ankara refused.", [("Ankara", "name")]),
        ("From Nairobi David Otieno rang them.", [("Nairobi", "name"), ("David Otieno", "name"), ("them", "pronoun")]),
        ("Rain fell.", []),
    ],
)
def test_callings_phrases(marks_of: MarksOf, text: str, expected: list[tuple[str, str]]) -> None:
    (sentence,) = marks_of(text).sentences
    found = phrases(sentence, Cast([sentence]).named)
    assert sorted((phrase.text, phrase.sort) for phrase in found) == sorted(expected)
