"""In the lead the encoder hears events that no entry of the lexicon lists; further down only the lexicon is followed."""

import pytest
from tests.conftest import MarksOf

from parley.reading.happenings import hearing, triggers

LEAD = "The envoys conferred at Port Orsk on Monday."
LATER = "The town has two cranes.\n\n" + LEAD


def _types(marks_of: MarksOf, text: str) -> list[list[str]]:
    marks = marks_of(text)
    return [[trigger.type for trigger in hearing.find(marks, sentence)] for sentence in marks.sentences]


def test_hearing_finds_in_the_lead_what_no_entry_lists(marks_of: MarksOf) -> None:
    marks = marks_of(LEAD)
    assert list(triggers.find(marks.sentences[0])) == []
    assert _types(marks_of, LEAD) == [["CONSULT"]]


def test_hearing_follows_the_lexicon_alone_further_down(marks_of: MarksOf) -> None:
    assert _types(marks_of, LATER) == [[], []]


@pytest.mark.parametrize("text", [LEAD, "Gunmen killed three shepherds near Darvan on Tuesday."])
def test_hearing_without_an_encoding_is_the_lexicon(text: str, marks_by_rule: MarksOf) -> None:
    marks = marks_by_rule(text)
    found = list(hearing.find(marks, marks.sentences[0]))
    assert found == list(triggers.find(marks.sentences[0]))
