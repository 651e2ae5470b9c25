"""Who says "we" in a communiqué."""

import pytest
from tests.conftest import MarksOf

from parley import reading
from parley.model.report import Report
from parley.reading.text.sentences import Parser

TOLD = "The Lake Front announces that Orsk is free. We demand a pause. Our forces keep the truce. “We left,” said Ana Lund."


def test_ourselves_are_who_issues_a_communique(marks_of: MarksOf) -> None:
    mentions = marks_of(f"COMMUNIQUÉ No. 4\n\n{TOLD}").mentions
    assert [(m.actor.words, m.actor.party) for m in mentions if m.actor.words.lower().startswith(("we", "our"))] == [
        ("We", "Lake Front"),
        ("Our forces", "Lake Front"),
        ("Our", "Lake Front"),
    ]


@pytest.mark.parametrize("heading", ["The road to Orsk", "Letters"])
def test_ourselves_are_nobody_in_a_paper(marks_of: MarksOf, heading: str) -> None:
    assert not [m for m in marks_of(f"{heading}\n\n{TOLD}").mentions if m.actor.words in ("We", "Our")]


@pytest.mark.parametrize(("publisher", "name"), [("Lake Front", "Lake Front"), ("Lake Radio", None), (None, None)])
def test_ourselves_are_the_publisher(parser: Parser, publisher: str | None, name: str | None) -> None:
    report = Report(id="a", text="The Lake Front met. Lake Radio slept. We demand a pause.", publisher=publisher)
    marks = reading.read(report, next(iter(parser.parse([report]))))
    assert next((m.actor.name for m in marks.mentions if m.actor.words == "We"), None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The envoy of our Coalition signed. We waited.", "Coalition"),
        ("Bring Back Our Coalition met. We waited.", None),
        ("The envoy of our Gazette asked. We waited.", None),
    ],
)
def test_ourselves_are_those_called_our_own(marks_of: MarksOf, text: str, name: str | None) -> None:
    assert next((m.actor.name for m in marks_of(text).mentions if m.actor.words == "We"), None) == name
