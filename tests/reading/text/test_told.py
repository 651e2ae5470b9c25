"""What the encoder hears told in the lead of a report."""

import pytest
from tests.conftest import MarksOf

from parley.model.claims import EVENT_TYPES
from parley.reading.text import told

LIKELY = 0.5


@pytest.mark.parametrize(
    ("text", "word", "type"),
    [
        ("The envoys spurned the offer of talks.", "spurned", "REJECT"),
        pytest.param(
            *("The envoys stormed out of the talks.", "stormed", "REJECT"),
            marks=pytest.mark.xfail(reason="heard as a relation broken off or a building stormed", strict=True),
        ),
        ("The union urged the governor to free the strikers.", "urged", "REQUEST"),
        ("The two foreign ministers conferred in Orsk on Monday.", "conferred", "CONSULT"),
        ("Students marched through Port Orsk against the curfew.", "marched", "PROTEST"),
    ],
)
def test_told_hears_what_a_word_tells(text: str, word: str, type: str, marks_of: MarksOf) -> None:  # noqa: A002
    start = text.index(word)
    chances = told.event(marks_of(text), start, start + len(word))
    assert set(chances) == set(EVENT_TYPES)
    assert max(chances, key=lambda kind: chances[kind]) == type


def test_told_hears_nothing_where_nothing_is_told(marks_of: MarksOf) -> None:
    text = "The harbour of Orsk has two cranes and a customs house."
    assert all(max(each.events) < LIKELY for each in marks_of(text).told)
    assert told.event(marks_of(text), 0, 3) == {}


def test_told_needs_an_encoding(marks_by_rule: MarksOf) -> None:
    assert marks_by_rule("The junta expelled two Kordian diplomats on Monday.").told == ()
