"""Open disagreements one by one: none is lost between pages, and only those on claims of the selection are found."""

from collections.abc import Iterator

import pytest
from tests import talks

from parley.model.judgements import Judgement
from parley.store import database, disagreeing, paging, writing
from parley.store.database import Record, Where
from parley.store.paging import Place
from parley.store.queries import ALL, Selection

LATEST = talks.HINTED
ON_ONE_CLAIM = tuple(
    Judgement(kind="contradicts", members=(claim.id, LATEST.id), reason="true conflict: made up")
    for claim in (talks.FREED_40, talks.SAID, talks.DEMANDED, talks.FREED_36)
)


@pytest.fixture
def record(where: Where) -> Iterator[Record]:
    with database.create(where) as opened:
        talks.put(opened)
        writing.write_judgements(opened, ON_ONE_CLAIM, judged_by=talks.VERSION)
        yield opened


def test_disagreeing_those_on_one_claim_are_all_found_page_by_page(record: Record) -> None:
    found: list[str] = []
    place = Place(latest=True, size=1)
    while True:
        page = paging.disagreement_page(record, place=place)
        found += [judgement.id for judgement in page.judgements]
        if page.after is None:
            break
        place = Place(after=page.after, latest=True, size=1)
    assert sorted(found) == sorted(judgement.id for judgement in ON_ONE_CLAIM)


@pytest.mark.parametrize("size", [1, 2, 50])
def test_disagreeing_page_holds_those_of_the_selection(record: Record, size: int) -> None:
    page = disagreeing.page(record, Selection(search="lasting"), place=Place(latest=True, size=size), most=50)
    assert [judgement.members[0] for judgement in page.judgements] == [talks.DEMANDED.id]


def test_disagreeing_page_looks_at_so_many_and_leads_on(record: Record) -> None:
    place, steps = Place(latest=True, size=1), 0
    found: list[Judgement] = []
    while steps < len(ON_ONE_CLAIM):
        page = disagreeing.page(record, Selection(search="lasting"), place=place, most=1)
        found, steps = [*found, *page.judgements], steps + 1
        if page.after is None:
            break
        place = Place(after=page.after, latest=True, size=1)
    assert (len(found), steps) == (1, len(ON_ONE_CLAIM))


def test_disagreeing_one_is_of_the_selection_or_none(record: Record) -> None:
    named = ON_ONE_CLAIM[2].id
    assert disagreeing.one(record, named, Selection(search="lasting")) == ON_ONE_CLAIM[2]
    assert disagreeing.one(record, named, Selection(search="relief")) is None
    assert disagreeing.one(record, "0" * 16, ALL) is None
