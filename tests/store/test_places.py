"""A page lies between two keys; what has no day comes last in both orders."""

import pytest

from parley.store.places import Place, Stretch, stretches, walk

KEYS = ["2024-03-01 a", "2024-03-02 b", "2024-03-02 c", "2024-03-05 d", "~ e", "~ f"]
LATEST = [*KEYS[3::-1], "~ f", "~ e"]


def asked(stretch: Stretch, size: int) -> list[dict[str, str]]:
    within = [key for key in KEYS if stretch.low < key < stretch.high]
    return [{"key": key} for key in sorted(within, reverse=stretch.is_down)[:size]]


@pytest.mark.parametrize("size", [1, 2, 3, 4, 6, 9])
@pytest.mark.parametrize(("latest", "expected"), [(False, KEYS), (True, LATEST)])
def test_places_walk_through_all_lines_both_ways(latest: bool, expected: list[str], size: int) -> None:
    pages = [walk(asked, "key", Place(latest=latest, size=size))]
    while pages[-1].after:
        pages.append(walk(asked, "key", Place(after=pages[-1].after, latest=latest, size=size)))
    assert [row["key"] for page in pages for row in page.rows] == expected
    assert pages[0].before is None
    for page, before in zip(pages[1:], pages, strict=False):
        assert page.before
        assert walk(asked, "key", Place(before=page.before, latest=latest, size=size)).rows == before.rows


def test_places_of_the_reports_of_claims_have_the_reports_at_both_ends() -> None:
    found = Stretch("2024-03-01 aa 000", "2024-03-05 dd 000", False).of_reports()
    assert found.low < "2024-03-01 aa" and "2024-03-05 dd" < found.high < "2024-03-05 de"
    assert Stretch("", "~", True).of_reports() == Stretch("", "~", True)


def test_places_beyond_the_last_line_are_empty() -> None:
    assert stretches(Place(after="~ f")) == [Stretch("~ f", "\x7f", False)]
    assert walk(asked, "key", Place(after="~ f")).rows == []
