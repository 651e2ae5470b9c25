"""What holds for one desk from its start to its end, and how its pages open the record."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from getpass import getuser

from parley.settings import Settings
from parley.store import database
from parley.store.database import Record, Where
from parley.web.guard import LOCAL
from parley.web.people import People, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One record on show: to whoever sits at the machine, or to the people who sign in; `hosts` are the names it has."""

    settings: Settings
    people: People | None = None
    hosts: frozenset[str] = LOCAL

    @property
    def everybody(self) -> Person | None:
        """Who one is without signing in: whoever sits at the machine, or, where people sign in, nobody."""
        return None if self.people else Person((self.settings.reviewer or getuser()).strip(), "admin")

    @property
    def where(self) -> Where:
        """The file or database that holds the record."""
        return self.settings.record

    @contextmanager
    def opened(self) -> Iterator[Record]:
        """Give the record, open for reading only and as it stands at one moment; looking never changes anything."""
        with database.open_record(self.where) as record, record.snapshot():
            yield record
