"""Reports added in the browser: read in the background, told of one by one, and no name, size or address let through."""

import gzip
import json
import re
import time
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from starlette.testclient import TestClient
from tests.web.posting import token

from parley.intake import addresses
from parley.intake.addresses import Fetched
from parley.model.report import Report
from parley.settings import Settings
from parley.store import database, queries
from parley.web import jobs, people
from parley.web.app import create_app
from parley.web.desk import Desk
from parley.web.jobs import Job
from parley.web.pages.adding import NAME, harmless
from parley.web.people import Person

TOLD = "Veldland said on Monday that 12 prisoners were freed in Oskar. The Highland Front denied it."
PATIENCE = 60.0  # seconds for the parser to be loaded and a few lines to be read


def send(client: TestClient, files: list[tuple[str, bytes]] | None = None, **fields: str) -> str:
    """Send the form as a browser does; return the page of the batch when it is over, or the refusal."""
    data = {"token": token(client, "/add"), **fields}
    sent = [("files", (name, content)) for name, content in files or []] or None
    page = client.post("/add", data=data, files=sent)
    until = time.monotonic() + PATIENCE
    while "hx-trigger" in page.text and time.monotonic() < until:
        time.sleep(0.05)
        page = client.get(page.url.path)
    return page.text


def on_record(where: Path) -> dict[str, tuple[str | None, str]]:
    with database.open_record(where) as record:
        return {report.id: (report.publisher, report.source) for report in queries.reports(record)}


def test_adding_reads_what_is_pasted(client: TestClient, where: Path) -> None:
    pasted = {"text": TOLD, "publisher": "The Courier", "published": "2024-03-11", "title": "Freed"}
    page = send(client, None, **pasted)
    assert "All is read." in page
    key = re.search(r'href="/reports/(\w+)">Freed<', page)
    assert key and "12 prisoners" in client.get(f"/reports/{key[1]}").text
    assert ("The Courier", "pasted") in on_record(where).values()
    assert "<dt>On record before</dt><dd>1</dd>" in send(client, None, **pasted)


def test_adding_tells_of_each_file(client: TestClient, where: Path) -> None:
    lines = "\n".join(json.dumps({"id": f"line-{each}", "text": f"{TOLD} {each}"}) for each in range(2)) + "\n{broken"
    files = [
        ("story.txt", TOLD.encode()),
        ("lines.jsonl.gz", gzip.compress(lines.encode())),
        ("empty.txt", b""),
        ("paper.txt", b"%PDF-1.7"),
        ("torn.gz", b"\x1f\x8b\x08torn"),
    ]
    page = send(client, files)
    assert {"story", "line-0", "line-1"} <= set(on_record(where))
    for name in ("lines.jsonl.gz:3", "empty.txt", "paper.txt", "torn.gz"):
        assert f"<strong>{name}</strong>" in page


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("<script>alert(1)</script>.txt", "script_.txt"),
        ("a\x00b\n.txt", "a_b_.txt"),
        (".ssh", "ssh"),
        ("...", "upload"),
        (None, "upload"),
        ("доклад.txt", "доклад.txt"),
    ],
)
def test_adding_makes_names_harmless(name: str | None, expected: str) -> None:
    assert harmless(name) == expected


def test_adding_shows_a_name_that_means_harm_as_words(client: TestClient, where: Path) -> None:
    page = send(client, [("../../<img src=x onerror=alert(1)>.txt", TOLD.encode()), ("/etc/<b>.txt", b"")])
    assert "<img" not in page and "<b>" not in page and "onerror" in page
    assert all("/" not in source and "<" not in source for _, source in on_record(where).values())


def test_adding_keeps_the_end_of_a_long_name() -> None:
    found = harmless("a" * 500 + ".jsonl")
    assert len(found) <= NAME and found.endswith(".jsonl")


def test_adding_takes_no_file_by_its_path(client: TestClient, where: Path) -> None:
    before = on_record(where)
    page = send(client, address="file:///etc/passwd /etc/passwd http://127.0.0.1:1/ http://169.254.169.254/latest")
    assert page.count("no http or https address") == 2 and page.count("private network") == 2
    assert on_record(where) == before


def test_adding_reads_what_lies_at_an_address(client: TestClient, where: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"<html><body><article><p>{TOLD}</p><p>{TOLD}</p></article></body></html>".encode()
    monkeypatch.setattr(addresses, "fetch", lambda address, bounds: Fetched(address, page, "page"))
    send(client, address="https://courier.example/news/freed/")
    assert on_record(where)["freed"][1] == "https://courier.example/news/freed/"


def test_adding_refuses_nothing_and_what_is_not_its_own(client: TestClient) -> None:
    assert "Paste a report" in send(client)
    assert client.post("/add", data={"text": TOLD}).status_code == 403
    assert client.get("/add/unknown").status_code == 404


def test_adding_refuses_what_is_too_large(where: Path) -> None:
    app = create_app(Desk(settings=Settings(record=where, largest_report=2_000)))
    with TestClient(app, base_url="http://127.0.0.1", headers={"Accept": "text/html"}) as client:
        page = send(client, [("large.txt", b"a" * 3_000), ("bomb.txt.gz", gzip.compress(b"a" * 1_000_000))])
        assert page.count("larger than 2,000 bytes") == 2
        told = {"token": token(client, "/add")}
        large = client.post("/add", data=told, files=[("files", ("huge.txt", b"a" * 2_000_000))])
        assert large.status_code == 413
        assert client.post("/review", data={"why": "a" * 2_000_000}).status_code == 413
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        assert client.post("/review", content=iter([b"a" * 600_000] * 3), headers=form).status_code == 413


def test_adding_reads_in_a_process_of_its_own_and_outlives_it(client: TestClient, where: Path) -> None:
    before = on_record(where)
    sent = client.post("/add", data={"token": token(client, "/add"), "text": TOLD})
    until = time.monotonic() + PATIENCE
    while not (found := active_children()) and time.monotonic() < until:
        time.sleep(0.01)
    for child in found:
        child.kill()
        child.join()
    while "hx-trigger" in (page := client.get(sent.url.path).text) and time.monotonic() < until:
        time.sleep(0.05)
    assert jobs.BROKEN in page.replace("&#39;", "'")
    assert on_record(where) == before
    assert "All is read." in send(client, None, text=TOLD)


def test_adding_tells_of_many_without_end_by_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "TOLD", 2)
    job = Job(id="a", by="A. Reader", given=1)
    many = [Report(id=str(each), text=TOLD) for each in range(5)]
    assert list(job.noting(many)) == many
    assert (job.came, [came.name for came in job.reports]) == (5, ["0", "1"])


def test_adding_is_for_reviewers(where: Path, tmp_path: Path) -> None:
    known, password = tmp_path / "people.json", "a long enough password"
    people.put(known, Person("A. Reader", "reader"), password)
    app = create_app(Desk(settings=Settings(record=where), people=people.load(known), hosts=frozenset()))
    with TestClient(app, base_url="http://desk.example", headers={"Accept": "text/html"}) as client:
        signing = token(client, "/sign-in")
        client.post("/sign-in", data={"name": "A. Reader", "password": password, "token": signing})
        assert "sign in as a reviewer" in client.get("/add").text
        sent = {"token": token(client, "/figures")}
        assert client.post("/add", data=sent | {"text": TOLD}).status_code == 403
        assert client.post("/review", data=sent | {"claim": "a", "kind": "accepted", "why": "so"}).status_code == 403


@pytest.fixture
def adding(quiet: Page, served: str) -> Iterator[Page]:
    quiet.goto(f"{served}/add")
    yield quiet


def test_adding_shows_progress_in_the_browser(adding: Page) -> None:
    assert [
        each["id"] for each in Axe().run(adding).response["violations"] if each["impact"] in ("serious", "critical")
    ] == []
    adding.get_by_label("Text").fill(TOLD)
    adding.get_by_label("Published").fill("2024-03-11")
    adding.get_by_role("button", name="Read them").click()
    expect(adding.get_by_text("All is read.")).to_be_visible(timeout=PATIENCE * 1000)
    adding.locator("#job a").first.click()
    expect(adding.locator("#words")).to_have_text(TOLD)
