"""Every page in a real browser: it opens, nothing is written to the console, and nothing serious keeps anybody out."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, expect

from parley.web.screens import SCREENS

PAGES = [screen.name for screen in SCREENS]
SERIOUS = ("serious", "critical")
PHONE: ViewportSize = {"width": 375, "height": 800}


@pytest.mark.parametrize("name", PAGES)
def test_browser_page_opens_for_everybody(quiet: Page, served: str, name: str) -> None:
    quiet.goto(f"{served}/{name}")
    assert quiet.locator("h1").inner_text()
    found = Axe().run(quiet).response["violations"]
    assert [each["id"] for each in found if each["impact"] in SERIOUS] == []


def test_browser_pages_are_folded_away_on_a_phone_until_the_keyboard_opens_them(quiet: Page, served: str) -> None:
    quiet.set_viewport_size(PHONE)
    quiet.goto(f"{served}/figures")
    pages = quiet.get_by_role("navigation", name="Pages")
    assert not pages.get_by_role("link").first.is_visible()
    pages.locator("summary").focus()
    quiet.keyboard.press("Enter")
    quiet.keyboard.press("Tab")
    quiet.keyboard.press("Tab")
    quiet.keyboard.press("Enter")
    quiet.wait_for_url(f"**/{PAGES[1]}")


def test_browser_first_stop_of_the_keyboard_leads_to_the_content(quiet: Page, served: str) -> None:
    quiet.goto(f"{served}/figures")
    quiet.keyboard.press("Tab")
    quiet.keyboard.press("Enter")
    assert quiet.evaluate("document.activeElement.id") == "main"


def test_browser_keyboard_stays_where_it_is_when_a_list_is_narrowed(quiet: Page, served: str) -> None:
    quiet.goto(f"{served}/figures")
    quiet.locator("#f-search").fill("prisoners")
    quiet.keyboard.press("Enter")
    quiet.wait_for_url("**search=prisoners**")
    expect(quiet.locator("#f-search")).to_be_focused()


def test_browser_words_of_a_line_stand_on_a_phone_behind_their_columns(quiet: Page, served: str) -> None:
    quiet.set_viewport_size(PHONE)
    quiet.goto(f"{served}/figures")
    cell = quiet.locator("td.quote").first.bounding_box()
    assert cell and cell["x"] + cell["width"] <= PHONE["width"]
    assert quiet.get_by_role("columnheader").count() > 0, "it stays a table for those who hear it"
