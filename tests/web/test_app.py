"""Every page in every shape; refusals in one form."""

import csv
import io
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from parley.web.screens import SCREENS

PAGES = [screen.name for screen in SCREENS]


@pytest.mark.parametrize("name", PAGES)
def test_app_page_is_shown(client: TestClient, name: str) -> None:
    page = client.get(f"/{name}")
    assert page.status_code == 200
    assert f'<a href="/{name}" aria-current="page">' in page.text


@pytest.mark.parametrize("name", PAGES)
def test_app_page_gives_the_same_rows_as_json_and_csv(client: TestClient, name: str) -> None:
    told = client.get(f"/{name}", headers={"Accept": "application/json"}).json()
    named = client.get(f"/{name}?format=json").json()
    lines = list(csv.DictReader(io.StringIO(client.get(f"/{name}?format=csv").text)))
    assert told == named
    assert [set(row) for row in told] == [set(line) for line in lines]


def test_app_page_is_narrowed(client: TestClient) -> None:
    everything = client.get("/figures?format=json").json()
    freed = client.get("/figures?format=json&measure=released&search=prisoners").json()
    assert 0 < len(freed) < len(everything)
    assert {row["measure"] for row in freed} == {"released"}


def test_app_refusal_says_nothing_of_the_machine(client: TestClient, where: Path) -> None:
    for address in ("/claims/abcdef", "/reports/nothing", "/actors/nobody", "/disagreements/abcdef"):
        assert str(where.parent) not in client.get(address).text


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("/figures?report=nothing-of-the-kind", 404, "not on record"),
        ("/no-such-page", 404, "no page at this address"),
        ("/figures?first=soon", 422, "first"),
        ("/figures?measure=joy", 422, "measure"),
    ],
)
def test_app_refusal_is_told_in_one_form(client: TestClient, address: str, status: int, told: str) -> None:
    page, answer = client.get(address), client.get(address, headers={"Accept": "application/json"})
    assert (page.status_code, answer.status_code) == (status, status)
    assert 'role="alert"' in page.text
    assert told in page.text
    assert told in answer.json()["detail"]
