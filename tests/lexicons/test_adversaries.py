"""Every entry of the lexicon `adversaries` means the other side of who speaks in its own example."""

from typing import Any

import pytest

from parley.lexicons import Entry, entries


@pytest.mark.parametrize("entry", entries("adversaries"), ids=lambda entry: str(entry["words"][0]))
def test_adversaries_example(entry: Entry, marks_of: Any) -> None:
    lead = (
        "Kenya demanded a truce from the Northern League. The Northern League rejected it, and Kenya rejected an amnesty. "
    )
    marks = marks_of(lead + entry["example"])
    (move,) = [move for move in marks.moves if move.evidence.start >= len(lead)]
    assert move.party is not None
    assert (move.act, move.party.party) == ("violate", "Kenya")
