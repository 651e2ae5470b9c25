"""Rows of a view as JSON or CSV: every row, every field, in the order of the view."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from parley.exports.views import Row


def plain(value: Any) -> Any:
    """Return a value of a view as JSON knows it: rows as objects, tuples as arrays."""
    if isinstance(value, Row):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    return [plain(each) for each in value] if isinstance(value, tuple) else value


def json_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the lines of one JSON array, a row a line, as the rows come."""
    yield from array(json.dumps(plain(row), ensure_ascii=False) for row in rows)


def array(values: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a JSON array of JSON texts, a value a line."""
    before = "["
    for value in values:
        yield before
        before = f"{value},"
    yield from ["[]"] if before == "[" else [before.removesuffix(","), "]"]


def csv_lines(view: type[Row], rows: Iterable[Row]) -> Iterator[str]:
    """Yield the lines of a CSV file with a header; a field with several values joins them by "; "."""
    names = [field.name for field in fields(view)]
    yield _csv_line(names)
    for row in rows:
        yield _csv_line([cell(getattr(row, name)) for name in names])


def cell(value: Any) -> str:
    """Return a field as the text of one cell: nothing for what is unknown, a row by its id."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return "; ".join(cell(each) for each in value)
    return str(getattr(value, "id", value))


def _csv_line(cells: list[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()
