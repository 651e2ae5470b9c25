"""Pages with a form of their own, at night and on a phone: nothing keeps anybody out, and nothing hangs over the side."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tests import pact, talks

from parley.store import database

PHONE = 375  # pixels
PAGES = (
    "/positions",
    "/statements",
    "/statements?quotation=indirect",
    "/disagreements",
    f"/disagreements/{talks.JUDGEMENTS[0].id}",
    "/agreements",
    "/actors",
    "/actors/Highland Front",
)


@pytest.fixture
def where(tmp_path: Path) -> Path:
    """The talks, and the pact with its ledger."""
    path = tmp_path / "talks.db"
    with database.create(path) as record:
        talks.put(record)
        pact.put(record, talks.JUDGEMENTS)
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
