"""Labels: transcripts and names before a colon → who is heard."""

import pytest
from tests.conftest import MarksOf

TALK = (
    "DAILY: Is the road open?\nMOSS: It is. Go and look.\n"
    "DAILY: And the ferry?\nMOSS: Sunk.\nDAILY: Who sank it?\nMOSS: Ask them."
)


def test_speaker_labels_answers_are_statements(marks_by_rule: MarksOf) -> None:
    found = marks_by_rule(TALK).statements
    assert [statement.source.words for statement in found if statement.source] == ["MOSS"] * 3
    assert [statement.quotation for statement in found] == ["direct"] * 3
    assert found[0].content[0].quote == "It is. Go and look."


def test_speaker_labels_letters_stand_for_who_was_introduced(marks_by_rule: MarksOf) -> None:
    talk = "A driver from Orsk talked about the road.\n\nQ: Is it open?\nA: It is.\nQ: And the ferry?\nA: Sunk."
    found = marks_by_rule(talk).statements
    assert len(found) == talk.count("\nA:")
    assert {statement.source.words.split(" from")[0] for statement in found if statement.source} == {"A driver"}


def test_speaker_labels_letters_of_nobody_are_no_statements(marks_by_rule: MarksOf) -> None:
    assert marks_by_rule("The road.\n\nQ: Is it open?\nA: It is.\nQ: And the ferry?\nA: Sunk.").statements == ()


def test_speaker_labels_name_before_a_quotation(marks_by_rule: MarksOf) -> None:
    (found,) = marks_by_rule("Mayor Ann Brook: “The road is open.”").statements
    assert found.source is not None
    assert "Brook" in found.source.words
    assert found.content[0].quote == "The road is open."


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("15:55 - Mayor Ann Brook on the radio: “The road is open.”", "Ann Brook", "The road is open."),
        ("Ann Brook, in a letter to the harbour council: “We shall wait.”", "Ann Brook", "We shall wait."),
        ("The Sorland Front: no lorry has come.", "Sorland Front", "no lorry has come."),
    ],
)
def test_speaker_labels_name_with_an_hour_or_a_medium(marks_by_rule: MarksOf, text: str, source: str, content: str) -> None:
    (found,) = marks_by_rule(text).statements
    assert found.source is not None
    assert source in found.source.words
    assert found.content[0].quote == content


def test_speaker_labels_list_entries_are_not_heard(marks_by_rule: MarksOf) -> None:
    assert marks_by_rule("Fuel: forty lorries.\nBridges: two, both open.").statements == ()


HELD = (
    "Mayor Ann Brook spoke to us {day}.\n\nQ: Is the road open?\nA: It is.\nQ: And the ferry?\nA: Sunk. It sank on 2 March."
)


@pytest.mark.parametrize(("told", "day"), [("on Monday", "2024-03-11"), ("for two hours", None)])
def test_speaker_labels_day_of_the_talk(marks_by_rule: MarksOf, told: str, day: str | None) -> None:
    found = marks_by_rule(HELD.format(day=told)).statements
    assert [statement.date.day if statement.date else None for statement in found if statement.source] == [day, day]
