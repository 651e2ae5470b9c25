"""Nouns that name what is said → source and content."""

import pytest
from tests.conftest import MarksOf

CASES = [
    ("She repeated the claim that the well was dry.", "She", "the well was dry."),
    ("The claim by the mayor that the well was dry angered them.", "the mayor", None),
    ("The guild rejected a newspaper report that the well was dry.", "a newspaper report", "the well was dry"),
    ("The captain's answer: “We stay.”", "The captain", "We stay."),
    ("The union's position is that the guards must leave.", "The union", "the guards must leave"),
    ("“We stay,” was the captain's answer.", "the captain", "We stay"),
    ("The guards must leave: that is the union's position.", "the union", "The guards must leave"),
    ("The clinic's count: 40 dead and nine missing.", "The clinic", "40 dead and nine missing"),
]


@pytest.mark.parametrize(("text", "who", "content"), CASES)
def test_cue_nouns(marks_by_rule: MarksOf, text: str, who: str, content: str | None) -> None:
    (found,) = marks_by_rule(text).statements
    assert found.source is not None
    assert found.source.words == who
    assert content is None or found.content[0].quote.rstrip(".") == content.rstrip(".")


@pytest.mark.parametrize("text", ["The statement was long.", "The mayor's answer was long.", "His message: a map."[:12]])
def test_cue_nouns_that_attribute_nothing(marks_by_rule: MarksOf, text: str) -> None:
    assert marks_by_rule(text).statements == ()
