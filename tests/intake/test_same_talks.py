"""Dated reports of the same talks settle the year of an undated one."""

from parley.intake import same_talks
from parley.intake.article import receive

UNDATED = (
    "The truce lasted from November 24 to 30 and expired on Friday. Since October 7 they had freed 105 captives for 240 "
    "prisoners. Nine people were hurt early this Sunday."
)
DATED = "It began on October 7. In the pause of November 24 they swapped 105 captives for 240 prisoners."
OTHER = "On October 7 the harbour of Tarn froze over for the first time in 105 years, the almanac says."


def test_same_talks_date_an_undated_report() -> None:
    reports = [receive(id="a", text=UNDATED), receive(id="b", text=DATED, published="2023-12-21")]
    first, second = same_talks.settle(reports, latest_year=2026)
    assert (first.published, second.published) == ("2023-12-03", "2023-12-21")
    assert first.published_known.startswith("inferred: ")


def test_same_talks_may_be_on_record_already() -> None:
    on_record = receive(id="b", text=DATED, published="2023-12-21")
    (settled,) = same_talks.settle([receive(id="a", text=UNDATED)], latest_year=2026, others=[on_record])
    assert settled.published == "2023-12-03"


def test_same_talks_are_not_every_dated_report() -> None:
    reports = [receive(id="a", text=UNDATED), receive(id="b", text=OTHER, published="2023-12-21")]
    first, _ = same_talks.settle(reports, latest_year=2026)
    assert (first.published, first.published_known) == (None, "unknown")


def test_same_talks_leave_a_day_that_is_known() -> None:
    reports = [receive(id="a", text=UNDATED, published="2017-12-04"), receive(id="b", text=DATED, published="2023-12-21")]
    assert same_talks.settle(reports, latest_year=2026) == reports
