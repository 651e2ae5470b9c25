"""Every entry of the lexicon matters brings its example under its heading."""

import pytest

from parley.lexicons import Entry, entries, matters
from parley.reconciling.matters import heading


@pytest.mark.parametrize("entry", entries("matters"), ids=lambda entry: str(entry["heading"]))
def test_matters_example(entry: Entry) -> None:
    assert heading(entry["example"]) == entry["heading"]


def test_matters_words_may_name_several_each_once() -> None:
    told = "the captives go home when the shelling stops, and the last captive with them"
    assert matters.named(told) == ("exchange of captives", "end of the fighting")
    assert matters.first(told) == "exchange of captives"


def test_matters_words_may_name_none() -> None:
    assert matters.named("the bridge is open") == ()
    assert matters.first("") is None
