"""On whose side one called by a name stands."""

import pytest
from tests.conftest import MarksOf

from parley import reading
from parley.model.report import Report
from parley.reading.text.sentences import Parser


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Karl Voss, who leads the Lake Front, refused.", "Karl Voss", "Lake Front"),
        ("Karl Voss of the Lake Front refused.", "Karl Voss", "Lake Front"),
        ("Kenyan Foreign Minister Adam Ouma flew home.", "Adam Ouma", "Kenya"),
        ("Adam Ouma met the Lake Front.", "Adam Ouma", None),
        ("Karl Voss, for the Lake Front, refused.", "Karl Voss", "Lake Front"),
        ("Karl Voss signed on behalf of the Lake Front.", "Karl Voss", "Lake Front"),
        ("Karl Voss left, for the Lake Front had won.", "Karl Voss", None),
        ("Karl Voss leads the Lake Front.", "Karl Voss", "Lake Front"),
        ("The Lake Front was represented by Ana Lund and Karl Voss.", "Karl Voss", "Lake Front"),
        ("A delegation of the Lake Front, headed by Karl Voss, left.", "Karl Voss", "Lake Front"),
        ("The Lake Front sent Karl Voss to the talks.", "Karl Voss", "Lake Front"),
        ("The Lake Front freed Karl Voss.", "Karl Voss", None),
        ("The convoy was led by Karl Voss.", "Karl Voss", None),
        ("The Lake Front met. Karl Voss of the Lake Front Politburo refused.", "Lake Front Politburo", "Lake Front"),
    ],
)
def test_standing_is_said_beside_the_name(marks_of: MarksOf, text: str, name: str, side: str | None) -> None:
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.name == name]
    assert actor.side == side


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        ("A rebel commander refused.", "A rebel commander", "Lake Front"),
        ("Guerrilla fighters left Orsk.", "Guerrilla fighters", "Lake Front"),
        ("The rebel leader Karl Voss refused.", "The rebel leader Karl Voss", "Lake Front"),
        ("The rebel leader Karl Voss refused. Karl Voss leads the Hill Union.", "Karl Voss", "Hill Union"),
        ("The rebel-held town fell. Its mayor wept.", "mayor", None),
        ("Rebel captives came home.", "Rebel captives", None),
    ],
)
def test_standing_of_those_of_whom_only_the_kind_is_told(marks_of: MarksOf, text: str, words: str, side: str | None) -> None:
    marks = marks_of(f"Peru fought the Lake Front. The Lake Front shelled Peru. {text}")
    assert {m.actor.side for m in marks.mentions if m.actor.words == words} <= {side}


@pytest.mark.parametrize(
    ("publisher", "text", "words", "side"),
    [
        ("United Nations", "The Spokesman wept.", "The Spokesman", "United Nations"),
        ("United Nations", "The spokesman wept.", "The spokesman", None),
        ("United Nations", "The Kenyan Spokesman wept.", "The Kenyan Spokesman", "Kenya"),
        (None, "The UN paid. The Secretary-General slept. The Spokesman wept.", "The Spokesman", "United Nations"),
        (None, "The Spokesman wept.", "The Spokesman", None),
        ("Ministry of Trade, Kenya", "The Ministry of Trade paid.", "The Ministry of Trade", "Kenya"),
        ("Ministry of Trade, Kenya", "The Peruvian Ministry of Trade paid.", "The Peruvian Ministry of Trade", "Peru"),
    ],
)
def test_standing_of_those_who_speak_in_their_own_report(
    parser: Parser, publisher: str | None, text: str, words: str, side: str | None
) -> None:
    report = Report(id="a", text=text, publisher=publisher)
    marks = reading.read(report, next(iter(parser.parse([report]))))
    (actor,) = [m.actor for m in marks.mentions if m.actor.words == words]
    assert actor.side == side
