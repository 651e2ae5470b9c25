"""Rulings: text → how its last figure is told and on which day, as if published on Wednesday 13 March 2024."""

import pytest
from tests.cases import last_case
from tests.conftest import MarksOf

from parley.reading.amounts import rulings

PUBLISHED = "2024-03-13"
MONDAY, TUESDAY = "2024-03-11", "2024-03-12"


MANNERS = [
    ("So far 12 captives have come home of the 33 promised.", rulings.PLAN),
    ("Talks on the release of 40 captives have stalled.", rulings.PLAN),
    ("Of the 400 tents promised, 80 have arrived.", rulings.NO_PLAN),
    ("The deal provides for 60,000 tents, of which 20,000 have come.", rulings.NO_PLAN),
    ("The group freed five more girls on Tuesday, taking the total to 71.", rulings.TOTAL),
    ("The clinic counted 166 dead in the past 24 hours.", rulings.INCIDENT),
    ("Over three days 869 detainees were flown home.", rulings.TOTAL),
    ("The rebels are to free 50 captives over four days.", None),
    ("Since Friday 15 guards have been killed, nine of them on Sunday.", rulings.INCIDENT),
    ("The register puts the dead of the March 2 raid at 120.", rulings.INCIDENT),
    ("The rebels still hold 40 men, six of them boys.", rulings.TOTAL),
    ("Officials said on Tuesday that 58 captives had been freed so far.", rulings.TOTAL),
    ("The toll rose to 412.", rulings.TOTAL),
    ("The rebels freed 40 men.", None),
]


@pytest.mark.parametrize(("text", "manner"), MANNERS)
def test_rulings_manner(text: str, manner: str | None, marks_of: MarksOf) -> None:
    assert rulings.manner(last_case(marks_of, text)[0]) == manner


DAYS = [
    ("Seventeen guards died over the past day.", PUBLISHED),
    ("In two years the corridor carried 4,000 tonnes of grain.", PUBLISHED),
    ("On Tuesday the group freed five girls. That takes the number of girls freed since May to 71.", TUESDAY),
    ("The register puts the dead of the March 2 raid at 120.", "2024-03-02"),
    ("The council wants 300 prisoners to be freed by March 20.", "2024-03-20"),
    ("The army has lost 154 men since the siege began.", PUBLISHED),
    ("The mayor resigned on Monday, three days after a bomb killed 12 people at the market.", "2024-03-08"),
    ("Two days before the talks opened on Monday, shells killed four boys.", "2024-03-09"),
    ("The rebels freed 40 men on Monday, six of them boys.", MONDAY),
    ("So far 58 captives have been freed.", PUBLISHED),
    ("The mayor spoke of a raid on Monday that killed 12 men.", MONDAY),
    ("The rebels freed 40 men.", None),
    ("On Monday, two days after the raid, 40 men were let go.", None),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_rulings_day(text: str, day: str | None, marks_of: MarksOf) -> None:
    case, reading = last_case(marks_of, text)
    found = rulings.day(case, reading.told)
    assert (found.day if found else None) == day


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("The league told the council in February that 7,000 people had died since January.", True),
        ("The league said in 2022 that 300 teachers had been killed since the war began.", True),
        ("The league says that 7,000 people have died since January.", False),
        ("The league told the council in February that a bomb had killed nine men.", False),
        ("The army freed 12 men on Monday. In an earlier swap, it freed 30.", True),
    ],
)
def test_rulings_undated(text: str, holds: bool, marks_of: MarksOf) -> None:
    case, reading = last_case(marks_of, text)
    assert rulings.is_undated(case, reading.told) == holds


def test_rulings_day_says_how_it_was_worked_out(marks_of: MarksOf) -> None:
    case, reading = last_case(marks_of, "The mayor resigned on Monday, three days after a bomb killed 12 people.")
    found = rulings.day(case, reading.told)
    assert found is not None
    assert found.how.endswith(rulings.COUNTED_FROM)
