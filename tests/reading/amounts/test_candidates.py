"""The days on which a figure may hold, as if published on Wednesday 13 March 2024: sentence → those of its last figure."""

import pytest
from tests.cases import last_case
from tests.conftest import MarksOf

from parley.reading.amounts.candidates import ANY, LEAD, Candidates, candidates

PUBLISHED = "2024-03-13"
MONDAY, TUESDAY = "2024-03-11", "2024-03-12"

DAYS = [
    ("The blast killed 18 villagers.", {None}),
    ("The rebels still hold 38 captives.", {None, PUBLISHED}),
    ("The rebels once held 38 captives.", {None}),
    ("The rebels used to hold 38 captives.", {None}),
    ("More than 15,000 people have died since 7 October.", {None, PUBLISHED}),
    ("The blast on Monday killed 18 villagers.", {None, MONDAY}),
    ("A boat was shelled on Monday. Nine sailors drowned.", {None, MONDAY}),
    ("The war that began on Monday goes on. Nine sailors drowned.", {None}),
    ("A bomb went off on Monday.\n\nThe mayor spoke.\n\nNine sailors drowned.", {None, MONDAY}),
    ("On Monday and Tuesday 280 villagers were killed.", {None, MONDAY, TUESDAY}),
    (
        "On Monday the envoys met.\n\nOn Tuesday Osk freed 215 men who were held in the north.\n\nThe blast killed 215 men.",
        {None, MONDAY, TUESDAY},
    ),
    (
        "On Monday the envoys met.\n\nOn Tuesday Osk freed six men who were held in the north.\n\nThe blast killed six men.",
        {None, MONDAY},
    ),
    ("The rebels said on Monday that they had killed nine men.", {None}),
    ("The rebels said on Monday that they killed nine men.", {None, MONDAY}),
    ("The truce ran from 24 to 28 February. In it 105 captives were released.", {None, "2024-02-28"}),
]


def _of_last(text: str, marks_of: MarksOf) -> Candidates:
    case, reading = last_case(marks_of, text)
    return candidates(case, reading.told)


@pytest.mark.parametrize(("text", "days"), DAYS)
def test_candidates_days(text: str, days: set[str | None], marks_of: MarksOf) -> None:
    assert set(_of_last(text, marks_of)) == days


def test_candidates_take_the_day_of_the_whole(marks_of: MarksOf) -> None:
    found = _of_last("On Monday the rebels freed 40 captives, six of them women.", marks_of)
    assert f"{ANY}as the whole of the same measure alike" in found[MONDAY].signals


def test_candidates_say_that_a_figure_before_has_no_day(marks_of: MarksOf) -> None:
    found = _of_last("The raid left 43 dead. It also left nine wounded.", marks_of)
    assert f"{ANY}as the figure before it of another measure alike" in found[None].signals


def test_candidates_lead_says_why_it_holds(marks_of: MarksOf) -> None:
    moment = _of_last("A bomb went off on Monday.\n\nNine sailors drowned.", marks_of)[MONDAY].moment
    assert moment is not None
    assert moment.how.endswith(LEAD)


def test_candidates_pair_numbers_and_days_that_take_turns(marks_of: MarksOf) -> None:
    found = _of_last("The army flew 38 prisoners home on Monday and 104 on Tuesday.", marks_of)
    assert f"{ANY}of its place in a list" in found[TUESDAY].signals - found[MONDAY].signals
