"""A report: one published text as received, and where in it nothing is read."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

Span = tuple[int, int]
"""Half-open character offsets [start, end) into a report's text."""

UNKNOWN = "unknown"
KEY_DIGITS = 24  # 96 bits: no two reports of any archive fall together


def digest(*parts: str) -> str:
    """Return the SHA-256 of `parts` as 64 hexadecimal digits; a part cannot run into the next."""
    first, *others = parts
    found = _begun(first).copy()
    found.update(_joined(others))
    return found.hexdigest()


def _joined(parts: Iterable[str]) -> bytes:
    return "".join(f"{len(part)}:{part}" for part in parts).encode("utf-8", "surrogatepass")


@lru_cache(maxsize=256)
def _begun(part: str) -> "hashlib._Hash":
    """The hash begun with one part: all claims of a report begin with its text, which is hashed once for several."""
    return hashlib.sha256(_joined((part,)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published text as received.

    `text` is never altered: every offset points into it. `published` is an ISO day or None; `published_known` says how
    it is known ("given", "page metadata", "stamp in the text", "dateline", "inferred: …", or "unknown"). `furniture`
    holds the spans of captions, "read also" lines, tickers and stamps, from which nothing is read. `unread` says why
    a report was kept but not read (its language), or is None.

    `key` is the identity of the report as received: a page fetched again with other words is another report. The
    publication day is no part of it, because a better way to infer that must not make another report.
    """

    id: str
    text: str
    source: str = "-"
    url: str | None = None
    publisher: str | None = None
    agency: str | None = None
    title: str | None = None
    published: str | None = None
    published_known: str = UNKNOWN
    language: str = "en"
    furniture: tuple[Span, ...] = ()
    unread: str | None = None
    key: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # worked out once: comparing many reports asks for the keys of all of them over and over
        key = digest(self.id, self.url or "", self.publisher or "", self.text)[:KEY_DIGITS]
        object.__setattr__(self, "key", key)

    @property
    def outlet(self) -> str | None:
        """Who tells it: the publisher, else the news agency that it is from; None where it gives neither."""
        return self.publisher or self.agency

    def is_furniture(self, start: int, end: int) -> bool:
        """Tell whether any character of [start, end) is furniture."""
        return any(start < after and before < end for before, after in self.furniture)
