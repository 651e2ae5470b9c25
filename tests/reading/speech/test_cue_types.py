"""Cues of speech are told from those of belief."""

from typing import Any

import pytest

from parley.reading.speech.cue_types import cue_type
from parley.reading.speech.quotations import quotations
from parley.reading.speech.stretches import Quoted


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("The mayor said the bridge is closed.", "said", "the bridge is closed", "speech"),
        ("The mayor thinks the bridge is closed.", "thinks", "the bridge is closed", "belief"),
        ("The mayor calls the bridge “a disgrace”.", "calls", "the bridge “a disgrace”", "speech"),
        ("According to the mayor, the bridge is closed.", "According to", "the bridge is closed", "speech"),
        ("By the mayor's count, 40 are hurt.", "By the mayor's count", "40 are hurt", "speech"),
        ("The mayor: the bridge is closed.", ":", "the bridge is closed", "speech"),
        ("The mayor's demand that the guards leave failed.", "demand", "the guards leave", "speech"),
        ("Few have come to believe the mayor.", "have come to believe", "the mayor", "belief"),
        ("The mayor basked in glory that was not his.", "basked", "glory", "belief"),
    ],
)
def test_cue_types(marks_of: Any, text: str, cue: str, content: str, expected: str) -> None:
    page = Quoted(marks_of(text), quotations(text))
    places = [(text.index(words), text.index(words) + len(words)) for words in (cue, content)]
    assert cue_type(page, places[0], (places[1],)) == expected
