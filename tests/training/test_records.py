"""Annotated reports become windows in which only what the annotation says is learned."""

import json
from pathlib import Path

from parley.model.claims import ACTS, EVENT_TYPES
from parley.reading.text.encoder import FLASH, OUTSIDE, Encoder, _network
from parley.training import records
from parley.training.corpus import HEADS, IGNORED

TEXT = "Sheila waited at the gate.\n\nThe town rejected the offer. Guns fired."


def test_records_label_what_the_annotation_says(tmp_path: Path) -> None:
    told = {
        "id": "a",
        "text": TEXT,
        "moves": [{"act": "reject", "evidence": "The town rejected the offer"}],
        "events": [{"type": "ASSAULT", "evidence": "Guns fired"}],
    }
    (tmp_path / "a.json").write_text(json.dumps(told), encoding="utf-8")
    tokenizer, *_ = _network(Encoder()._weights)
    [window] = records.labelled(tmp_path, tokenizer)
    words = [TEXT[start:end] if start != OUTSIDE else "" for start, end in window.window.offsets]
    assert set(window.labels) == {IGNORED}, "of attributions nothing is said"
    assert [(HEADS[one.head][one.label - 1], words[one.pieces[0]]) for one in window.somewhere] == [
        (EVENT_TYPES[-1], "Guns"),
        (ACTS[3], "The"),
    ]
    told_by = dict(zip(words, window.told.tolist(), strict=True))
    assert told_by["rejected"] == [IGNORED, IGNORED], "an act may be an event as well"
    assert told_by["fired"] == [IGNORED, 0]
    assert told_by["gate"] == [0, 0]


def test_records_give_the_beginning_of_a_report_alone(tmp_path: Path) -> None:
    text = "\n".join(f"Envoy {number} waited at the gate of the town." for number in range(60))
    evidence = "Envoy 50 waited"
    told = {"id": "a", "text": text, "moves": [], "events": [{"type": "ASSAULT", "evidence": evidence}]}
    (tmp_path / "a.json").write_text(json.dumps(told), encoding="utf-8")
    tokenizer, *_ = _network(Encoder()._weights)
    [window] = records.labelled(tmp_path, tokenizer)
    assert len(window.window.ids) <= FLASH < text.index(evidence)
    assert window.somewhere == ()
