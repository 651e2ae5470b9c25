"""What holds for one desk from its start to its end, and how its pages open the record."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from getpass import getuser

from fastapi import Request

from parley.settings import Settings
from parley.store import database
from parley.store.database import Where
from parley.store.paging import UNSEEN
from parley.store.queries import ALL, Selection
from parley.web.asked import Asked
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
    def asked(
        self, request: Request, selection: Selection = ALL, *, after: str | None = None, is_list: bool = False
    ) -> Iterator[Asked]:
        """Give what a request asks for; the record is open for reading only, as it stands at one moment."""
        with database.open_record(self.where) as record, record.snapshot():
            yield Asked(request=request, record=record, selection=selection, after=after or UNSEEN, is_list=is_list)
