"""Passages with marked tellings are read as they are marked, and the corpus of the project follows the format."""

from collections import Counter
from pathlib import Path

import pytest

from parley.errors import CorpusBroken
from parley.training import passages
from parley.training.passages import MANNERS, Label

CORPUS = Path(__file__).parent.parent.parent / "corpus" / "tellings"
LEAST = 50  # marked figures of each manner
HEAD = "# marked: tellings, published 2024-03-13"


def _file(folder: Path, *lines: str) -> Path:
    path = folder / "tellings.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_passages_load_yields_reports_without_their_marks(tmp_path: Path) -> None:
    path = _file(
        tmp_path, HEAD, "On Monday [incident 2024-03-11 nine men] left.", "", "[plan open Six] may go, [total none 8] left."
    )
    (first, labels), (second, others) = passages.load(path)
    assert (first.text, first.published) == ("On Monday nine men left.\n", "2024-03-13")
    assert {first.text[slice(*span)]: label for span, label in labels.items()} == {
        "nine men": Label("incident", "2024-03-11")
    }
    assert {second.text[slice(*span)]: label for span, label in others.items()} == {
        "Six": Label("plan", None, is_open=True),
        "8": Label("total", None),
    }


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["It killed [incident none 19] men."], "tellings.txt:1: expected '# marked: tellings, published"),
        ([HEAD, "It killed [rumour none 19] men."], "tellings.txt:2: expected [MANNER DAY words]"),
        ([HEAD, "It killed [incident Monday 19] men."], "tellings.txt:2: expected [MANNER DAY words]"),
    ],
)
def test_passages_say_which_line_is_broken(lines: list[str], found: str, tmp_path: Path) -> None:
    with pytest.raises(CorpusBroken) as broken:
        list(passages.load(_file(tmp_path, *lines)))
    assert found in str(broken.value)


def test_passages_of_the_project_have_enough_of_each_manner() -> None:
    labels = [label for path in sorted(CORPUS.glob("*.txt")) for _, found in passages.load(path) for label in found.values()]
    manners = Counter(label.manner for label in labels)
    assert all(manners[manner] >= LEAST for manner in MANNERS), manners
