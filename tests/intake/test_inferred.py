"""The day of a report that carries none: found where its words leave a single one."""

import pytest

from parley.intake import inferred

# In 2023 the 30th of November was a Thursday; the 1st of December was a Friday in 1995, 2000, 2006, 2017 and 2023.
TRUCE = (
    "The lull in the Tarn hills, which lasted from November 24 to 30, is history. It was a truce that expired on Friday. "
)
SUNDAY = "The council met this Saturday. Nine people were hurt early this Sunday."

INFERRED = [
    (TRUCE + SUNDAY, {2023}, "2023-12-03"),
    ("The truce lasted from November 24 to 30. It expired on Friday. " + SUNDAY, {2023}, "2023-12-03"),
    (TRUCE + SUNDAY, {2022}, None),
    (TRUCE + SUNDAY, {2017, 2018}, None),  # Friday 1 December 2017 and Friday 30 November 2018: two days
    (TRUCE + SUNDAY, None, None),  # no year in the text: many agree
    (TRUCE + "The war of 2022 is not forgotten. " + SUNDAY, None, "2023-12-03"),
    (TRUCE + "Today, Monday, both sides kept silent.", {2023}, "2023-12-04"),
    (TRUCE + "Both sides kept silent.", {2023}, None),  # no weekday of today
    (TRUCE + "The council will meet this Saturday.", {2023}, None),  # a day to come
    (TRUCE + "They met this Monday and this Thursday.", {2023}, None),
    ("The ferry strike ran from November 24 to 30. It ended on Friday. " + SUNDAY, {2023}, None),  # no truce
    (
        "A ceasefire held between 24 and 30 November. The ceasefire collapsed on Friday. The mayor spoke today, Sunday.",
        {2023},
        "2023-12-03",
    ),
    ("TARN, Nov 29 - Envoys met on Wednesday, nine days after the last round of the talks.", {2023}, "2023-11-29"),
    ("TARN, Nov 29 - Envoys met on Tuesday, nine days after the last round of the talks.", {2023}, "2023-11-29"),
    ("TARN, Nov 29 - Envoys met on Friday, nine days after the last round of the talks.", {2023}, None),
    ("TARN, Nov 29 - Envoys met on Wednesday, nine days after the last round of the talks.", {2018, 2023}, None),
    ("TARN, Nov 29 - Envoys met on Wednesday, nine days after the last round of the talks.", None, None),
]


@pytest.mark.parametrize(("text", "years", "day"), INFERRED)
def test_inferred_day_only_where_one_year_agrees(text: str, years: set[int] | None, day: str | None) -> None:
    found = inferred.infer(text, years=frozenset(years) if years else None, latest_year=2026)
    assert (found[0] if found else None) == day


def test_inferred_day_says_how_it_was_worked_out() -> None:
    found = inferred.infer(TRUCE + SUNDAY, years=frozenset({2023}), latest_year=2026)
    assert found is not None
    assert found[1] == (
        "a truce told as lasting to 30 November ended on a Friday, and the report came out on the next Sunday; "
        "dated reports of the same talks are of 2023"
    )
