"""A report in the browser: its words as they are, its claims marked in them and listed, and nothing of it let loose."""

import csv
import html
import io
import re

import pytest
from starlette.testclient import TestClient
from tests import talks

from parley.exports.highlights import segments
from parley.model.report import Report

CLAIMS = talks.CLAIMS[talks.EARLY.key]


def words(page: str) -> str:
    """The text of the report as a browser shows it."""
    found = re.search(r'<article class="words"[^>]*>(.*?)</article>', page, re.DOTALL)
    assert found
    return html.unescape(re.sub(r"<[^>]+>", "", found[1]))


@pytest.mark.parametrize("report", talks.REPORTS, ids=lambda report: report.id)
def test_report_shows_its_words_as_they_are(client: TestClient, report: Report) -> None:
    assert words(client.get(f"/reports/{report.key}").text) == report.text
    assert "".join(part.text for part in segments(report, talks.CLAIMS[report.key])) == report.text


@pytest.mark.parametrize("named", [talks.EARLY.key, talks.EARLY.key[:8], talks.EARLY.id])
def test_report_is_found_by_its_key_or_id(client: TestClient, named: str) -> None:
    page = client.get(f"/reports/{named}")
    assert page.status_code == 200
    for claim in CLAIMS:
        assert f'id="c-{claim.id}"' in page.text and f'id="l-{claim.id}"' in page.text


def test_report_that_is_not_on_record_is_refused(client: TestClient) -> None:
    assert client.get("/reports/ffffffffff").status_code == 404


def test_report_unread_says_why(client: TestClient) -> None:
    assert "not English: fr" in client.get("/reports/autre").text


def test_report_marks_overlapping_claims() -> None:
    found = segments(talks.EARLY, CLAIMS)
    part = next(part for part in found if "40 prisoners were freed" in part.text)
    assert part.claims == part.begins and set(part.claims) == {talks.FREED_40.id, talks.SAID.id}


def test_report_gives_its_claims_as_json_and_csv(client: TestClient) -> None:
    rows = client.get("/reports/early?format=json").json()
    lines = list(csv.DictReader(io.StringIO(client.get("/reports/early?format=csv").text)))
    assert [row["id"] for row in rows] == [line["id"] for line in lines]
    assert {row["id"] for row in rows} == {claim.id for claim in CLAIMS}


def test_report_claim_is_shown_with_all_that_is_known(client: TestClient) -> None:
    page = client.get(f"/claims/{talks.FREED_40.id}")
    assert page.status_code == 200
    assert "other source: 40 by Veldland" in page.text and f"/claims/{talks.FREED_36.id}" in page.text
    assert client.get(f"/claims/{talks.FREED_40.id[:8]}?format=json").json()["claim"]["measure"] == "released"
    assert client.get("/claims/ffffffff").status_code == 404
