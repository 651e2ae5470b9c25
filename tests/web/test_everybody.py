"""Every page at night and on a phone: nothing keeps anybody out, hangs over the side, or is told to the console."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tests import pact, talks
from tests.web import drawn

from parley.store import database
from parley.web.screens import SCREENS

PHONE = 375  # pixels
PAGES = (
    *(f"/{screen.name}" for screen in SCREENS),
    "/statements?quotation=indirect",
    "/figures?measure=killed&first=1990-01-01&last=1990-01-02",
    f"/disagreements/{talks.JUDGEMENTS[0].id}",
    "/actors/Highland Front",
    f"/reports/{drawn.SPRING.key}",
    f"/claims/{talks.FREED_40.id}",
    "/review",
    "/review/together",
    "/add",
    "/method",
    "/method/codebook",
)


@pytest.fixture
def where(tmp_path: Path) -> Path:
    """What is drawn, and the pact with its ledger."""
    path = drawn.put_at(tmp_path / "talks.db")
    with database.create(path) as record:
        pact.put(record, (*talks.JUDGEMENTS, drawn.SUM))
    return path


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A phone at night."""
    context = browser.new_context(viewport={"width": PHONE, "height": 800}, color_scheme="dark")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", PAGES)
def test_everybody_at_night_on_a_phone(phone: Page, served: str, address: str) -> None:
    told: list[str] = []
    phone.on("console", lambda message: told.append(message.text))
    phone.goto(f"{served}{address}")
    assert phone.evaluate("document.documentElement.scrollWidth") == PHONE
    for each in phone.locator("summary").all():
        if each.is_visible():
            each.click()
    assert [(each["id"], each["impact"]) for each in Axe().run(phone).response["violations"]] == []
    assert phone.evaluate("document.documentElement.scrollWidth") == PHONE
    assert told == []
