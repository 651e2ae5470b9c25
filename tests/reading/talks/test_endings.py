"""The end of a truce that is told by the fighting that began again (published on Wednesday 13 March 2024)."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("text", "end", "status"),
    [
        (
            "A truce between Kenya and Uganda began on 4 March. Kenya resumed its raids on Tuesday.",
            "2024-03-12",
            "collapsed",
        ),
        ("The truce between Kenya and Uganda has ended. Fighting restarted on Tuesday.", "2024-03-12", "expired"),
        ("A truce between Kenya and Uganda began on 4 March. Kenya had resumed its raids on 1 March.", None, "in force"),
        ("A truce between Kenya and Uganda began on 4 March. Kenya did not resume its raids on Tuesday.", None, "in force"),
        ("A truce between Kenya and Uganda began on 4 March. The talks resumed on Tuesday.", None, "in force"),
    ],
)
def test_endings(text: str, end: str | None, status: str, marks_of: MarksOf) -> None:
    (agreement,) = marks_of(text).agreements
    assert (agreement.end and agreement.end.day, agreement.status) == (end, status)
