"""What kind of truce a deal is: ETH/PRIO's class, purpose, scope, whether it is written, and how it is watched over."""

from typing import Any

import pytest
from tests.conftest import MarksOf

NOTHING = {
    "ceasefire_class": None,
    "purpose": (),
    "scope": None,
    "territory": None,
    "where": None,
    "written": None,
    "mechanism": (),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The truce expired on Friday.", {}),
        ("A truce between Kenya and Uganda began on Monday.", {"scope": "bilateral"}),
        ("Kenya, Uganda and Chad signed a truce on Monday.", {"scope": "multilateral", "written": True}),
        ("The Front announced a unilateral Easter truce on Monday.", {"scope": "unilateral", "purpose": ("holiday",)}),
        ("The Front declared a truce for Ramadan on Monday.", {"purpose": ("holiday",)}),
        (
            "A truce in Larnby to let relief convoys in began on Monday.",
            {"purpose": ("humanitarian",), "where": "Larnby"},
        ),
        (
            "A humanitarian pause in Larnby for polio vaccination began on Monday.",
            {"purpose": ("humanitarian",), "where": "Larnby"},
        ),
        ("The truce is nationwide, and it began on Monday.", {"territory": "national"}),
        (
            "Kenya and Uganda signed a definitive ceasefire on all fronts on Monday.",
            {"ceasefire_class": "definitive", "territory": "national", "written": True, "scope": "bilateral"},
        ),
        (
            "Kenya and Uganda signed a ceasefire on Monday that Chadian observers will monitor.",
            {
                "ceasefire_class": "with compliance mechanisms",
                "mechanism": ("monitoring",),
                "written": True,
                "scope": "bilateral",
            },
        ),
        (
            "Kenya and Uganda agreed on a two-sided truce, not in writing but orally, on Monday.",
            {"scope": "bilateral", "written": False},
        ),
        ("Kenya demanded a permanent ceasefire. The truce of two weeks began on Monday.", {}),
        ("Kenya and Uganda signed a truce in Larnby on Monday.", {"written": True, "scope": "bilateral"}),
    ],
)
def test_deal_classes(marks_of: MarksOf, text: str, expected: dict[str, Any]) -> None:
    (deal,) = marks_of(text).agreements
    assert {field: getattr(deal, field) for field in NOTHING} == NOTHING | expected


def test_deal_classes_of_an_exchange_are_not_those_of_a_truce(marks_of: MarksOf) -> None:
    (deal,) = marks_of("Kenya and Uganda signed a prisoner exchange for the holiday on Monday.").agreements
    assert (deal.kind, deal.purpose, deal.scope, deal.written) == ("exchange", (), None, True)


@pytest.mark.parametrize(
    ("text", "guarantors"),
    [
        ("Kenya and Uganda signed a truce guaranteed by Chad and Peru on Monday.", ["Chad", "Peru"]),
        ("Kenya and Uganda signed a truce on Monday, with Chad as its guarantor.", ["Chad"]),
        ("Chad is the guarantor of the truce that Kenya and Uganda signed on Monday.", ["Chad"]),
        ("Kenya and Uganda signed a truce on Monday.", []),
        ("Kenya, which signed a truce with Uganda on Monday, guaranteed free passage.", []),
    ],
)
def test_deal_classes_guarantors(marks_of: MarksOf, text: str, guarantors: list[str]) -> None:
    (deal,) = marks_of(text).agreements
    assert [actor.name for actor in deal.guarantors] == guarantors
    assert ("guarantee" in deal.mechanism) == bool(guarantors)
