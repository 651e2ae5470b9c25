"""The headings of matters.toml: under which of them a word goes, and which of them words name."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from parley.lexicons import by_word, entries

FORMS_KEPT = 20_000  # words: most that a language has in use
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
    return filter(None, map(_heading, _WORD.findall(words.casefold())))


@lru_cache(maxsize=FORMS_KEPT)
def _heading(word: str) -> str | None:
    known = by_word("matters")
    # the lexicon has the singular
    forms = (word, word.removesuffix("s"), f"{word.removesuffix('ies')}y")
    return next((str(known[form]["heading"]) for form in forms if form in known), None)
