"""Terms: what the parties promise, in the words of the report."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Kenya and Uganda signed a truce of sixty days on Monday.", ("sixty days",)),
        ("Kenya and Uganda signed a truce, which provides for the opening of two roads.", ("the opening of two roads",)),
        ("Kenya and Uganda signed a truce on Monday.", ()),
        (
            "Kenya and Uganda signed a truce on Monday. Both armies are to leave the valley by Friday.",
            ("Both armies are to leave the valley by Friday",),
        ),
        (
            "In the accord: two seats for the rebels, a new road for the valley.",
            ("two seats for the rebels", "a new road for the valley"),
        ),
        (
            "Kenya and Uganda signed a pact which opens two roads and sends ten nurses home.",
            ("opens two roads", "sends ten nurses home"),
        ),
        ("Kenya and Uganda signed a truce on Monday. Envoys are tired.", ()),
        ("A truce between the two sides began on Monday.", ()),
        ("The truce was signed ten minutes before midnight on Monday.", ()),
        ('Kenya mocked the truce: "I sign what I am given," he said of it. It began on Monday.', ()),
    ],
)
def test_terms(marks_of: MarksOf, text: str, terms: tuple[str, ...]) -> None:
    (agreement,) = marks_of(text).agreements
    assert agreement.terms == terms


def test_terms_go_on_through_the_paragraph(marks_of: MarksOf) -> None:
    text = "Kenya and Uganda signed a truce of 30 days on Monday. The market was full. Kenya promised to free 40 prisoners."
    (agreement,) = marks_of(text).agreements
    assert agreement.terms == ("30 days", "40 prisoners")


def test_terms_of_another_paragraph_are_none(marks_of: MarksOf) -> None:
    text = "Kenya and Uganda signed a truce of 30 days on Monday.\n\nPeru promised to free 40 prisoners."
    (agreement,) = marks_of(text).agreements
    assert agreement.terms == ("30 days",)


def test_terms_those_who_only_are_something_are_none(marks_of: MarksOf) -> None:
    (agreement,) = marks_of(
        "Under the truce between Kenya and Uganda, an envoy said, six prisoners on the list are missing."
    ).agreements
    assert agreement.terms == ()
