"""The day on which a figure holds: sentence → day of each figure, as if published on Wednesday 13 March 2024."""

import pytest
from tests.conftest import MarksOf

from parley.reading.amounts import candidates

PUBLISHED = "2024-03-13"

DAYS = [
    ("The rebels still hold 38 captives.", [PUBLISHED]),
    ("More than 15,000 people have died since 7 October.", [PUBLISHED]),
    ("About 1.8 million people are displaced.", [PUBLISHED]),
    ("Gunmen killed four nurses early this Sunday.", ["2024-03-10"]),
    ("The strike on Monday killed nine people, three of them children.", ["2024-03-11", "2024-03-11"]),
    ("A boat was shelled on Monday. Nine sailors were killed.", ["2024-03-11"]),
    ("By Monday the ministry had recorded 709 deaths.", ["2024-03-11"]),
    ("The rebels released 38 captives on Monday and 12 on Tuesday.", ["2024-03-11", "2024-03-12"]),
    ("The raid on the market left 43 dead.", [None]),
    ("In 2014 a raid killed 2,000 people.", [None]),
    ("Fighting that broke out on 15 February has killed at least 865 people.", [PUBLISHED]),
    ("The rebels offered to free 40 captives.", [None]),
    ("The government will release 90 prisoners on Friday.", ["2024-03-15"]),
    ("The two sides agreed on a truce of two weeks.", [None]),
    ("More than 9,000 people have been killed since March 1. The militia handed over 105 captives.", [PUBLISHED, None]),
    ("The Red Cross flew 318 prisoners to Orvale on Friday and 104 to Marun on Saturday.", ["2024-03-08", "2024-03-09"]),
    ("A car bomb went off in Orvale on Monday.\n\nThe blast tore the station down. It killed 14 people.", ["2024-03-11"]),
    (
        "The truce began on 24 February and lasted for a week, in which 105 captives were handed over.",
        ["2024-02-24", "2024-03-01"],
    ),
]


@pytest.mark.parametrize(("text", "days"), DAYS)
def test_holding_day(text: str, days: list[str | None], marks_of: MarksOf) -> None:
    found = marks_of(text).figures
    assert [figure.as_of.day if figure.as_of else None for figure in found] == days


def test_holding_day_says_that_it_is_that_of_publication(marks_of: MarksOf) -> None:
    [figure] = marks_of("The rebels still hold 38 captives.").figures
    assert figure.as_of is not None
    assert figure.as_of.how == candidates.PUBLISHED


def test_holding_undated_report_gives_no_day_to_a_total(marks_of: MarksOf) -> None:
    [figure] = marks_of("The rebels still hold 38 captives.", None).figures
    assert figure.as_of is None
