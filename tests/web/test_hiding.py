"""Names of people who suffered: never before readers, before reviewers in lists only where they ask."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests import talks

from parley.model.actors import Actor
from parley.model.claims import Event, Figure, numbered
from parley.model.evidence import Evidence
from parley.model.judgements import Judgement
from parley.model.report import Report
from parley.settings import Settings
from parley.store import database, writing
from parley.web import people
from parley.web.app import create_app
from parley.web.desk import Desk
from parley.web.people import Person
from parley.web.screens import SCREENS

NAME, SURNAME = "Mira O'Tolan", "O'Tolan"
TEXT = "The hostage Mira O'Tolan was freed on March 2, and O'Tolan flew home. Three prisoners left."
PASSWORD = "a long enough password"
PAGES = [f"/{screen.name}" for screen in SCREENS] + ["/reports/{key}", "/claims/{claim}", "/disagreements/{disagreement}"]
ASKED = [(page, shape) for page in PAGES for shape in ("html", "json", "csv") if (page, shape) != ("/claims/{claim}", "csv")]


@pytest.fixture
def named(where: Path) -> dict[str, str]:
    """A report that names a hostage, beside the invented talks: its key, a claim of it, and one that differs."""
    report = Report(
        id="freed",
        text=TEXT,
        title="O'Tolan is home",
        publisher="The Courier",
        published="2024-03-03",
        published_known="given",
    )
    person = Actor(name=NAME, words=NAME, kind="person")
    freed = Evidence(report=report, start=0, quote=TEXT[:44])
    event = Event(evidence=freed, type="ASSAULT", actor=None, recipient=person, date=talks.day("2024-03-02"))
    three = Evidence(report=report, start=TEXT.index("Three"), quote="Three prisoners")
    figure = Figure(evidence=three, measure="released", quantity=talks.number(3), who=f"prisoners beside {NAME}")
    claims = list(numbered([event, figure]))
    differ = Judgement(kind="contradicts", members=(claims[1].id, talks.FREED_40.id), reason="other source: 3 and 40")
    with database.create(where) as record:
        writing.write_report(record, report, claims, received=report, read_by=talks.VERSION)
        writing.write_judgements(record, (*talks.JUDGEMENTS, differ), judged_by=talks.VERSION)
    return {"key": report.key, "claim": claims[0].id, "disagreement": differ.id}


@pytest.fixture
def signed_in(where: Path, named: dict[str, str], tmp_path: Path) -> Iterator[Callable[[str], TestClient]]:
    """Sign in with a role."""
    opened: list[TestClient] = []

    def sign_in(role: str) -> TestClient:
        known = tmp_path / "people.json"
        people.put(known, Person("Ada", role), PASSWORD)
        desk = Desk(settings=Settings(record=where), people=people.load(known), hosts=frozenset())
        client = TestClient(create_app(desk), base_url="http://desk.example", headers={"Accept": "text/html"})
        opened.append(client.__enter__())
        token = client.get("/sign-in").text.split('name="token" value="')[1].split('"')[0]
        client.post("/sign-in", data={"name": "Ada", "password": PASSWORD, "token": token})
        return client

    yield sign_in
    for client in opened:
        client.__exit__(None, None, None)


def shows(answer: str) -> bool:
    return any(spelled in answer for spelled in ("Tolan", "Mira"))


@pytest.mark.parametrize(("address", "shape"), ASKED)
def test_hiding_before_readers(
    signed_in: Callable[[str], TestClient], named: dict[str, str], address: str, shape: str
) -> None:
    answer = signed_in("reader").get(address.format(**named), params={"format": shape, "names": "shown"})
    assert answer.status_code == 200
    assert not shows(answer.text)


@pytest.mark.parametrize("address", ["/reports/{key}", "/claims/{claim}", "/figures?names=shown"])
def test_hiding_not_before_reviewers_who_look_closely(
    signed_in: Callable[[str], TestClient], named: dict[str, str], address: str
) -> None:
    assert shows(signed_in("reviewer").get(address.format(**named)).text)


@pytest.mark.parametrize("shape", ["html", "json", "csv"])
@pytest.mark.parametrize("address", ["/figures", "/disagreements/{disagreement}"])
def test_hiding_in_lists_before_reviewers_until_they_ask(
    signed_in: Callable[[str], TestClient], named: dict[str, str], address: str, shape: str
) -> None:
    client = signed_in("reviewer")
    assert not shows(client.get(address.format(**named), params={"format": shape}).text)
    assert shows(client.get(address.format(**named), params={"format": shape, "names": "shown"}).text)


def test_hiding_in_the_words_of_other_claims(signed_in: Callable[[str], TestClient], named: dict[str, str]) -> None:
    address = f"/claims/{talks.FREED_40.id}"
    reader, reviewer = signed_in("reader"), signed_in("reviewer")
    for shape in ("html", "json"):
        assert not shows(reader.get(address, params={"format": shape}).text)
        assert shows(reviewer.get(address, params={"format": shape}).text)


def test_hiding_says_the_role(client: TestClient, named: dict[str, str]) -> None:
    assert "[a hostage]" in client.get("/figures").text
