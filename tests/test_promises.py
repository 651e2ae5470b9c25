"""The promises of the design, each on whole reports: what must not change, and what must not be read."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from parley import reading as readers
from parley import workflow
from parley.exports.claim_rows import claim_row
from parley.exports.readings import reading
from parley.intake.article import receive
from parley.model.moments import Moment
from parley.model.report import Report
from parley.reading import READERS, claims
from parley.reading.marks import Marks
from parley.reading.text.encoder import Encoder
from parley.reading.text.sentences import Parser
from parley.settings import Settings
from parley.store import database, queries

EXAMPLES = Path(__file__).parents[1] / "examples"
ENOUGH_MOMENTS = 50
REPORT = (
    "Talks on a truce between Arvania and the Sorland Front stalled on Tuesday in Port Ansel.\n\n"
    "The Arvanian government said the Front had broken the agreement by keeping 14 hostages. "
    "The Front denied it. “We handed over all of them,” its spokesman, Idris Kolm, told the Harbour Courier.\n\n"
    "Arvania freed 60 prisoners on Monday, 12 of them women, in exchange for 20 captives. "
    "The Front refused to release more people unless the army leaves the valley.\n\n"
    "More than 300 people have been killed since the war broke out on 9 January, according to the health ministry. "
    "Mediators from Tessaly will meet both sides on Thursday."
)
PUBLISHED = "2024-03-13"
SWAP = {"Arvanian": "Sorlander", "Arvania": "Sorland", "Sorland Front": "Arvania Front"}


def shown(marks: Marks) -> dict[str, Any]:
    """The reading without its text, identity and places, which differ where a text differs."""
    kept = reading(marks)
    return {kind: kept[kind] for kind in ("figures", "statements", "moves", "meetings", "agreements", "events")}


def without_places(kept: Any) -> Any:
    """A reading without the places in it, at whatever depth."""
    places = ("span", "content", "source_span", "cue_span")
    if isinstance(kept, dict):
        return {key: without_places(inner) for key, inner in kept.items() if key not in places}
    return [without_places(inner) for inner in kept] if isinstance(kept, list) else kept


def test_promises_the_report_gives_claims_of_every_kind(marks_of: Any) -> None:
    """The other tests of this file would hold of a reader that reads nothing."""
    found = shown(marks_of(REPORT, published=PUBLISHED))
    assert {kind for kind in found if found[kind]} >= {"figures", "statements", "moves", "meetings"}
    assert len(found["figures"]) >= 4


def test_promises_same_bytes(marks_of: Any) -> None:
    first, second = (json.dumps(reading(marks_of(REPORT, published=PUBLISHED))) for _ in range(2))
    assert first == second


def test_promises_every_claim_stands_on_its_words(marks_of: Any) -> None:
    for claim in claims(marks_of(REPORT, published=PUBLISHED)):
        evidence = claim.evidence
        assert REPORT[evidence.start : evidence.end] == evidence.quote != ""


def test_promises_ids_are_of_their_own(marks_of: Any) -> None:
    ids = [claim.id for claim in claims(marks_of(REPORT, published=PUBLISHED))]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "furniture",
    [
        "(Read also: Front kills 70 and takes 9 hostages in raid on the border, army says)",
        "Photo: Relatives of 55 freed prisoners wait at the harbour. (Meridian Wire)",
    ],
)
def test_promises_nothing_is_read_from_furniture(marks_of: Any, parser: Parser, furniture: str) -> None:
    plain = shown(marks_of(REPORT, published=PUBLISHED))
    first, rest = REPORT.split("\n\n", 1)
    report = receive(id="a", text=f"{first}\n\n{furniture}\n\n{rest}", published=PUBLISHED)
    assert report.furniture
    found = shown(readers.read(report, next(iter(parser.parse([report]))), Encoder().encode(report)))
    assert without_places(found) == without_places(plain)


def test_promises_unknown_days_stay_unknown(marks_of: Any) -> None:
    undated = shown(marks_of(REPORT, published=None))
    days = [
        claim.get(field)
        for found in undated.values()
        for claim in found
        for field in ("as_of", "date", "start", "end", "declared")
    ]
    assert [day for day in days if day] == []


def test_promises_an_alleged_breach_is_no_event(marks_of: Any) -> None:
    marks = marks_of(
        "Arvania accused the Sorland Front of breaking the truce by shelling Port Ansel on Monday.", published=PUBLISHED
    )
    assert [event for event in marks.events if event.type == "ASSAULT"] == []
    assert [move.act for move in marks.moves] == ["violate"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Arvania will release 40 prisoners on Friday under the deal.", "planned"),
        ("Arvania released 40 prisoners on Friday under the deal.", "occurred"),
    ],
)
def test_promises_plans_are_not_facts(marks_of: Any, text: str, status: str) -> None:
    [figure] = marks_of(text, published=PUBLISHED).figures
    assert (figure.measure, figure.status) == ("released", status)


def test_promises_old_news_keeps_its_day(marks_of: Any) -> None:
    marks = marks_of("The war broke out on 9 January after a raid that killed 80 people.", published=PUBLISHED)
    assert [figure.as_of.day for figure in marks.figures] == ["2024-01-09"]
    assert all(event.retold for event in marks.events)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Israel accused Hamas of breaking the truce on Monday and killing 12 people.", "Israel", "Hamas"),
        ("Ukraine rejected an offer by Russia to exchange 50 prisoners.", "Ukraine", "Russia"),
        ("India said that Pakistan had agreed to extend the ceasefire by 10 days.", "India", "Pakistan"),
    ],
)
def test_promises_all_sides_are_treated_alike(marks_of: Any, text: str, one: str, other: str) -> None:
    swapped = text.replace(one, "\0").replace(other, one).replace("\0", other)

    def renamed(value: Any) -> Any:
        if isinstance(value, str):
            return value.replace(one, "\0").replace(other, one).replace("\0", other)
        if isinstance(value, dict):
            return {key: renamed(inner) for key, inner in value.items()}
        return [renamed(inner) for inner in value] if isinstance(value, list) else value

    plain = without_places(shown(marks_of(text, published=PUBLISHED)))
    assert plain["moves"]
    assert without_places(shown(marks_of(swapped, published=PUBLISHED))) == renamed(plain)


def test_promises_readers_need_only_what_is_given_before() -> None:
    given = {"sentences"}
    for reader in READERS:
        assert given >= reader.NEEDS, reader.__name__
        given.add(reader.GIVES)


def test_promises_another_language_is_kept_unread() -> None:
    report = Report(id="a", text=REPORT, language="fr", unread="language: fr")
    assert list(claims(readers.read(report, ()))) == []


def test_promises_every_moment_says_how_it_was_worked_out(tmp_path: Path) -> None:
    """All moments of the example reports, through store and lists: one of those reports is dated only by its own words."""
    settings = Settings(record=tmp_path / "talks.db")
    workflow.build([str(EXAMPLES)], settings, lambda *_: None)
    with database.open_record(settings.record) as record:
        found = list(queries.claims(record))
        known = {claim.evidence.report.published_known for claim in found}
    moments = [m for claim in found for field in fields(claim) if isinstance(m := getattr(claim, field.name), Moment)]
    assert len(moments) > ENOUGH_MOMENTS
    assert any(words.startswith("inferred") for words in known)
    assert [moment for moment in moments if not moment.how] == []
    for row in map(claim_row, found):
        for field in fields(row):
            if field.name.endswith("_known"):
                told = getattr(row, field.name.removesuffix("_known"))
                assert (told is None) == (getattr(row, field.name) is None), (row.id, field.name)


def test_promises_every_marked_moment_says_how(marks_of: Any) -> None:
    for moment in marks_of(REPORT, published=PUBLISHED).moments:
        assert moment.how
