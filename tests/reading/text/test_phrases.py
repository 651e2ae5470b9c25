"""Phrases: the words to quote for a claim."""

import pytest
from tests.conftest import MarksOf

from parley.reading.text import phrases


@pytest.mark.parametrize(
    ("text", "word", "quote"),
    [
        ("Gunmen killed three shepherds near Keld.", "killed", "Gunmen killed three shepherds near Keld"),
        ("The truce of six months began.", "truce", "The truce of six months"),
        ("The truce holds: so they say.", "truce", "The truce"),
    ],
)
def test_phrases_around(marks_of: MarksOf, text: str, word: str, quote: str) -> None:
    marks = marks_of(text)
    sentence = marks.sentences[0]
    start, end = phrases.around(sentence, next(w for w in sentence.words if w.text == word))
    assert marks.report.text[start:end] == quote


def test_phrases_around_are_short_and_hold_the_word(marks_of: MarksOf) -> None:
    text = "The old truce of the northern valleys and the southern hills and the islands beyond the western strait began."
    marks = marks_of(text)
    sentence = marks.sentences[0]
    start, end = phrases.around(sentence, sentence.words[2])
    quote = marks.report.text[start:end]
    assert "truce" in quote and len(quote.split()) <= phrases.LIMIT


def test_phrases_around_say_something(marks_of: MarksOf) -> None:
    marks = marks_of("The truce held for nine days in all.")
    sentence = marks.sentences[0]
    start, end = phrases.around(sentence, sentence.words[1], least=5)
    assert marks.report.text[start:end] == "The truce held for nine"
