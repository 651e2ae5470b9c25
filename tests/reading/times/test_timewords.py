"""Words of the calendar that stand in names are none of the calendar."""

import pytest

from parley.reading.times.timewords import KINDS, words

CALENDAR = {KINDS["part"], KINDS["season"], KINDS["weekday"]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Dawn Brigade left at dawn.", ["dawn"]),
        ("The Evening Lantern came out on Monday evening.", ["monday", "evening"]),
        ("He left on Monday Morning.", ["monday", "morning"]),
        ("Grey Dawn lost the vote.", []),
        ("The Sunday Lantern wrote on Sunday.", ["sunday"]),
        ("On Sunday Kenya and Uganda met.", ["sunday"]),
        ("THE RAID BEGAN AT DAWN.", ["dawn"]),
        ("After the Amber Spring of 1968 came another spring.", ["spring"]),
    ],
)
def test_timewords_leave_names_alone(text: str, found: list[str]) -> None:
    read = words(text)
    assert [lower for lower, kind in zip(read.lowers, read.kinds, strict=True) if kind in CALENDAR] == found
