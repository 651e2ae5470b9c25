"""Records of invented talks on disk, opened for reading."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests import pact, talks

from parley.exports.on_record import OnRecord
from parley.store import database
from parley.store.database import Record


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with database.create(tmp_path / "talks.db") as written:
        talks.put(written)
    with database.open_record(tmp_path / "talks.db") as opened:
        yield opened


@pytest.fixture
def pact_on_record() -> OnRecord:
    """The pact between Norland and the River League, with all that is told of it."""
    claims = [claim for report in pact.REPORTS for claim in pact.CLAIMS[report.key]]
    return OnRecord(pact.REPORTS, claims, pact.JUDGEMENTS)


@pytest.fixture
def both(tmp_path: Path) -> Iterator[Record]:
    """A record that has a row of every view: the talks, and the pact."""
    with database.create(tmp_path / "both.db") as written:
        talks.put(written)
        pact.put(written, talks.JUDGEMENTS)
    with database.open_record(tmp_path / "both.db") as opened:
        yield opened
