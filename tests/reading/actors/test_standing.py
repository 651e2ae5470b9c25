"""On whose side one called by a name stands."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Karl Voss, who leads the Lake Front, refused.", "Karl Voss", "Lake Front"),
        ("Karl Voss of the Lake Front refused.", "Karl Voss", "Lake Front"),
        ("Kenyan Foreign Minister Adam Ouma flew home.", "Adam Ouma", "Kenya"),
        ("Adam Ouma met the Lake Front.", "Adam Ouma", None),
        ("The Lake Front met. Karl Voss of the Lake Front Politburo refused.", "Lake Front Politburo", "Lake Front"),
    ],
)
def test_standing_is_said_beside_the_name(marks_of: MarksOf, text: str, name: str, side: str | None) -> None:
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.name == name]
    assert actor.side == side
