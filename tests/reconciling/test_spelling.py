"""Two spellings of one name, and two names that only look alike."""

import pytest

from parley.reconciling import spelling


@pytest.mark.parametrize(
    ("one", "other", "is_same"), [("barrow", "barow", True), ("wan", "wen", False), ("barrow", "barrington", False)]
)
def test_spelling_alike(one: str, other: str, is_same: bool) -> None:
    assert spelling.spelled_alike(one, other) is is_same


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("sora", "soran", True),
        ("sora", "sorland", False),
        ("so", "sor", False),
        ("niger", "nigeria", False),
        ("nigerien", "niger", True),
        ("nigerian", "niger", False),
        ("mali", "malian", True),
    ],
)
def test_spelling_of_a_place(one: str, other: str, is_same: bool) -> None:
    assert spelling.one_place(one, other) is is_same


def test_spelling_of_a_phrase_differs_in_one_word() -> None:
    assert spelling.one_phrase(("northern", "harvest", "front"), ("northern", "harvast", "front"))
    assert not spelling.one_phrase(("northern", "harvest", "front"), ("southern", "harvast", "front"))
