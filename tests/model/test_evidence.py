"""No evidence without its words at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.errors import QuoteNotFound
from parley.model.evidence import Evidence
from parley.model.report import Report

REPORT = Report(id="harbour", text="Forty captives came home. Forty more did not.")


@pytest.mark.parametrize(
    ("start", "quote"), [(0, "forty captives"), (1, "Forty captives"), (0, ""), (-1, "."), (99, "home")]
)
def test_evidence_refuses_what_is_not_there(start: int, quote: str) -> None:
    with pytest.raises(QuoteNotFound, match="harbour"):
        Evidence(report=REPORT, start=start, quote=quote)


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 3), (-4, 5), (500, 510)])
def test_evidence_refuses_spans_outside(start: int, end: int) -> None:
    with pytest.raises(QuoteNotFound):
        Evidence.at(REPORT, start, end)


@given(st.text(min_size=1), st.data())
def test_evidence_of_a_span_is_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    evidence = Evidence.at(Report(id="a", text=text), start, end)
    assert (evidence.quote, evidence.span) == (text[start:end], (start, end))
