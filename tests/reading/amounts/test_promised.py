"""What is only promised or talked about: sentence → whether one of its numbers is, as read with all readers."""

import pytest
from tests.cases import case_of
from tests.conftest import MarksOf

from parley.reading.amounts import figures, promised

PROMISED = [
    ("So far 40 of the 120 captives promised have been freed.", "120", "40"),
    ("Only 60 of the 200 lorries agreed on for Friday got through.", "200", "60"),
    ("The rebels have let go 25 soldiers out of the 60 they had pledged to free.", "60", "25"),
    ("Nine of the 30 prisoners due to be freed were sent back to jail.", "30", "Nine"),
    ("Of the 400 tents promised, 80 have arrived.", "400", "80"),
    ("Of the 30 captives listed for the first stage, 12 have been freed.", "30", "12"),
]


@pytest.mark.parametrize(("text", "due", "come"), PROMISED)
def test_promised_so_many_of_those_promised(text: str, due: str, come: str, marks_of: MarksOf) -> None:
    assert promised.is_promised(case_of(marks_of, text, due))
    case = case_of(marks_of, text, come)
    assert promised.is_of_promised(case)
    assert not promised.is_promised(case)
    assert promised.tells_promised(case)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels promised to free 40 men.",
        "Of the 60 men 20 were freed.",
        "Nine of the 30 prisoners were sent back to jail.",
    ],
)
def test_promised_promise_nothing_of_which_so_many_are_told(text: str, marks_of: MarksOf) -> None:
    marks = marks_of(text)
    found = figures.readings(marks)
    assert not any(promised.is_promised(figures.case(marks, found, place)) for place in range(len(found)))


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Talks on the release of 40 captives have stalled.", True),
        ("The front demands the release of 40 captives.", True),
        ("A swap of 40 captives is planned for Friday.", True),
        ("The release of 40 captives took an hour.", False),
        ("The truce brought the release of 40 captives.", False),
        ("The front released 40 captives.", False),
    ],
)
def test_promised_only_negotiated(text: str, holds: bool, marks_of: MarksOf) -> None:
    assert promised.is_negotiated(case_of(marks_of, text, "40")) == holds
