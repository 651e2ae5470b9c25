"""What templates are filled in with: texts that end no block, and ids that a page has once."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests import talks

from parley.model.claims import numbered
from parley.store import database, writing
from parley.web import drawing
from parley.web.screens import SCREENS

PAGES = [screen.name for screen in SCREENS]


@pytest.fixture
def where(tmp_path: Path) -> Path:
    """The talks, each report of them carried by a second outlet word for word: the claims of both have the same ids."""
    path = tmp_path / "talks.db"
    with database.create(path) as record:
        talks.put(record)
        for report in talks.REPORTS:
            copy = replace(report, id=f"{report.id} again", publisher="The Copier")
            claims = numbered(
                replace(claim, evidence=talks.at(copy, claim.evidence.quote)) for claim in talks.CLAIMS[report.key]
            )
            writing.write_report(record, copy, claims, received=copy, read_by=talks.VERSION)
    return path


@pytest.mark.parametrize("name", PAGES)
def test_drawing_page_has_each_id_once(client: TestClient, name: str) -> None:
    ids = re.findall(r' id="([^"]+)"', client.get(f"/{name}").text)
    assert len(ids) == len(set(ids))


def test_drawing_data_ends_no_block() -> None:
    assert "<" not in drawing.data({"told": "</script><b>&"})
