"""To whom a move is addressed: by the words beside it, by the meaning of the act, or to nobody."""

import pytest
from tests.conftest import MarksOf

WAR = "Kenya and the Northern League have fought for a year. The Northern League said that Kenya broke the truce. "


def _last(marks_of: MarksOf, text: str, act: str) -> str | None:
    (*_, move) = [move for move in marks_of(text).moves if move.act == act]
    return move.to.party if move.to else None


@pytest.mark.parametrize(
    "bidding",
    [
        "The Northern League urged Peru to free the captives.",
        "The Northern League called on Peru to free the captives.",
        "The Northern League called upon Peru to free the captives.",
        "The Northern League demanded of Peru that it free the captives.",
        "The Northern League made a demand of Peru: the captives.",
        "Peru was urged by the Northern League to free the captives.",
    ],
)
def test_addressees_who_is_bidden_is_meant_whoever_else_is_a_side(bidding: str, marks_of: MarksOf) -> None:
    assert _last(marks_of, WAR + bidding, "demand") == "Peru"


def test_addressees_of_what_is_demanded_without_a_name_is_the_other_side(marks_of: MarksOf) -> None:
    assert _last(marks_of, WAR + "The Northern League demands a withdrawal.", "demand") == "Kenya"


def test_addressees_an_answer_given_to_mediators_goes_to_the_other_side(marks_of: MarksOf) -> None:
    text = WAR + "The Northern League told Oman, which mediates, that it rejects a withdrawal."
    assert _last(marks_of, text, "reject") == "Kenya"


@pytest.mark.parametrize(
    ("mediation", "to"),
    [
        ("Oman hosted the talks on a truce.", None),
        ("Oman is shuttling between the camps.", "Kenya and Northern League"),
        ("Oman and Peru are mediating between the two.", "Kenya and Northern League"),
        ("Kenya offered, through Oman, a pause of two months.", "Kenya and Northern League"),
    ],
)
def test_addressees_of_a_mediation_are_both_sides_and_of_hosting_nobody(
    mediation: str, to: str | None, marks_of: MarksOf
) -> None:
    told = _last(marks_of, WAR + mediation, "mediate")
    assert (sorted(told.split(" and ")) if told else None) == (sorted(to.split(" and ")) if to else None)


def test_addressees_of_those_on_one_side_is_the_other(marks_of: MarksOf) -> None:
    text = WAR + "Hill factions led by the Northern League and by the Lake Army rejected a withdrawal."
    assert _last(marks_of, text, "reject") == "Kenya"


def test_addressees_what_is_handed_to_the_red_cross_is_not_done_for_it(marks_of: MarksOf) -> None:
    text = WAR + "The Northern League handed nine captives to the Red Cross on Monday."
    assert _last(marks_of, text, "implement") == "Kenya"


def test_addressees_nobody_is_addressed_by_himself(marks_of: MarksOf) -> None:
    moves = marks_of("It was Oman and Peru that untied the knot. Envoys met in Keld.").moves
    assert all(move.to is None or move.party is None or move.to.party != move.party.party for move in moves)
