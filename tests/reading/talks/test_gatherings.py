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
        ("Peru and Kenya were in one room.", ["room"]),
        ("Peru was in the room.", []),
        ("Norway invited all of them to Oslo.", ["invited"]),
        ("Peru agreed with Karl Voss by telephone.", ["telephone"]),
        ("Peru signed here on Monday.", ["signed"]),
        ("The list was drawn up in Oslo.", ["drawn"]),
        ("Peru and Kenya fought in May. Both will be back in Oslo.", ["be"]),
        ("The cabinet will meet on Friday.", ["meet"]),
        ("The minister's ball met the net.", []),
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


def test_gatherings_there_is_the_last_town(marks_of: MarksOf) -> None:
    marks = marks_of("The two sides talk in Oslo. A Peruvian delegation is expected there on Friday.")
    assert [found.where for found in find(marks, marks.sentences[-1])] == ["Oslo"]
