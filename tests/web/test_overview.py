"""The overview: negotiations, last moves, disagreements, and reports per day and outlet, where none is not nought."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from starlette.testclient import TestClient
from tests import talks
from tests.web import drawn

from parley.settings import Settings
from parley.store import counting, database, published
from parley.web.app import create_app
from parley.web.desk import Desk
from parley.web.pages import overview


@pytest.fixture
def where(tmp_path: Path) -> Path:
    return drawn.put_at(tmp_path / "drawn.db")


def chart_of(client: TestClient, address: str) -> dict[str, Any]:
    return drawn.data(client.get(address).text, "reports-data")


def test_overview_is_the_start(client: TestClient) -> None:
    assert str(client.get("/").url).endswith("/overview")


def test_overview_shows_negotiations_moves_and_disagreements(client: TestClient) -> None:
    page = client.get("/overview").text
    assert "Highland Front and Veldland: end of the fighting" in page
    assert f'href="/claims/{drawn.REJECTED.id}"' in page
    assert "Open disagreements (1)" in page
    assert f"/disagreements/{talks.JUDGEMENTS[0].id}" in page


def test_overview_of_a_small_record_leaves_no_negotiation_out(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overview, "LINES", 1)
    more = "The record has more than this page holds"
    assert more not in client.get("/overview").text
    monkeypatch.setattr(overview, "WHOLE", 1)
    assert more in client.get("/overview").text


def test_overview_counts_reports_by_day_and_outlet(client: TestClient) -> None:
    chart = chart_of(client, "/overview")
    assert chart["outlets"] == ["The Courier", "Evening Post"]
    assert [(each["day"], each["counts"]) for each in chart["bins"]] == [
        ("2024-03-06", [1, 0]),
        ("2024-03-11", [0, 1]),
        ("2024-04-09", [1, 0]),
    ]
    assert (chart["empty"], chart["undated"]) == (32, 1)


def test_overview_counts_by_month_over_a_long_time(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overview, "MOST_DAYS", 10)
    chart = chart_of(client, "/overview?first=0002-01-01&last=2024-12-31")
    assert (chart["step"], [each["day"] for each in chart["bins"]]) == ("month", ["2024-03-01", "2024-04-01"])
    assert (chart["first"], chart["last"], chart["empty"]) == ("2024-03-06", "2024-04-09", 0)


def test_overview_of_days_without_reports_says_so(client: TestClient) -> None:
    page = client.get("/overview?first=1990-01-01&last=1990-02-01").text
    assert "No report of these days is on record" in page
    assert "reports-data" not in page


def test_overview_rows_have_each_part(client: TestClient) -> None:
    rows = client.get("/overview?format=json").json()
    assert [row["part"] for row in rows].count("reports") == 4
    assert {row["part"] for row in rows} == {"talks", "disagreement", "reports"}


def test_overview_queries_count_what_is_on_record(where: Path) -> None:
    with database.open_record(where) as record:
        assert counting.judgements(record, "contradicts") == 1
        assert published.days(record) == ("2024-03-06", "2024-04-09")
        assert published.by_day_and_outlet(record)[-1] == (None, None, 1)


def test_overview_draws_days_without_reports_as_gaps(quiet: Page, served: str) -> None:
    quiet.goto(f"{served}/overview")
    chart = quiet.locator("#reports-by-day")
    assert chart.locator("a.bar").count() == 3
    assert chart.locator("rect.gap").count() == 32
    assert chart.locator("a.bar").first.get_attribute("aria-label") == "2024-03-06: 1 report; The Courier 1"
    assert quiet.locator("ul.key .letter").all_text_contents() == ["A", "B"]
    chart.locator("a.bar").first.focus()
    quiet.keyboard.press("ArrowRight")
    quiet.keyboard.press("Enter")
    quiet.wait_for_url("**/reports?first=2024-03-11&last=2024-03-11")


def test_overview_of_an_empty_record_leads_to_adding_reports(tmp_path: Path) -> None:
    with database.create(tmp_path / "empty.db"):
        pass
    app = create_app(Desk(settings=Settings(record=tmp_path / "empty.db")))
    with TestClient(app, base_url="http://127.0.0.1", headers={"Accept": "text/html"}) as client:
        assert '<a href="/add">' in client.get("/overview").text
        assert "Nothing of this kind is on record yet" in client.get("/figures").text
        assert "Ask for everything" in client.get("/figures?search=bridge").text


def test_talks_tell_every_change_of_state_and_each_report_once(client: TestClient) -> None:
    page = client.get("/talks").text
    (row,) = client.get("/talks?format=json").json()
    for step in row["steps"]:
        assert f"/reports/{step['key']}#c-{step['id']}" in page
    assert f'<span class="chip">{row["state"]}</span>' in page
    told_in = page.partition("Told in ")[2].partition("</p>")[0]
    keys = {each["key"] for each in row["cites"]}
    assert told_in.count("<a ") == min(3, len(keys))
