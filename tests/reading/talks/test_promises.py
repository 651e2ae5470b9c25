"""Each term as a promise: who owes what to whom, how many, by when."""

from typing import Any

import pytest
from tests.conftest import MarksOf

from parley.model.promises import Promise


def shown(promise: Promise) -> dict[str, Any]:
    actors = {role: getattr(promise, role) for role in ("giver", "receiver", "through")}
    return {
        "what": promise.what,
        **{role: actor.party for role, actor in actors.items() if actor},
        **({"many": promise.quantity.low or promise.quantity.high} if promise.quantity else {}),
        **({"due": promise.due.day or promise.due.value} if promise.due else {}),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya and Uganda signed a truce on Monday.", []),
        (
            "Under the deal, signed in Orsk after three days of talks, Kenya will free 15 soldiers captured in January.",
            [{"what": "Kenya will free 15 soldiers captured in January", "giver": "Kenya", "many": 15}],
        ),
        (
            "Kenya and Uganda signed a truce on Monday. Both armies are to leave the valley by 20 March.",
            [{"what": "Both armies are to leave the valley by 20 March", "due": "2024-03-20"}],
        ),
        (
            "Kenya and Uganda signed a truce on Monday. Kenya is to leave the valley within three weeks.",
            [{"what": "Kenya is to leave the valley within three weeks", "giver": "Kenya", "due": "P3W"}],
        ),
        (
            "Under the exchange agreed with Uganda, Kenya will release 40 prisoners by 20 March.",
            [{"what": "Kenya will release 40 prisoners by 20 March", "giver": "Kenya", "many": 40, "due": "2024-03-20"}],
        ),
        (
            "The agreement obliges Kenya to withdraw its troops from the valley within 30 days.",
            [{"what": "withdraw its troops from the valley within 30 days", "giver": "Kenya", "due": "P30D"}],
        ),
        (
            "Under the deal, Kenya will let 150 prisoners go and Uganda will free 50 hostages over four days.",
            [
                {"what": "Kenya will let 150 prisoners go", "giver": "Kenya", "many": 150},
                {"what": "Uganda will free 50 hostages over four days", "giver": "Uganda", "many": 50},
            ],
        ),
        (
            "Kenya and Uganda agreed on an exchange on Monday. "
            "Kenya will hand 40 prisoners to Uganda through the Red Cross, and Uganda will free 12 soldiers.",
            [
                {
                    "what": "Kenya will hand 40 prisoners to Uganda through the Red Cross",
                    "giver": "Kenya",
                    "receiver": "Uganda",
                    "through": "Red Cross",
                    "many": 40,
                },
                {"what": "Uganda will free 12 soldiers", "giver": "Uganda", "many": 12},
            ],
        ),
        (
            "Kenya and Uganda signed a truce on Monday, under which Kenya will free 40 prisoners in return for 12 soldiers.",
            [
                {"what": "Kenya will free 40 prisoners", "giver": "Kenya", "many": 40},
                {"what": "12 soldiers", "giver": "Uganda", "many": 12},
            ],
        ),
        (
            "Kenya and Uganda signed a truce on Monday, which provides for the release of 40 prisoners by Kenya.",
            [{"what": "the release of 40 prisoners by Kenya", "giver": "Kenya", "many": 40}],
        ),
    ],
)
def test_promises(marks_of: MarksOf, text: str, expected: list[dict[str, Any]]) -> None:
    deals = marks_of(text).agreements
    assert [shown(promise) for deal in deals for promise in deal.promises] == expected


def test_promises_whom_no_words_name_is_marked_as_meant(marks_of: MarksOf) -> None:
    text = "Kenya and Uganda signed a truce on Monday, under which Kenya will free 40 prisoners in return for 12 soldiers."
    (deal,) = marks_of(text).agreements
    assert [promise.giver.meant for promise in deal.promises if promise.giver] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda signed a truce, which provides for the release of 40 prisoners and the opening of two roads.",
        "Kenya and Uganda signed a truce of 30 days on Monday. Both armies are to leave the valley by Friday.",
    ],
)
def test_promises_are_the_terms_one_by_one(marks_of: MarksOf, text: str) -> None:
    (deal,) = marks_of(text).agreements
    assert tuple(promise.what for promise in deal.promises) == deal.terms != ()
    for promise in deal.promises:
        assert " ".join(promise.evidence.quote.split()) == promise.what


def test_promises_those_who_go_do_not_owe_themselves(marks_of: MarksOf) -> None:
    (agreement,) = marks_of(
        "In the first stage of the truce between Kenya and Uganda forty hostages would go home."
    ).agreements
    assert [(promise.what, promise.giver) for promise in agreement.promises] == [("forty hostages", None)]
