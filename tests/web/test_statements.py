"""Statements with their chain hop by hop, and facets whose counts are those of the lists that they lead to."""

import html
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from starlette.testclient import TestClient
from tests import talks

from parley.model.actors import Actor
from parley.model.claims import Statement, numbered
from parley.model.report import Report
from parley.store import database, writing

THIRD = Report(
    id="third",
    text='A clerk in Oskar told the Post that, as an envoy heard, Veldland said "the bridge is open". Nobody answered.',
    publisher="The Courier",
    published="2024-03-12",
)
CLERK = Actor(name="clerk", words="A clerk in Oskar", kind="person")
ENVOY = Actor(name="envoy", words="an envoy", kind="person")
PASSED_ON = Statement(
    evidence=talks.at(THIRD, "the bridge is open"),
    source=talks.VELDLAND,
    content=(talks.at(THIRD, "the bridge is open"),),
    cue=talks.at(THIRD, "said"),
    quotation="direct",
    to="the Post",
    via=(CLERK, ENVOY),
    date=talks.day("2024-03-11"),
)
SILENT = Statement(
    evidence=talks.at(THIRD, "Nobody answered"),
    source=Actor(name="nobody", words="Nobody", kind="anonymous"),
    content=(),
    cue=talks.at(THIRD, "Nobody answered"),
    cue_type="silence",
)


@pytest.fixture
def where(tmp_path: Path) -> Path:
    """The talks, and a report in which words are passed on twice."""
    path = tmp_path / "talks.db"
    with database.create(path) as record:
        talks.put(record)
        writing.write_report(record, THIRD, numbered((PASSED_ON, SILENT)), received=THIRD, read_by=talks.VERSION)
    return path


def facets(page: str) -> dict[str, list[tuple[str, str, int]]]:
    """The values of each facet: word, address, count."""
    beside = page.partition('<aside class="facets"')[2].partition("</aside>")[0]
    found = re.findall(r"<details[^>]*><summary>(\w+)</summary>(.*?)</details>", beside, re.DOTALL)
    value = r'<a href="([^"]+)">([^<]+)</a> <span class="count">([\d,]+)\+?</span>'
    return {
        title: [(word, html.unescape(address), int(count)) for address, word, count in re.findall(value, inner)]
        for title, inner in found
    }


def test_statements_chain_stands_hop_by_hop_outermost_first(client: TestClient) -> None:
    page = client.get("/statements?search=bridge").text
    (chain,) = re.findall(r'<ol class="chain".*?</ol>', page, re.DOTALL)
    hops = [" ".join(re.sub(r"<[^>]+>", " ", hop).split()) for hop in re.findall(r"<li.*?</li>", chain, re.DOTALL)]
    assert hops == ["The Courier, 2024-03-12", "A clerk in Oskar", "an envoy", "Veldland"]
    assert re.search(r"<b>said</b>\s*<span class=\"aside\">to</span> the Post", page)
    assert f'<a href="/claims/{PASSED_ON.id}">the bridge is open</a>' in page


def test_statements_silence_is_named_and_belief_left_out(client: TestClient) -> None:
    page = client.get("/statements").text
    assert "<b>kept silent</b>" in page
    assert '<span class="chip">silence</span>' in page
    assert talks.HINTED.id not in page


def test_statements_shown_are_those_of_the_json(client: TestClient) -> None:
    shown = re.findall(r'<li id="row-(\w+)"', client.get("/statements").text)
    assert sorted(shown) == sorted(row["id"] for row in client.get("/statements?format=json").json())


def test_statements_facets_count_the_list_that_they_lead_to(client: TestClient) -> None:
    found = facets(client.get("/statements").text)
    assert set(found) == {"Party", "Outlet", "Day", "Issue", "Quotation"}
    for values in found.values():
        for word, address, count in values:
            assert len(client.get(f"{address}&format=json").json()) == count, word


def test_statements_facet_that_is_asked_for_leads_back(client: TestClient) -> None:
    page = client.get("/statements?search=bridge&quotation=direct").text
    assert "<b>direct</b>" in page
    assert '<a href="/statements?search=bridge">any quotation</a>' in page


def test_statements_on_an_issue_are_those_whose_words_name_it(client: TestClient) -> None:
    address = "/statements?issue=exchange+of+captives"
    page = client.get(address).text
    assert re.findall(r'<li id="row-(\w+)"', page) == [talks.SAID.id]
    assert [row["id"] for row in client.get(f"{address}&format=json").json()] == [talks.SAID.id]
    assert talks.SAID.id in client.get(f"{address}&format=csv").text
    assert "<b>exchange of captives</b>" in page
    assert '<a href="/statements">any issue</a>' in page
    assert facets(page)["Party"] == [("Veldland", f"{address}&party=Veldland", 1)]


def test_statements_issue_goes_with_what_else_is_asked(client: TestClient) -> None:
    address = "/statements?issue=exchange+of+captives&search=prisoners"
    assert [row["id"] for row in client.get(f"{address}&party=Veldland&format=json").json()] == [talks.SAID.id]
    assert client.get(f"{address}&party=Highland+Front&format=json").json() == []
    assert client.get("/statements?issue=weather").status_code == 422


def test_statements_refuse_a_form_of_quotation_that_is_none(client: TestClient) -> None:
    assert client.get("/statements?quotation=shouted").status_code == 422


def test_statements_are_narrowed_by_facet_in_the_browser(quiet: Page, served: str) -> None:
    quiet.goto(f"{served}/statements")
    quiet.get_by_text("Outlet", exact=True).last.click()
    quiet.get_by_role("link", name="The Courier", exact=True).click()
    expect(quiet).to_have_url(f"{served}/statements?outlet=The+Courier")
    expect(quiet.get_by_label("Outlet")).to_have_value("The Courier")
