"""Full-text search in either database: words are told apart and folded here, so that both find the same.

SQLite keeps the words in FTS5, PostgreSQL as a tsvector with a GIN index; neither parses or stems anything itself.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Text, bindparam, column, exists, func, literal, select, text
from sqlalchemy import table as sql_table
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.sql.selectable import Select

from parley.errors import UnknownValue
from parley.store.database import Record, Write

ANY_END = "*"
LONGEST = 100  # characters of a word that are kept
RARE = 20_000  # hits that are cheaper to look up and put in order than to meet in going through the list
FEW = 500  # hits of which the numbers are told one by one
_WORD = re.compile(r"[^\W_]+")
_ASKED = re.compile(r"[^\W_]+\*?")

NAMED_BY = {"sqlite": "rowid", "postgresql": "number"}
PUT = {"sqlite": ":words", "postgresql": "array_to_tsvector(string_to_array(:words, ' '))"}
MATCH = {"sqlite": "{table} MATCH :asked", "postgresql": "words @@ :asked"}
ASKED_AS = {"sqlite": Text, "postgresql": TSQUERY}  # told what it is, PostgreSQL knows how rare a word is
TABLES = ("report_words", "claim_words")
SCHEMA = {
    "sqlite": ("CREATE VIRTUAL TABLE {table} USING fts5(words, detail = none)",),
    "postgresql": (
        "CREATE TABLE {table} (number BIGINT PRIMARY KEY, words tsvector NOT NULL)",
        "CREATE INDEX {table}_index ON {table} USING gin (words) WITH (fastupdate = off)",
    ),
}


def folded(told: str) -> str:
    """Return the words of a text, each once, without case and accents, in alphabetical order."""
    return " ".join(sorted({word[:LONGEST] for word in _WORD.findall(_letters(told))}))


def of_report(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the row of a report's words: those of its headline and text."""
    return {"number": values["number"], "words": folded(f"{values['title'] or ''} {values['text']}")}


def of_claim(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the row of a claim's words: those of its quote and of its fields."""
    told = " ".join(_texts(json.loads(values["fields"])))
    return {"number": values["number"], "words": folded(f"{values['quote']} {told}")}


def _texts(value: Any) -> Iterator[str]:
    inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    for each in inner:
        yield from _texts(each)
    if isinstance(value, str):
        yield value


def put(write: Write, dialect: str, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Put the words of reports or claims into the index, in the place of those that it has of them."""
    given = list(rows)
    take_out(write, dialect, table, (row["number"] for row in given))
    write(text(f"INSERT INTO {table} ({NAMED_BY[dialect]}, words) VALUES (:number, {PUT[dialect]})"), given)


def take_out(write: Write, dialect: str, table: str, numbers: Iterable[int]) -> None:
    """Take the words of reports or claims out of the index."""
    gone = [{"number": number} for number in numbers]
    write(text(f"DELETE FROM {table} WHERE {NAMED_BY[dialect]} = :number"), gone)


def make(connection: Connection) -> None:
    """Make the tables of the index."""
    for table in TABLES:
        for statement in SCHEMA[connection.dialect.name]:
            connection.exec_driver_sql(statement.format(table=table))


def hits(record: Record, table: str, words: str) -> Select[Any]:
    """Return the query for the numbers of what has all of `words`; a word that ends in * stands for all that begin so.

    Raise UnknownValue where there is no word among them.
    """
    dialect = record.dialect
    where = text(MATCH[dialect].format(table=table)).bindparams(
        bindparam("asked", _asked(words, dialect), ASKED_AS[dialect])
    )
    return select(column(NAMED_BY[dialect]).label("number")).select_from(text(table)).where(where)


def among(record: Record, query: Select[Any], number: ColumnElement[int]) -> ColumnElement[bool]:
    """Return the condition that what has `number` is among the hits; a few of them PostgreSQL is told by their numbers.

    It takes a rare word for commoner than it is, and would go through the whole list for it.
    """
    if record.dialect == "postgresql":
        found = [row["number"] for row in record.rows(query.limit(FEW + 1))]
        if len(found) <= FEW:
            return number.in_(found)
    return number.in_(query)


def is_hit(table: str, words: str, number: ColumnElement[int]) -> ColumnElement[bool]:
    """Return the condition that what has `number` has all of `words`, asked of one line at a time, in SQLite only.

    It looks into the words as FTS5 keeps them: to ask the index itself for one line takes a hundred times as long.
    """
    kept = sql_table(f"{table}_content", column("id"), column("c0"))
    between = literal(" ") + kept.c.c0 + literal(" ")
    sought = (f" {word[:-1]}" if word.endswith(ANY_END) else f" {word} " for word in _asked_words(words))
    return exists(select(kept.c.id).where(kept.c.id == number, *(func.instr(between, word) > 0 for word in sought)))


def is_rare(record: Record, query: Select[Any]) -> bool:
    """Tell whether a search finds few enough to be looked up and put in order; PostgreSQL finds that out by itself."""
    if record.dialect == "postgresql":
        return True
    few = query.limit(RARE + 1).subquery()
    return int(next(record.rows(select(func.count().label("hits")).select_from(few)))["hits"]) <= RARE


def _asked(words: str, dialect: str) -> str:
    """The words as the index is asked for them."""
    found = [(word.rstrip(ANY_END), word.endswith(ANY_END)) for word in _asked_words(words)]
    if dialect == "sqlite":
        return " ".join(f'"{word}"{"*" if is_begun else ""}' for word, is_begun in found)
    return " & ".join(f"'{word}'{':*' if is_begun else ''}" for word, is_begun in found)


def _asked_words(words: str) -> list[str]:
    found = [word[:LONGEST] for word in _ASKED.findall(_letters(words))]
    if not found:
        raise UnknownValue("--search", words, ["one word or more"])
    return found


def _letters(told: str) -> str:
    plain = unicodedata.normalize("NFKD", told.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
