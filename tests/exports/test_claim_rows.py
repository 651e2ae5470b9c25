"""Rows of claims: what a list shows of one claim."""

from dataclasses import replace

import pytest
from tests import talks

from parley.exports.claim_rows import addressed, claim_row, how_many, promised
from parley.exports.views import AgreementRow, StatementRow
from parley.model.actors import Actor
from parley.model.evidence import Evidence
from parley.model.moments import Moment
from parley.model.promises import Promise


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


def test_claim_rows_say_a_promise_in_one_line() -> None:
    words = talks.TRUCE.evidence
    told = Promise(evidence=words, what="free 40 prisoners")
    assert promised(told) == "free 40 prisoners"
    giver, receiver, broker = (Actor(name=name, words=name, kind="party") for name in ("Kenya", "the Front", "Peru"))
    day = Moment(type="DATE", value="2024-03-20", how="day in full")
    full = replace(told, giver=giver, receiver=receiver, through=broker, due=day)
    assert promised(full) == "Kenya: free 40 prisoners, to the Front, through Peru, due 2024-03-20"
    assert (
        promised(replace(told, due=Moment(type="DURATION", value="P21D", how="length")))
        == "free 40 prisoners, due within 21 days"
    )


@pytest.mark.parametrize(
    ("number", "who", "told"),
    [
        ("12", "hostages", "12 hostages"),
        ("Six", "the soldiers", "Six of the soldiers"),
        ("156", "its soldiers", "156 of its soldiers"),
        ("more than 40", None, "more than 40"),
        ("Dozens", "men", "Dozens of men"),
    ],
)
def test_claim_rows_how_many(number: str, who: str | None, told: str) -> None:
    assert how_many(number, who) == told
