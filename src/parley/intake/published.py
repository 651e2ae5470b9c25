"""The day on which a report was published, and how that is known; never guessed."""

import re

from parley.model.report import UNKNOWN

STAMP = re.compile(r"\s*date (\d{4}-\d\d-\d\d)\s")


def known(text: str, given: str | None) -> tuple[str | None, str]:
    """Return the ISO day of publication and how it is known, (None, "unknown") where nothing tells it."""
    if given:
        return given, "given"
    stamp = STAMP.match(text)
    return (stamp[1], "stamp in the text") if stamp else (None, UNKNOWN)
