"""The words by which a figure gets its measure, as the lexicon has them."""

import pytest
from tests.conftest import MarksOf

from parley.reading.amounts import cues
from parley.reading.amounts.cues import PERSONS

UNDERGONE = ("undergoer", "either")


def test_cues_at_finds_a_word_in_the_senses_asked_for_only(marks_of: MarksOf) -> None:
    [sentence] = marks_of("The deaths were many.").sentences
    found = cues.at(sentence, sentence.words[1], "noun")
    assert found is not None
    assert (found.measure, found.sense, found.of) == ("killed", "noun", "")
    assert cues.at(sentence, sentence.words[1], "adjective") is None


@pytest.mark.parametrize(
    ("text", "measure", "of"),
    [
        ("They handed the captives over.", "released", ""),
        ("They lost nine men.", "killed", PERSONS),
        ("They found nine bodies.", "killed", "body"),
        ("They met nine men.", None, None),
    ],
)
def test_cues_of_verb_tells_measure_and_of_what(text: str, measure: str | None, of: str | None, marks_of: MarksOf) -> None:
    [sentence] = marks_of(text).sentences
    found = cues.of_verb(sentence, sentence.root, UNDERGONE)
    assert (found and found.measure, found and found.of) == (measure, of)


def test_cues_of_verb_keeps_to_the_roles(marks_of: MarksOf) -> None:
    [sentence] = marks_of("They killed nine men.").sentences
    assert cues.of_verb(sentence, sentence.root, ("subject",)) is None
