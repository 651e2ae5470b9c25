"""Every page in a real browser: it opens, nothing is written to the console, and nothing serious keeps anybody out."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from parley.web.screens import SCREENS

PAGES = [screen.name for screen in SCREENS]
SERIOUS = ("serious", "critical")


@pytest.mark.parametrize("name", PAGES)
def test_browser_page_opens_for_everybody(quiet: Page, served: str, name: str) -> None:
    quiet.goto(f"{served}/{name}")
    assert quiet.locator("h1").inner_text()
    found = Axe().run(quiet).response["violations"]
    assert [each["id"] for each in found if each["impact"] in SERIOUS] == []
