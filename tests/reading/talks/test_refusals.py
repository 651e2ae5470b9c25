"""Refusals without a word of refusing."""

from typing import Any

import pytest

from parley.reading.talks import refusals


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The rebels will not release the prisoners.", ["release"]),
        ("The mayor would take no hostages from them.", ["take"]),
        ("There is no exchange of prisoners.", ["no"]),
        ("The envoy left without signing.", ["without"]),
        ("The rebels will release the prisoners.", []),
        ("The mayor does not know the prisoners.", []),
        ("No bread was sold.", []),
    ],
)
def test_refusals_words(text: str, words: Any, marks_of: Any) -> None:
    marks = marks_of(text)
    assert [found.word.text for sentence in marks.sentences for found in refusals.find(sentence)] == words
