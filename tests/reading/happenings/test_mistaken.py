"""Deeds whose doer the parse mistakes: speakers behind what was said, families of those held."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("sentence", "actor", "recipient"),
    [
        ("The brigade burned two mills, denounced the bishop.", "the bishop", None),
        ("The general left Keld on Monday, and blamed the miners.", "general", "miners"),
        ("The general spoke for an hour, accused the miners and left.", "general", "miners"),
    ],
)
def test_mistaken_speaker_behind_what_was_said(marks_of: MarksOf, sentence: str, actor: str, recipient: str | None) -> None:
    event = marks_of(sentence).events[-1]
    assert event.type == "ACCUSE"
    assert event.actor is not None and event.actor.words.lower().endswith(actor)
    assert (event.recipient is not None) == (recipient is not None)
    assert event.recipient is None or event.recipient.words.lower().endswith(str(recipient))


def test_mistaken_families_of_those_held(marks_of: MarksOf) -> None:
    (event,) = marks_of("The families of the hostages, who had marched through Sanne, went home.").events
    assert event.actor is not None
    assert "families" in event.actor.words


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("Kenya said that the war was not over and called on the rebels to lay down their arms.", "REQUEST", "Kenya"),
        ("The war killed 400 people in Orsk.", "ASSAULT", None),
    ],
)
def test_mistaken_what_takes_its_course_does_nothing(text: str, kind: str, actor: str | None, marks_of: MarksOf) -> None:
    (event,) = [event for event in marks_of(text).events if event.type == kind]
    assert (event.actor.name if event.actor else None) == actor
