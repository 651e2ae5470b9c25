"""Texts that nobody marked: the paragraphs of reports, and sentences with some words exchanged."""

import json
from pathlib import Path

from parley.reading.text.encoder import FLASH, Encoder, _network
from parley.reading.text.sentences import Parser
from parley.training import unmarked
from parley.training.corpus import IGNORED

SENTENCES = [
    "The guards shelled the old ferry and the mill near Keld on Monday.",
    "The envoy signed a paper in the hall.",
] * 8
OTHERS = ["The council praised a new bridge, and farmers opened the gates of every small dam."]


def test_unmarked_takes_the_paragraphs_that_tell_something(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text(json.dumps({"id": "1", "text": f"Keld, Monday\n{OTHERS[0]}\n\nMore\n{SENTENCES[0]}"}), encoding="utf-8")
    assert list(unmarked.paragraphs(path)) == OTHERS  # and every third from there on


def test_unmarked_exchanges_some_words_for_others_of_their_kind(parser: Parser) -> None:
    changed = list(unmarked.exchanged(SENTENCES, OTHERS, parser, share=0.25))
    assert len(changed) == len(SENTENCES)
    kept = [one == other for one, other in zip(SENTENCES, changed, strict=True)]
    assert not all(kept)
    known = {word.strip(".,") for text in (*SENTENCES, *OTHERS) for word in text.split()}
    assert {word.strip(".,") for text in changed for word in text.split()} <= known
    small = ["The", "the", "and", "near", "on"]
    for one, other in zip(SENTENCES, changed, strict=True):
        words, others = one.split(), other.split()
        assert len(words) == len(others)
        assert all(after == before for before, after in zip(words, others, strict=True) if before in small)


def test_unmarked_exchanges_the_same_on_every_run(parser: Parser) -> None:
    first, second = (list(unmarked.exchanged(SENTENCES, OTHERS, parser, share=0.25)) for _ in range(2))
    assert first == second


def test_unmarked_texts_of_two_rounds_are_those_of_one_and_others(tmp_path: Path, parser: Parser) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text(json.dumps({"id": "1", "text": f"{OTHERS[0]}\n{SENTENCES[0]}\n{SENTENCES[1]}"}), encoding="utf-8")
    one, two = (list(unmarked.texts(SENTENCES, path, parser, rounds=rounds)) for rounds in (1, 2))
    assert one[0] == OTHERS[0]
    assert two[: len(one)] == one
    assert two[len(one)] == SENTENCES[0]  # the paragraph after
    assert len(two) - len(one) == 1 + 2 * len(SENTENCES)


def test_unmarked_windows_have_no_labels_and_are_no_longer_than_a_flash() -> None:
    tokenizer, *_ = _network(Encoder()._weights)
    texts = [f"{OTHERS[0]} The mill has {number} wheels." for number in range(60)]
    windows = list(unmarked.labelled(texts, tokenizer))
    assert sum(len(window.labels) for window in windows) > FLASH
    assert all(len(window.labels) <= FLASH for window in windows)
    assert {label for window in windows for label in (*window.labels, *window.told.ravel())} == {IGNORED}
    assert all(window.said == () for window in windows)
