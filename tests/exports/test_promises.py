"""What is owed under a deal, and what is reported of it: done, partly, late, disputed, or nothing."""

from dataclasses import replace

import pytest
from tests import pact

from parley.exports.ledger_views import PromiseRow
from parley.exports.on_record import OnRecord
from parley.exports.promises import promises
from parley.model.claims import Claim


def owed(claims: list[Claim]) -> dict[str, PromiseRow]:
    return {row.what: row for row in promises(OnRecord(pact.REPORTS, claims, pact.JUDGEMENTS))}


CLAIMS = [claim for report in pact.REPORTS for claim in pact.CLAIMS[report.key]]


@pytest.mark.parametrize(
    ("what", "giver", "state", "why"),
    [
        ("free 30 prisoners", "Norland", "late", "12 + 18 = 30 told, 30 owed; owed by 4 May 2024, told for 5 May 2024"),
        ("free 20 captives", "River League", "partly", "4 + 6 = 10 of 20 told"),
        ("let fuel into the valley", "Norland", "disputed", "River League alleges a breach"),
        ("hand over maps of its mines", "River League", "no report", "no report tells of it"),
    ],
)
def test_promises_state(what: str, giver: str, state: str, why: str) -> None:
    row = owed(CLAIMS)[what]
    assert (row.giver, row.state, row.why) == (giver, state, why)


def test_promises_done_where_all_are_told_let_go_in_time() -> None:
    in_time = [replace(claim, as_of=pact.day("2024-05-03")) if claim.id == pact.FREED[2].id else claim for claim in CLAIMS]  # type: ignore[call-arg]
    assert owed(in_time)["free 30 prisoners"].state == "done"


def test_promises_stand_on_the_claims_that_tell_them() -> None:
    row = owed(CLAIMS)["free 30 prisoners"]
    assert [cited.id for cited in row.cites] == [pact.PACT.id, pact.FREED[0].id, pact.FREED[2].id]
    assert (row.deal, row.due, row.counted) == (
        "truce from 1 May 2024, Norland and River League",
        "2024-05-04",
        "30 prisoners",
    )


def test_promises_of_a_deal_told_twice_count_once() -> None:
    again = replace(pact.RETOLD, promises=(replace(pact.PRISONERS, what="the release of 30 prisoners"),))
    rows = owed([again if claim.id == pact.RETOLD.id else claim for claim in CLAIMS])
    assert [what for what in rows if "30" in what] == ["free 30 prisoners"]


def test_promises_do_not_depend_on_the_order_of_claims() -> None:
    assert owed(list(reversed(CLAIMS))) == owed(CLAIMS)


def with_captives(what: str, **told: object) -> list[Claim]:
    """The pact's claims, where the League promises its captives in other words."""
    promise = replace(pact.CAPTIVES, what=what)
    promised = (pact.PRISONERS, pact.FUEL, promise, pact.MAPS)
    deal = replace(pact.PACT, promises=promised, terms=tuple(each.what for each in promised), **told)  # type: ignore[arg-type]
    return [deal if claim.id == pact.PACT.id else claim for claim in CLAIMS]


@pytest.mark.parametrize("what", ["free 20 captives a day", "free 20 captives daily", "free 20 captives every week"])
def test_promises_of_so_many_a_day_are_not_fulfilled_by_a_sum(what: str) -> None:
    row = owed(with_captives(what))[what]
    assert (row.state, row.why) == ("no report", "no report tells of it")


def test_promises_of_an_extension_are_not_done_before_it() -> None:
    extended = with_captives("free 20 captives", status="extended", declared=pact.day("2024-05-04"))
    assert owed(extended)["free 20 captives"].why == "6 of 20 told"


def test_promises_are_not_disputed_by_a_charge_that_only_names_the_same_town() -> None:
    def fuel(issue: str) -> PromiseRow:
        promise = replace(pact.FUEL, what="let lorries into Norby")
        promised = (pact.PRISONERS, promise, pact.CAPTIVES, pact.MAPS)
        deal = replace(pact.PACT, promises=promised, terms=tuple(each.what for each in promised))
        charge = replace(pact.CHARGED, issue=issue)
        new = {deal.id: deal, charge.id: charge}
        return owed([new.get(claim.id, claim) for claim in CLAIMS])[promise.what]

    assert fuel("shelling the market of Norby").state == "no report"
    assert fuel("holding up lorries to Norby").state == "disputed"
