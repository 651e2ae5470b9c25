"""Days told as to come by the words before them, or after a day that opens its sentence (Wednesday 13 March 2024)."""

import pytest

from parley.model.report import Report
from parley.reading.marks import Marks
from parley.reading.times import dating


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Friday the court will rule.", "2024-03-15"),
        ("On Friday, the two ministers will meet.", "2024-03-15"),
        ("And on Friday a convoy is due in Keld.", "2024-03-15"),
        ("On Friday the mayor said that the court will rule.", "2024-03-08"),
        ("On Friday the men who will be tried were moved.", "2024-03-08"),
        ("On Friday the court sat; its verdict will follow.", "2024-03-08"),
        ("The halt came to an end on Friday.", "2024-03-08"),
        ("The halt comes to an end on Friday.", "2024-03-15"),
        ("The halt lasted until Friday.", "2024-03-08"),
        ("The halt lasts until Friday.", "2024-03-15"),
        ("The halt will come to an end on Friday.", "2024-03-15"),
        ("The guns spoke again after the end of the halt on Friday.", "2024-03-08"),
    ],
)
def test_timeahead_day(text: str, day: str) -> None:
    marks = Marks(report=Report(id="a", text=text, published="2024-03-13"))
    assert [moment.value for moment in dating.read(marks)] == [day]
