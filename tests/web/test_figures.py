"""Figures drawn: ranges by source, ends left open, lines that break where source or definition changes; sums."""

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
    return drawn.data(client.get(address).text, "figures-data")


def test_figures_join_only_what_one_source_counts_alike(client: TestClient) -> None:
    killed = next(panel for panel in chart_of(client, "/figures")["panels"] if panel["measure"] == "killed")
    lines = {series["source"]: [point["id"] for point in series["points"]] for series in killed["series"]}
    assert lines == {
        "relief workers": [drawn.RANGE.id, drawn.AT_LEAST.id, drawn.LAST.id],
        "Veldland": [drawn.OTHER.id],
    }


def test_figures_keep_both_bounds_and_leave_open_what_is_not_told(client: TestClient) -> None:
    panels = chart_of(client, "/figures?measure=killed")["panels"]
    points = {point["id"]: point for series in panels[0]["series"] for point in series["points"]}
    assert [panel["measure"] for panel in panels] == ["killed"]
    assert (points[drawn.RANGE.id]["low"], points[drawn.RANGE.id]["high"]) == (20, 30)
    assert (points[drawn.AT_LEAST.id]["low"], points[drawn.AT_LEAST.id]["high"]) == (35, None)


def test_figures_list_every_row_and_the_sums_checked(client: TestClient) -> None:
    page = client.get("/figures").text
    assert all(f'id="row-{row["id"]}"' in page for row in client.get("/figures?format=json").json())
    assert drawn.SUM.reason in page
    assert drawn.SUM.reason not in client.get("/figures?measure=released").text


def test_figures_without_a_day_are_counted_not_drawn(client: TestClient) -> None:
    assert chart_of(client, "/figures")["undated"] == 2


def test_figures_draw_marks_whiskers_arrows_and_lines(quiet: Page, served: str) -> None:
    quiet.goto(f"{served}/figures?measure=killed")
    panel = quiet.locator("#figures-killed")
    assert panel.locator("a.mark").count() == 4
    assert panel.locator(".whisker").count() == 2
    assert panel.locator(".joins").count() == 1
    assert quiet.locator("a.mark[tabindex='0']").count() == 1
    panel.locator("a.mark").first.focus()
    quiet.keyboard.press("End")
    quiet.keyboard.press("Enter")
    assert quiet.locator("tr:target").count() == 1


def test_figures_measure_is_chosen(quiet: Page, served: str) -> None:
    quiet.goto(f"{served}/figures")
    assert quiet.locator(".drawn svg").count() == 2
    quiet.select_option("select[name=measure]", "released")
    quiet.click("form.filters button")
    quiet.wait_for_url("**measure=released**")
    expect(quiet.locator(".drawn svg")).to_have_count(1)
    assert quiet.locator("#figures-released a.mark").count() == 1
