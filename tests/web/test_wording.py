"""Fields and values in the words of a reader."""

import pytest

from parley.exports.ledger_views import PromiseRow
from parley.exports.views import VIEWS, Row
from parley.web import wording


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("2024-03-05", "2024-03-05"),
        ("2024-03", "March 2024"),
        ("2024-03-05..2024-03-09", "2024-03-05 to 2024-03-09"),
        ("2024-W10", "week of 2024-03-04"),
        ("2023-WI", "winter 2023"),
        ("2024-03-05TEV", "2024-03-05, evening"),
        ("PRESENT_REF", "PRESENT_REF"),
        (None, ""),
        ("P21D", "within 21 days"),
        ("P1W", "within 1 week"),
        ("PT72H", "within 72 hours"),
    ],
)
def test_wording_day_has_no_codes(told: str | None, expected: str) -> None:
    assert wording.day(told) == expected


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("approx", True, "yes"),
        ("measure", "aid_trucks", "aid trucks"),
        ("type", "ASSAULT", "assault"),
        ("what", "truce begins", "truce begins"),
        ("act", "violate", "a breach alleged"),
        ("who", ("Veldland", "the Front"), "Veldland; the Front"),
        ("low", 40, "40"),
        ("high", None, ""),
    ],
)
def test_wording_value_is_said_plainly(name: str, value: object, expected: str) -> None:
    assert wording.worded(value, name) == expected


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.NAME)
def test_wording_columns_have_names_and_help(view: type[Row]) -> None:
    assert all(label and "_" not in label and told for _, label, told in wording.columns(view))


def test_wording_line_of_several_claims_names_them_last() -> None:
    names = [name for name, _, _ in wording.columns(PromiseRow)]
    assert names[-1] == "cites" and "id" not in names


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2024-03-14T10:05:33+00:00", "2024-03-14, 10:05 UTC"),
        ("2024-03-14T10:05:33.25Z", "2024-03-14, 10:05 UTC"),
        ("2024-03-14", "2024-03-14"),
        ("unknown", "unknown"),
        (None, ""),
    ],
)
def test_wording_moment_is_to_the_minute(when: str | None, expected: str) -> None:
    assert wording.moment(when) == expected


@pytest.mark.parametrize(
    ("by", "expected"),
    [("parley", "the programme"), ("parley 0.4.1", "the programme, version 0.4.1"), ("A. Reader", "A. Reader")],
)
def test_wording_who_names_people_and_the_version(by: str, expected: str) -> None:
    assert wording.who(by) == expected
