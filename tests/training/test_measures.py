"""Annotated numbers become weights."""

import json
import tomllib
from pathlib import Path

import pytest

from parley.errors import LexiconBroken
from parley.reading.amounts.signals import EVERY
from parley.reading.text.sentences import Parser
from parley.training import measures

TEXT = "The blast killed 18 villagers. The mayor met 12 nurses. The truce lasted nine days."
FIGURES = [
    {"measure": "killed", "low": 18, "high": 18, "evidence": "killed 18 villagers"},
    {"measure": "duration_days", "low": 9, "high": 9, "evidence": "nine days"},
]


@pytest.fixture
def report(tmp_path: Path, parser: Parser) -> measures.Labelled:
    told = {"id": "a", "text": TEXT, "published": "2024-03-13", "figures": FIGURES}
    (tmp_path / "a.json").write_text(json.dumps(told), encoding="utf-8")
    [found] = measures.labelled(tmp_path, parser)
    return found


def test_measures_labels_annotated_numbers_only(report: measures.Labelled) -> None:
    assert {TEXT[start : start + 2]: measure for start, measure in report.measures.items()} == {
        "18": "killed",
        "ni": "duration_days",
    }


def test_measures_samples_have_the_figure_before(report: measures.Labelled) -> None:
    first, second = measures.samples(report, None)
    assert (first.answer, second.answer) == ("killed", "")
    assert ("killed", "same paragraph", 1.0) in second.signals


def test_measures_weights_are_for_numbers_and_lengths(report: measures.Labelled) -> None:
    fitted = measures.weights([report])
    assert fitted["own first"][EVERY] > 0
    assert fitted["length lasting"][EVERY] > 0


def test_measures_written_keeps_head_and_examples() -> None:
    lexicon = '# Head.\n\n[[entry]]\nwords = ["own"]\nweight = 1.0\nexample = "It was."\n'
    text = measures.written({"own": {"": -0.257, "killed": 0.5, "held": 0.001}}, lexicon)
    assert text.startswith("# Head.\n\n")
    assert tomllib.loads(text)["entry"] == [
        {"words": ["own"], "weights": {"none": -0.26, "killed": 0.5}, "example": "It was."}
    ]


def test_measures_written_refuses_a_signal_without_an_example() -> None:
    with pytest.raises(LexiconBroken, match="example"):
        measures.written({"new": {EVERY: 1.0}}, '[[entry]]\nwords = ["own"]\nweight = 1.0\nexample = "It was."\n')


def test_measures_marked_numbers_are_labelled(tmp_path: Path, parser: Parser) -> None:
    lines = [
        "# marked: figures",
        "It killed [killed at least 18] villagers in nine days.",
        "The truce held [duration_days a week].",
    ]
    (tmp_path / "a.txt").write_text("\n".join(lines), encoding="utf-8")
    [found] = measures.marked(tmp_path, parser)
    assert {tally.count.quantity.low: found.measures.get(tally.count.start) for tally in found.tallies} == {
        18: "killed",
        9: None,
        1: "duration_days",
    }
