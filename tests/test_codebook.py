"""The codebook is complete, and its examples are true: each is read, and gives the claim that stands beside it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import MarksOf

from parley.exports.readings import reading
from parley.model import claims
from parley.model.promises import Promise
from parley.reading.marks import Marks

CODEBOOK = (Path(__file__).parents[1] / "docs" / "codebook.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"^- \*(?P<text>.+)\* → `(?P<claim>.+?)`(?: \(not read yet: (?P<why>.+)\))?$", re.MULTILINE)
CLAIM = re.compile(r"(?P<no>no )?(?P<kind>\w+)(?:: (?P<values>.+))?")
WORDS = {True: "yes", False: "no", None: "null"}
ENOUGH = 2  # examples for each act and type
Found = Mapping[str, Any]


def examples() -> Iterator[Any]:
    for found in EXAMPLE.finditer(CODEBOOK):
        known = [pytest.mark.xfail(strict=True, reason=found["why"])] if found["why"] else []
        yield pytest.param(found["text"], found["claim"], marks=known, id=f"{found['claim'][:40]} {found['text'][:40]}")


def told(marks: Marks) -> dict[str, list[Found]]:
    """The claims of a report by kind, as a reading shows them; promises and ratios apart from their agreements."""
    shown = reading(marks)
    kinds = {kind.removesuffix("s"): shown[kind] for kind in ("figures", "moves", "meetings", "agreements", "events")}
    text = shown["text"]
    quoted = [{**s, "content": [text[start:end] for start, end in s["content"]]} for s in shown["statements"]]
    promises = [promise for agreement in shown["agreements"] for promise in agreement["promises"]]
    ratios = [
        {"first": r["first"][0], "first_who": r["first"][2], "second": r["second"][0], "second_who": r["second"][2]}
        for agreement in shown["agreements"]
        if (r := agreement["ratio"])
    ]
    return {**kinds, "statement": quoted, "promise": promises, "ratio": ratios}


def plain(value: Any) -> str:
    """A value as the codebook writes it."""
    if isinstance(value, list):
        return " + ".join(map(str, value))
    return WORDS[value] if value is None or isinstance(value, bool) else str(value)


@pytest.mark.parametrize(("text", "claim"), list(examples()))
def test_codebook_example(marks_of: MarksOf, text: str, claim: str) -> None:
    wanted = CLAIM.fullmatch(claim)
    assert wanted
    values = dict(pair.split("=", 1) for pair in (wanted["values"] or "").split("; ") if pair)
    found = [{name: plain(one[name]) for name in values} for one in told(marks_of(text))[wanted["kind"]]]
    assert (values in found) == (wanted["no"] is None), found


@pytest.mark.parametrize(
    ("heading", "value"),
    [*(("act", act) for act in claims.ACTS), *(("type", event_type) for event_type in claims.EVENT_TYPES)],
)
def test_codebook_has_definition_borders_and_examples(heading: str, value: str) -> None:
    section = re.search(rf"^### {value}\n(?P<body>.*?)(?=^##)", CODEBOOK, re.MULTILINE | re.DOTALL)
    assert section
    assert "Not:" in section["body"]
    read = [example for example in EXAMPLE.finditer(section["body"]) if not example["why"]]
    assert len([example for example in read if f" {heading}={value}" in example["claim"]]) >= ENOUGH


@pytest.mark.parametrize("value", [*claims.ACTS, *claims.EVENT_TYPES])
def test_codebook_names_the_counterparts(value: str) -> None:
    tables = CODEBOOK.split("### Counterparts of ")[1:]
    assert any(re.search(rf"^\| {value} \|", table, re.MULTILINE) for table in tables)


@pytest.mark.parametrize("kind", [*claims.CLAIM_CLASSES, Promise], ids=lambda kind: kind.__name__)
def test_codebook_explains_every_field(kind: type) -> None:
    rows = re.findall(r"^\| ([\w, ]+) \|", CODEBOOK, re.MULTILINE)
    explained = {name.strip() for row in rows for name in row.split(",")}
    assert [field.name for field in fields(kind) if field.name not in explained] == []


@pytest.mark.parametrize(
    "values",
    [
        claims.CEASEFIRE_CLASSES,
        claims.PURPOSES,
        claims.SCOPES,
        claims.TERRITORIES,
        claims.MECHANISMS,
        claims.MODES,
        claims.AGREEMENT_KINDS,
    ],
)
def test_codebook_has_every_value(values: tuple[str, ...]) -> None:
    assert [value for value in values if not re.search(rf"(?<!\w){re.escape(value)}(?!\w)", CODEBOOK)] == []
