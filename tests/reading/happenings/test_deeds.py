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
        ("The talks ended. Artillery fire killed three shepherds in Garissa on Monday.", None, "three shepherds"),
        ("The talks ended. Shots were fired at a bus on Monday.", None, "a bus"),
        ("The talks ended. Kenya ordered the deployment of two battalions on Monday.", "Kenya", None),
        ("The talks ended. Gunmen looted the market of Garissa on Monday.", "Gunmen", None),
        ("The talks ended. Shepherds shouted on Monday; the police dispersed them.", "police", None),
        ("Four shells landed on the bus station.", None, "the bus station"),
    ],
)
def test_deeds_actor_and_recipient(marks_of: MarksOf, sentence: str, actor: str | None, recipient: str | None) -> None:
    event = marks_of(sentence).events[0]
    assert (event.actor.name if event.actor else None) == actor
    assert (event.recipient.name if event.recipient else None) == recipient


@pytest.mark.parametrize(
    ("text", "retold"),
    [
        ("The rebels shelled Keld on 9 March 2024. They had burned Orsk on 2 June 2019.", [False, True]),
        ("The rebels shelled Keld on 9 March 2024. They burned Orsk on 2 March 2024.", [False, False]),
        ("The rebels shelled Keld on 9 March 2024. They burned Orsk on 2 January 2024.", [False, True]),
        (
            "3 January 2024\nThe rebels burned Orsk.\n\n8 February 2024\nThe army bombed Keld.\n\n"
            "9 March 2024\nThe rebels shelled Sanne.",
            [False, False, False],
        ),
    ],
)
def test_deeds_of_an_undated_report_are_old_beside_its_last_day(marks_of: MarksOf, text: str, retold: list[bool]) -> None:
    assert [event.retold for event in marks_of(text, published=None).events] == retold


def test_deeds_put_years_back_are_old_news(marks_of: MarksOf) -> None:
    (event,) = marks_of("Keld remembers the 13 children shot in their classrooms years ago.").events
    assert event.retold
