"""What goes into a row comes out of it, exactly."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from tests import strategies

from parley.model.claims import Agreement, Claim
from parley.model.evidence import Evidence
from parley.model.judgements import Judgement
from parley.model.moments import Moment
from parley.model.promises import Promise
from parley.model.report import Report
from parley.store import rows


@given(strategies.claims())
def test_rows_claim_round_trip(claim: Claim) -> None:
    again = rows.claim(rows.of_claim(claim), claim.evidence.report)
    assert again == claim
    assert repr(again) == repr(claim)  # 1 and 1.0 are equal, and are not the same
    assert again.id == claim.id


def test_rows_claim_of_an_older_version_has_no_newer_field() -> None:
    report = Report(id="x", text="Peru signed a truce.")
    deal = Agreement(evidence=Evidence(report=report, start=0, quote="Peru"), kind="truce", inferred=("Peru",))
    row = rows.of_claim(deal)
    older = {name: value for name, value in json.loads(row["fields"]).items() if name != "inferred"}
    assert rows.claim(row | {"fields": json.dumps(older)}, report) == replace(deal, inferred=())


def test_rows_claim_written_before_promises_were_kept_opens_without_them() -> None:
    report = Report(id="x", text="Peru signed a truce.")
    words = Evidence(report=report, start=5, quote="signed")
    deal = Agreement(
        evidence=words, kind="truce", promises=(Promise(evidence=words, what="signed"),), scope="bilateral", written=True
    )
    row = rows.of_claim(deal)
    older = {name: value for name, value in json.loads(row["fields"]).items() if name in ("kind", "status", "terms")}
    assert rows.claim(row | {"fields": json.dumps(older)}, report) == Agreement(evidence=words, kind="truce")


@given(strategies.reports(), strategies.days)
def test_rows_report_round_trip(report: Report, day: str) -> None:
    row = rows.of_report(report, received=report, read_by="1")
    assert rows.report(row) == report
    assert rows.report(row | {"published": day, "published_known": "inferred"}, as_received=True) == report


@given(strategies.judgements)
def test_rows_judgement_round_trip(judgement: Judgement) -> None:
    members = [row["member"] for row in rows.of_members(judgement)]
    assert rows.judgement(rows.of_judgement(judgement), members) == judgement


@pytest.mark.parametrize(
    ("value", "last", "expected"),
    [
        ("2024-03-12", None, ("2024-03-12", "2024-03-12", False)),
        ("2024-03-12", "2024-03-19", ("2024-03-12", "2024-03-19", False)),
        ("2024-03-12TNI", None, ("2024-03-12", "2024-03-12", False)),
        ("2024-02", None, ("2024-02-01", "2024-02-29", True)),
        ("2024", None, ("2024-01-01", "2024-12-31", True)),
        ("2024-02-30", None, None),
        ("2024-W11", None, None),
        ("FUTURE_REF", None, None),
    ],
)
def test_rows_days_covered_by_a_moment(value: str, last: str | None, expected: tuple[str, str, bool] | None) -> None:
    assert rows.covered(Moment(type="DATE", value=value, how="as told", last=last)) == expected


def test_rows_a_length_of_time_covers_no_day() -> None:
    assert rows.covered(Moment(type="DURATION", value="2024-03-12", how="as told")) is None
