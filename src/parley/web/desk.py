"""What holds for one desk from its start to its end, and how its pages open the record."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from parley.settings import Settings
from parley.store import database
from parley.store.database import Record, Where


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One record on show."""

    settings: Settings

    @property
    def where(self) -> Where:
        """The file or database that holds the record."""
        return self.settings.record

    @contextmanager
    def opened(self) -> Iterator[Record]:
        """Give the record, open for reading only and as it stands at one moment; looking never changes anything."""
        with database.open_record(self.where) as record, record.snapshot():
            yield record
