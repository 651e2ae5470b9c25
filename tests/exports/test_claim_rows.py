"""Rows of claims: what a list shows of one claim."""

from dataclasses import replace

import pytest
from tests import talks

from parley.exports.claim_rows import addressed, claim_row
from parley.exports.views import AgreementRow, StatementRow
from parley.model.actors import Actor
from parley.model.evidence import Evidence


@pytest.mark.parametrize(
    ("cue_type", "cue", "expected"),
    [
        ("speech", talks.SAID.cue, "said"),
        ("silence", talks.SAID.cue, "kept silent: said"),
        ("silence", talks.SAID.evidence, "kept silent"),
    ],
)
def test_claim_rows_name_silence_as_such(cue_type: str, cue: Evidence | None, expected: str) -> None:
    row = claim_row(replace(talks.SAID, cue_type=cue_type, cue=cue))
    assert isinstance(row, StatementRow)
    assert row.cue == expected


def test_claim_rows_say_how_the_days_of_a_deal_were_worked_out() -> None:
    row = claim_row(talks.TRUCE)
    assert isinstance(row, AgreementRow)
    for day, known in ((row.declared, row.declared_known), (row.start, row.start_known), (row.end, row.end_known)):
        assert (day is None) == (known is None)
    assert row.start_known


def test_claim_rows_put_an_addressee_whom_no_words_name_in_brackets() -> None:
    told = Actor(name="Kenya", words="Kenya", kind="party")
    assert addressed(told) == "Kenya"
    assert addressed(replace(told, meant=True)) == "[Kenya]"
    assert addressed(None) is None
