"""Reports with marked figures are read as they are marked, and the corpus of the project follows the format."""

from collections import Counter
from pathlib import Path

import pytest

from parley.errors import CorpusBroken
from parley.model.claims import MEASURES
from parley.training import marked

CORPUS = Path(__file__).parent.parent.parent / "corpus" / "figures"
LEAST = 5  # marked figures of each measure
HEAD = "# marked: figures"


def _file(folder: Path, *lines: str) -> Path:
    path = folder / "figures.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_marked_load_yields_reports_without_their_marks(tmp_path: Path) -> None:
    path = _file(tmp_path, HEAD, "It killed [killed at least 19] men.", "Two wept.", "", "[held Six] remain.")
    (first, marks), (second, others) = marked.load(path)
    assert first.text == "It killed at least 19 men.\nTwo wept.\n"
    assert {first.text[start:end]: measure for (start, end), measure in marks.items()} == {"at least 19": "killed"}
    assert {second.text[start:end]: measure for (start, end), measure in others.items()} == {"Six": "held"}


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["It killed [killed 19] men."], "figures.txt:1: expected '# marked: figures'"),
        ([HEAD, "It killed [slain 19] men."], "figures.txt:2: expected a measure"),
        ([HEAD, "It killed [19] men."], "figures.txt:2: expected [MEASURE words]"),
    ],
)
def test_marked_says_which_line_is_broken(lines: list[str], found: str, tmp_path: Path) -> None:
    with pytest.raises(CorpusBroken) as broken:
        list(marked.load(_file(tmp_path, *lines)))
    assert str(broken.value).startswith(found)


def test_marked_corpus_has_every_measure_and_no_report_twice() -> None:
    found = [report for path in sorted(CORPUS.glob("*.txt")) for report in marked.load(path)]
    counts = Counter(measure for _, marks in found for measure in marks.values())
    assert [measure for measure in MEASURES if counts[measure] < LEAST] == []
    assert len({report.text for report, _ in found}) == len(found)
