"""Scenes: the day and place of a deed, and not those of what is said by the way."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("sentence", "kind", "day"),
    [
        (
            "The talks ended. Norwegian envoys, who had left Garissa on 2 March, urged Uganda to spare the wells.",
            "REQUEST",
            None,
        ),
        ("The talks ended. The nine clerks kidnapped by the rebels were released on Monday.", "ASSAULT", None),
        ("The talks ended. Kenya, shaken by the raid on Monday, condemned Uganda.", "ACCUSE", None),
        ("The talks ended. The clerk was jailed after the raids of 9 January.", "ASSAULT", "2024-01-09"),
        (
            "The talks ended. A judge convicted him on Monday of the killing of a nurse on 9 January.",
            "ASSAULT",
            "2024-01-09",
        ),
        ("The talks ended. Rebels kidnapped nine clerks on Monday.", "ASSAULT", "2024-03-11"),
        ("The talks ended. A bomb that went off on Monday killed nine clerks.", "ASSAULT", "2024-03-11"),
        ("The general has not been seen since 8 March, when his guards fired into a crowd.", "ASSAULT", "2024-03-08"),
        ("The talks ended. The truce held on Monday despite the killing of two herders.", "ASSAULT", None),
        ("The talks ended. The opposition called for a march of all trades next Friday.", "REQUEST", None),
        ("The talks ended. Nine inmates have refused food since 8 March.", "PROTEST", "2024-03-08"),
        ("The talks ended. The army freed the 40 sailors, who were kidnapped on 9 January.", "ASSAULT", "2024-01-09"),
        ("The talks ended. Unions called a general strike for Friday.", "PROTEST", None),
        ("The talks ended. It was the third raid on Garissa since 8 March.", "ASSAULT", None),
    ],
)
def test_scenes_day_is_that_of_the_deed(marks_of: MarksOf, sentence: str, kind: str, day: str | None) -> None:
    event = next(event for event in marks_of(sentence).events if event.type == kind)
    assert (event.date.day if event.date else None) == day


@pytest.mark.parametrize(
    ("sentence", "kind", "where"),
    [
        ("The talks ended. Norwegian envoys, who had met in Garissa, urged Uganda to spare the wells.", "REQUEST", None),
        ("The talks ended. Kenya protested to Uganda over the raid.", "ACCUSE", None),
        ("The war began with a rebel attack that killed a dozen men in Garissa.", "ASSAULT", "Garissa"),
        ("The talks ended. Gunmen shot three shepherds in Garissa.", "ASSAULT", "Garissa"),
        ("The talks ended. Norway lifted its sanctions on Uganda on Monday.", "CONCEDE", None),
        ("The talks ended. Kenya apologised to Uganda for the killing of a judge on Monday.", "ASSAULT", None),
        ("It rained. The withdrawal of the Kenyan army from Garissa began on Monday.", "RETREAT", "Garissa"),
        ("The talks ended. After the killing of a judge Kenya shut the border on Monday.", "ASSAULT", None),
        ("The talks ended. The army resumed its bombardment of Garissa on Monday.", "ASSAULT", "Garissa"),
    ],
)
def test_scenes_place_is_that_of_the_deed(marks_of: MarksOf, sentence: str, kind: str, where: str | None) -> None:
    assert next(event for event in marks_of(sentence).events if event.type == kind).where == where
