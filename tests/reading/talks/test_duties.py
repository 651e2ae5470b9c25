"""What a deal has its parties do, told as clauses."""

import pytest
from tests.conftest import MarksOf

from parley.reading.talks import deals, duties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Under the truce, Kenya will open two roads.", ["Kenya will open two roads"]),
        ("In the deal, Kenya opens two roads and leaves the valley.", ["Kenya opens two roads", "leaves the valley"]),
        ("Kenya and Uganda signed a truce under which three posts are given up.", ["three posts are given up"]),
        ("Kenya and Uganda signed a truce on Monday. Ten captives are to be freed.", ["Ten captives are to be freed"]),
        (
            "Kenya and Uganda signed a truce on Monday. Kenya will withdraw from the valley.",
            ["Kenya will withdraw from the valley"],
        ),
        ("Kenya and Uganda signed a truce on Monday. Envoys will meet on Thursday.", []),
        ("Kenya and Uganda signed a truce on Monday. The rain will last.", []),
        ("The truce is over. Kenya will withdraw from the valley.", []),
    ],
)
def test_duties(marks_of: MarksOf, text: str, expected: list[str]) -> None:
    marks = marks_of(text)
    spans = {span for telling in deals.tellings(marks) for span in duties.spans(marks, telling)}
    assert [text[start:end] for start, end in sorted(spans)] == expected


def test_duties_according_to_a_deal(marks_of: MarksOf) -> None:
    text = "According to the agreement, Kenya will free 40 prisoners on 20 March."
    marks = marks_of(text)
    (deal,) = marks.agreements
    assert deal.terms == ("Kenya will free 40 prisoners on 20 March",)
    assert deal.declared is None
