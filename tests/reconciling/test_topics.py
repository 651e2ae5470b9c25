"""Whom a figure counts, where it counts them, and by which definition, from the words of the report."""

from dataclasses import replace
from typing import Any

import pytest

from parley.model.claims import Figure
from parley.model.evidence import Evidence
from parley.model.report import Report
from parley.reconciling.topics import may_be_one_place, may_count_the_same, populations


def counted(figure: Any, text: str, quote: str, **fields: Any) -> Figure:
    evidence = Evidence(report=Report(id="a", text=text), start=text.index(quote), quote=quote)
    made: Figure = replace(figure(quote, fields.pop("measure", "killed"), 24), evidence=evidence, **fields)
    return made


@pytest.mark.parametrize(
    ("text", "quote", "fields", "senses"),
    [
        ("They freed 24 of them foreigners.", "24", {}, {"foreigner"}),
        ("They killed 24 people and kidnapped 40.", "24 people", {"who": "people"}, set()),
        ("They killed 24 and kidnapped 40.", "killed 24", {}, set()),
        ("They freed 24 Kenyan prisoners.", "24 Kenyan prisoners", {"who": "Kenyan prisoners"}, {"Kenya", "prisoner"}),
        ("They hold 24.", "24", {"measure": "held"}, {"captive"}),
    ],
)
def test_topics_populations(figure: Any, text: str, quote: str, fields: dict[str, Any], senses: set[str]) -> None:
    assert populations(counted(figure, text, quote, **fields)) == senses


def test_topics_a_part_counts_by_contrast(figure: Any) -> None:
    whole = counted(figure, "In all 24 came home.", "24")
    part = counted(figure, "Of these 24 were Kenyans.", "24", part_of=whole.evidence)
    assert may_count_the_same(whole, whole)
    assert not may_count_the_same(whole, part)


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("Port Ansel", "the harbour of Ansel", True),
        ("the enclave", "Sund", True),
        ("Norby", "Sund", False),
        (None, "Sund", True),
    ],
)
def test_topics_places(one: str | None, other: str, may_be: bool) -> None:
    assert may_be_one_place(one, other) is may_be
