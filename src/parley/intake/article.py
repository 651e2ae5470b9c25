"""A published text becomes a Report: its day, its language and its furniture are marked; its words are left alone."""

from typing import Required, TypedDict, Unpack

from parley.intake import furniture, languages, masthead, published
from parley.model.report import Report

LATEST_YEAR = 2026  # stands in for the setting of that name where a caller hands none down


class Facts(TypedDict, total=False):
    """What is known of a text when it comes in; `id` and `text` must be, all else may be None.

    `published` is the day that came with the text, `metadata_day` the day that its page's metadata tell.
    """

    id: Required[str]
    text: Required[str]
    source: str
    url: str | None
    publisher: str | None
    agency: str | None
    title: str | None
    published: object
    metadata_day: str | None
    latest_year: int


def receive(**facts: Unpack[Facts]) -> Report:
    """Return the report of a text, with the day of publication as given, or as the text tells it."""
    text, url = facts["text"], facts.get("url")
    day, how = published.known(
        text,
        given=facts.get("published"),
        metadata=facts.get("metadata_day"),
        url=url,
        latest_year=facts.get("latest_year", LATEST_YEAR),
    )
    code = languages.language(text)
    return Report(
        id=facts["id"],
        text=text,
        source=facts.get("source", "-"),
        url=url,
        publisher=facts.get("publisher"),
        agency=facts.get("agency") or _agency(text),
        title=facts.get("title"),
        published=day,
        published_known=how,
        language=code,
        furniture=furniture.spans(text),
        unread=None if code == languages.ENGLISH else f"language: {code}",
    )


def _agency(text: str) -> str | None:
    """The agency that the dateline or the sign-off names."""
    dateline = masthead.dateline(text)
    return dateline.agency if dateline and dateline.agency else furniture.agency(text)
