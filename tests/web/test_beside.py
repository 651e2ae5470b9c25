"""The pages beside those of the menu's views: for everybody, by day and by night, on a phone."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from starlette.testclient import TestClient
from tests import talks

from parley.model.decisions import Decision
from parley.store import database, deciding

PAGES = (
    "reports/early",
    "reports/autre",
    f"claims/{talks.FREED_40.id}",
    "review",
    f"review?claim={talks.FREED_40.id}",
    "review/together",
    "add",
    "method",
    "method/codebook",
)
SERIOUS = ("serious", "critical")
DECIDED = Decision(
    kind="corrected",
    subjects=(talks.FREED_40.id,),
    why="misread",
    by="B. Other",
    when="2024-03-14T10:00:00Z",
    values=(("quantity", "41"),),
)


def keeps_out(page: Page) -> list[str]:
    """What keeps people out of a page, by the rules that they break."""
    return [each["id"] for each in Axe().run(page).response["violations"] if each["impact"] in SERIOUS]


@pytest.fixture(autouse=True)
def decided(where: Path) -> None:
    with database.open_to_write(where) as record:
        deciding.write_decision(record, DECIDED)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_beside_page_opens_for_everybody(quiet: Page, served: str, address: str, scheme: str) -> None:
    quiet.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    quiet.goto(f"{served}/{address}")
    quiet.wait_for_load_state("networkidle")
    assert quiet.locator("h1").inner_text()
    assert keeps_out(quiet) == []
    quiet.set_viewport_size({"width": 375, "height": 700})
    assert quiet.evaluate("document.documentElement.scrollWidth") <= 375


def test_beside_looking_changes_nothing(client: TestClient, where: Path) -> None:
    before = where.read_bytes()
    for address in (*PAGES, "review/progress", "reports/early?format=csv", f"claims/{talks.FREED_40.id}?format=json"):
        assert client.get(f"/{address}").status_code == 200
    assert where.read_bytes() == before


@pytest.mark.parametrize("named", ["..%2f..%2fetc%2fpasswd", "%00", "' OR '1'='1", "%", "a" * 1_000])
@pytest.mark.parametrize("under", ["reports", "claims", "add", "method"])
def test_beside_nothing_is_found_under_a_name_that_means_harm(client: TestClient, under: str, named: str) -> None:
    assert client.get(f"/{under}/{named}").status_code in (404, 422)


def test_beside_two_decisions_open_for_everybody(page: Page, served: str) -> None:
    page.goto(f"{served}/review?claim={talks.FREED_40.id}")
    page.keyboard.press("a")
    page.wait_for_url("**/review")
    assert page.locator("h1").inner_text().startswith("Somebody decided")
    assert keeps_out(page) == []
    page.get_by_role("button", name="Decide over B. Other").click()
    page.wait_for_url("**did=**")
    assert "Accepted" in page.get_by_role("status").inner_text()
