"""Deeds: who did it, and to whom."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("sentence", "actor", "recipient"),
    [
        ("Uganda bombed Kenya on Monday.", "Uganda", "Kenya"),
        ("Norway imposed sanctions on Uganda.", "Norway", "Uganda"),
        ("Two nurses were kidnapped by armed men.", "armed men", "Two nurses"),
        ("Nine conscripts died in an ambush.", None, "Nine conscripts"),
        ("Kenya's shelling of the depot went on until Monday.", "Kenya", "the depot"),
        ("The talks ended. Residents protested against the arrests on Monday.", "Residents", None),
        ("Norway condemned the killing of three shepherds.", "Norway", None),
        ("The Sorland Front is to hand over 12 sailors kidnapped in January.", None, "12 sailors"),
        ("The rebels will free the clerk, kidnapped on 9 January, once the rain ends.", None, "the clerk"),
        ("Four shells landed on the bus station.", None, "the bus station"),
    ],
)
def test_deeds_actor_and_recipient(marks_of: MarksOf, sentence: str, actor: str | None, recipient: str | None) -> None:
    event = marks_of(sentence).events[0]
    assert (event.actor.name if event.actor else None) == actor
    assert (event.recipient.name if event.recipient else None) == recipient
