"""Records of every released schema are taken to the present one, and the migrations make what tables.py says."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import select, text
from tests import talks
from tests.store.conftest import NORTH, claims_of, put

from parley.errors import StoreUnusable
from parley.model.decisions import Decision
from parley.model.judgements import Judgement
from parley.store import checking, database, decisions, issues, paging, parts, queries, rows, searching, sqlite, tables
from parley.store.database import Where, Write
from parley.store.queries import Selection


def test_migrating_from_nothing_makes_the_tables(where: Where) -> None:
    with database.create(where) as record:
        context = MigrationContext.configure(record._connection, opts={"compare_type": True, "include_object": _is_ours})
        assert compare_metadata(context, tables.metadata) == []


def _is_ours(thing: object, name: str | None, kind: str, reflected: bool, compared: object) -> bool:
    return kind != "table" or name in tables.metadata.tables or not reflected


FIRST = """
INSERT INTO reports (key, id, text, source, published_known, language, furniture, received_known, read_by)
    VALUES ('{key}', 'north', '{text}', 'a/north.txt', 'given', 'en', '[]', 'given', 'parley 0');
INSERT INTO claims (report, id, kind, nth, start, "end", quote, day, last_day, vague, measure, fields)
    VALUES ('{key}', '{id}', 'move', 0, {start}, {end}, '{quote}', '2024-03-01', '2024-03-31', {true}, NULL, '{fields}');
INSERT INTO actors (report, claim, role, nth, name, words, kind)
    VALUES ('{key}', '{id}', 'party', 0, 'Highland Front', 'The Highland Front', 'party');
INSERT INTO judgements (id, kind, reason, "by") VALUES ('{judgement}', 'answers', 'one day', 'parley');
INSERT INTO members VALUES ('{judgement}', 0, '{id}');
INSERT INTO meta VALUES ('judged by', 'parley 0');
"""
DECIDED = {
    1: """
INSERT INTO judgements (id, kind, reason, "by", "when")
    VALUES ('{accepted}', 'accepted', 'as told', 'A. Reader', '2024-03-14');
INSERT INTO members VALUES ('{accepted}', 0, '{id}');
""",
    2: """
INSERT INTO decisions (id, kind, about, "by", "when", why, "values")
    VALUES ('{decision}', 'accepted', 'claim', 'A. Reader', '2024-03-14', 'as told', '[]');
INSERT INTO subjects VALUES ('{decision}', 0, '{id}');
UPDATE claims SET verdict = 'accepted';
""",
}
"""A person's decision as a schema had it; a schema that is not named here has it as the one before."""
KEYED = """
UPDATE reports SET placed = '~ {key}', number = 1;
UPDATE claims SET placed = '{placed}', dated = '{dated}', number = {number};
UPDATE actors SET placed = '{placed}';
INSERT INTO names VALUES ('Highland Front', 'highland front');
"""
"""What schema 3 added to each row."""
KEYS_SINCE = 3
LISTED = """
UPDATE actors SET claim_kind = 'move';
INSERT INTO listings VALUES ('{judgement}', 'answers', '{placed} {judgement}');
"""
"""What schema 4 added to each row."""
LISTED_SINCE = 4


@pytest.fixture
def of_schema(where: Where, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Make a record as it was when a schema was released, with something in every table that schema 1 had."""

    def make(schema: int) -> None:
        move = claims_of(NORTH)[1]
        report = replace(NORTH, published=None, published_known="given")
        undated = replace(move, evidence=replace(move.evidence, report=report))
        values = rows.of_claim(undated)
        monkeypatch.setattr(database, "SCHEMA", schema)
        is_file = not isinstance(where, str)
        with database.create(where) as record, record.transaction() as write:
            assert record.schema() == schema
            answers = Judgement(kind="answers", members=(move.id,), reason="one day")
            accepted = Judgement(kind="accepted", members=(move.id,), reason="as told", by="A. Reader", when="2024-03-14")
            made = Decision(kind="accepted", subjects=(move.id,), why="as told", by="A. Reader", when="2024-03-14")
            values |= {"judgement": answers.id, "accepted": accepted.id, "decision": made.id}
            given = {**values, "key": report.key, "text": report.text, "true": "1" if is_file else "true"}
            told = FIRST + DECIDED[min(schema, max(DECIDED))] + (KEYED if schema >= KEYS_SINCE else "")
            told += LISTED if schema >= LISTED_SINCE else ""
            for statement in filter(str.strip, told.format(**given).split(";\n")):
                write(text(statement.replace(":", "\\:")))
            if schema >= KEYS_SINCE:
                searching.put(write, record.dialect, "claim_words", [searching.of_claim(values)])
            if schema == 1 and is_file:
                write(text("DROP TABLE alembic_version"))  # the first records had their schema in the header only
        monkeypatch.undo()

    return make


@pytest.mark.parametrize("schema", range(1, tables.SCHEMA))
def test_migrating_keeps_everything_of_an_older_record(of_schema: Callable[[int], None], where: Where, schema: int) -> None:
    of_schema(schema)
    with pytest.raises(StoreUnusable, match=r"written by an older parley \(schema .*; run `parley migrate"):
        database.open_record(where)
    with database.create(where) as record:
        assert record.schema() == tables.SCHEMA
    move = claims_of(NORTH)[1]
    with database.open_record(where) as record:
        (found,) = queries.claims(record)
        assert [claim.id for claim in queries.claims(record, None, Selection(search="offer", party="highland front"))] == [
            move.id
        ]
        assert (found.id, found.evidence.quote) == (move.id, move.evidence.quote)
        assert [fault for fault in checking.check(record) if isinstance(fault, checking.Fault)] == []
        (answers,) = paging.judgement_page(record, "answers").judgements
        assert answers.members == (move.id,)
        machine = [judgement.id for judgement in queries.judgements_by_machine(record)]
        assert len(machine) == 1
        people = [(judgement.kind, judgement.reason, judgement.when) for judgement in queries.judgements_on(record, move.id)]
        assert people[0] == ("accepted", "as told", "2024-03-14")
        (decision,) = decisions.all_decisions(record)
        assert decision.by == "A. Reader"


BEFORE_OUTLETS = """
DROP INDEX reports_outlet_placed;
DROP INDEX reports_published_outlet;
DROP INDEX reports_key_outlet;
ALTER TABLE reports DROP COLUMN outlet;
CREATE INDEX reports_publisher_placed ON reports (publisher, placed);
CREATE INDEX reports_published_publisher ON reports (published, publisher);
CREATE INDEX reports_publisher_key ON reports (publisher, key)
"""
"""What takes back schema 7."""


def _put_back(record: database.Record, write: Write, schema: int) -> None:
    """Make a record one of an older schema again; what schema 6 wrote stays."""
    for statement in BEFORE_OUTLETS.split(";\n"):
        write(text(statement))
    write(text(f"UPDATE alembic_version SET version_num = '000{schema}'"))
    record._home.mark(record._connection, schema)


def test_migrating_finds_the_outlets_of_reports(where: Where) -> None:
    agency, both = (
        replace(NORTH, id=name, text=f"{NORTH.text} {name}", agency="Tidewater Press") for name in ("one", "two")
    )
    both = replace(both, publisher="Evening Post")
    with database.create(where) as record:
        put(record, agency, both)
        with record.transaction() as write:
            _put_back(record, write, 6)
    with database.create(where) as record:
        told = {row["id"]: row["outlet"] for row in record.rows(select(tables.reports))}
        assert told == {"one": "Tidewater Press", "two": "Evening Post"}
        assert list(queries.reports(record, Selection(outlet="Tidewater Press"))) == [agency]
        assert [fault for fault in checking.check(record) if isinstance(fault, checking.Fault)] == []


def test_migrating_finds_the_issues_of_statements(where: Where) -> None:
    with database.create(where) as record:
        talks.put(record)
        with record.transaction() as write:
            plain = [{**row, "words": str(row["words"]).split(" " + searching.ISSUE)[0]} for row in _words(record)]
            searching.put(write, record.dialect, "claim_words", plain)
            write(text(f"DELETE FROM meta WHERE name = '{issues.FOUND_BY}'"))
            _put_back(record, write, 5)
        assert list(queries.claims(record, "statement", Selection(issue="exchange of captives"))) == []
    with database.create(where) as record:
        found = list(queries.claims(record, "statement", Selection(issue="exchange of captives")))
        assert [claim.id for claim in found] == [talks.SAID.id]
        assert list(queries.claims(record, None, Selection(search="exchangeofcaptives"))) == []


def _words(record: database.Record) -> list[dict[str, object]]:
    return [searching.of_claim(row) for row in record.rows(select(tables.claims))]


def test_migrating_that_is_stopped_leaves_the_older_record(
    of_schema: Callable[[int], None], where: Where, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_schema(1)

    def stopped(home: object, connection: object, schema: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(sqlite.File, "mark", stopped)
        patch.setattr("parley.store.postgres.Server.mark", stopped)
        database.create(where)
    with pytest.raises(StoreUnusable, match="written by an older parley"):
        database.open_record(where)
    with database.create(where) as record:
        assert len(list(queries.claims(record))) == 1


@pytest.mark.parametrize("at_once", [1, 2, 3])
def test_migrating_goes_through_a_large_record_in_parts(
    of_schema: Callable[[int], None], where: Where, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    of_schema(2)
    with monkeypatch.context() as patch:
        patch.setattr(database, "SCHEMA", 2)
        with database.create(where) as record, record.transaction() as write:
            for number in range(4):
                columns = "source, published_known, language, furniture, received_known, read_by"
                text_of = f"SELECT '{number}x' || substr(key, 3), id, text, {columns} FROM reports LIMIT 1"
                write(text(f"INSERT INTO reports (key, id, text, {columns}) {text_of}"))
    monkeypatch.setattr(parts, "AT_ONCE", at_once)
    with database.create(where) as record:
        rows_of = list(record.rows(text("SELECT placed, number FROM reports")))
    assert len({row["placed"] for row in rows_of}) == 5 and None not in {row["number"] for row in rows_of}
