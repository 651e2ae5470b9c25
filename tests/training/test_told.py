"""Marked sentences are read as they are marked, and the corpus of the project follows its format."""

from collections import Counter
from pathlib import Path

import pytest

from parley.errors import CorpusBroken
from parley.reading.text.encoder import FLASH, OUTSIDE, Encoder, _network
from parley.training import told
from parley.training.corpus import HEADS, IGNORED

CORPUS = Path(__file__).parent.parent.parent / "corpus"
LEAST = 40  # lines in which each label is marked, below which a head learns the words and not the sense


def _file(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "told.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_told_labels_the_marked_words_in_the_columns_that_are_marked(tmp_path: Path) -> None:
    path = _file(tmp_path, "# marked: events", "The guards [ASSAULT attacked] a ferry and [RETREAT freed] its crew.")
    tokenizer, *_ = _network(Encoder()._weights)
    [labelled] = told.labelled(path, tokenizer)
    events, acts = labelled.told.T
    text = "The guards attacked a ferry and freed its crew."
    words = {
        HEADS[0][label - 1]: text[start:end]
        for label, (start, end) in zip(events, labelled.window.offsets, strict=True)
        if label > 0 and start != OUTSIDE
    }
    assert words == {"ASSAULT": "attacked", "RETREAT": "freed"}
    assert set(acts) == {IGNORED}
    assert set(labelled.labels) == {IGNORED}


def test_told_windows_are_no_longer_than_a_flash(tmp_path: Path) -> None:
    path = _file(
        tmp_path, "# marked: events", *(f"Guard {k} [ASSAULT shelled] {'a ferry and ' * 9}a quay." for k in range(9))
    )
    tokenizer, *_ = _network(Encoder()._weights)
    windows = list(told.labelled(path, tokenizer))
    assert max(len(each.labels) for each in windows) <= FLASH
    assert sum(int((each.told[:, 0] > 0).any()) for each in windows) > 1


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["The guards [ASSAULT shelled] it."], "told.txt:1: expected '# marked:'"),
        (["# marked: events", "The guards [ATTACK shelled] it."], "told.txt:2: expected a type of event or an act"),
        (["# marked: events", "The guards [shelled] it."], "told.txt:2: expected [LABEL words]"),
    ],
)
def test_told_says_which_line_is_broken(lines: list[str], found: str, tmp_path: Path) -> None:
    with pytest.raises(CorpusBroken) as broken:
        told.load(_file(tmp_path, *lines))
    assert str(broken.value).startswith(found)


def test_told_corpus_marks_every_label_often_and_no_sentence_twice() -> None:
    counts: Counter[tuple[int, int]] = Counter()
    texts: Counter[str] = Counter()
    for path in sorted(CORPUS.glob("*.txt")):
        columns, lines = told.load(path)
        for text, marks in lines:
            texts[text] += 1
            assert {column for column, _, _ in marks} <= columns, f"{path.name}: {text}"
            counts.update({(column, label) for column, label, _ in marks})
    assert [text for text, times in texts.items() if times > 1] == []
    assert [
        value for column, values in enumerate(HEADS) for k, value in enumerate(values, 1) if counts[column, k] < LEAST
    ] == []
