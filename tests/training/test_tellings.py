"""Marked passages become weights by which figures are told and dated as they are marked."""

import json
from pathlib import Path
from typing import Any

import pytest

from parley.reading.text.sentences import Parser
from parley.training import lending, tellings
from parley.training.tellings import Fitted, Page

HEAD = "# marked: tellings, published 2024-03-13"
PASSAGES = [
    "The blast on Monday killed [incident 2024-03-11 nine] villagers.",
    "On Friday the army killed [incident 2024-03-08 eight] gunmen.",
    "The raid on Sunday killed [incident 2024-03-10 14] people.",
    "The rebels still hold [total 2024-03-13 70] fishermen.",
    "The rebels hold [total 2024-03-13 30] sailors.",
    "The army holds [total 2024-03-13 90] men.",
    "The rebels will free [plan none 40] captives.",
    "The army will free [plan none 60] prisoners.",
    "The mayor will free [plan none 12] men.",
]


@pytest.fixture(scope="module")
def pages(parser: Parser, tmp_path_factory: pytest.TempPathFactory) -> list[Page]:
    folder = tmp_path_factory.mktemp("tellings")
    (folder / "passages.txt").write_text(f"{HEAD}\n" + "\n\n".join(PASSAGES) + "\n", encoding="utf-8")
    return list(tellings.marked(folder, parser))


@pytest.fixture(scope="module")
def fitted(pages: list[Page]) -> Fitted:
    return tellings.fit([], pages)


def test_tellings_give_each_marked_figure_its_label(pages: list[Page]) -> None:
    assert [label.manner for page in pages for label in page.labels.values()] == [
        *["incident"] * 3, *["total"] * 3, *["plan"] * 3
    ]  # fmt: skip


def test_tellings_fitted_tell_figures_as_they_are_marked(pages: list[Page], fitted: Fitted) -> None:
    assert tellings.right(pages, fitted) == {"status": 1.0, "total": 1.0, "day": 1.0}


def test_tellings_are_fitted_alike_each_time(pages: list[Page], fitted: Fitted) -> None:
    again = tellings.fit([], pages)
    assert (again.table, again.days) == (fitted.table, fitted.days)


def test_tellings_label_annotated_figures_of_their_measure_first(parser: Parser, tmp_path: Path) -> None:
    text = "The blast killed 18 villagers and wounded 18 others."
    figure = {"low": 18, "high": 18, "cumulative": False, "as_of": None, "evidence": text}
    told = [{**figure, "measure": "injured", "status": "planned"}, {**figure, "measure": "killed", "status": "occurred"}]
    report = {"id": "a", "text": text, "published": "2024-03-13", "figures": told}
    (tmp_path / "a.json").write_text(json.dumps(report), encoding="utf-8")
    (page,) = tellings.annotated(tmp_path, parser)
    assert [(page.bare[place].measure, label.manner) for place, label in sorted(page.labels.items())] == [
        ("killed", "incident"),
        ("injured", "plan"),
    ]


def test_lending_gives_each_weight_an_example_and_leaves_the_others_out(pages: list[Page], fitted: Fitted) -> None:
    table = {**fitted.table, "no such signal": {"plan": 1.0}}
    lent = lending.lend([page.marks for page in pages], table, fitted.days)
    assert "no such signal" not in lent.table
    assert set(lent.of_table) >= set(lent.table)
    assert lent.of_table["stock in present"] == "The army holds 90 men."


def test_lending_writes_the_heaviest_weights_first() -> None:
    weights: dict[str, Any] = {"one": 0.5, "two": {"plan": -2.0}}
    text = lending.written("# head\n\n", weights, {"one": "A man left.", "two": "A man may leave."})
    assert text.startswith('# head\n\n[[entry]]\nwords = ["two"]\nweights = { plan = -2.0 }\n')
    assert text.endswith('weight = 0.5\nexample = "A man left."\n')
