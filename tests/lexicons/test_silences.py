"""Every entry of the lexicon of silence does its work in its own example."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries

KINDS = {"refuses", "tells", "answers", "asked", "reached", "words", "gives", "held", "press", "silent", "stays"}


@pytest.mark.parametrize("entry", entries("silences"), ids=lambda entry: f"{entry['words'][0]}-{entry['kind']}")
def test_silences_example_is_kept_as_silence(marks_by_rule: MarksOf, entry: Entry) -> None:
    assert entry["kind"] in KINDS
    marks = marks_by_rule(entry["example"])
    (found,) = [statement for statement in marks.statements if statement.cue_type == "silence"]
    assert found.source is not None
    assert {word.lemma for word in marks.sentences[0].words} & set(entry["words"])
