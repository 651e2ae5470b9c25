"""JSON and CSV hold the same rows, every one of them, and a quote of no more words than a quotation may have."""

import csv
import io
import json
from typing import Any

import pytest

from parley.exports import formats, lists
from parley.exports.claim_rows import clipped
from parley.exports.views import VIEWS, WORDS_QUOTED, FigureRow, Row
from parley.store.database import Record


def as_cell(value: Any) -> str:
    """What a JSON value is in a cell: written apart from formats.cell on purpose."""
    match value:
        case None:
            return ""
        case bool():
            return {True: "true", False: "false"}[value]
        case list():
            return "; ".join(as_cell(each) for each in value)
        case dict():
            return str(value["id"])
    return str(value)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.NAME)
def test_formats_csv_and_json_hold_the_same(both: Record, view: type[Row]) -> None:
    from_json = json.loads("\n".join(formats.json_lines(lists.rows(both, view))))
    from_csv = list(csv.DictReader(io.StringIO("\n".join(formats.csv_lines(view, lists.rows(both, view))))))
    assert from_csv == [{name: as_cell(value) for name, value in row.items()} for row in from_json]
    assert from_json


def test_formats_of_an_empty_list() -> None:
    assert list(formats.json_lines([])) == ["[]"]
    assert len(list(formats.csv_lines(FigureRow, []))) == 1


def test_formats_cut_a_quote() -> None:
    words = ["word"] * WORDS_QUOTED
    assert clipped(" ".join(words)) == " ".join(words)
    assert clipped(" ".join([*words, "more"])) == " ".join([*words, "…"])
    assert clipped("two\n lines") == "two lines"
