"""Page furniture: what stands in a text and is no part of the report; nothing is read from it."""

import re

from parley.model.report import Span

_FIRST = re.compile(
    r"\A\s*date \d{4}-\d\d-\d\d\s|\((?:Read also|You can read|See also|Continue reading|Also read)[^)\n]*\)", re.IGNORECASE
)


def spans(text: str) -> tuple[Span, ...]:
    """Return the spans of `text` that are furniture, in order, none touching another."""
    return tuple(found.span() for found in _FIRST.finditer(text))
