"""The issues that statements are on, kept among their words: found anew where the lexicon of matters has changed since."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sqlalchemy import Select, delete, insert, select

from parley.lexicons import entries
from parley.model.report import digest
from parley.store import parts, searching, tables
from parley.store.database import Record, Row

FOUND_BY = "issues found by"  # the fact of a record that names the words of the lexicon by which its issues were found
DIGITS = 16
_claim = tables.claims.c


def found_by() -> str:
    """Return the mark of the words by which issues are found: with others, they are to be found anew."""
    return digest(*(f"{entry['heading']}: {' '.join(entry['words'])}" for entry in entries("matters")))[:DIGITS]


def of_statements(ask: Callable[[Select[Any]], Iterable[Row]]) -> Iterator[list[dict[str, Any]]]:
    """Yield the words of all statements as they are to be kept, a part of them at a time."""
    columns = (_claim.report, _claim.id, _claim.kind, _claim.quote, _claim.fields, _claim.number)
    query = select(*columns).where(_claim.kind == searching.STATEMENT)
    for found in parts.parts(ask, query, [_claim.report, _claim.id]):
        yield [searching.of_claim(row) for row in found]


def fill(record: Record) -> None:
    """Find anew what other words of the lexicon gave, in steps that stand each by itself; most often nothing is due."""
    name = tables.meta.c.name
    known = next(record.rows(select(tables.meta.c.value).where(name == FOUND_BY)), None)
    if known and known["value"] == found_by():
        return
    for words in of_statements(record.rows):
        with record.transaction() as write:
            searching.put(write, record.dialect, "claim_words", words)
    with record.transaction() as write:
        write(delete(tables.meta).where(name == FOUND_BY))
        write(insert(tables.meta), [{"name": FOUND_BY, "value": found_by()}])
