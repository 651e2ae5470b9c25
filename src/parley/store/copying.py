"""A whole record copied into another, from either database into either: what backups are made with and put back by."""

import os
from pathlib import Path

from sqlalchemy import delete, insert, select

from parley.errors import StoreUnusable, Unwritable
from parley.store import database, queries, searching, tables
from parley.store.database import Record, Where
from parley.store.parts import parts

SQLITE = b"SQLite format 3\x00"
PART = ".part"  # what a backup is called until it is whole
INDEXED = {
    tables.reports: ("report_words", searching.of_report),
    tables.claims: ("claim_words", searching.of_claim),
}


def backup(where: Where, to: Path) -> int:
    """Write the record as it stands at one moment into a new file, and return how many reports it has.

    The file is a record itself. It has its name only when it is whole; a copy that was stopped leaves none.
    """
    if to.exists():
        raise StoreUnusable(str(to), "is there already", "name a new file, so that no backup is lost")
    if not to.parent.is_dir():
        raise StoreUnusable(str(to), "its folder does not exist", "make the folder, or name another file")
    if not os.access(to.parent, os.W_OK):
        raise Unwritable(str(to), "no right to write in its folder")
    part = to.with_name(to.name + PART)
    with database.open_record(where) as source:
        for left in (part, *(part.with_name(part.name + end) for end in ("-wal", "-shm"))):
            left.unlink(missing_ok=True)  # of a copy that was stopped
        with database.create(part) as target:
            copy(source, target)
            target.analyse()
            reports = queries.report_count(target)
    with part.open("rb") as whole:
        os.fsync(whole.fileno())
    part.replace(to)
    return reports


def restore(file: Path, where: Where) -> int:
    """Put the record of a backup into a place that holds none yet, and return how many reports it has."""
    if not file.exists():
        raise StoreUnusable(str(file), "no such backup", "`parley backup FILE` writes one")
    if not _is_ours(file):
        raise StoreUnusable(str(file), "is no backup of parley", "name a file that `parley backup` wrote")
    with database.open_record(file) as source, database.create(where) as target:
        if not _is_blank(target):
            raise StoreUnusable(target.where, "holds a record already", "name a new place with --record")
        copy(source, target)
        target.analyse()
        return queries.report_count(target)


def _is_ours(file: Path) -> bool:
    """Tell whether a file begins as every SQLite database does: anything else was written by something else."""
    with file.open("rb") as begun:
        return begun.read(len(SQLITE)) == SQLITE


def _is_blank(record: Record) -> bool:
    held = (tables.reports, tables.decisions)
    return not any(next(record.rows(select(table).limit(1)), None) for table in held)


def copy(source: Record, target: Record) -> None:
    """Copy every row of every table, as it stands at one moment, whole or not at all."""
    with source.snapshot(), target.transaction() as write:
        write(delete(tables.meta))  # a new record has facts of its own
        for table in tables.metadata.sorted_tables:
            for found in parts(source.rows, select(table), list(table.primary_key.columns)):
                write(insert(table), found)
                if table in INDEXED:
                    words, of_row = INDEXED[table]
                    searching.put(write, target.dialect, words, map(of_row, found))
        target.settle()
