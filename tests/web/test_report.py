"""A report in the browser: its words as they are, its claims marked in them and listed, and nothing of it let loose."""

import csv
import html
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from starlette.testclient import TestClient
from tests import talks

from parley.exports.highlights import segments
from parley.model.claims import numbered
from parley.model.evidence import Evidence
from parley.model.report import Report
from parley.store import database, writing

CLAIMS = talks.CLAIMS[talks.EARLY.key]


def words(page: str) -> str:
    """The text of the report as a browser shows it."""
    found = re.search(r'<article class="words"[^>]*>(.*?)</article>', page, re.DOTALL)
    assert found
    return html.unescape(re.sub(r"<[^>]+>", "", found[1]))


@pytest.mark.parametrize("report", talks.REPORTS, ids=lambda report: report.id)
def test_report_shows_its_words_as_they_are(client: TestClient, report: Report) -> None:
    assert words(client.get(f"/reports/{report.key}").text) == report.text
    assert "".join(part.text for part in segments(report, talks.CLAIMS[report.key])) == report.text


@pytest.mark.parametrize("named", [talks.EARLY.key, talks.EARLY.key[:8], talks.EARLY.id])
def test_report_is_found_by_its_key_or_id(client: TestClient, named: str) -> None:
    page = client.get(f"/reports/{named}")
    assert page.status_code == 200
    for claim in CLAIMS:
        assert f'id="c-{claim.id}"' in page.text and f'id="l-{claim.id}"' in page.text


def test_report_that_is_not_on_record_is_refused(client: TestClient) -> None:
    assert client.get("/reports/ffffffffff").status_code == 404


def test_report_unread_says_why(client: TestClient) -> None:
    assert "not English: fr" in client.get("/reports/autre").text


def test_report_marks_overlapping_claims() -> None:
    found = segments(talks.EARLY, CLAIMS)
    part = next(part for part in found if "40 prisoners were freed" in part.text)
    assert part.claims == part.begins and set(part.claims) == {talks.FREED_40.id, talks.SAID.id}


def test_report_gives_its_claims_as_json_and_csv(client: TestClient) -> None:
    rows = client.get("/reports/early?format=json").json()
    lines = list(csv.DictReader(io.StringIO(client.get("/reports/early?format=csv").text)))
    assert [row["id"] for row in rows] == [line["id"] for line in lines]
    assert {row["id"] for row in rows} == {claim.id for claim in CLAIMS}


def test_report_claim_is_shown_with_all_that_is_known(client: TestClient) -> None:
    page = client.get(f"/claims/{talks.FREED_40.id}")
    assert page.status_code == 200
    assert "other source: 40 by Veldland" in page.text and f"/claims/{talks.FREED_36.id}" in page.text
    assert client.get(f"/claims/{talks.FREED_40.id[:8]}?format=json").json()["claim"]["measure"] == "released"
    assert client.get("/claims/ffffffff").status_code == 404


def test_report_lists_fields_in_the_words_of_the_desk(client: TestClient) -> None:
    beside = client.get("/reports/early").text.partition('id="listed"')[2]
    assert "measure: released · number: 40 ·" in beside
    assert not re.search(r"as of:|low: |as_of|cue type:", beside)


def test_report_claim_has_its_history_in_the_words_of_the_desk(client: TestClient) -> None:
    address = f"/claims/{talks.FREED_40.id}"
    page = client.get(address).text.partition("What happened to it")[2]
    assert "the programme, version" in page and "told differently" in page and "number: <b>40</b>" in page
    assert "as_of" not in page and "measure=" not in page
    first, *_ = client.get(f"{address}?format=json").json()["history"]
    assert {"field": "measure", "before": None, "after": "released"} in first["changes"]


@pytest.mark.parametrize("width", [1280, 375])
def test_report_text_and_list_scroll_together_by_keyboard(quiet: Page, served: str, width: int) -> None:
    quiet.set_viewport_size({"width": width, "height": 500})
    quiet.goto(f"{served}/reports/late")
    line, words = quiet.locator(f"#l-{talks.ACCEPTED.id}"), quiet.locator(f'#words [data-claims~="{talks.ACCEPTED.id}"]')
    line.get_by_role("link").first.focus()
    expect(words.first).to_have_class(re.compile("lit"))
    quiet.keyboard.press("Enter")
    expect(words.first).to_be_focused()
    expect(words.first).to_be_in_viewport()
    quiet.keyboard.press("Enter")
    expect(line.get_by_role("link").first).to_be_focused()
    expect(line).to_be_in_viewport()
    assert quiet.evaluate("document.documentElement.scrollWidth") <= width


def test_report_link_to_a_claim_shows_its_words(quiet: Page, served: str) -> None:
    quiet.set_viewport_size({"width": 1280, "height": 400})
    quiet.goto(f"{served}/reports/{talks.LATE.key}#c-{talks.REFUSED.id}")
    expect(quiet.locator(f'#words [data-claims~="{talks.REFUSED.id}"]').first).to_be_in_viewport()
    expect(quiet.locator(f"#l-{talks.REFUSED.id}")).to_have_class("lit")


SCRIPT = "</article><script>document.title='taken'</script><img src=x onerror=document.title='taken'>{{ 7 * 7 }}"


@pytest.fixture
def hostile(where: Path) -> Report:
    """A report in which all that it may bring is a script, with a claim on it."""
    told = f"Veldland demanded {SCRIPT} on March 2."
    report = Report(
        id=f"../{SCRIPT}",
        text=f"{told} More.",
        title=SCRIPT,
        publisher=SCRIPT,
        agency=SCRIPT,
        url="javascript:document.title='taken'",
        source=SCRIPT,
        language='en" onclick="alert(1)',
        published_known=SCRIPT,
        furniture=((len(told), len(told) + 6),),
    )
    party = replace(talks.VELDLAND, name=SCRIPT, words=SCRIPT)
    evidence = Evidence(report=report, start=0, quote=told)
    claims = numbered([replace(talks.DEMANDED, evidence=evidence, party=party, issue=SCRIPT, condition=SCRIPT)])
    with database.create(where) as record:
        writing.write_report(record, report, claims, received=report, read_by=talks.VERSION)
    return report


def test_report_that_means_harm_runs_nowhere(page: Page, served: str, client: TestClient, hostile: Report) -> None:
    named = client.get(f"/reports/{hostile.key}?format=json").json()[0]["id"]
    for address in (f"reports/{hostile.key}", f"claims/{named}", f"review?claim={named}", "review/together"):
        page.goto(f"{served}/{address}")
        assert page.title() != "taken"
        assert page.locator("img[src=x]").count() == 0 and page.locator("a[href^='javascript:']").count() == 0
        assert page.locator("[onclick]").count() == 0
    page.goto(f"{served}/reports/{hostile.key}")
    expect(page.locator("#words")).to_have_text(hostile.text)
