"""Disagreements side by side and one after the other, all claims in equal weight."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from starlette.testclient import TestClient
from tests import talks

from parley.model.judgements import Judgement
from parley.store import database, writing

FIRST = talks.JUDGEMENTS[0]
SECOND = Judgement(
    kind="contradicts", members=(talks.SAID.id, talks.HINTED.id), reason="true conflict: a spokesman answers Veldland"
)
ADDRESS = f"/disagreements/{FIRST.id}"
SUM = Judgement(
    kind="sum", members=(talks.FREED_40.id, talks.WOUNDED.id), reason="40 is not 3, it does not add up", adds_up=False
)


@pytest.fixture
def where(tmp_path: Path) -> Path:
    """The talks with a second disagreement and a sum that was checked."""
    path = tmp_path / "talks.db"
    with database.create(path) as record:
        talks.put(record)
        writing.write_judgements(record, (*talks.JUDGEMENTS, SECOND, SUM), judged_by=talks.VERSION)
    return path


def sides(page: str) -> list[str]:
    return re.findall(r'<article class="side">(.*?)</article>', page, re.DOTALL)


def test_disagreements_stand_side_by_side(client: TestClient) -> None:
    page = client.get("/disagreements?measure=released").text
    one, other = sides(page)
    assert '<span class="chip">other source</span>' in page
    assert "40 by Veldland, 36 by relief workers" in page
    assert ("Veldland" in one, "Relief workers" in other) == (True, True)
    assert f'href="/claims/{talks.FREED_40.id}"' in one
    assert f'href="/reports/{talks.LATE.key}#c-{talks.FREED_36.id}"' in other


def test_disagreements_sides_have_the_same_parts(client: TestClient) -> None:
    """Equal weight: what stands around the words of one side stands around those of the other."""
    one, other = (re.findall(r"<(?:h2|p|blockquote|dt)\b[^>]*>", side) for side in sides(client.get(ADDRESS).text))
    assert one == other


def test_disagreements_one_shows_words_arithmetic_and_judge(client: TestClient) -> None:
    page = client.get(ADDRESS).text
    assert "<q>40 prisoners were freed</q>" in page
    assert "Shells fell on Norby" in page  # the words around the quote
    assert "40 − 36 = 4" in page
    assert "no day is told for one of them or both" in page
    assert "40 is not 3, it does not add up" in page
    assert "Judged by the programme." in page


def test_disagreements_one_is_given_as_json(client: TestClient) -> None:
    (row,) = client.get(f"/disagreements/{SECOND.id}?format=json").json()
    assert (row["id"], row["why"], row["first_id"]) == (SECOND.id, "true conflict", talks.SAID.id)


def in_order(client: TestClient) -> list[str]:
    return re.findall(r'id="row-(\w+)"', client.get("/disagreements").text)


def test_disagreements_are_given_as_json_in_the_order_of_the_page(client: TestClient) -> None:
    given = [row["id"] for row in client.get("/disagreements?format=json").json()]
    assert sorted(given) == sorted([FIRST.id, SECOND.id])
    assert given == in_order(client)


def test_disagreements_one_after_the_other_keep_what_was_asked_for(client: TestClient) -> None:
    one, other = in_order(client)
    first, last = (client.get(f"/disagreements/{named}?search=prisoners").text for named in (one, other))
    assert f'<a rel="next" href="/disagreements/{other}?search=prisoners">' in first
    assert f'<a rel="prev" href="/disagreements/{one}?search=prisoners">' in last
    assert ('rel="prev"' in first, 'rel="next"' in last) == (False, False)


@pytest.mark.parametrize("address", ["/disagreements/0000000000000000", f"/disagreements/{FIRST.id}?search=nowhere"])
def test_disagreements_one_that_is_not_among_them_is_refused(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_disagreements_keys_go_on_and_back(page: Page, served: str, client: TestClient) -> None:
    one, other = in_order(client)
    page.goto(f"{served}/disagreements/{one}")
    page.keyboard.press("n")
    expect(page).to_have_url(f"{served}/disagreements/{other}")
    page.keyboard.press("p")
    expect(page).to_have_url(f"{served}/disagreements/{one}")
