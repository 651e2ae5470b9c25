"""Figures of a text as the cases that are told and dated: by the words of the number, or the last."""

from tests.conftest import MarksOf

from parley.reading.amounts import figures
from parley.reading.amounts.tellings import Case


def case_of(marks_of: MarksOf, text: str, number: str) -> Case:
    """The first figure of a text whose number ends with the given words."""
    marks = marks_of(text)
    found = figures.readings(marks)
    place = next(at for at, one in enumerate(found) if one.tally.count.quantity.words.endswith(number))
    return figures.case(marks, found, place)


def last_case(marks_of: MarksOf, text: str) -> tuple[Case, figures.Reading]:
    """The last figure of a text, and how it is read."""
    marks = marks_of(text)
    found = figures.readings(marks)
    return figures.case(marks, found, len(found) - 1), found[-1]
