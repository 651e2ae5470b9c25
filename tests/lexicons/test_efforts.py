"""Every entry of the lexicon `efforts` does its work in its own example: it tells who mediates."""

from typing import Any

import pytest

from parley.lexicons import Entry, entries


@pytest.mark.parametrize("entry", entries("efforts"), ids=lambda entry: str(entry["sense"]))
def test_efforts_example(entry: Entry, marks_of: Any) -> None:
    lead = "Kenya demanded a truce from the Northern League for a week. The Northern League rejected it. "
    marks = marks_of(lead + entry["example"])
    words = {word.lemma for word in marks.sentences[-1].words} | {word.lower for word in marks.sentences[-1].words}
    assert words & set(entry["words"])
    told = [move for move in marks.moves if move.evidence.start >= len(lead)]
    assert {move.act for move in told} == {"mediate"}
