"""A long name and its short form in brackets, as a report writes them together."""

import pytest

from parley.model.report import Report
from parley.reconciling.brackets import read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Northern Liberation Front (NLF) left.", [("Northern Liberation Front", "NLF")]),
        ("The Front for the Harvest Movement (Darun) left.", [("Front for the Harvest Movement", "Darun")]),
        ("Adam Ouma (Kenya) left.", []),
        ("The port of Norby (Sorland) burned.", []),
    ],
)
def test_brackets(text: str, found: list[tuple[str, str]]) -> None:
    pairs = list(read(Report(id="a", text=text)))
    assert [(pair.long.words, pair.short.words) for pair in pairs] == found
    assert all(text[slice(*words.span)] == words.words for pair in pairs for words in pair)
