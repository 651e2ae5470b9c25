"""Agreements: text → the deals it tells of."""

import pytest
from tests.conftest import MarksOf

CASES = [
    ("Kenya and Uganda exchanged ten prisoners on Monday, the first such swap since May.", ["exchange"]),
    ("Kenya and Uganda signed a truce on Monday.", ["truce"]),
    ("The two governments signed a peace treaty in Keld on Monday.", ["other"]),
    ("Kenya and Uganda carried out a prisoner swap on Monday.", ["exchange"]),
    ("Kenya and Uganda talked about the weather.", []),
    ("There is no truce.", []),
    ("The envoy travelled to Keld for talks on a truce.", []),
    ("Kenya says it will not return until Uganda declares a truce.", []),
    ("Kenya and Uganda signed a truce on Monday. The truce holds. The deal was welcomed in Keld.", ["truce"]),
    ("Kenya and Uganda signed a truce on Monday. The truce of May 2009 had lasted two years.", ["truce", "truce"]),
    ("Kenya and Uganda signed a truce on Monday. That of 3 May held for a month.", ["truce", "truce"]),
    (
        "Kenya and Uganda broke a truce on Friday. The truce, which lasted from 24 to 29 February, let 40 convoys in.",
        ["truce"],
    ),
    ("Kenya and Uganda signed a truce on Monday. The truce of 5 February had lasted a day.", ["truce", "truce"]),
    (
        "Kenya and Uganda signed a truce on Monday. On Tuesday Chad proposed a truce of sixty days for the lake.",
        ["truce", "truce"],
    ),
    ("Kenya and Uganda signed a truce on Monday. Chad speaks of a new truce in Keld.", ["truce"]),
    ("Kenya and Uganda signed a truce on Monday. Unlike the truces announced in May, it holds.", ["truce"]),
    ("Kenya offered two weeks of truce for the exchange of hostages for Ugandan prisoners.", ["truce"]),
    ("Kenya proposed a truce of two weeks in return for twelve prisoners.", ["truce"]),
    ("Kenya and Uganda signed an agreement on detainees in Keld on Monday.", ["exchange"]),
    ("Kenya and Uganda signed an accord on the release of twelve detainees in Keld.", ["exchange"]),
    ("Kenya has not agreed to extend the truce.", []),
    ("Envoys hope that Kenya and Uganda will agree to extend the truce.", []),
    ("Kenya and Uganda signed a hostage deal in Keld on Monday.", ["exchange"]),
    ("A truce between Kenya and Uganda began on Monday. The accord of May 2009 was signed in Keld.", ["truce", "other"]),
    ("A truce began in Keld. The deal between Kenya and Uganda of 5 March was extended by two days.", ["truce"]),
    ("Under the truce that the two delegations initialled on Monday the guns are silent.", ["truce"]),
]


@pytest.mark.parametrize(("text", "kinds"), CASES)
def test_agreements_kind(marks_of: MarksOf, text: str, kinds: list[str]) -> None:
    assert [agreement.kind for agreement in marks_of(text).agreements] == kinds


def _days(marks_of: MarksOf, text: str) -> tuple[str | None, ...]:
    (agreement,) = marks_of(text).agreements
    return tuple(moment.day if moment else None for moment in (agreement.declared, agreement.start, agreement.end))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Kenya and Uganda signed a truce on Monday.", ("2024-03-11", None, None)),
        ("A truce between Kenya and Uganda took effect on 4 March 2024.", (None, "2024-03-04", None)),
        ("A truce between Kenya and Uganda expired on Monday.", (None, None, "2024-03-11")),
        ("The truce, which lasted from 3 March to 9 March, brought calm.", (None, "2024-03-03", "2024-03-09")),
        ("Kenya and Uganda signed a truce.", (None, None, None)),
    ],
)
def test_agreements_days(marks_of: MarksOf, text: str, days: tuple[str | None, ...]) -> None:
    assert _days(marks_of, text) == days


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Oman proposed that the truce between Kenya and Uganda be extended by two weeks.", "proposed"),
        ("Kenya and Uganda signed a truce on Monday.", "agreed"),
        ("A truce between Kenya and Uganda took effect on Monday.", "in force"),
        ("A truce between Kenya and Uganda expired on Monday.", "expired"),
        ("A truce between Kenya and Uganda collapsed on Monday.", "collapsed"),
        ("Kenya and Uganda extended the truce of last month by a week.", "extended"),
        ("The envoy proposed a truce of sixty days between Kenya and Uganda.", "proposed"),
    ],
)
def test_agreements_status(marks_of: MarksOf, text: str, status: str) -> None:
    assert [agreement.status for agreement in marks_of(text).agreements] == [status]


def test_agreements_that_end_a_war_are_not_over(marks_of: MarksOf) -> None:
    (agreement,) = marks_of("The truce between Kenya and Uganda ended a year of war.").agreements
    assert agreement.status == "agreed"


def test_agreements_name_parties_and_mediators(marks_of: MarksOf) -> None:
    (agreement,) = marks_of("Kenya and Uganda signed a truce brokered by Norway and Chad on Monday.").agreements
    assert [actor.name for actor in agreement.parties] == ["Kenya", "Uganda"]
    assert [actor.name for actor in agreement.mediators] == ["Norway", "Chad"]


def test_agreements_terms_are_the_words_of_the_report(marks_of: MarksOf) -> None:
    text = "Kenya and Uganda signed a truce, which includes the release of forty captives and the opening of two roads."
    (agreement,) = marks_of(text).agreements
    assert agreement.terms == ("the release of forty captives", "the opening of two roads")


def test_agreements_evidence_is_where_most_is_told(marks_of: MarksOf) -> None:
    text = "The truce holds. Kenya and Uganda signed a truce of six months in Garissa on Monday."
    (agreement,) = marks_of(text).agreements
    assert agreement.evidence.start > text.index("Kenya")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A ceasefire signed in April has held, apart from a shooting at Keld in June.", ["ceasefire"]),
        (
            "A truce between Peru and Chad took effect on Monday. "
            "The accord, signed in Oslo on Sunday, provides for a halt to the fighting and the exchange of forty prisoners.",
            ["truce"],
        ),
        ("The accord, signed in Oslo on Monday by Peru and Chad, provides for a halt to the fighting.", ["truce"]),
        ("Peru and Chad signed in Oslo on Monday the agreement for the liberation of nine soldiers.", ["exchange"]),
        ("Peru and Chad agreed on a truce of two weeks on 21 January. On 5 March the truce was prolonged.", ["truce"]),
        ("An exchange of artillery fire between Peru and Chad went on until Monday.", []),
        ("The High Commissioner for Peace, Adam Ouma, met the governor on Monday.", []),
        (
            "A truce between Peru and Chad began on Monday. It is the third truce in the war. "
            "The first, brokered by Norway in 2016, collapsed after nine days. "
            "A second expired in May last year.",
            ["truce", "truce", "truce"],
        ),
    ],
)
def test_agreements_are_one_each(marks_of: MarksOf, text: str, kinds: list[str]) -> None:
    assert [agreement.kind for agreement in marks_of(text).agreements] == kinds


def test_agreements_of_long_ago_told_aside_have_no_parties_filled_in(marks_of: MarksOf) -> None:
    text = "Peru and Chad agreed on a truce on Monday. A ceasefire of May 2011 collapsed after nine days."
    now, before = marks_of(text).agreements
    assert [actor.name for actor in now.parties] == ["Peru", "Chad"]
    assert (before.parties, before.status) == ((), "collapsed")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Peru released nine soldiers on Monday under a deal brokered by Oman.", ["exchange"]),
        (
            "Peru and Chad agreed on Monday to extend their ceasefire by six months. "
            "The agreement, signed in Oslo, runs until 3 August.",
            ["ceasefire"],
        ),
    ],
)
def test_agreements_told_by_an_open_name(marks_of: MarksOf, text: str, kinds: list[str]) -> None:
    assert [agreement.kind for agreement in marks_of(text).agreements] == kinds


def test_agreements_that_had_been_negotiated_are_made(marks_of: MarksOf) -> None:
    text = "A truce between Peru and Chad collapsed on Monday. Oman, which had negotiated the truce on 2 March, was sorry."
    (deal,) = marks_of(text).agreements
    assert deal.declared is not None
    assert (deal.declared.day, deal.status) == ("2024-03-02", "collapsed")


def test_agreements_told_again_as_it_stay_the_one_named_before(marks_of: MarksOf) -> None:
    text = "Kenya and Uganda signed a truce on Monday. An earlier truce, made in November, held for a week. It collapsed."
    assert [agreement.status for agreement in marks_of(text).agreements] == ["agreed", "collapsed"]


def test_agreements_are_not_made_by_what_it_is_taken_for(marks_of: MarksOf) -> None:
    text = "Kenya and Uganda signed a truce on Monday. The Free Islanders called it a farce. It collapsed."
    (agreement,) = marks_of(text).agreements
    assert {actor.name for actor in agreement.parties} == {"Kenya", "Uganda"}


OLD = "Kenya and Uganda signed a grain accord last July, brokered by Oman, and extended it in February. "


@pytest.mark.parametrize(
    ("became", "end", "status"),
    [
        ("Kenya pulled out of the grain accord on Monday.", "2024-03-11", "collapsed"),
        ("Kenya halted its participation in the grain accord on Monday.", "2024-03-11", "collapsed"),
        ("Kenya's exit from the grain accord on Monday drew protests.", "2024-03-11", "collapsed"),
        ("The grain accord lapsed on Monday after Kenya refused to extend it.", "2024-03-11", "expired"),
        ("The grain accord was extended in May and ended on Monday.", "2024-03-11", "expired"),
        ("Once the accord ran out on Monday, ships turned back.", "2024-03-11", "expired"),
        ("The grain accord had ceased to apply, said Kenya.", None, "expired"),
    ],
)
def test_agreements_of_long_ago_have_their_end(became: str, end: str | None, status: str, marks_of: MarksOf) -> None:
    (agreement,) = marks_of(OLD + became).agreements
    assert agreement.declared is not None
    assert (agreement.declared.value, agreement.end and agreement.end.day, agreement.status) == ("2023-07", end, status)


def test_agreements_of_long_ago_are_not_that_made_since(marks_of: MarksOf) -> None:
    text = OLD + "On 4 March the two signed another accord, on fish. The accord on fish collapsed on Monday."
    assert len(marks_of(text).agreements) > 1


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The talks between Kenya and Uganda ended in a truce.", "agreed"),
        ("The war between Kenya and Uganda ended with a ceasefire in May.", "agreed"),
        ("Oman's plan for Kenya and Uganda starts with two weeks of truce.", "proposed"),
        ("The truce between Kenya and Uganda ended with a raid on Monday.", "expired"),
        ("The truce between Kenya and Uganda is no longer in force.", "expired"),
        ("The truce between Kenya and Uganda holds; fighting will go on once the truce is over.", "in force"),
    ],
)
def test_agreements_that_something_begins_or_ends_with(text: str, status: str, marks_of: MarksOf) -> None:
    assert [agreement.status for agreement in marks_of(text).agreements] == [status]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The exchange of prisoners between Kenya and Uganda began on Friday and was completed on Sunday.", "08", "10"),
        (
            "A truce between Kenya and Uganda began on 4 March. It was to last four days, but was extended until 9 March.",
            "04",
            "09",
        ),
    ],
)
def test_agreements_last_day_is_told_by_a_second_verb(text: str, start: str, end: str, marks_of: MarksOf) -> None:
    (agreement,) = marks_of(text).agreements
    days = [moment.value[-2:] if moment else None for moment in (agreement.start, agreement.end)]
    assert days == [start, end]


def test_agreements_guarantees_that_are_withdrawn_are_no_guarantor(marks_of: MarksOf) -> None:
    (agreement,) = marks_of(
        "The accord of Kenya and Uganda lapsed, and Peru withdrew its guarantees for the ships."
    ).agreements
    assert "Peru" not in [actor.name for actor in agreement.mediators]


@pytest.mark.parametrize(
    ("text", "deals"), [("Kenya made peace with Uganda in May.", 1), ("Kenya must make peace with itself.", 0)]
)
def test_agreements_peace_is_made_or_wished(text: str, deals: int, marks_of: MarksOf) -> None:
    assert len(marks_of(text).agreements) == deals
