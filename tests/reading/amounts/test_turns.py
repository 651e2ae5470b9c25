"""Turns of phrase: sentence → what it tells of one of its numbers, as read with all readers."""

import pytest
from tests.cases import case_of
from tests.conftest import MarksOf

from parley.reading.amounts import turns

BROUGHT = [
    ("Three more bodies were found on Monday, bringing the death toll to 41.", "41"),
    ("Three more men died on Monday, raising the number of dead to at least 41, officials said.", "41"),
    ("On Sunday 13 more walked free, which brings to 58 the number of those freed.", "58"),
    ("The group freed five more girls on Tuesday, taking the total to 71.", "71"),
    ("Another 20 men died on Monday. That makes 320 dead since the fighting began.", "320"),
    ("Another 20 men died on Monday, making a total of 320 dead.", "320"),
    ("On Monday the army freed 12 men, for a total of 60.", "60"),
]


@pytest.mark.parametrize(("text", "number"), BROUGHT)
def test_turns_total_is_brought_about(text: str, number: str, marks_of: MarksOf) -> None:
    assert turns.is_brought(case_of(marks_of, text, number))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A total of 60 men were freed on Monday.", "60"),
        ("The front made 40 men kneel.", "40"),
        ("The bus brought 40 women to Osk.", "40"),
        ("The draft frees ten prisoners for each captive, which makes 400.", "400"),
    ],
)
def test_turns_nothing_is_brought_about(text: str, number: str, marks_of: MarksOf) -> None:
    assert not turns.is_brought(case_of(marks_of, text, number))


def test_turns_incident_brings_a_total_about(marks_of: MarksOf) -> None:
    text = "The group freed five more girls on Tuesday, taking the total to 71."
    assert turns.brings(case_of(marks_of, text, "five"))
    assert not turns.brings(case_of(marks_of, text, "71"))


PAST = [
    ("Seventeen guards died over the past day.", "Seventeen", "P1D"),
    ("At least 30 men were killed and 64 wounded in the past 24 hours, the clinic said.", "30", "PT24H"),
    ("In the last two weeks 400 families have fled.", "400", "P2W"),
    ("The army lost 12 men over the past week.", "12", "2024-W10"),
    ("The army lost 12 men last week.", "12", None),
    ("In the past 24 hours 166 men died, and 3,200 since May.", "3,200", None),
]


@pytest.mark.parametrize(("text", "number", "length"), PAST)
def test_turns_length_up_to_now(text: str, number: str, length: str | None, marks_of: MarksOf) -> None:
    found = turns.in_the_past(case_of(marks_of, text, number))
    assert (found.value if found else None) == length


def test_turns_length_of_a_day_is_short(marks_of: MarksOf) -> None:
    day, week = (
        turns.in_the_past(case_of(marks_of, f"In the past {length} 166 men died.", "166")) for length in ("day", "two weeks")
    )
    assert day is not None and turns.is_short(day)
    assert week is not None and not turns.is_short(week)


SPANS = [
    ("The war has killed 4,000 people in two years.", "4,000", "P2Y", True),
    ("Over three days 869 detainees were flown home.", "869", "P3D", True),
    ("During the nine days of the truce 90 captives were released.", "90", "P9D", False),
    ("The jets hit 80 targets in ten minutes.", "80", None, False),
]


@pytest.mark.parametrize(("text", "number", "length", "is_open_ended"), SPANS)
def test_turns_length_of_days(text: str, number: str, length: str | None, is_open_ended: bool, marks_of: MarksOf) -> None:
    case = case_of(marks_of, text, number)
    found = turns.spanned(case)
    assert (found.value if found else None) == length
    assert turns.is_open_ended(case) == is_open_ended


@pytest.mark.parametrize(
    ("text", "number", "holds"),
    [
        ("The front lost 154 men since the siege began.", "154", True),
        ("Two of the captives have since died.", "Two", False),
        ("Since Friday, 15 guards have been killed.", "15", False),
    ],
)
def test_turns_counted_since(text: str, number: str, holds: bool, marks_of: MarksOf) -> None:
    assert turns.has_since(case_of(marks_of, text, number)) == holds


@pytest.mark.parametrize(
    ("text", "number", "day"),
    [
        ("The register puts the dead of the March 2 raid at 120.", "120", "2024-03-02"),
        ("Nine sailors were killed in Monday's attack.", "Nine", "2024-03-11"),
        ("The front holds 90 men seized in Monday's raid.", "90", None),
        ("Nine sailors have been killed since Monday's attack.", "Nine", None),
    ],
)
def test_turns_day_of_the_incident(text: str, number: str, day: str | None, marks_of: MarksOf) -> None:
    found = turns.incident_day(case_of(marks_of, text, number))
    assert (found.day if found else None) == day


def test_turns_part_with_a_day_of_its_own(marks_of: MarksOf) -> None:
    case = case_of(marks_of, "Since Friday 15 guards have been killed, nine of them on Sunday.", "nine")
    found = turns.own_day(case)
    assert found is not None and found.day == "2024-03-10"
    assert not turns.is_bare_part(case)


@pytest.mark.parametrize(
    ("text", "number", "holds"),
    [
        ("The rebels freed 40 men on Monday, six of them boys.", "six", True),
        ("The rebels freed 40 men on Monday; six of them are back at work.", "six", False),
        ("The rebels freed 40 men on Monday.", "40", False),
    ],
)
def test_turns_part_without_a_time(text: str, number: str, holds: bool, marks_of: MarksOf) -> None:
    assert turns.is_bare_part(case_of(marks_of, text, number)) == holds


@pytest.mark.parametrize(
    ("text", "number", "holds"),
    [
        ("Officials said on Tuesday that 58 captives had been freed so far.", "58", True),
        ("As of Tuesday, 58 captives had been freed.", "58", True),
        ("It is the largest swap to date; 58 captives were freed.", "58", False),
        ("The army freed 58 captives.", "58", False),
    ],
)
def test_turns_so_far(text: str, number: str, holds: bool, marks_of: MarksOf) -> None:
    assert turns.is_so_far(case_of(marks_of, text, number)) == holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("The toll rose to 412.", True),
        ("The number of dead now stands at 412.", True),
        ("The toll was put at 412.", False),
        ("The army killed 412 men.", False),
    ],
)
def test_turns_running_toll(text: str, holds: bool, marks_of: MarksOf) -> None:
    assert turns.is_running_toll(case_of(marks_of, text, "412")) == holds


@pytest.mark.parametrize(
    ("text", "number", "day"),
    [
        ("He spoke of a raid on Monday that killed 12 men.", "12", "2024-03-11"),
        ("He spoke of a raid that killed 12 men.", "12", None),
        ("He spoke of a truce on Monday that lasted for six days.", "six", None),
    ],
)
def test_turns_day_of_what_a_clause_is_said_of(text: str, number: str, day: str | None, marks_of: MarksOf) -> None:
    found = turns.named_day(case_of(marks_of, text, number))
    assert (found.day if found else None) == day


def test_turns_of_something_earlier(marks_of: MarksOf) -> None:
    text = "The army freed 12 men on Monday. In an earlier swap, it freed 30."
    assert turns.is_of_earlier(case_of(marks_of, text, "30"))
    assert not turns.is_of_earlier(case_of(marks_of, text, "12"))
