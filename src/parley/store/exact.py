"""Text that comes out of either database exactly as it went in, and is put in order by code point in both."""

import re
from collections.abc import Callable
from typing import Any

from sqlalchemy import Dialect, Text, TypeDecorator
from sqlalchemy.ext.compiler import compiles

ESCAPE = "\ue0ff"  # a character of nobody's, in a range that Unicode leaves to private use
_HARD = re.compile(f"[\x00\ud800-\udfff{ESCAPE}]")  # what a database does not take, and the escape itself
_ESCAPED = re.compile(f"{ESCAPE}([0-9a-f]{{4}})")


class Exact(TypeDecorator[str]):
    """A column of text; PostgreSQL takes no zero character and orders by language unless told otherwise."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Write the characters that a database does not take as an escape and their number."""
        return value if value is None else _HARD.sub(lambda hard: f"{ESCAPE}{ord(hard[0]):04x}", value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], str | None]:
        """Return what puts back what was escaped; it is called for each text that is read, and so by nothing between."""
        return _restored


def _restored(value: str | None) -> str | None:
    if value is None or ESCAPE not in value:
        return value
    return _ESCAPED.sub(lambda escaped: chr(int(escaped[1], 16)), value)


@compiles(Exact, "postgresql")
def _ordered_by_code_point(column: Exact, compiler: Any, **given: Any) -> str:
    return 'TEXT COLLATE "C"'
