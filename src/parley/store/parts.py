"""The rows of a long query a part at a time, so that a large record need not fit into memory."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, tuple_

from parley.store.database import Row

AT_ONCE = 2000  # rows read and written together


def parts(
    ask: Callable[[Select[Any]], Iterable[Row]], query: Select[Any], key: Sequence[ColumnElement[Any]]
) -> Iterator[list[Row]]:
    """Yield the rows of `query` in the order of `key`, which no two of them share; none is skipped or comes twice.

    What is not in the key may be written meanwhile.
    """
    ordered = query.order_by(*key).limit(AT_ONCE)
    found = list(ask(ordered))
    while found:
        yield found
        last = tuple(found[-1][str(column.key)] for column in key)
        found = list(ask(ordered.where(tuple_(*key) > last)))
