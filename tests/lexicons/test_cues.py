"""Every entry of the lexicons of attribution does its work in its own example."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries
from parley.model.claims import CUE_TYPES
from parley.reading.speech.transcripts import turns

TAKES = {
    "clause", "infinitive", "object", "number", "bare number", "complement", "of", "for", "on", "upon", "to", "with", "as",
    "at", "against",
}  # fmt: skip


@pytest.mark.parametrize("entry", entries("cues"), ids=lambda entry: f"{entry['words'][0]}-{entry.get('sense', '')}")
def test_cues_example_is_attributed(marks_by_rule: MarksOf, entry: Entry) -> None:
    assert entry["cue_type"] in CUE_TYPES
    assert set(entry["takes"]) <= TAKES
    marks = marks_by_rule(entry["example"])
    lemmas = {word.lemma for s in marks.statements if s.cue for word in marks.sentences[0].within(s.cue.start, s.cue.end)}
    assert lemmas & {words.split()[0] for words in entry["words"]}
    assert entry["cue_type"] in {statement.cue_type for statement in marks.statements}


@pytest.mark.parametrize("entry", [*entries("cue_phrases"), *entries("cue_nouns")], ids=lambda entry: entry["words"][0])
def test_cue_phrases_example_is_attributed(marks_by_rule: MarksOf, entry: Entry) -> None:
    found = marks_by_rule(entry["example"]).statements
    assert len(found) == 1
    assert found[0].source is not None
    assert found[0].cue_type == entry.get("cue_type", "speech")


@pytest.mark.parametrize("entry", entries("speakers"), ids=lambda entry: entry["words"][0])
def test_speakers_example_is_a_turn(entry: Entry) -> None:
    assert entries("speakers")
    found = turns("\n".join([entry["example"]] * 3))
    assert [turn.asks for turn in found] == [entry["asks"]] * 3


@pytest.mark.parametrize("entry", entries("media"), ids=lambda entry: entry["words"][0])
def test_media_example_names_the_medium(marks_by_rule: MarksOf, entry: Entry) -> None:
    (found,) = marks_by_rule(entry["example"]).statements
    assert found.to is not None
    assert found.to.lower() in entry["words"]
