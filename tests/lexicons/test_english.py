"""The small English words tell English without a language model."""

import pytest

from parley import lexicons
from parley.intake import languages

ENTRIES = lexicons.entries("english")


@pytest.mark.parametrize("entry", ENTRIES, ids=["small words"])
def test_english_example_needs_no_model(entry: lexicons.Entry, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "_model", lambda: pytest.fail("the model was asked"))
    assert languages.language(entry["example"]) == "en"


@pytest.mark.parametrize("entry", ENTRIES, ids=["small words"])
def test_english_counter_example_is_another_language(entry: lexicons.Entry) -> None:
    assert languages.language(entry["counter"]) == "fr"
