"""A row: one line of a view, each field with its help."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

WORDS_QUOTED = 25  # an export carries no more of a report's words in one piece than a quotation may


def told(help: str) -> Any:  # noqa: A002 - the word that the metadata of a field goes by
    """Return a field of a view with its help."""
    return field(metadata={"help": help})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a view."""

    NAME: ClassVar[str] = ""
    FILTERS: ClassVar[tuple[str, ...]] = ()
    COLUMNS: ClassVar[tuple[str, ...]] = ()
