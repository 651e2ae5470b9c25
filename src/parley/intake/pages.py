"""From an HTML page to the text of its report and what its metadata tell: title, day, publisher, address.

The body is found by trafilatura; navigation, captions, side columns and forms are taken out before. Nothing is fetched.
"""

import re
from dataclasses import dataclass
from typing import Any

from parley.errors import SourceUnreadable

SHORT_BODY = 250  # characters; a body as short as this is checked against the extractor's second way
CLEARLY_MORE = 2  # that way wins if it finds this many times as much: the first one lost paragraphs
APART = ["//figure", "//figcaption", "//nav", "//aside", "//footer", "//header[not(.//p)]", "//time", "//form", "//button"]
EXPECTED = "expected a page with paragraphs of text; save the whole page, or the text as .txt"

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page must say its encoding


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page gives: its body as text, one line a paragraph, and its metadata where it has them."""

    text: str
    title: str | None = None
    day: str | None = None
    publisher: str | None = None
    url: str | None = None


def charset(data: bytes) -> str | None:
    """The encoding that a page says it is in, None where it says none."""
    match = _CHARSET.search(data[:_HEAD])
    return match[1].decode("ascii", "replace").lower() if match else None


def read(html: str, source: str, *, latest_year: int) -> Page:
    """Return the page's body and metadata; raise SourceUnreadable, naming `source`, where it has no body text."""
    found = _extracted(html, latest_year, shortest=1)
    if found is not None and len(found.text) < SHORT_BODY:
        other = _extracted(html, latest_year, shortest=SHORT_BODY)
        found = other if other is not None and len(other.text) > CLEARLY_MORE * len(found.text) else found
    if found is None or not found.text.strip():
        raise SourceUnreadable(source, "the page has no body text", EXPECTED)
    return Page(text=found.text, title=found.title, day=found.date, publisher=found.sitename, url=found.url)


def _extracted(html: str, latest_year: int, *, shortest: int) -> Any:
    """The extractor's document, or None; the latest plausible day is handed to it, for it would take the clock's."""
    import trafilatura
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(shortest))
    days = {"original_date": True, "extensive_search": False, "max_date": f"{latest_year}-12-31"}
    return trafilatura.bare_extraction(
        html,
        favor_recall=True,
        include_comments=False,
        with_metadata=True,
        prune_xpath=APART,
        config=config,
        date_extraction_params=days,
    )
