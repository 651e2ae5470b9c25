"""Nobody from elsewhere sees the record without signing in; roles, tries and addresses to go to are held to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from parley.settings import Settings
from parley.web import people
from parley.web.app import create_app
from parley.web.attempts import BY_NAME
from parley.web.desk import Desk
from parley.web.people import Person

PASSWORD = "a long enough password"
HIDDEN = 'name="token" value="'


@pytest.fixture
def outside(where: Path, tmp_path: Path) -> Iterator[TestClient]:
    """A browser elsewhere, before the desk of a record whose people sign in."""
    known = tmp_path / "people.json"
    people.put(known, Person("A. Reader", "reader"), PASSWORD)
    desk = Desk(settings=Settings(record=where), people=people.load(known), hosts=frozenset())
    with TestClient(create_app(desk), base_url="http://desk.example", headers={"Accept": "text/html"}) as asking:
        yield asking


def sign_in(client: TestClient, password: str = PASSWORD, *, then: str = "/figures") -> int:
    token = client.get("/sign-in").text.split(HIDDEN)[1].split('"')[0]
    told = {"name": "A. Reader", "password": password, "token": token, "next": then}
    answer = client.post("/sign-in", data=told, follow_redirects=False)
    client.headers["X-Went-To"] = answer.headers.get("location", "")
    return answer.status_code


@pytest.mark.parametrize("address", ["/figures", "/figures?format=csv", "/openapi.json", "/claims/abcdef"])
def test_signing_is_asked_for_before_anything_is_shown(outside: TestClient, address: str) -> None:
    seen = outside.get(address, follow_redirects=False)
    assert (seen.status_code, seen.headers["location"].startswith("/sign-in?next=")) == (303, True)
    told = outside.get(address, headers={"Accept": "application/json"})
    assert (told.status_code, told.json()) == (401, {"detail": "sign in first, at /sign-in"})


def test_signing_in_shows_the_record_and_signing_out_hides_it(outside: TestClient) -> None:
    before = outside.get("/sign-in").cookies
    assert sign_in(outside) == 303
    assert outside.headers["X-Went-To"] == "/figures"
    page = outside.get("/figures")
    assert "A. Reader, reader" in page.text
    assert outside.cookies.get("parley") not in before.values()  # a cookie known before the password would be a way in
    outside.post("/sign-out", data={"token": page.text.split(HIDDEN)[1].split('"')[0]})
    assert outside.get("/figures", follow_redirects=False).status_code == 303


def test_signing_in_with_a_wrong_password_is_refused_and_then_not_even_tried(outside: TestClient) -> None:
    assert [sign_in(outside, "wrong password!") for _ in range(BY_NAME)] == [401] * BY_NAME
    assert sign_in(outside) == 429


@pytest.mark.parametrize(
    "then", ["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "javascript:1"]
)
def test_signing_in_leads_nowhere_else(outside: TestClient, then: str) -> None:
    sign_in(outside, then=then)
    assert outside.headers["X-Went-To"] == "/"


def test_signing_in_needs_the_form_of_this_desk(outside: TestClient) -> None:
    told = {"name": "A. Reader", "password": PASSWORD}
    assert outside.post("/sign-in", data=told).status_code == 403


def test_signing_cookie_is_for_this_desk_alone(outside: TestClient) -> None:
    assert outside.get("/sign-in").headers["set-cookie"].endswith("; Path=/; HttpOnly; SameSite=Strict")


def test_signing_is_not_asked_of_who_sits_at_the_machine(client: TestClient) -> None:
    assert client.get("/figures").status_code == 200


def test_signing_at_the_machine_is_not_for_a_page_that_borrows_its_name(client: TestClient) -> None:
    assert client.get("/figures", headers={"Host": "elsewhere.example"}).status_code == 421
