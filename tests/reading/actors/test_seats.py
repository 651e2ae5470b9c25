"""States behind their organs and capitals."""

import pytest
from tests.conftest import MarksOf

from parley.reading.actors.callings import Phrase, phrases
from parley.reading.actors.cast import Cast
from parley.reading.actors.seats import is_place, state_of_organ


def phrase_of(marks_of: MarksOf, text: str, words: str) -> Phrase:
    sentences = marks_of(text).sentences
    found = (phrase for sentence in sentences for phrase in phrases(sentence, Cast([sentence]).named))
    return next(phrase for phrase in found if phrase.text == words)


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("Talks went on in Oslo.", "Oslo", True),
        ("The envoy flew to Kenya.", "Kenya", True),
        ("The envoy left Oslo.", "Oslo", True),
        ("The Oslo accord collapsed.", "Oslo", True),
        ("Oslo's proposal was refused.", "Oslo", False),
        ("Oslo refused.", "Oslo", False),
        ("They demanded more from Kenya.", "Kenya", False),
        ("It rained, according to Oslo.", "Oslo", False),
        ("The Oslo accord failed.", "Oslo", True),
        ("Kremlin envoys left.", "Kremlin", False),
        ("Oslo, 4 May (NTA) — Envoys left.", "Oslo", True),
        ("Orsk, Norway - The envoys left.", "Norway", True),
        ("(Oslo) The envoys left.", "Oslo", True),
        ("Kenya - which had sent envoys - refused.", "Kenya", False),
        ("Kenya (and Peru) refused.", "Kenya", False),
    ],
)
def test_seats_place_or_actor(marks_of: MarksOf, text: str, words: str, *, place: bool) -> None:
    assert is_place(phrase_of(marks_of, text, words)) is place


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        ("The Kenyan Ministry of Health refused.", "The Kenyan Ministry of Health", "Kenya"),
        ("The Peruvian Reed Front refused.", "The Peruvian Reed Front", None),
    ],
)
def test_seats_state_of_organ(marks_of: MarksOf, text: str, words: str, state: str | None) -> None:
    assert state_of_organ(phrase_of(marks_of, text, words)) == state
