"""Who sits at the table."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Envoys of Peru and Kenya met face to face on Monday.", {"Peru", "Kenya"}),
        ("Talks at Orsk between the miners' chief and the bishop's brother opened on Monday.", {"miners' chief"}),
        ('"We met Adam Ouma in Oslo on Monday," said Karl Voss, a commander.', {"Karl Voss", "Adam Ouma"}),
        ("The talks, hosted by Oman and attended by Peru and Chad, ended on Monday.", {"Peru", "Chad"}),
    ],
)
def test_attendants(marks_of: MarksOf, text: str, who: set[str]) -> None:
    (meeting,) = marks_of(text).meetings
    assert {actor.name for actor in meeting.who} >= who


@pytest.mark.parametrize("seen", ["troops", "the wounded soldiers", "a hospital", "a camp"])
def test_attendants_who_visits_his_own_meets_nobody_for_talks(seen: str, marks_of: MarksOf) -> None:
    text = f"Kenya and the Lake Front hold talks. Visiting {seen} in the north of Keld on Monday, Adam Ouma spoke of war."
    assert [meeting for meeting in marks_of(text).meetings if "Visiting" in meeting.evidence.quote] == []
