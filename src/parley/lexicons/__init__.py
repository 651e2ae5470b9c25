"""Words as data: TOML files of entries, each a piece of English with an example sentence that is run as a test.

A file `NAME.toml` holds tables `[[entry]]`, each with at least `words` (the forms it is known by) and `example` (a
sentence in which it does its work). What else an entry carries is said in the head of its file. Facts of public knowledge
stand in lists (CSV), one a row.
"""

import csv
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any

from parley.errors import LexiconBroken

Entry = Mapping[str, Any]
REQUIRED = ("words", "example")


@cache
def entries(name: str) -> tuple[Entry, ...]:
    """Return the entries of lexicon `name` in file order; raise LexiconBroken where a key is missing or a word repeats."""
    raw = resources.files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    found = tuple(tomllib.loads(raw)["entry"])
    seen: set[tuple[str, str]] = set()
    for entry in found:
        label = str(entry.get("words", entry))
        for key in REQUIRED:
            if not entry.get(key):
                raise LexiconBroken(name, label, f"expected the key {key!r}; add it")
        for word in entry["words"]:
            sense = (word, str(entry.get("sense", "")))
            if sense in seen:
                raise LexiconBroken(name, word, "stands twice; merge the two entries or give each its `sense`")
            seen.add(sense)
    return found


@cache
def by_word(name: str) -> Mapping[str, Entry]:
    """Return word → entry of lexicon `name`, for lexicons whose words have one sense."""
    return {word: entry for entry in entries(name) for word in entry["words"]}


@cache
def words(name: str, value: str, *, key: str = "sense") -> frozenset[str]:
    """Return the words of those entries of lexicon `name` that have `value` under `key`."""
    return frozenset(word for entry in entries(name) if entry.get(key) == value for word in entry["words"])


def rows(name: str) -> Iterator[Mapping[str, str]]:
    """Yield the rows of the list `name`.csv in file order, each as column → cell."""
    yield from csv.DictReader(resources.files(__name__).joinpath(f"{name}.csv").read_text(encoding="utf-8").splitlines())


def folded(text: str) -> str:
    """Return the text without accents and case, and with one apostrophe, as names of lists are looked up."""
    if text.isascii():
        return text.casefold()
    parts = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()
