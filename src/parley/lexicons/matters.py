"""The headings of matters.toml: under which of them a word goes, and which of them words name."""

import re
from collections.abc import Iterator
from functools import cache

from parley.lexicons import by_word, entries

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@cache
def headings() -> tuple[str, ...]:
    """Return all headings, in the order of the file."""
    return tuple(str(entry["heading"]) for entry in entries("matters"))


def named(words: str) -> tuple[str, ...]:
    """Return the headings that words name, each once, in the order in which they name them."""
    return tuple(dict.fromkeys(_of(words)))


def first(words: str) -> str | None:
    """Return the heading that words name first, None where they name none."""
    return next(_of(words), None)


def _of(words: str) -> Iterator[str]:
    known = by_word("matters")
    for word in _WORD.findall(words.casefold()):
        # the lexicon has the singular
        for form in (word, word.removesuffix("s"), f"{word.removesuffix('ies')}y"):
            if form in known:
                yield str(known[form]["heading"])
                break
