"""Reports and requests that mean harm: nothing in them runs, leaves its field, or leaves the folder."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page
from starlette.testclient import TestClient
from tests import talks

from parley.model.claims import numbered
from parley.model.evidence import Evidence
from parley.model.report import Report
from parley.store import database, writing
from parley.web.screens import SCREENS

SCRIPT = "<script>document.title='taken'</script><img src=x onerror=document.title='taken'>"
HOSTILE = (SCRIPT, f'"{SCRIPT}', f"'{SCRIPT}", f"</script>{SCRIPT}", "{{ 7 * 7 }}", "javascript:document.title='taken'")
PAGES = [screen.name for screen in SCREENS]
INJECTED = (
    "' OR '1'='1",
    "'; DROP TABLE claims; --",
    '" OR ""="',
    "1) OR (1=1",
    "x' UNION SELECT password FROM people --",
    "\x00",
)


@pytest.fixture
def where(tmp_path: Path) -> Path:
    """A record of reports in which every text that a report may bring is a script, beside the invented talks."""
    path = tmp_path / "talks.db"
    with database.create(path) as record:
        talks.put(record)
        for nth, told in enumerate(HOSTILE):
            text = f"Veldland demanded {told} on March 2."
            report = Report(
                id=f"{nth} {told}",
                text=text,
                title=told,
                publisher=told,
                agency=told,
                url=told,
                source=told,
                published="2024-03-07",
                published_known="given",
            )
            evidence = Evidence(report=report, start=0, quote=text)
            party = replace(talks.VELDLAND, name=f"Veldland {told}", words=told)
            claims = numbered([replace(talks.DEMANDED, evidence=evidence, party=party, issue=told, condition=told)])
            writing.write_report(record, report, claims, received=report, read_by=talks.VERSION)
    return path


@pytest.mark.parametrize("name", PAGES)
def test_hostile_report_runs_in_no_page(page: Page, served: str, name: str) -> None:
    page.goto(f"{served}/{name}")
    assert page.title().endswith("– Parley")
    assert page.locator("img[src=x]").count() == 0
    assert page.locator("a[href^='javascript:']").count() == 0


def test_hostile_report_is_shown_as_it_is_told(client: TestClient) -> None:
    told = {row["publisher"] for row in client.get("/moves?format=json").json()}
    assert set(HOSTILE) <= told
    assert "{{ 7 * 7 }}" in client.get("/moves").text


@pytest.mark.parametrize("told", INJECTED)
@pytest.mark.parametrize("field", ["party", "search", "report", "after"])
def test_hostile_request_finds_nothing_and_changes_nothing(client: TestClient, field: str, told: str) -> None:
    before = client.get("/moves?format=json").json()
    asked = client.get("/moves", params={field: told, "format": "json"})
    assert asked.status_code in (200, 404, 422)
    if field != "after":
        assert asked.status_code != 200 or asked.json() == []
    assert client.get("/moves?format=json").json() == before


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd", "/static/vendor/"]
)
def test_hostile_path_leaves_no_folder(client: TestClient, path: str) -> None:
    assert client.get(path).status_code in (404, 405)


@pytest.fixture
def answers(client: TestClient) -> Iterator[dict[str, str]]:
    yield dict(client.get("/figures").headers)


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("content-security-policy", "default-src 'none'; script-src 'self'; "),
        ("content-security-policy", "frame-ancestors 'none'"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
        ("cache-control", "no-store"),
    ],
)
def test_hostile_page_elsewhere_can_do_nothing_with_ours(answers: dict[str, str], header: str, told: str) -> None:
    assert told in answers[header]
    assert "unsafe" not in answers["content-security-policy"]
