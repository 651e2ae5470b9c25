"""Pages, put together, are the list: nothing is left out, nothing stands twice, whatever it is narrowed to."""

from dataclasses import replace

import pytest
from tests.store.conftest import NORTH, SOUTH, claims_of, decision

from parley.model.claims import Claim, Figure, Move, numbered
from parley.model.evidence import Evidence
from parley.model.moments import Moment
from parley.model.report import Report
from parley.store import deciding, paging, queries, searching, writing
from parley.store.database import Record
from parley.store.paging import Place
from parley.store.queries import Selection

DAYS = ("2024-03-01", "2024-03-05", "2024-03", None, "2024-03-12")


def told_again(report: Report, number: int) -> list[Claim]:
    """The claims of a report in a copy of it, on other days, some of them spans."""
    found: list[Claim] = []
    for claim in claims_of(NORTH if report.text.startswith(NORTH.text) else SOUTH):
        value = DAYS[number % len(DAYS)]
        last = "2024-03-12" if value == "2024-03-05" else None
        moment = Moment(type="DATE", value=value, how="day of the month", last=last) if value else None
        evidence = Evidence.at(report, *claim.evidence.span)
        given = {"as_of": moment} if isinstance(claim, Figure) else {"date": moment}
        found.append(replace(claim, evidence=evidence, **given))  # type: ignore[arg-type]
    return list(numbered(found))


@pytest.fixture
def many(record: Record) -> Record:
    for number in range(8):
        base = NORTH if number % 2 else SOUTH
        published = f"2024-03-{10 + number % 3}" if number % 4 else None
        report = replace(base, id=f"{base.id} {number}", text=f"{base.text} {number}", published=published)
        writing.write_report(record, report, told_again(report, number), received=report, read_by="parley 0")
    deciding.write_decision(record, decision("rejected", claims_of(NORTH)[1].id))
    return record


def paged(record: Record, kind: str | None, selection: Selection, size: int) -> list[Claim]:
    place, found = Place(size=size), list[Claim]()
    while True:
        page = paging.page(record, kind, selection, place=place)
        found += page.claims
        assert len(page.claims) == size or page.after is None
        if page.after is None:
            return found
        place = Place(after=page.after, size=size)


@pytest.mark.parametrize("kind", [None, "move", "figure", "event"])
@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"party": "Highland Front"},
        {"party": "Nobody"},
        {"measure": "released"},
        {"report": "north"},
        {"first": "2024-03-01", "last": "2024-03-31"},
        {"first": "2024-03-12", "last": "2024-03-12"},
        {"first": "2024-03-06", "last": "2024-03-12", "party": "Veldland"},
        {"search": "front"},
        {"search": "prison* 40"},
        {"search": "riso"},
        {"search": "prisoners", "measure": "released"},
    ],
)
def test_paging_gives_the_list(
    many: Record, kind: str | None, asked: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    selection = Selection(**asked)
    expected = list(queries.claims(many, kind, selection))
    for size, rare in ((1, 0), (3, 99)):
        monkeypatch.setattr(searching, "RARE", rare)
        found = paged(many, kind, selection, size)
        if "first" in asked:
            assert {(claim.evidence.report.key, claim.id) for claim in found} == {
                (claim.evidence.report.key, claim.id) for claim in expected
            }
            assert len(found) == len(expected)
        else:
            assert found == expected


def test_paging_a_list_of_days_goes_by_day(many: Record) -> None:
    found = paged(many, "move", Selection(first="2024-03-01", last="2024-03-31"), 2)
    days = [f"{claim.date.value}-01"[:10] for claim in found if isinstance(claim, Move) and claim.date]
    assert days and days == sorted(days)


def test_paging_reports_gives_all_of_them(many: Record) -> None:
    first = paging.report_page(many, place=Place(size=4))
    rest = paging.report_page(many, place=Place(after=first.after or "", size=99))
    assert [*first.reports, *rest.reports] == list(queries.reports(many))
    assert (first.before, rest.after) == (None, None)
    back = paging.report_page(many, place=Place(before=rest.before, size=4))
    assert back == first
