"""Answers of one word."""

from typing import Any

import pytest

from parley.reading.talks import answers


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The rebels said yes on Saturday.", ["accept"]),
        ("Our people say no.", ["reject"]),
        ("The rebels did not say yes.", []),
        ("The rebels said no word.", []),
        ("The rebels said that no lorry had come.", []),
    ],
)
def test_answers_of_one_word(text: str, acts: Any, marks_of: Any) -> None:
    assert [found.act for sentence in marks_of(text).sentences for found in answers.find(sentence)] == acts
