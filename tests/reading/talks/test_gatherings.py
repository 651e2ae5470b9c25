"""The words of a sentence that tell of talks."""

import pytest
from tests.conftest import MarksOf

from parley.reading.talks.gatherings import find


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Peru and Kenya met.", ["met"]),
        ("Peru met the demand.", []),
        ("Adam Ouma spoke of peace.", []),
        ("Twelve hours between Peru and Kenya gave nothing.", ["hours"]),
        ("Peru recalled its delegation.", ["recalled"]),
        ("Peru recalled the war.", []),
    ],
)
def test_gatherings_words(marks_of: MarksOf, text: str, words: list[str]) -> None:
    marks = marks_of(text)
    assert [found.word.text for sentence in marks.sentences for found in find(marks, sentence)] == words


@pytest.mark.parametrize("text", ["Negotiators of Peru and Kenya met in Oslo.", "Envoys from Peru and Kenya met in Oslo."])
def test_gatherings_of_envoys_are_of_all_who_sent_them(marks_of: MarksOf, text: str) -> None:
    marks = marks_of(text)
    (found,) = (found for sentence in marks.sentences for found in find(marks, sentence))
    assert {actor.name for actor in found.who} == {"Peru", "Kenya"}
