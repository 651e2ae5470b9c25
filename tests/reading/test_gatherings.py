"""The words of a sentence that tell of talks."""

import pytest
from tests.conftest import MarksOf

from parley.reading.gatherings import find


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
