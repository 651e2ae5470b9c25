"""Full-text search in either database: words are told apart and folded here, so that both find the same.

SQLite keeps the words in FTS5, PostgreSQL as a tsvector with a GIN index; neither parses or stems anything itself.
"""

import json
import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import (
    ClauseElement,
    ColumnElement,
    Connection,
    Executable,
    Text,
    bindparam,
    column,
    exists,
    func,
    literal,
    select,
    text,
)
from sqlalchemy import table as sql_table
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.selectable import Select

from parley.errors import UnknownValue
from parley.lexicons import matters
from parley.model.claims import Statement
from parley.store.database import Record, Write

ANY_END = "*"
ISSUE = "\ue0fe"  # begins the word that stands for an issue: a character of nobody's, so that no text has such a word
STATEMENT = Statement.KIND
LONGEST = 100  # characters of a word that are kept
FEW = 500  # hits of which the numbers are told one by one
DOUBTED = 10  # times as many as PostgreSQL guesses there to be are still looked at: it takes rare words for commoner
# hits that are cheaper to look up, or to keep at hand, than to meet in going through a list of a million lines: times the
# square root of the lines of a page, as one way takes longer with the hits, the other with the lines for each of them
LOOKED_UP = 400
AT_HAND = {"sqlite": 6400, "postgresql": 1400}
_WORD = re.compile(r"[^\W_]+")
_ASKED = re.compile(rf"{ISSUE}?[^\W_]+\*?")

NAMED_BY = {"sqlite": "rowid", "postgresql": "number"}
PUT = {"sqlite": ":words", "postgresql": "array_to_tsvector(string_to_array(:words, ' '))"}
MATCH = {"sqlite": "{table} MATCH :asked", "postgresql": "words @@ CAST(:asked AS tsquery)"}
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
    """Return the row of a claim's words: those of its quote and of its fields, and the issues that a statement is on."""
    told = " ".join(_texts(json.loads(values["fields"])))
    on = matters.named(values["quote"]) if values["kind"] == STATEMENT else ()
    return {"number": values["number"], "words": " ".join((folded(f"{values['quote']} {told}"), *map(_issue, on)))}


def sought(search: str | None, issue: str | None) -> str:
    """Return the words by which claims are found that have all words of a search and are on an issue."""
    return " ".join(filter(None, (search, _issue(issue) if issue else None)))


def _issue(heading: str) -> str:
    return ISSUE + "".join(_WORD.findall(_letters(heading)))


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
    # with the words in it PostgreSQL plans each query for them: what is short for a rare word is long for a common one
    asked = bindparam("asked", _asked(words, dialect), Text, literal_execute=True)
    where = text(MATCH[dialect].format(table=table)).bindparams(asked)
    return select(column(NAMED_BY[dialect]).label("number")).select_from(text(table)).where(where)


class Found(NamedTuple):
    """The condition that a line is a hit; whether hits are few, and to be looked up and put in order rather than met."""

    condition: ColumnElement[bool]
    is_looked_up: bool


def found(record: Record, table: str, words: str, *, number: ColumnElement[int], size: int) -> Found:
    """Return how the lines that have all of `words` are found, for pages of so many lines; `number` is that of a line.

    In a file few hits are looked up, and put in order. More of them are kept at hand, and met in going through the list by
    its index, which has the numbers. So many that a page is soon full are looked for in the words of each line met.
    PostgreSQL looks few up by itself, but takes a rare word for commoner than it is: it is told their numbers.
    """
    query = hits(record, table, words)
    few, many = (int(each * math.sqrt(size)) for each in (LOOKED_UP, AT_HAND[record.dialect]))
    if record.dialect == "postgresql":
        guessed = _guessed(record, query)
        told = [row["number"] for row in record.rows(query.limit(FEW + 1))] if guessed <= FEW * DOUBTED else None
        if told is not None and len(told) <= FEW:
            return Found(number.in_(told), False)
        among = number.in_(query)
        # asked for its value, it is worked out from all hits at once; as a condition, from each line that is met
        return Found(among.is_(True) if guessed <= many else among, False)
    some = query.limit(many + 1).subquery()
    count = int(next(record.rows(select(func.count().label("hits")).select_from(some)))["hits"])
    if count > many:
        return Found(is_hit(table, words, number), False)
    return Found(number.in_(query) if count <= few else (number + 0).in_(query), count <= few)


class _Plan(Executable, ClauseElement):
    """How PostgreSQL would answer a query, and with how many lines by its own count of words, without answering it."""

    inherit_cache = False

    def __init__(self, query: Select[Any]) -> None:
        self.query = query


@compiles(_Plan)
def _worded(plan: _Plan, compiler: SQLCompiler, **given: Any) -> str:
    return f"EXPLAIN (FORMAT JSON) {compiler.process(plan.query, **given)}"


def _guessed(record: Record, query: Select[Any]) -> int:
    (answer,) = next(record.rows(_Plan(query))).values()
    return int(answer[0]["Plan"]["Plan Rows"])


def is_hit(table: str, words: str, number: ColumnElement[int]) -> ColumnElement[bool]:
    """Return the condition that what has `number` has all of `words`, asked of one line at a time, in SQLite only.

    It looks into the words as FTS5 keeps them: to ask the index itself for one line takes a hundred times as long.
    """
    kept = sql_table(f"{table}_content", column("id"), column("c0"))
    between = literal(" ") + kept.c.c0 + literal(" ")
    sought = (f" {word[:-1]}" if word.endswith(ANY_END) else f" {word} " for word in _asked_words(words))
    return exists(select(kept.c.id).where(kept.c.id == number, *(func.instr(between, word) > 0 for word in sought)))


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
