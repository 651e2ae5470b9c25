"""The map: towns as rings, countries as shades, the rest listed; nothing more precise than told."""

from pathlib import Path

import pytest
from playwright.sync_api import Page
from starlette.testclient import TestClient
from tests.web import drawn


@pytest.fixture
def where(tmp_path: Path) -> Path:
    return drawn.put_at(tmp_path / "drawn.db")


def test_places_on_the_map_are_towns_and_countries(client: TestClient) -> None:
    chart = drawn.data(client.get("/places").text, "map-data")
    assert [(town["name"], town["claims"]) for town in chart["towns"]] == [("Kisumu", 4), ("Nairobi", 1)]
    assert [(country["name"], country["code"]) for country in chart["countries"]] == [("Kenya", "404")]


def test_places_that_are_none_are_listed(client: TestClient) -> None:
    page = client.get("/places").text
    assert "Not mapped (3)" in page
    assert "the province of Upper Veld" in page
    assert "data" in page and "map-data" not in client.get("/places?search=Norby").text


def test_places_rows_are_those_of_the_page(client: TestClient) -> None:
    rows = client.get("/places?format=json").json()
    assert {row["place"] for row in rows if row["precision"] == "not mapped"} == {
        "Norby",
        "Oskar",
        "the province of Upper Veld",
    }


def test_places_are_drawn_and_lead_to_their_rows(quiet: Page, served: str) -> None:
    quiet.goto(f"{served}/places")
    quiet.wait_for_selector("#map a.town")
    assert quiet.locator("#map a.town").count() == 2
    assert quiet.locator("#map a.land").count() == 1
    assert quiet.locator("#map .ground path").count() > 150
    assert quiet.locator("#closer").is_hidden()
    quiet.locator("#map a.mark").first.focus()
    quiet.keyboard.press("ArrowRight")
    quiet.keyboard.press("Enter")
    assert quiet.locator("tr:target").count() == 1
