"""Positions as a matrix through time: the latest move up to a day, and the slider of days."""

import re
from dataclasses import fields
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from starlette.testclient import TestClient
from tests import talks

from parley.exports.claim_rows import claim_row
from parley.exports.views import PositionRow, PositionStep
from parley.web.pages.positions import PARTIES, matrix


def cells(page: str) -> list[str]:
    """The words of each cell that has a move."""
    found = re.findall(r'<td role="cell">(.*?)</td>', page, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in found]


def position(party: str, issue: str, moves: int) -> PositionRow:
    """A position with so many moves, which are one and the same: only their number matters here."""
    row = claim_row(talks.DEMANDED)
    values: dict[str, Any] = {field.name: getattr(row, field.name) for field in fields(row)}
    step = PositionStep(**values, change=None, why=None, same=())
    latest = {name: values[name] for name in ("id", "act", "date", "condition", "report", "quote")}
    return PositionRow(
        party=party, issue=issue, words=None, change=None, why=None, history=(step,) * moves, **latest
    )  # fmt: skip


def test_positions_cell_has_the_latest_move_its_condition_and_history(client: TestClient) -> None:
    cell = cells(client.get("/positions?last=2024-03-10").text)[0]
    assert cell.startswith("Highland Front accept")
    assert "Condition: if its fighters are released" in cell
    assert "1 before demand" in cell


@pytest.mark.parametrize(
    ("last", "acts"),
    [("2024-03-01", []), ("2024-03-02", ["demand"]), ("2024-03-09", ["demand"]), ("2024-03-10", ["accept"])],
)
def test_positions_are_those_of_the_day(client: TestClient, last: str, acts: list[str]) -> None:
    shown = [re.findall(r"Highland Front (\w+)", cell)[0] for cell in cells(client.get(f"/positions?last={last}").text)]
    rows = client.get(f"/positions?last={last}&format=json").json()
    assert shown == acts == [row["act"] for row in rows]


def test_positions_link_each_quote_to_its_claim_and_report(client: TestClient) -> None:
    page = client.get("/positions?last=2024-03-02").text
    assert f'<a href="/claims/{talks.DEMANDED.id}">demanded a lasting ceasefire</a>' in page
    assert f"/reports/{talks.EARLY.key}#c-{talks.DEMANDED.id}" in page


def test_positions_slider_without_scripts_leads_to_the_day(client: TestClient) -> None:
    page = client.get("/positions?party=Highland Front").text
    low, high, now = (re.search(rf'{name}="(\d+)"', page) for name in (" min", " max", " value"))
    assert low and high and now
    assert now[1] == high[1]
    answer = client.get(f"/positions/day?day={low[1]}&party=Highland+Front", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/positions?party=Highland+Front&last=2024-03-02")


@pytest.mark.parametrize("day", ["0", "soon", "99999999"])
def test_positions_slider_refuses_what_is_no_day(client: TestClient, day: str) -> None:
    assert client.get(f"/positions/day?day={day}").status_code == 422


def test_positions_matrix_leaves_no_party_out() -> None:
    rows = [position(f"Party {n}", "borders", n) for n in range(1, PARTIES + 3)]
    found = matrix(rows)
    assert found.parties == tuple(f"Party {n}" for n in range(PARTIES + 2, 2, -1))
    assert [row.party for row in found.others] == ["Party 1", "Party 2"]


def test_positions_matrix_treats_parties_alike() -> None:
    """Names changed about: the same matrix with the names changed about."""
    rows = [position("Norland", "borders", 3), position("Sudland", "borders", 1), position("Sudland", "water", 1)]
    swap = {"Norland": "Sudland", "Sudland": "Norland"}
    one = matrix(rows)
    other = matrix([position(swap[row.party], row.issue or "", len(row.history)) for row in rows])
    assert tuple(swap[party] for party in one.parties) == other.parties
    assert [line.issue for line in one.lines] == [line.issue for line in other.lines]


def test_positions_slider_moves_by_keyboard(quiet: Page, served: str) -> None:
    quiet.goto(f"{served}/positions?party=Highland+Front")
    slider = quiet.get_by_role("slider")
    slider.focus()
    quiet.keyboard.press("ArrowLeft")
    expect(quiet).to_have_url(f"{served}/positions?party=Highland+Front&last=2024-03-10")
    expect(quiet.locator("output")).to_have_text("2024-03-10")
    expect(quiet.locator("#stand td p.act b").first).to_have_text("accept")
    expect(quiet.locator("#shapes a").first).to_have_attribute("href", re.compile("last=2024-03-10.*format=csv"))
    expect(slider).to_be_focused()
    quiet.keyboard.press("Home")
    expect(quiet.locator("#stand td p.act b").first).to_have_text("demand")
