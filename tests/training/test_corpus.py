"""An annotated report becomes labelled windows."""

import json
from pathlib import Path

from parley.reading.text.encoder import OUTSIDE, Encoder, _network
from parley.training import corpus

TEXT = "The clerk of Orsk said the gate is shut.\n\n“Go home,” she added."


def span(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def test_corpus_labels(tmp_path: Path) -> None:
    told = {
        "id": "a",
        "text": TEXT,
        "attributions": [
            {"source": [span("The clerk of Orsk")], "cue": [span("said")], "content": [span("the gate is shut")]},
            {"source": [span("she")], "cue": [span("added")], "content": [span("Go home")]},
        ],
    }
    (tmp_path / "a.jsonl").write_text(f"{json.dumps(told)}\n\n", encoding="utf-8")
    tokenizer, *_ = _network(Encoder()._weights)
    [window] = corpus.labelled(tmp_path / "a.jsonl", tokenizer)
    offsets = window.window.offsets

    def words(tag: int) -> list[str]:
        return [TEXT[start:end] for (start, end), label in zip(offsets, window.labels, strict=True) if label == tag]

    assert (words(1), words(3), words(5)) == (["The", "she"], ["said", "added"], ["the", "Go"])
    assert words(6) == ["gate", "is", "shut", "home"]
    assert all(
        (label == corpus.IGNORED) == (start == OUTSIDE) for (start, _), label in zip(offsets, window.labels, strict=True)
    )
    assert [[TEXT[slice(*offsets[piece])] for piece in link.cue] for link in window.links] == [["said"], ["added"]]
    assert [len(link.contents) for link in window.links] == [1, 1]
