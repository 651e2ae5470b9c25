"""Who faces whom in annotated reports becomes weights."""

import json
from pathlib import Path

import pytest

from parley.reading.actors import facing
from parley.reading.text.sentences import Parser
from parley.training import sides
from parley.training.fitting import choose

TEXT = "Kenya met Peru in Oslo. Kenya demanded a truce. Peru rejected the offer of Kenya. Chad left. Chad waits."
MOVES = [
    {"party": "Kenya", "act": "demand", "to": "Peru"},
    {"party": "Peru", "act": "reject", "to": "Kenya"},
    {"party": "Chad", "act": "mediate", "to": "Kenya"},
]
TOLD = {"id": "a", "text": TEXT, "published": "2024-03-13", "moves": MOVES, "agreements": []}


def test_sides_of_a_report_are_those_most_often_against_each_other() -> None:
    assert sides.sides(TOLD) == [frozenset({"Kenya", "Peru"})]


@pytest.mark.parametrize(
    "told",
    [
        {**TOLD, "moves": [], "agreements": [{"parties": ["Kenya", "Peru"]}]},
        {**TOLD, "moves": [{"party": "Kenya and Peru", "act": "agree", "to": None}]},
    ],
)
def test_sides_of_a_deal_are_its_parties(told: dict[str, object]) -> None:
    assert sides.sides(told) == [frozenset({"Kenya", "Peru"})]


def test_sides_choices_teach_the_right_pair(tmp_path: Path, parser: Parser) -> None:
    (tmp_path / "a.json").write_text(json.dumps(TOLD), encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps({**TOLD, "moves": [{**MOVES[0], "to": "Norland"}]}), encoding="utf-8")
    [choice] = sides.choices(tmp_path, parser)  # nobody is read to be Norland: nothing to learn from
    weights = choose([choice])
    sums = [sum(weights[signal] * strength for signal, strength in told.items()) for told in choice.alternatives]
    assert sums.index(max(sums)) == choice.right
    assert set(weights) <= set(facing._weights())
