"""Moments: when something is said to be, as precise as told, and how that was worked out (TIMEX3)."""

import re
from dataclasses import dataclass

from parley.errors import UnknownValue

TIMEX_TYPES = ("DATE", "TIME", "DURATION", "SET")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A time expression with its TIMEX3 type and value ("2023-11-24", "2023-11", "2023-12-02TNI", "P2W", "FUTURE_REF").

    `how` says how the value was worked out ("day in full", "weekday before publication", "as told on the day of
    publication"). `start` and `end` are offsets into the report's text, both None for a moment that no words name.
    `last` is the last day of a span ("24 to 30 November": value 2023-11-24, last 2023-11-30), else None.
    """

    type: str
    value: str
    how: str
    start: int | None = None
    end: int | None = None
    last: str | None = None

    def __post_init__(self) -> None:
        if self.type not in TIMEX_TYPES:
            raise UnknownValue("moment.type", self.type, TIMEX_TYPES)

    @property
    def day(self) -> str | None:
        """The ISO day, where the moment is as precise as a day (or a part of one); else None: precision never grows."""
        return self.value[:10] if self.type in ("DATE", "TIME") and _DAY.match(self.value) else None
