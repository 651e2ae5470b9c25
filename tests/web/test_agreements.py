"""Agreements: a section for each deal with its promises, its exchanges and their sums, and charges beside replies."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from starlette.testclient import TestClient
from tests import pact, talks

from parley.exports.deals import deals
from parley.exports.on_record import OnRecord
from parley.model.claims import Statement
from parley.model.judgements import Judgement
from parley.store import database
from parley.web.pages.beside import side


@pytest.fixture
def where(tmp_path: Path) -> Path:
    """The talks, and the pact with its ledger."""
    path = tmp_path / "talks.db"
    with database.create(path) as record:
        talks.put(record)
        pact.put(record, talks.JUDGEMENTS)
    return path


def words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def section(page: str, named: str) -> str:
    """The part of a page from the heading of a deal to the next deal."""
    return page.split(f'id="deal-{named}"')[1].split('class="deal"')[0]


@pytest.fixture
def deal(client: TestClient) -> str:
    return section(client.get("/agreements").text, pact.PACT.id)


def test_agreements_of_one_deal_stand_in_one_section(client: TestClient, deal: str) -> None:
    page = client.get("/agreements").text
    assert page.count('class="deal"') == 2
    assert f"deal-{pact.RETOLD.id}" not in page
    assert f'id="row-{pact.PACT.id}"' in deal and f'id="row-{pact.RETOLD.id}"' in deal
    assert "2024-05-01 to 2024-05-08" in words(deal)


def test_agreements_promises_say_what_is_reported_of_them(deal: str) -> None:
    assert "Norland not told free 30 prisoners 2024-05-04 late 12 + 18 = 30 told, 30 owed" in words(deal)
    assert "hand over maps of its mines not told no report Harbour Courier" in words(deal)


def test_agreements_exchanges_show_counts_ratio_and_sums(deal: str) -> None:
    told = words(deal)
    assert f"2024-05-02 Norland: 12 prisoners {pact.FREED[0].id[:8]} River League: four captives" in told
    assert "18 by Norland for 6 by River League, 3 for 1" in told
    assert "let go by Norland, days told: 12 + 18 = 30" in told


def test_agreements_charge_and_reply_stand_side_by_side(deal: str) -> None:
    charge, reply = re.findall(r'<article class="side">(.*?)</article>', deal, re.DOTALL)
    assert ("a breach alleged" in charge, f"/claims/{pact.CHARGED.id}" in charge) == (True, True)
    assert ("every lorry of fuel had passed" in reply, f"/claims/{pact.REPLIED.id}" in reply) == (True, True)
    tags = [re.findall(r"<(\w+)", side) for side in (charge, reply)]
    assert tags[0] == tags[1]


def test_agreements_are_narrowed_and_given_as_json(client: TestClient) -> None:
    page = client.get("/agreements?party=Kenya").text
    rows = client.get("/agreements?party=Kenya&format=json").json()
    assert page.count('class="deal"') == 1
    assert [row["id"] for row in rows] == [pact.PACT.id]


def test_agreements_page_is_for_everybody(quiet: Page, served: str) -> None:
    quiet.goto(f"{served}/agreements")
    quiet.get_by_role("navigation", name="Deals on this page").get_by_role("link").first.click()
    assert quiet.locator(":target h2").is_visible()
    assert [
        each["id"] for each in Axe().run(quiet).response["violations"] if each["impact"] in ("serious", "critical")
    ] == []


def test_agreements_state_is_that_told_last_with_the_report_that_tells_it(tmp_path: Path) -> None:
    late = replace(pact.QUARREL, id="late", published="2024-05-07", publisher=None, agency="Meridian Wire")
    over = replace(pact.RETOLD, evidence=pact.at(late, "a truce of two more weeks"), status="collapsed")
    same = Judgement(kind="same", members=(pact.PACT.id, over.id), reason="one deal")
    [deal] = deals(OnRecord((), [pact.PACT, over], [same]))
    assert (deal.lead.status, deal.latest.status) == ("in force", "collapsed")
    assert deals(OnRecord((), [pact.PACT], []))[0].latest == pact.PACT


def test_agreements_state_names_its_report(deal: str) -> None:
    assert "State in force as told last by Harbour Courier, 2024-05-02" in words(deal)


def test_agreements_cite_each_report_of_a_promise_once(deal: str) -> None:
    row = next(row for row in re.findall(r"<tr.*?</tr>", deal, re.DOTALL) if "free 30 prisoners" in row)
    assert words(row).count("Harbour Courier, 2024-05-02") == 1


def test_agreements_show_a_denial_with_the_word_that_denies() -> None:
    text = "The League charged Norland with holding back the fuel. Norland denied that it had held back the fuel."
    report = replace(pact.QUARREL, text=text)
    said = pact.at(report, "that it had held back the fuel")
    denial = Statement(evidence=said, source=pact.NORLAND, content=(said,), cue=pact.at(report, "denied"))
    assert side(denial, {}).told == "“denied that it had held back the fuel”"
