"""Phrases without a reporting verb → source and content."""

import pytest
from tests.conftest import MarksOf

CASES = [
    ("According to the mayor, 12 are missing.", "the mayor", "12 are missing."),
    ("12 are missing, according to the mayor.", "the mayor", "12 are missing"),
    ("12 are missing according to the mayor.", "the mayor", "12 are missing"),
    ("12, according to the mayor, are missing.", "the mayor", "12"),
    ("The road is open; 12 are missing, according to the mayor.", "the mayor", "12 are missing"),
    ("In the words of the mayor, the road is lost.", "the mayor", "the road is lost."),
    ("The road is lost, in the mayor's view.", "the mayor", "The road is lost"),
    ("40 were hurt by the clinic's count.", "the clinic", "40 were hurt"),
    ("The plan is a house without a roof, as the mayor puts it.", "the mayor", "The plan is a house without a roof"),
    ("As the mayor puts it, the plan is a house without a roof.", "the mayor", "the plan is a house without a roof."),
    ("Not one lorry came through: so the harbour office.", "the harbour office", "Not one lorry came through"),
    ("“A dead end”: thus Karl Voss, who is the mayor.", "Karl Voss", "A dead end"),
]


@pytest.mark.parametrize(("text", "who", "content"), CASES)
def test_cue_phrases(marks_by_rule: MarksOf, text: str, who: str, content: str) -> None:
    (found,) = marks_by_rule(text).statements
    assert found.source is not None
    assert (found.source.words, found.content[0].quote) == (who, content)


def test_cue_phrases_source_in_brackets(marks_by_rule: MarksOf) -> None:
    (found,) = marks_by_rule("Twelve soldiers are missing (Norland's army).").statements
    assert found.content[0].quote == "Twelve soldiers are missing"


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank on Russia's list of ships.",
        "The Northern Union (NU) met.",
        "The town (in the north) is empty.",
        "Orsk, 3 May 2019 (Norland's army).",
        "So the road is open.",
        "Few have come to believe him.",
    ],
)
def test_cue_phrases_that_attribute_nothing(marks_by_rule: MarksOf, text: str) -> None:
    assert marks_by_rule(text).statements == ()
