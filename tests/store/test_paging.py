"""Pages, put together, are the list: nothing is left out, nothing stands twice, whatever it is narrowed to."""

import itertools
from dataclasses import replace

import pytest
from tests.store.conftest import NORTH, SOUTH, claims_of, decision

from parley.model.claims import Claim, Figure, Move, numbered
from parley.model.evidence import Evidence
from parley.model.judgements import Judgement
from parley.model.moments import Moment
from parley.model.report import Report
from parley.store import deciding, narrowing, paging, queries, searching, writing
from parley.store.database import Record
from parley.store.paging import Page, Place
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
        by_post = ({"publisher": "Evening Post"}, {"agency": "Evening Post"})
        outlet = by_post[number % 2] if number % 3 else {"publisher": "The Courier", "agency": "Evening Post"}
        told = {"published": published, **outlet}
        report = replace(base, id=f"{base.id} {number}", text=f"{base.text} {number}", **told)  # type: ignore[arg-type]
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
        {"outlet": "Evening Post"},
        {"outlet": "Evening Post", "party": "Highland Front"},
        {"outlet": "Evening Post", "first": "2024-03-01", "last": "2024-03-31"},
        {"outlet": "Evening Post", "search": "front"},
        {"outlet": "Nobody's"},
        {"quotation": "direct"},
    ],
)
def test_paging_gives_the_list(
    many: Record, kind: str | None, asked: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    selection = Selection(**asked)
    expected = list(queries.claims(many, kind, selection))
    for size, looked_up, at_hand, few in ((1, 0, 0, 0), (3, 99, 99, 99), (3, 0, 99, 99)):
        keep(monkeypatch, looked_up, at_hand)
        monkeypatch.setattr(narrowing, "FEW_REPORTS", few)
        monkeypatch.setattr(narrowing, "FEW_CLAIMS", looked_up)
        found = paged(many, kind, selection, size)
        if "first" in asked:
            assert {(claim.evidence.report.key, claim.id) for claim in found} == {
                (claim.evidence.report.key, claim.id) for claim in expected
            }
            assert len(found) == len(expected)
        else:
            assert found == expected


def keep(monkeypatch: pytest.MonkeyPatch, looked_up: int, at_hand: int) -> None:
    """Have hits up to so many looked up, and up to so many kept at hand, in both databases."""
    monkeypatch.setattr(searching, "LOOKED_UP", looked_up)
    monkeypatch.setattr(searching, "FEW", looked_up)
    monkeypatch.setattr(searching, "AT_HAND", dict.fromkeys(searching.AT_HAND, at_hand))


def walked(record: Record, kind: str | None, selection: Selection, size: int) -> tuple[list[Page], list[Page]]:
    """The pages of a list from the latest on, and the pages back from the last of them."""
    forth = [paging.page(record, kind, selection, place=Place(latest=True, size=size))]
    while forth[-1].after:
        forth.append(paging.page(record, kind, selection, place=Place(after=forth[-1].after, latest=True, size=size)))
    back = [forth[-1]]
    while back[-1].before:
        back.append(paging.page(record, kind, selection, place=Place(before=back[-1].before, latest=True, size=size)))
    return forth, back


@pytest.mark.parametrize("kind", [None, "move"])
@pytest.mark.parametrize(
    "asked", [{}, {"party": "Highland Front"}, {"first": "2024-03-01", "last": "2024-03-31"}, {"outlet": "Evening Post"}]
)
def test_paging_goes_from_the_latest_and_back_again(many: Record, kind: str | None, asked: dict[str, str]) -> None:
    selection = Selection(**asked)
    forth, back = walked(many, kind, selection, 3)
    told = [claim for page in forth for claim in page.claims]
    assert sorted(map(place_of, told)) == sorted(map(place_of, paged(many, kind, selection, 99)))
    assert [claim for page in reversed(back) for claim in page.claims] == told
    if "first" not in asked:
        days = [claim.evidence.report.published for claim in told]
        dated = [day for day in days if day]
        assert dated == sorted(dated, reverse=True) and days[: len(dated)] == dated


def place_of(claim: Claim) -> tuple[str, str]:
    return claim.evidence.report.key, claim.id


def test_paging_reports_narrowed_to_an_outlet_days_and_words(many: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    for asked in ({"outlet": "Evening Post"}, {"search": "prisoners"}, {"first": "2024-03-10", "last": "2024-03-11"}):
        for looked_up, at_hand in ((0, 0), (0, 99), (99, 99)):
            keep(monkeypatch, looked_up, at_hand)
            selection = Selection(**asked)
            assert list(paging.report_page(many, selection).reports) == list(queries.reports(many, selection)) != []


@pytest.mark.parametrize("asked", [{}, {"party": "Highland Front"}, {"outlet": "Evening Post"}])
def test_paging_leaves_out_what_a_person_rejected(many: Record, asked: dict[str, str]) -> None:
    selection = Selection(**asked)
    first, *others = paged(many, None, selection, 99)
    deciding.write_decision(many, decision("rejected", first.id))
    assert paged(many, None, selection, 2) == [claim for claim in others if claim.id != first.id]


def test_paging_open_disagreements_has_the_latest_first(many: Record) -> None:
    figures = [claim for claim in queries.claims(many, "figure") if claim.evidence.report.published]
    pairs = [(one.id, other.id) for one, other in itertools.pairwise(figures)]
    judged = [Judgement(kind="contradicts", members=pair, reason="rounding") for pair in pairs]
    writing.write_judgements(many, judged, judged_by="parley 0")
    first = paging.disagreement_page(many, place=Place(latest=True, size=2))
    assert [judgement.members for judgement in first.judgements] == pairs[:-3:-1]
    assert set(first.claims) == {named for pair in pairs[-2:] for named in pair}
    rest = paging.disagreement_page(many, place=Place(after=first.after or "", latest=True))
    assert len(rest.judgements) == len(pairs) - 2 and rest.after is None
    deciding.write_decision(many, decision("rejected", pairs[-1][1]))
    assert pairs[-1] not in {judgement.members for judgement in paging.disagreement_page(many).judgements}


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
