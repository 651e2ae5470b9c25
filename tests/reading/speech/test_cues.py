"""Reporting verbs → what they attribute, and what they do not."""

import pytest
from tests.conftest import MarksOf

CASES = [
    ("They asked for a pause of two days.", "for a pause of two days"),
    ("The bishop urged both camps to hold their fire.", "both camps to hold their fire"),
    ("The group threatened to burn the depot.", "to burn the depot"),
    ("The police speak of forty arrests.", "of forty arrests"),
    ("The mayor let it be known that the road was open.", "the road was open"),
    ("The mayor blamed the guards for the fire.", "the guards for the fire"),
    ("The clinic gives 42.", "42"),
    ("The mayor said he was tired and left for Orsk.", None),
    ("Twenty thousand, confesses the ministry; the drivers say forty.", "Twenty thousand"),
    ("The road was open, he had told the drivers, since noon.", "The road was open"),
    ("On Monday, the mayor said, the road was open.", "On Monday"),
    ("Two ferries sank, the harbour office, which counts the dead, reported.", "Two ferries sank"),
    ("Sixteen were hurt, one of them a clerk, tallied Mayor Karl Voss.", "Sixteen were hurt, one of them a clerk"),
    ("The road is open, wailed Omar al-Rashid.", "The road is open"),
    ("The council, a rival of the mayor, said that the road was open.", "the road was open"),
]


@pytest.mark.parametrize(("text", "content"), CASES)
def test_cues_content(marks_by_rule: MarksOf, text: str, content: str | None) -> None:
    found = marks_by_rule(text).statements
    assert found
    assert content is None or found[0].content[0].quote.rstrip(".") == content


SOURCES = [
    ("It was Norland's shells, alleged Rask, who expects an answer from Orsk.", "Rask"),
    ("Three of the drivers are safe, proclaims a captain called Otter.", "a captain"),
    ("No lorry has come, concluded the harbour guild's office a year later.", "the harbour guild's office"),
    ("Thirteen drivers hurt in a day, summed up this morning Ivan Rask, who speaks for the guild.", "Ivan Rask"),
    ("The guild and the crews have agreed to a pause of ten days, Norway, which hosts them, said.", "Norway"),
    ("Two ferries sank, the harbour office, which counts the dead, reported.", "the harbour office"),
]


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_cues_source_behind_its_verb(marks_by_rule: MarksOf, text: str, source: str) -> None:
    said = marks_by_rule(text).statements[0].source
    assert said is not None and said.words == source


@pytest.mark.parametrize(
    "text",
    [
        "They called a meeting.",
        "Norland recalled its consul.",
        "The guards gave the drivers water.",
        "A commander called Rook left.",
        "A man who calls himself Uncle Rook left.",
        "Asked about the road, he left.",
        "The firm held “the future” in its hands.",
        "The men were seen and asked for their names.",
    ],
)
def test_cues_that_attribute_nothing(marks_by_rule: MarksOf, text: str) -> None:
    assert [s for s in marks_by_rule(text).statements if s.cue_type == "speech"] == []


def test_cues_find_who_denies_a_claim(marks_by_rule: MarksOf) -> None:
    found = marks_by_rule("The army shelled the pier on Monday, a charge denied by the clerk.").statements
    assert [(s.source.words if s.source else None, s.content[0].quote) for s in found] == [("the clerk", "a charge")]


def test_cues_take_no_name_of_who_is_told_for_what_is_said(marks_by_rule: MarksOf) -> None:
    found = marks_by_rule("A diplomat told “The Morning” that the talks went on.").statements
    assert "The Morning" not in [piece.quote for statement in found for piece in statement.content]


def test_cues_take_nobody_who_is_urged_for_the_speaker(marks_by_rule: MarksOf) -> None:
    [found] = marks_by_rule("The harbour guild, speaking to the crews, urged both camps to wait.").statements
    assert (found.source.words if found.source else None, found.to) == ("The harbour guild", "both camps")
