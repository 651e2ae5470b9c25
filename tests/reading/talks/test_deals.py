"""Deals: where a report speaks of one, and what it says there."""

import pytest
from tests.conftest import MarksOf

from parley.reading.talks import deals


@pytest.mark.parametrize(
    ("sentence", "kind", "does"),
    [
        ("Kenya and Uganda sealed a truce on Monday.", "truce", {"conclude"}),
        ("The ceasefire did not hold.", "truce", {"collapse"}),
        ("The guns fell silent at noon.", "truce", set()),
        ("The two sides extended the truce.", "truce", {"extend"}),
        ("The truce agreement collapsed on Friday.", "truce", {"collapse"}),
        ("A lasting truce has friends.", "truce", set()),
        ("The first truce since May has friends.", "truce", set()),
        ("The first truce in two years has friends.", "truce", set()),
        ("The first truce has friends.", "truce", {"former"}),
        ("On the table: a road to Keld and an extension of the truce.", "truce", {"doubt"}),
        ("The truce ran out on Friday.", "truce", {"end"}),
        ("The guns are to fall silent on Sunday.", "truce", set()),
        ("That of 3 May held for a month.", "truce", {"former", "hold"}),
        ("Talks on a new truce go on.", "truce", {"doubt", "new"}),
        ("Uganda will stay away until Kenya declares a truce.", "truce", {"conclude", "irreal"}),
    ],
)
def test_deals_telling(marks_of: MarksOf, sentence: str, kind: str, does: set[str]) -> None:
    told = list(deals.tellings(marks_of(sentence)))
    assert [(telling.kind, set(telling.does)) for telling in told][:1] == [(kind, does)]


def test_deals_in_exchange_for_names_no_exchange(marks_of: MarksOf) -> None:
    assert list(deals.tellings(marks_of("Kenya gave up the bridge in exchange for grain."))) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [("Kenya and Uganda agreed on Monday that the road be opened.", 1), ("Kenya agreed on Monday to leave.", 0)],
)
def test_deals_agreeing_names_a_deal_unless_one_says_what_it_will_do(marks_of: MarksOf, text: str, found: int) -> None:
    assert len(list(deals.tellings(marks_of(text)))) == found


def test_deals_a_signing_weighs_more_than_a_mention_and_a_heading_less(marks_of: MarksOf) -> None:
    signing, mention, heading = (
        max(telling.weight for telling in deals.tellings(marks_of(text)))
        for text in ("Kenya and Uganda signed a truce in Keld.", "A truce in Keld has enemies.", "A truce in Keld")
    )
    assert signing > mention > heading


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("The talks may lead to a truce.", "doubt"),
        ("The talks led to a truce.", "conclude"),
        ("The truce was not prolonged.", "end"),
        ("Oman left with the outline of a truce.", "propose"),
        ("The truce took hold.", "start"),
        ("Uganda wants a truce signed by May.", "irreal"),
    ],
)
def test_deals_what_is_said_of_the_deal(marks_of: MarksOf, text: str, does: str) -> None:
    assert does in {act for telling in deals.tellings(marks_of(text)) for act in telling.does}


@pytest.mark.parametrize("text", ["A truce came up in the hall.", "The envoy took the plan home."])
def test_deals_coming_and_taking_alone_begin_nothing(marks_of: MarksOf, text: str) -> None:
    assert "start" not in {act for telling in deals.tellings(marks_of(text)) for act in telling.does}


def test_deals_a_headline_verb_that_looks_like_a_noun_concludes(marks_of: MarksOf) -> None:
    (telling,) = deals.tellings(marks_of("Kenyan government, rebel front sign peace accord in Keld"))
    assert "conclude" in telling.does
