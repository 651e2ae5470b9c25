"""The timeline drawn: lanes, deals, spans and background; what a mark leads to; the keyboard."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from starlette.testclient import TestClient
from tests.web import drawn


@pytest.fixture
def where(tmp_path: Path) -> Path:
    return drawn.put_at(tmp_path / "drawn.db")


def chart_of(client: TestClient, address: str) -> dict[str, Any]:
    return drawn.data(client.get(address).text, "timeline-data")


def test_timeline_has_a_lane_for_each_party_and_one_for_mediators(client: TestClient) -> None:
    assert chart_of(client, "/timeline")["lanes"] == ["Highland Front", "Mediators", "Nobody named", "Background"]


def test_timeline_draws_uncertain_days_as_spans_and_leaves_ends_open(client: TestClient) -> None:
    chart = chart_of(client, "/timeline")
    month = next(mark for mark in chart["marks"] if mark["id"] == drawn.REJECTED.id)
    assert (month["first"], month["last"]) == ("2024-03-01", "2024-03-31")
    deal = next(deal for deal in chart["deals"] if deal["id"] == drawn.OPEN.id)
    assert (deal["start"][:2], deal["end"], deal["declared"]) == (["2024-04-02", "2024-04-02"], None, None)
    assert deal["label"] == "truce: from 2024-04-02, end not told"


def test_timeline_keeps_background_apart_and_beyond_its_days(client: TestClient) -> None:
    marks = [mark for mark in chart_of(client, "/timeline")["marks"] if mark["lane"] == "Background"]
    assert [(mark["id"], mark["beyond"]) for mark in marks] == [(drawn.LONG_AGO.id, "earlier")]


def test_timeline_is_narrowed_to_days(client: TestClient) -> None:
    chart = chart_of(client, "/timeline?first=2024-04-01&last=2024-04-30")
    assert {mark["id"] for mark in chart["marks"]} == {drawn.DUE.id, drawn.AID.id}
    assert chart["axis"][0] >= "2024-04-01"


def test_timeline_rows_have_each_address_once(client: TestClient) -> None:
    ids = re.findall(r' id="([^"]+)"', client.get("/timeline").text)
    assert len(ids) == len(set(ids))


def test_timeline_of_nothing_draws_nothing(client: TestClient) -> None:
    page = client.get("/timeline?first=1990-01-01&last=1990-01-02")
    assert "Nothing on record" in page.text
    assert "timeline-data" not in page.text


def test_timeline_marks_lead_to_their_rows_by_keyboard(quiet: Page, served: str) -> None:
    quiet.goto(f"{served}/timeline")
    marks = quiet.locator("#timeline a.mark")
    assert marks.count() == 10
    assert quiet.locator("#timeline a.mark[tabindex='0']").count() == 1
    marks.first.focus()
    quiet.keyboard.press("ArrowRight")
    href = quiet.evaluate("document.activeElement.getAttribute('href')")
    quiet.keyboard.press("Enter")
    assert quiet.url.endswith(href)
    assert quiet.locator(f"{href}:target").count() == 1


def test_timeline_is_drawn_again_when_days_are_chosen(quiet: Page, served: str) -> None:
    quiet.goto(f"{served}/timeline")
    quiet.fill("input[name=first]", "2024-04-01")
    quiet.fill("input[name=last]", "2024-04-30")
    quiet.click("form.filters button")
    quiet.wait_for_url("**first=2024-04-01**")
    expect(quiet.locator("#timeline a.mark")).to_have_count(3)
    assert quiet.locator("#timeline svg").count() == 1


def test_timeline_begins_with_what_is_drawn_and_not_with_an_empty_month(client: TestClient) -> None:
    chart = chart_of(client, "/timeline")
    assert chart["axis"][0] == min(mark["first"] for mark in chart["marks"] if not mark["beyond"])
