"""Acts that a helping verb tells after those of somebody else."""

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("sentence", "moves"),
    [
        ("Kenya accepted the text, and so did Uganda.", [("accept", "Kenya"), ("accept", "Uganda")]),
        ("Kenya rejected the text, as did Uganda.", [("reject", "Kenya"), ("reject", "Uganda")]),
        ("Kenya has not accepted the text, nor has Uganda.", [("reject", "Kenya"), ("reject", "Uganda")]),
        ("Kenya accepted the text; Uganda did not.", [("accept", "Kenya"), ("reject", "Uganda")]),
        ("Kenya accepted the text, but Uganda has not.", [("accept", "Kenya"), ("reject", "Uganda")]),
        ("Kenya accepted the text and Uganda did too.", [("accept", "Kenya"), ("accept", "Uganda")]),
        ("Kenya accepted the text, as it had said.", [("accept", "Kenya")]),
        ("Kenya accepted the text; Uganda had not seen it.", [("accept", "Kenya")]),
    ],
)
def test_likewise_moves(sentence: str, moves: Any, marks_of: Any) -> None:
    assert [(move.act, move.party.name) for move in marks_of(sentence).moves] == moves
