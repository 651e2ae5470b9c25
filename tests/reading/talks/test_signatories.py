"""Signatories: parties and mediators of a deal."""

from typing import Any

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("text", "parties", "mediators"),
    [
        ("A truce between Kenya and Uganda began on Monday.", ["Kenya", "Uganda"], []),
        ("Kenya signed a truce with Uganda on Monday, mediated by Chad.", ["Kenya", "Uganda"], ["Chad"]),
        ("Kenya accused Uganda. A truce was signed on Monday. Kenya left.", ["Kenya", "Uganda"], []),
        ("Oman put forward a truce of ten days between Kenya and Uganda on Monday.", ["Kenya", "Uganda"], []),
        (
            "The mediation which Oman has undertaken between Kenya and Uganda led to a truce on Monday.",
            ["Kenya", "Uganda"],
            ["Oman"],
        ),
    ],
)
def test_signatories(marks_of: MarksOf, text: str, parties: list[str], mediators: list[str]) -> None:
    (agreement,) = marks_of(text).agreements
    assert [actor.name for actor in agreement.parties] == parties
    assert [actor.name for actor in agreement.mediators] == mediators


def test_signatories_fill_in_names_only(marks_of: Any) -> None:
    marks = marks_of(
        "Delegation recalled\n\nThe truce expired on Friday. Peru said that its delegation had left, and Kenya said so too."
    )
    names = {actor.name for agreement in marks.agreements for actor in agreement.parties}
    assert names == {"Peru", "Kenya"}


@pytest.mark.parametrize(
    ("text", "inferred"),
    [
        ("A truce between Kenya and Uganda began on Monday.", ()),
        ("Kenya accused Uganda. A truce was signed on Monday. Kenya left.", ("Kenya", "Uganda")),
    ],
)
def test_signatories_not_named_with_the_deal_are_marked(marks_of: MarksOf, text: str, inferred: tuple[str, ...]) -> None:
    (agreement,) = marks_of(text).agreements
    assert agreement.inferred == inferred


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Kenya and the Lake Front met in Chad. Chad carried the letters between them and hosted the talks. "
            "Chad said that a truce was signed on Monday.",
            {"Kenya", "Lake Front"},
        ),
        (
            "Omani mediators said that the truce in Kenya had begun on Monday. Oman thanked Kenya. Oman said that the Lake "
            "Front was content.",
            {"Kenya", "Lake Front"},
        ),
        (  # those who act in the talks, rather than one that is named as often
            "Chad was glad. Kenya demanded a withdrawal and rejected the offer. Uganda demanded the release of captives "
            "and accepted the offer. The truce began on Monday. Chad paid.",
            {"Kenya", "Uganda"},
        ),
        (
            "Kenya bombed a town. Kenya lost a plane. The truce began on Monday. Peru was glad. So was Chad.",
            {"Kenya"},
        ),
    ],
)
def test_signatories_third_parties_are_not_inferred(marks_of: MarksOf, text: str, parties: set[str]) -> None:
    names = {actor.name for agreement in marks_of(text).agreements for actor in agreement.parties}
    assert names == parties


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("Oman is the mediator. Kenya and Uganda signed a truce on Monday, Oman said.", ["Oman"]),
        ("Oman is the mediator. Kenya and Uganda signed a truce on Monday.", []),
        ("Kenya and Uganda signed a truce on Monday, Oman said.", []),
    ],
)
def test_signatories_go_betweens_beside_the_deal_mediate_it(marks_of: MarksOf, text: str, mediators: list[str]) -> None:
    (agreement,) = marks_of(text).agreements
    assert [actor.name for actor in agreement.mediators] == mediators


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("A truce between Peru and the Reed Lions began on Monday.", ["Peru", "Reed Lions"]),
        (
            "Peru and Chad signed a truce in Oslo on Monday, for which Norway acts as guarantor. The truce began at noon.",
            ["Peru", "Chad"],
        ),
    ],
)
def test_signatories_between_whom_it_is(marks_of: MarksOf, text: str, parties: list[str]) -> None:
    assert [actor.name for actor in marks_of(text).agreements[0].parties] == parties


def test_signatories_brokers_of_an_earlier_deal_are_not_those_of_the_new(marks_of: MarksOf) -> None:
    text = (
        "A truce between Peru and Chad, mediated by Oman, began on Monday. It is the second truce in the war. "
        "The first, brokered by Norway in 2016, collapsed after nine days."
    )
    now, before = marks_of(text).agreements
    assert [actor.name for actor in now.mediators] == ["Oman"]
    assert [actor.name for actor in before.mediators] == ["Norway"]


def test_signatories_who_thanks_a_mediator_is_none(marks_of: MarksOf) -> None:
    text = "Kenya and Uganda signed a truce on Monday. The truce holds. Peru commended Oman for its mediation."
    (agreement,) = marks_of(text).agreements
    assert [actor.name for actor in agreement.mediators] == ["Oman"]


def test_signatories_words_for_both_sides_are_no_third_party(marks_of: MarksOf) -> None:
    text = "Kenya and Uganda quarrel. Both sides signed a truce on Monday. Kenya and Uganda kept the truce."
    (agreement,) = marks_of(text).agreements
    assert {actor.name for actor in agreement.parties} == {"Kenya", "Uganda"}


def test_signatories_third_parties_may_make_a_deal_of_their_own(marks_of: MarksOf) -> None:
    text = (
        "Kenya and the Lake Front are at war. Oman mediates between Kenya and the Lake Front. The Front repeated its terms. "
        "Under an arrangement that Oman made with Norway, medicines are to enter the town this week."
    )
    (deal,) = [deal for deal in marks_of(text).agreements if "arrangement" in deal.evidence.quote]
    assert [actor.name for actor in deal.parties] == ["Oman", "Norway"]
