"""A published text becomes a Report: its day, its language and its furniture are marked; its words are left alone."""

from typing import Required, TypedDict, Unpack

from parley.intake import furniture, published
from parley.model.report import Report


class Facts(TypedDict, total=False):
    """What is known of a text when it comes in; `id` and `text` must be, all else may be None."""

    id: Required[str]
    text: Required[str]
    source: str
    url: str | None
    publisher: str | None
    agency: str | None
    title: str | None
    published: str | None


def receive(**facts: Unpack[Facts]) -> Report:
    """Return the report of a text, with the day of publication as given, or as the text tells it."""
    text = facts["text"]
    day, known = published.known(text, facts.get("published"))
    return Report(**{**facts, "published": day, "published_known": known, "furniture": furniture.spans(text)})  # type: ignore[typeddict-item]
