"""Actors: a list of them, a page of each with how it came by its names, and what it did; names are taken apart."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from starlette.testclient import TestClient
from tests import talks
from tests.web.posting import post

from parley.model.judgements import Judgement
from parley.store import database, writing
from parley.web.pages import actors

FRONT = "/actors/Highland Front"


def words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_actors_list_leads_to_each(client: TestClient) -> None:
    page = client.get("/actors").text
    links = re.findall(r'<th scope="row" role="rowheader"><a href="(/actors/[^"]+)">', page)
    assert len(links) == len(client.get("/actors?format=json").json())
    assert {client.get(link).status_code for link in links} == {200}


@pytest.mark.parametrize("asked", ["", "?party=Highland Front", "?search=prisoners"])
def test_actors_of_a_large_record_are_listed_by_name(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    monkeypatch.setattr(actors, "SMALL", 0)
    page = client.get(f"/actors{asked}")
    assert page.status_code == 200
    assert "Of a record of this size" in page.text
    assert '<a href="/actors/Veldland">' in page.text or asked == "?party=Highland Front"


def test_actors_one_has_its_names_merges_and_what_it_did(client: TestClient) -> None:
    page = client.get(FRONT).text
    told = words(page)
    assert "Names Highland Front; The Front" in told
    assert "the same but for the first word judged by the programme" in told
    assert "Demanded, offered, refused" in told
    for claim in (talks.DEMANDED, talks.ACCEPTED, talks.REFUSED):
        assert f"/claims/{claim.id}" in page
    assert '<a href="/moves?party=Highland+Front">All moves that name Highland Front</a>' in page


@pytest.mark.parametrize("name", ["the front", "The Front", "HIGHLAND FRONT"])
def test_actors_one_is_found_by_any_of_its_names(client: TestClient, name: str) -> None:
    assert "<h1>Highland Front</h1>" in client.get(f"/actors/{name}").text


def test_actors_one_is_given_as_json(client: TestClient) -> None:
    told = client.get(f"{FRONT}?format=json").json()
    assert (told["name"], told["names"]) == ("Highland Front", ["Highland Front", "The Front"])
    assert [section["list"] for section in told["sections"]] == ["moves", "agreements"]


@pytest.mark.parametrize("name", ["Nobody", "", "../etc/passwd", "Highland Front/x"])
def test_actors_one_that_is_not_on_record_is_refused(client: TestClient, name: str) -> None:
    assert client.get(f"/actors/{name}").status_code == 404


def test_actors_names_are_taken_apart_and_that_is_undone(client: TestClient) -> None:
    answer = post(client, "/actors/pair", kind="not same", first="Highland Front", second="The Front", why="two movements")
    assert "Names Highland Front Wordings" in words(answer.text)
    assert "two movements" in answer.text
    (named,) = re.findall(r'name="decision" value="(\w+)"', answer.text)
    answer = post(client, "/actors/undo", actor="Highland Front", decision=named, why="they are one")
    assert "Names Highland Front; The Front" in words(answer.text)
    assert '<span class="chip">undone</span>' in answer.text


def test_actors_another_name_is_joined(client: TestClient) -> None:
    answer = post(client, "/actors/pair", kind="same", first="Veldland", second="relief workers", why="their own")
    assert "Names Veldland; relief workers" in words(answer.text)
    refused = post(client, "/actors/pair", kind="same", first="Veldland", second="nobody", why="x")
    assert refused.status_code == 404


def test_actors_take_no_form_but_the_desks_own(client: TestClient) -> None:
    sent = {"kind": "not same", "first": "Highland Front", "second": "The Front", "why": "x"}
    assert client.post("/actors/pair", data=sent).status_code == 403
    assert client.post("/actors/undo", data={"actor": "x", "decision": "0" * 16, "why": "x"}).status_code == 403


def test_actors_names_are_taken_apart_by_keyboard(quiet: Page, served: str) -> None:
    quiet.goto(f"{served}{FRONT}")
    quiet.get_by_text("not the same", exact=True).focus()
    quiet.keyboard.press("Enter")
    quiet.keyboard.press("Tab")
    quiet.keyboard.type("two movements")
    quiet.keyboard.press("Enter")
    expect(quiet.get_by_text("not same, by")).to_be_visible()
    expect(quiet.get_by_text("One name; nothing was merged.")).to_be_visible()


def test_actors_words_of_one_report_are_taken_out(client: TestClient, where: Path) -> None:
    named = f"the movement@{talks.LATE.key}"
    merged = Judgement(
        kind="same_actor", members=(f"Highland Front@{talks.LATE.key}", named), reason="words that stand for it"
    )
    with database.open_to_write(where) as record:
        writing.write_judgements(record, (*talks.JUDGEMENTS, merged), judged_by=talks.VERSION)
    page = client.get(FRONT).text
    assert f'“the movement” in <a href="/reports/{talks.LATE.key}">report {talks.LATE.key[:8]}</a>' in page
    assert f'name="second" value="{named}"' in page
    first = f"Highland Front@{talks.LATE.key}"
    answer = post(client, "/actors/pair", kind="not same", first=first, second=named, why="another movement")
    assert (answer.status_code, answer.url.path) == (200, "/actors/Highland Front")
    assert "“the movement”" not in answer.text
