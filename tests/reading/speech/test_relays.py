"""Who passed words on, where the sentence of the reporting words names them."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("text", "source", "via"),
    [
        ("The governor was quoted by Radio Orsk as saying that the road was closed.", "The governor", ["Radio Orsk"]),
        ("The harbour office, quoted by Radio Orsk, said that the road was closed.", "The harbour office", ["Radio Orsk"]),
        ("The rebels said through their spokesman that the road was closed.", "The rebels", ["their spokesman"]),
        ("The Lake Front, speaking through its envoy, urged both camps to wait.", "The Lake Front", ["its envoy"]),
        ("The governor said through the window that the road was closed.", "The governor", []),
        (
            "State radio, citing an official of the guild, said that the road was closed.",
            "an official of the guild",
            ["State radio"],
        ),
        ("The agency quoted two clerks as saying that the road was closed.", "two clerks", ["The agency"]),
        ("The agency had quoted two clerks as saying that the road was closed.", "two clerks", ["The agency"]),
        ("The governor said that the envoy, quoted by Radio Orsk, was wrong.", "The governor", []),
    ],
)
def test_relays_of(marks_of: MarksOf, text: str, source: str, via: list[str]) -> None:
    [found] = [statement for statement in marks_of(text).statements if statement.source and statement.source.words == source]
    assert [actor.words for actor in found.via] == via


def test_relays_reason_cited_is_nobody_who_speaks(marks_of: MarksOf) -> None:
    found = marks_of("The guild cited the cold as the reason why the road was closed.").statements
    assert "the cold" not in [statement.source.words for statement in found if statement.source]


def test_relays_reason_is_nobody_who_speaks(marks_of: MarksOf) -> None:
    found = marks_of("The guild, citing the cold, said that the road was closed.").statements
    assert "The guild" in [statement.source.words for statement in found if statement.source]
    assert not any(statement.via for statement in found)
