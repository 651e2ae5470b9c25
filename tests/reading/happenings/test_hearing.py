"""In a flash the encoder hears events that no entry of the lexicon lists; elsewhere only the lexicon is followed."""

import pytest
from tests.conftest import MarksOf

from parley.model.claims import EVENT_TYPES
from parley.reading.happenings import hearing, triggers
from parley.reading.text import told

FLASH = "The envoys conferred at Port Orsk on Monday."
LATER = "The town has two cranes.\n\n" + FLASH
LONG = FLASH + "\n\n" + "The harbour of Orsk has two cranes and a customs house. " * 12


def _types(marks_of: MarksOf, text: str) -> list[list[str]]:
    marks = marks_of(text)
    return [[trigger.type for trigger in hearing.find(marks, sentence)] for sentence in marks.sentences]


def test_hearing_finds_in_a_flash_what_no_entry_lists(marks_of: MarksOf) -> None:
    marks = marks_of(FLASH)
    assert list(triggers.find(marks.sentences[0])) == []
    assert _types(marks_of, FLASH) == [["CONSULT"]]


def test_hearing_follows_the_lexicon_alone_after_the_first_sentence(marks_of: MarksOf) -> None:
    assert _types(marks_of, LATER)[1] == []


def test_hearing_follows_the_lexicon_alone_in_a_longer_report(marks_of: MarksOf) -> None:
    assert _types(marks_of, LONG)[0] == []


@pytest.mark.parametrize("text", [FLASH, "Gunmen killed three shepherds near Darvan on Tuesday."])
def test_hearing_without_an_encoding_is_the_lexicon(text: str, marks_by_rule: MarksOf) -> None:
    marks = marks_by_rule(text)
    found = list(hearing.find(marks, marks.sentences[0]))
    assert found == list(triggers.find(marks.sentences[0]))


def _heard(type: str, chance: float) -> tuple[float, ...]:  # noqa: A002
    return tuple(chance if each == type else 0.0 for each in EVENT_TYPES)


@pytest.mark.parametrize(
    ("text", "chance", "types"),
    [
        ("The envoys conferred at Port Orsk.", 0.29, ["CONSULT"]),
        ("The envoys conferred at Port Orsk.", 0.09, []),
        ("Gunmen killed three envoys, who conferred at Port Orsk.", 0.29, ["ASSAULT"]),
        ("Gunmen killed three envoys, who conferred at Port Orsk.", 0.31, ["ASSAULT", "CONSULT"]),
    ],
)
def test_hearing_asks_for_less_where_nothing_else_is_told(
    text: str, chance: float, types: list[str], marks_of: MarksOf
) -> None:
    marks = marks_of(text)
    marks.told = (told.Told(text.index("conferred"), _heard("CONSULT", chance)),)
    assert [trigger.type for trigger in hearing.find(marks, marks.sentences[0])] == types
