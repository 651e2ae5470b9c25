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


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kenya declared the truce with Uganda over on Sunday.", "collapsed"),
        ("Kenya declared the truce with Uganda dead on Sunday.", "collapsed"),
        ("Kenya announced on Sunday the end of its truce with Uganda.", "collapsed"),
        ("Kenya called off the truce with Uganda on Sunday.", "collapsed"),
        ("Kenya pulled out of the ceasefire with Uganda on Sunday.", "collapsed"),
        ("The truce between Kenya and Uganda was buried on Sunday.", "collapsed"),
        ("The truce between Kenya and Uganda died on Sunday.", "collapsed"),
        ("Sunday was the last day of the truce between Kenya and Uganda.", "expired"),
        ("The last day of the truce between Kenya and Uganda was Sunday.", "expired"),
        ("The truce between Kenya and Uganda was set to expire on Sunday.", "expired"),
        ("The week-long truce between Kenya and Uganda expired on Sunday.", "expired"),
    ],
)
def test_endings_of_a_deal(text: str, status: str, marks_of: MarksOf) -> None:
    [agreement] = marks_of(text).agreements
    assert agreement.declared is None
    assert agreement.start is None
    assert agreement.end is not None
    assert (agreement.end.day, agreement.status) == ("2024-03-10", status)


@pytest.mark.parametrize(
    "text",
    [
        "Uganda accused Kenya on Sunday of ending the truce.",
        "Kenya denied on Sunday that it had ended the truce with Uganda.",
        "The truce between Kenya and Uganda should be called off, a mayor said on Sunday.",
    ],
)
def test_endings_that_are_charged_denied_or_debated_are_none(text: str, marks_of: MarksOf) -> None:
    assert not [
        agreement for agreement in marks_of(text).agreements if agreement.end or agreement.status in ("collapsed", "expired")
    ]
