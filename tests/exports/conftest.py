"""A record of invented talks on disk, opened for reading."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests import talks

from parley.store import database
from parley.store.database import Record


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with database.create(tmp_path / "talks.db") as written:
        talks.put(written)
    with database.open_record(tmp_path / "talks.db") as opened:
        yield opened
