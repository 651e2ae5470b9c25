"""The queue in the browser: decisions by the store's rules, by keyboard alone, and none over another's unseen."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from starlette.testclient import TestClient
from tests import talks
from tests.web.posting import post, token

from parley.model.decisions import Decision
from parley.settings import Settings
from parley.store import database, deciding, decisions, queueing
from parley.web import people
from parley.web.app import create_app
from parley.web.desk import Desk
from parley.web.people import Person


@pytest.fixture
def waiting(where: Path) -> list[str]:
    with database.open_record(where) as record:
        return list(queueing.queue(record))


def made(where: Path) -> list[tuple[str, str, str]]:
    with database.open_record(where) as record:
        return [(each.kind, each.subjects[0], each.why) for each in decisions.all_decisions(record)]


def decide_meanwhile(where: Path, named: str, kind: str = "rejected") -> None:
    decision = Decision(kind=kind, subjects=(named,), why="of another war", by="B. Other", when="2024-03-14T10:00:00Z")
    with database.open_to_write(where) as record:
        deciding.write_decision(record, decision)


def test_review_begins_with_what_most_hangs_on(client: TestClient, waiting: list[str]) -> None:
    page = client.get("/review").text
    assert f'href="/claims/{waiting[0]}"' in page and f"/review?claim={waiting[1]}" in page


def test_review_accepts_and_goes_on(client: TestClient, where: Path, waiting: list[str]) -> None:
    page = post(client, "/review", claim=waiting[0], kind="accepted", why="as told")
    assert page.status_code == 200 and f'href="/claims/{waiting[1]}"' in page.text
    assert made(where) == [("accepted", waiting[0], "as told")]


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"kind": "accepted", "why": " "}, 422),
        ({"kind": "eaten", "why": "so"}, 422),
        ({"kind": "corrected", "why": "so", "field": "measure", "value": "joy"}, 422),
        ({"kind": "corrected", "why": "so", "field": "id", "value": "1"}, 422),
        ({"kind": "accepted", "why": "so", "claim": "ffffffff"}, 404),
        ({"kind": "accepted", "why": "so", "token": "0"}, 403),
    ],
)
def test_review_refuses_what_cannot_be(
    client: TestClient, where: Path, waiting: list[str], fields: dict[str, str], status: int
) -> None:
    assert post(client, "/review", **{"claim": waiting[0], **fields}).status_code == status
    assert made(where) == []


def test_review_corrects_a_field(client: TestClient, where: Path) -> None:
    sent = {"claim": talks.FREED_40.id, "kind": "corrected", "field": "quantity", "value": "41", "why": "misread"}
    assert post(client, "/review", **sent).status_code == 200
    assert "as it was read: 40" in client.get(f"/claims/{talks.FREED_40.id}").text


def test_review_undoes_the_last_decision(client: TestClient, where: Path, waiting: list[str]) -> None:
    page = post(client, "/review", claim=waiting[0], kind="rejected", why="wrong key").text
    found = re.search(r'name="decision" value="(\w+)"', page)
    assert found
    page = post(client, "/review/undo", decision=found[1], why="slipped").text
    assert f'href="/claims/{waiting[0]}"' in page
    with database.open_record(where) as record:
        assert next(queueing.queue(record)) == waiting[0]


def test_review_shows_two_decisions_side_by_side(client: TestClient, where: Path, waiting: list[str]) -> None:
    decide_meanwhile(where, waiting[0])
    page = post(client, "/review", claim=waiting[0], kind="accepted", why="as told")
    assert page.status_code == 409 and "B. Other" in page.text and "of another war" in page.text
    over = re.search(r'name="over" value="(\w+)"', page.text)
    assert over and len(made(where)) == 1
    assert post(client, "/review", claim=waiting[0], kind="accepted", why="as told", over=over[1]).status_code == 200
    assert [kind for kind, _, _ in made(where)] == ["rejected", "accepted"]


def test_review_accepts_together_what_was_shown(client: TestClient, where: Path, waiting: list[str]) -> None:
    page = client.get("/review/together?kind=figure").text
    shown = re.findall(r'name="claim" value="(\w+)"', page)
    assert "3 claims" in page and len(shown) == 3
    decide_meanwhile(where, shown[0])
    done = post(client, "/review/together", claim=shown, why="looked at")
    assert "2 claims accepted" in done.text and f"/review?claim={shown[0]}" in done.text
    assert [kind for kind, _, _ in made(where)] == ["rejected", "accepted", "accepted"]
    assert client.get("/review/together?kind=joy").status_code == 422


def test_review_tells_how_far_it_is(client: TestClient, waiting: list[str]) -> None:
    post(client, "/review", claim=talks.FREED_40.id, kind="accepted", why="as told")
    assert "1 of 3 decided" in client.get("/review/progress").text


def test_review_signs_with_the_name_of_who_signed_in(where: Path, tmp_path: Path, waiting: list[str]) -> None:
    known, password = tmp_path / "people.json", "a long enough password"
    people.put(known, Person("C. Reviewer", "reviewer"), password)
    app = create_app(Desk(settings=Settings(record=where), people=people.load(known), hosts=frozenset()))
    with TestClient(app, base_url="http://desk.example", headers={"Accept": "text/html"}) as asking:
        asking.post("/sign-in", data={"name": "C. Reviewer", "password": password, "token": token(asking, "/sign-in")})
        assert post(asking, "/review", claim=waiting[0], kind="accepted", why="as told", by="B. Other").status_code == 200
    with database.open_record(where) as record:
        assert [each.by for each in decisions.all_decisions(record)] == ["C. Reviewer"]


def test_review_refuses_the_name_of_the_machine(where: Path, waiting: list[str]) -> None:
    app = create_app(Desk(settings=Settings(record=where, reviewer="parley")))
    with TestClient(app, base_url="http://127.0.0.1", headers={"Accept": "text/html"}) as asking:
        assert post(asking, "/review", claim=waiting[0], kind="accepted", why="as told").status_code == 403
    assert made(where) == []


def test_review_ends(client: TestClient, waiting: list[str]) -> None:
    sent = {"token": token(client), "claim": waiting, "why": "looked at"}
    client.post("/review/together", data=sent)
    assert "Nothing waits" in client.get("/review").text


@pytest.fixture
def reviewing(quiet: Page, served: str) -> Iterator[Page]:
    quiet.goto(f"{served}/review")
    yield quiet


def test_review_by_keyboard_alone(reviewing: Page, where: Path, waiting: list[str]) -> None:
    def lies(named: str) -> None:
        expect(reviewing.locator("#claim a")).to_have_attribute("href", f"/claims/{named}")
        reviewing.wait_for_load_state()

    lies(waiting[0])
    reviewing.keyboard.press("s")
    lies(waiting[1])
    reviewing.keyboard.press("p")
    lies(waiting[0])
    reviewing.keyboard.press("?")
    expect(reviewing.get_by_role("dialog")).to_be_visible()
    reviewing.keyboard.press("Escape")
    reviewing.keyboard.press("a")
    lies(waiting[1])
    reviewing.keyboard.press("r")
    reviewing.keyboard.type("of another war")
    reviewing.keyboard.press("Enter")
    lies(waiting[2])
    reviewing.keyboard.press("u")
    reviewing.keyboard.type("slipped")
    reviewing.keyboard.press("Enter")
    lies(waiting[1])
    reviewing.keyboard.press("e")
    reviewing.keyboard.press("Tab")
    reviewing.keyboard.type("held")
    reviewing.keyboard.press("Tab")
    reviewing.keyboard.type("misread")
    reviewing.keyboard.press("Enter")
    lies(waiting[2])
    assert [kind for kind, _, _ in made(where)] == ["accepted", "rejected", "undone", "corrected"]
