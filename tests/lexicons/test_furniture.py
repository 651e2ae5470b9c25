"""Every entry of the lexicon of furniture does its work in its own example, and leaves its counter-example alone."""

import pytest

from parley import lexicons
from parley.intake import furniture

ENTRIES = lexicons.entries("furniture")
BODY = "The ferry crews of Tarn went back to work on Friday, and 14 lorries left the quay before noon, their union said."
LINK = "(Read also: Nine weeks of strike)"
PLACES = {"foot": f"{BODY}\n\n{{}}", "picture": f"{BODY}\n\n{LINK}\n\n{{}}\n\n{BODY}"}
USUAL = f"{BODY}\n\n{{}}\n\n{BODY}\n\n{BODY}\n\n{BODY}"


def read(line: str, at: str) -> bool:
    """Tell whether `line`, put where such lines stand, is furniture from its first to its last character."""
    text = PLACES.get(at, USUAL).format(line)
    start = text.index(line)
    return (start, start + len(line)) in furniture.spans(text)


@pytest.mark.parametrize("entry", ENTRIES, ids=[e["words"][0] for e in ENTRIES])
def test_furniture_example_is_furniture(entry: lexicons.Entry) -> None:
    assert read(entry["example"], entry["at"])


COUNTERS = [e for e in ENTRIES if "counter" in e]


@pytest.mark.parametrize("entry", COUNTERS, ids=[e["words"][0] for e in COUNTERS])
def test_furniture_counter_example_is_the_report(entry: lexicons.Entry) -> None:
    assert not read(entry["counter"], entry["at"])
