"""Who suffered is shown by role, who speaks in office by name; the record keeps every name."""

import json
from pathlib import Path

import pytest
from tests import talks
from tests.commands.conftest import run as run
from tests.running import Run

from parley.exports import masking
from parley.exports.masked import masks_of, masks_of_reports
from parley.exports.masking import Masks, masks, suffering
from parley.model.actors import Actor
from parley.model.claims import Claim, Event, Figure, Move, Statement
from parley.model.evidence import Evidence
from parley.model.quantities import Quantity
from parley.model.report import Report
from parley.store import database, paging, writing
from parley.store.suffering import telling


def of(*texts: str, attacked: tuple[str, ...] = ()) -> Masks:
    reports = [Report(id=str(number), text=text) for number, text in enumerate(texts)]
    tellings = [telling(report) for report in reports]
    return masks(tellings, suffering(tellings, attacked))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The hostage Mira Tolan was seen.", {"Mira Tolan": "a hostage"}),
        (
            "The hostages Mira Tolan, Jon Pell and Ada Kranz came home.",
            dict.fromkeys(("Mira Tolan", "Jon Pell", "Ada Kranz"), "a hostage"),
        ),
        ("Jon Pell, 34, was kidnapped from the farm.", {"Jon Pell": "a hostage"}),
        ("They found the body of Ada Kranz.", {"Ada Kranz": "a person"}),
        ("Ilan Berrin, 9, hid under a bed.", {"Ilan Berrin": "a child"}),
        ("The 4-year-old twin Noa Perl slept.", {"Noa Perl": "a child"}),
        ("Ada Kranz, 49, runs the clinic.", {}),
        ("Sgt. Amit Toren was killed at the post.", {"Amit Toren": "a person"}),
        ("Foreign Minister Rosa Tello was wounded.", {}),
        ("No Kenyan was killed.", {}),
        ("The Kenyan Jon Pell was killed.", {"Jon Pell": "a person"}),
        ("Dr Pell was wounded.", {}),
        ("Rosa Tello spoke of the hostages on Friday, 7 May.", {}),
        ("Hostage Families Demand Deal\n\nThe families demand a deal.", {}),
        ("The mother of the captive Samir Abu Hanan waited.", {"Samir Abu Hanan": "a hostage"}),
    ],
)
def test_masking_finds_who_suffered(text: str, found: dict[str, str]) -> None:
    assert suffering([telling(Report(id="a", text=text))]) == found


def test_masking_replaces_names_and_surnames_in_their_report() -> None:
    hidden = of("The hostage Mira Tolan was freed. Tolan's mother wept.", "Adam Tolan, an envoy, flew in.")
    first, second = (
        Report(id="0", text="The hostage Mira Tolan was freed. Tolan's mother wept."),
        Report(id="1", text="Adam Tolan, an envoy, flew in."),
    )
    assert hidden.text("Tolan's mother wept", first.key) == "[a hostage]'s mother wept"
    assert hidden.text("Adam Tolan, an envoy", second.key) == "Adam Tolan, an envoy"
    assert hidden.text("Mira Tolan") == "a hostage"
    assert hidden.text("Miran Tolander and Mira Tolan") == "Miran Tolander and [a hostage]"


def test_masking_leaves_a_surname_that_somebody_else_has_in_the_report() -> None:
    told = "The hostage Mira Tolan was freed. Governor Adam Tolan spoke. Tolan thanked them."
    hidden = of(told)
    assert hidden.text("Tolan thanked them", Report(id="0", text=told).key) == "Tolan thanked them"


def test_masking_takes_a_child_before_all() -> None:
    assert suffering([telling(Report(id="a", text="Ilan Berrin, 9, was kidnapped. The hostage Ilan Berrin wept."))]) == {
        "Ilan Berrin": "a child"
    }


def test_masking_hides_one_who_was_attacked_but_nobody_of_public_life() -> None:
    known = sorted(masking._public())[100]
    assert suffering([], ["Lena Dorsk", known]) == {"Lena Dorsk": "a person"}


def test_masking_leaves_whom_another_report_gives_an_office() -> None:
    assert not of("Rosa Tello was wounded.", "Foreign Minister Rosa Tello spoke.")
    assert of("Rosa Tello was wounded.", "A nurse, Rosa Tello, spoke.").roles == {"Rosa Tello": "a person"}


@pytest.fixture
def told(run: Run) -> Run:
    """The folder's record with a report that names a hostage, a child, and an envoy who speaks."""
    text = (
        "The hostage Mira Tolan was freed with Ilan Berrin, 9, said envoy Adam Ouma. Shells hit Lena Dorsk. "
        "The hostage Petra Sollen of the Valley Party demanded a truce. Tolan rests."
    )
    report = Report(id="homecoming", text=text, publisher="The Courier", published="2024-03-12")

    def at(words: str) -> Evidence:
        return Evidence(report=report, start=text.index(words), quote=words)

    def person(name: str, side: str | None = None) -> Actor:
        return Actor(name=name, words=name, kind="person", side=side)

    freed = "The hostage Mira Tolan was freed with Ilan Berrin, 9"
    claims: list[Claim] = [
        Figure(
            evidence=at(freed),
            measure="released",
            quantity=Quantity(low=2, high=2, approx=False, words="2"),
            who="Mira Tolan",
        ),
        Statement(evidence=at("The hostage Mira Tolan"), source=person("Adam Ouma", "Veldland"), content=(at(freed),)),
        Event(evidence=at("Shells hit Lena Dorsk"), type="ASSAULT", recipient=person("Lena Dorsk")),
        Move(evidence=at("demanded a truce"), act="demand", party=person("Petra Sollen")),
    ]
    with database.create("parley.db") as record:
        writing.write_report(record, report, claims, received=report, read_by="parley 0")
    return run


def rows(run: Run, *arguments: str) -> str:
    return run(*arguments, "--format", "json").out


def test_masking_is_what_lists_do_unless_told_otherwise(told: Run) -> None:
    (figure,) = [row for row in json.loads(rows(told, "figures")) if row["report"] == "homecoming"]
    assert (figure["who"], figure["low"]) == ("a hostage", 2)
    assert figure["quote"] == "The hostage [a hostage] was freed with [a child], 9"
    assert "Mira Tolan" in rows(told, "figures", "--unmasked")
    events = rows(told, "events")
    assert "Lena Dorsk" not in events and "[a person]" in events
    assert "Adam Ouma" in rows(told, "statements") and "Petra Sollen" in rows(told, "moves")
    assert "Lena Dorsk" in rows(told, "events", "--unmasked")


@pytest.mark.parametrize("page", ["brief.md", "brief.html"])
def test_masking_is_what_the_brief_does_unless_told_otherwise(told: Run, page: str) -> None:
    told("brief", "--to", page)
    shown = Path(page).read_text(encoding="utf-8")
    assert "a hostage" in shown and not any(name in shown for name in ("Mira Tolan", "Ilan Berrin", "Lena Dorsk"))
    told("brief", "--to", page, "--unmasked")
    assert "Mira Tolan" in Path(page).read_text(encoding="utf-8")


def test_masking_a_page_looks_at_its_reports_only(told: Run) -> None:
    with database.open_record("parley.db") as record:
        found = paging.page(record, "event")
        hidden = masks_of_reports(record, {claim.evidence.report.key for claim in found.claims})
        assert hidden.roles == masks_of(record).roles
        assert "Lena Dorsk" in hidden.roles and "Petra Sollen" not in hidden.roles
        assert not masks_of_reports(record, [talks.EARLY.key])


def test_masking_leaves_the_record_and_the_reviewer_every_name(told: Run) -> None:
    (figure,) = [row for row in json.loads(rows(told, "figures")) if row["report"] == "homecoming"]
    assert "Mira Tolan" in told("show", figure["id"]).out
    assert told("verify").code == 0
