"""What a noun that names a deed says of who fought whom and who suffered it."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("sentence", "actor", "recipient"),
    [
        (
            "Clashes erupted between Kenya and the Lake Front in Keld on Monday.",
            "Kenya and Lake Front",
            "Kenya and Lake Front",
        ),
        ("Clashes between Kenya and the Lake Front left nine dead.", "Kenya and Lake Front", "Kenya and Lake Front"),
        ("An exchange of gunfire on the border left one guard dead.", None, "one guard"),
        ("The bishop's murder in May is not forgotten.", None, "The bishop"),
        ("Kenya's shelling of the depot went on until Monday.", "Kenya", "the depot"),
    ],
)
def test_named_deeds(marks_of: MarksOf, sentence: str, actor: str | None, recipient: str | None) -> None:
    (event,) = [event for event in marks_of(f"The talks ended. {sentence}").events if event.type == "ASSAULT"]
    assert (event.actor.name if event.actor else None) == actor
    assert (event.recipient.name if event.recipient else None) == recipient


def test_named_fighting_that_flares_is_an_event(marks_of: MarksOf) -> None:
    (event,) = marks_of("The talks ended. Fighting flared in the hills around Keld on Monday.").events
    assert event.type == "ASSAULT"
