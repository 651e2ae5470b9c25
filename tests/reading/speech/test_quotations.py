"""Quotations: text → what stands between quotation marks."""

import pytest

from parley.reading.speech.quotations import quotations

CASES = [
    ("“We will,” he said, “not go.”", ["We will,", "not go."]),
    ('"We will," he said, "not go."', ["We will,", "not go."]),
    ("'We will,' he said, 'not go.'", ["We will,", "not go."]),
    ("‘We will,’ he said, ‘not go.’", ["We will,", "not go."]),
    ("''We will,'' he said, ''not go.''", ["We will,", "not go."]),
    ("«We will», he said, « not go »", ["We will", "not go"]),
    ("‹We will›, he said, „not go“", ["We will", "not go"]),
    ("„We will”, he said.", ["We will"]),
    ("”We will”, he said.", ["We will"]),
    ("He called it “a ‘fair’ offer” twice.", ["a ‘fair’ offer"]),
    ("“He told me “go” and left,” she said.", ["He told me “go” and left,"]),
    ("‘It’s the guards’ camp,’ she said.", ["It’s the guards’ camp,"]),
    ("'It's the guards' camp,' she said.", ["It's the guards' camp,"]),
    ("The guards' camp isn't theirs; it's the boys' club of the '90s.", []),
    ("The dog's bowl, the cats’ bowl.", []),
    ('A plank of 5" and one of 6", he said.', []),
    ("She said nothing.", []),
    ('He said "" and left.', []),
]


@pytest.mark.parametrize(("text", "quoted"), CASES)
def test_quotations_marks(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for found in quotations(text).found for start, end in found.pieces] == quoted


def test_quotations_missing_closer_ends_with_the_paragraph() -> None:
    text = "“We stay, he said.\nThe road was open.\nTrucks passed."
    (found,) = quotations(text).found
    assert not found.closed
    assert text[slice(*found.inner)] == "We stay, he said."


@pytest.mark.parametrize("text", ['"We stay, he said. "We go," she said.', "“We stay, he said. “We go,” she said."])
def test_quotations_missing_closer_ends_before_the_next_opener(text: str) -> None:
    first, second = quotations(text).found
    assert text[slice(*first.inner)] == "We stay, he said."
    assert text[slice(*second.inner)] == "We go,"
    assert (first.closed, second.closed) == (False, True)


def test_quotations_run_over_paragraphs() -> None:
    text = "“One is here.\n\n“Two is there.\n\n“Three is gone,” he said. “Four.”"
    first, second = quotations(text).found
    assert [text[start:end] for start, end in first.pieces] == ["One is here.", "Two is there.", "Three is gone,"]
    assert text[slice(*second.inner)] == "Four."


def test_quotations_of_paragraphs_that_close_are_apart() -> None:
    assert len(quotations("“One.”\n\n“Two.”").found) == len(["One.", "Two."])


def test_quotations_at_and_within() -> None:
    text = 'He said "yes" and "no".'
    found = quotations(text)
    assert found.at(text.index("yes")) is found.found[0]
    assert found.at(text.index("and")) is None
    assert found.within(0, len(text)) == list(found.found)
    assert found.within(0, text.index('"')) == []
