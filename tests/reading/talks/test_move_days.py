"""The day of a move, and the days beside it that are another's."""

from typing import Any

import pytest

LEAD = "Kenya and the Northern League have fought for a year. "


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Kenya rejected the plan on Monday.", "2024-03-11"),
        ("Kenya rejected the truce of 4 March.", None),
        ("The League said that it would accept the plan on 20 March.", None),
        ("Kenya rejected the truce that began on 4 March.", None),
        ("The Northern League's note of 4 March insists on a full withdrawal.", "2024-03-04"),
        ("At the talks that began on 4 March Kenya rejected the plan.", "2024-03-04"),
        ("On Monday the Northern League said that it had rejected the plan.", "2024-03-11"),
        ("On Monday Kenya said that the Northern League had rejected the plan.", None),
        ("The League said that it would send no envoy until the army had left on 20 March.", None),
        ("Oman will host the talks between Kenya and the Northern League on Friday.", None),
        ("Kenya rejected the plan; its army paraded on Monday.", None),
    ],
)
def test_move_days_are_those_of_the_act(sentence: str, day: str | None, marks_of: Any) -> None:
    moves = [move for move in marks_of(LEAD + sentence).moves if move.evidence.start >= len(LEAD)]
    assert [move.date.day if move.date else None for move in moves] == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The Northern League freed nine captives on Monday. Kenya let twelve prisoners go.", "2024-03-11"),
        ("The Northern League freed nine captives on Monday.\n\nKenya let twelve prisoners go.", None),
        ("The Northern League freed nine captives on Monday. Kenya had let twelve prisoners go.", None),
        ("The Northern League freed nine captives on Monday. Kenya rejected the plan.", None),
    ],
)
def test_move_days_go_on_from_one_deed_to_the_next(text: str, day: str | None, marks_of: Any) -> None:
    move = marks_of(LEAD + text).moves[-1]
    assert (move.date.day if move.date else None) == day
