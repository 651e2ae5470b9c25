"""Events: sentence → what is read."""

import pytest
from tests.conftest import MarksOf

CASES = [
    ("Gunmen killed three shepherds near Darvan on Monday.", "ASSAULT"),
    ("The border guards opened fire on a fishing boat.", "ASSAULT"),
    ("Thousands marched through Sanne against the curfew.", "PROTEST"),
    ("The mayor accused the militia of robbing the convoy.", "ACCUSE"),
]


@pytest.mark.parametrize(("sentence", "kind"), CASES)
def test_events_type(marks_of: MarksOf, sentence: str, kind: str) -> None:
    assert [event.type for event in marks_of(sentence).events] == [kind]
