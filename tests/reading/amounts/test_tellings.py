"""How a figure is told: sentence → status and whether it is a running total, as read with all readers."""

import pytest
from tests.conftest import MarksOf

from parley.reading.amounts import tellings
from parley.reading.amounts.tallies import tallies
from parley.reading.amounts.tellings import Case, Told

TOLD = [
    ("The rebels freed 24 captives on Friday.", "occurred", False),
    ("The rebels still hold 24 captives.", "occurred", True),
    ("Since March 193 villagers have been killed.", "occurred", True),
    ("The war has left more than 15,000 people dead.", "occurred", True),
    ("The strike on Monday killed nine people.", "occurred", False),
    ("The rebels offered to free 24 captives.", "planned", False),
    ("The draft provides for the release of 300 prisoners.", "planned", False),
    ("The rebels may free 24 captives.", "planned", False),
    ("Under the deal the rebels are believed to hold 24 captives.", "occurred", True),
    ("The rebels are expected to free 24 captives.", "planned", False),
    ("The army did not kill 24 villagers.", "denied", False),
    ("The two sides signed a truce of seven days.", "planned", False),
    ("The truce lasted nine days.", "occurred", False),
    ("During the week of the truce 105 captives were released.", "occurred", True),
]


def _case(marks_of: MarksOf, text: str, measure: str) -> Case:
    marks = marks_of(text)
    [tally] = tallies(marks)
    return Case(marks=marks, tally=tally, measure=measure, cue=None)


@pytest.mark.parametrize(("text", "status", "cumulative"), TOLD)
def test_tellings_told(text: str, status: str, cumulative: bool, marks_of: MarksOf) -> None:
    [figure] = marks_of(text).figures
    assert (figure.status, figure.cumulative) == (status, cumulative)


def test_tellings_zero_is_a_number_and_no_denial(marks_of: MarksOf) -> None:
    assert not tellings.is_denied(_case(marks_of, "Nobody was killed.", "killed"))


def test_tellings_denied_by_its_clause(marks_of: MarksOf) -> None:
    assert tellings.is_denied(_case(marks_of, "The army did not kill 24 villagers.", "killed"))


def test_tellings_what_may_be_is_open(marks_of: MarksOf) -> None:
    assert tellings.is_open(_case(marks_of, "The rebels may free 40 captives.", "released"))


def test_tellings_what_a_plan_would_see_is_open(marks_of: MarksOf) -> None:
    assert tellings.is_open(_case(marks_of, "The first stage would see 33 captives freed.", "released"))


def test_tellings_signals_hear_the_offer(marks_of: MarksOf) -> None:
    found = tellings.signals(_case(marks_of, "The rebels offered to free 40 captives.", "released"))
    assert {"planned word", "planned word above", "infinitive", "of released"} <= set(found)


def test_tellings_signals_hear_since(marks_of: MarksOf) -> None:
    found = tellings.signals(_case(marks_of, "Since March 193 villagers have been killed.", "killed"))
    assert {"total word", "time since", "tense perfect", "size hundreds"} <= set(found)


def test_tellings_shares_are_one_together(marks_of: MarksOf) -> None:
    shares = tellings.shares(_case(marks_of, "The rebels freed 40 captives.", "released"))
    assert sum(shares.values()) == pytest.approx(1)
    assert max(shares, key=lambda manner: shares[manner]) == "incident"


@pytest.mark.parametrize(
    ("told", "manner"),
    [(Told("planned", False), "plan"), (Told("occurred", True), "total"), (Told("occurred", False), "incident")],
)
def test_tellings_manner(told: Told, manner: str) -> None:
    assert told.manner == manner


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("They will free him.", "ahead"),
        ("They have freed him.", "perfect"),
        ("They had freed him.", "pluperfect"),
        ("They freed him.", "past"),
        ("They hold him.", "present"),
    ],
)
def test_tellings_tense_of(text: str, tense: str, marks_of: MarksOf) -> None:
    [sentence] = marks_of(text).sentences
    assert tellings.tense_of(sentence, sentence.root) == tense


@pytest.mark.parametrize(
    ("text", "deed", "tense"),
    [("The rebels used to hold 38 men.", "hold", "past"), ("The rebels use carts to hold 38 men.", "hold", "none")],
)
def test_tellings_tense_of_what_is_no_longer_so(text: str, deed: str, tense: str, marks_of: MarksOf) -> None:
    [sentence] = marks_of(text).sentences
    [verb] = [word for word in sentence.words if word.lower == deed]
    assert tellings.tense_of(sentence, verb) == tense


def test_tellings_signals_leave_out_words_of_plan_in_a_clause_beside(marks_of: MarksOf) -> None:
    text = "The rebels hold 40 captives and the envoy is due in Osk."
    assert "planned word" not in tellings.signals(_case(marks_of, text, "held"))
