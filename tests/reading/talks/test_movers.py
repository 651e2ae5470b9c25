"""Whose act a move is."""

from typing import Any

import pytest

LEAD = "Kenya and the Northern League have fought for a year. "


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("Kenya rejected the plan.", "Kenya"),
        ("The plan was rejected by Kenya.", "Kenya"),
        ("Kenya's foreign minister rejected the plan.", "Kenya"),
        ("The Northern League, whose envoys rejected the plan, went home.", "Northern League"),
        ("The Northern League's rejection of the plan angered many.", "Northern League"),
        ('"We reject the plan," Kenya\'s foreign minister said.', "Kenya"),
        ("Kenya stopped the lorries and rejected the plan.", "Kenya"),
        ("The Kachin rejected the plan.", "Kachin"),
        ('"Nobody agreed to the plan," Kenya\'s foreign minister said.', "Kenya"),
        ("It was the Northern League that rejected the plan.", "Northern League"),
        ("The envoys spoke of the Northern League, whose rejection of the plan surprised them.", "Northern League"),
    ],
)
def test_movers_party(sentence: Any, party: Any, marks_of: Any) -> None:
    rejections = [move for move in marks_of(LEAD + sentence).moves if move.act == "reject"]
    assert [move.party.party for move in rejections if move.party] == [party]


@pytest.mark.parametrize(
    ("sentence", "act", "party"),
    [
        ("Adam Ouma signed the truce for the Northern League.", "agree", "Northern League"),
        ("Adam Ouma signed the truce on behalf of the Northern League.", "agree", "Northern League"),
        ("Adam Ouma signed the truce for ten days.", "agree", "Ouma"),
        ("The Northern League fired on a convoy, in flagrant violation of the truce.", "violate", "Northern League"),
        ("Kenya and the Northern League met with the help of Oman.", "mediate", "Oman"),
    ],
)
def test_movers_party_behind_a_preposition(sentence: Any, act: str, party: str, marks_of: Any) -> None:
    moves = [move for move in marks_of(LEAD + sentence).moves if move.act == act and move.evidence.start >= len(LEAD)]
    assert [move.party.party.split()[-1] for move in moves if move.party] == [party.split()[-1]]


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        ("Kenya offered the Northern League a truce of ten days.", "Northern League"),
        ("Kenya demanded that the Northern League release all hostages.", "Northern League"),
        ("Kenya rejected the plan.", None),
    ],
)
def test_movers_addressee(sentence: Any, to: Any, marks_of: Any) -> None:
    move = marks_of(LEAD + sentence).moves[-1]
    assert (move.to.party if move.to else None) == to


def test_movers_a_position_told_within_a_quotation_is_of_who_is_said_to_hold_it(marks_of: Any) -> None:
    text = LEAD + '"The Northern League said that the plan was out of the question," the Omani envoy told reporters.'
    assert [(move.act, move.party.party) for move in marks_of(text).moves] == [("reject", "Northern League")]


def test_movers_a_condition_is_of_those_who_will_not_act_before(marks_of: Any) -> None:
    text = LEAD + "Kenya said that the Northern League will free nobody before the army leaves the valley."
    move = marks_of(text).moves[-1]
    assert (move.act, move.party.party, move.by.party) == ("demand", "Northern League", "Kenya")


def test_movers_a_condition_is_of_the_side_that_may_act(marks_of: Any) -> None:
    text = LEAD + "Kenya may free nine captives if the Northern League halts its attacks, envoys close to the talks said."
    assert [(move.act, move.party.party) for move in marks_of(text).moves] == [("demand", "Kenya")]


def test_movers_reporter_is_who_tells_it_of_another(marks_of: Any) -> None:
    move = marks_of(LEAD + "The Northern League said that Kenya had rejected the plan.").moves[-1]
    assert (move.party.party, move.by.party) == ("Kenya", "Northern League")


@pytest.mark.parametrize(
    "sentence",
    [
        "Rockets broke the truce.",
        "The hotels rejected the plan.",
        "The lists rejected the plan.",
        "The town of Rafah would stay shut.",
        "Four points accepted the plan.",
    ],
)
def test_movers_things_and_places_are_no_parties(sentence: str, marks_of: Any) -> None:
    moves = [move for move in marks_of(LEAD + sentence).moves if move.evidence.start >= len(LEAD)]
    assert all(move.party is None or move.party.party in ("Kenya", "Northern League") for move in moves)


@pytest.mark.parametrize("people", ["Two smaller groups", "Several factions", "The opposition", "Hill commanders"])
def test_movers_people_without_a_name_are_parties(people: str, marks_of: Any) -> None:
    (move,) = [move for move in marks_of(f"{LEAD}{people} rejected the plan.").moves if move.act == "reject"]
    assert move.party.words == people


def test_movers_what_is_yet_to_be_agreed_is_no_agreement(marks_of: Any) -> None:
    text = "All men would be freed for a number of prisoners to be agreed by Kenya and Uganda."
    assert list(marks_of(text).moves) == []


@pytest.mark.parametrize(
    ("sentence", "moves"),
    [
        ("Adam Ouma said that Kenya would fight on and that nobody would stop it.", []),
        (
            "Kenya and the Northern League rejected the last point, the officials said: neither will give up the port.",
            ["Kenya and Northern League", "Kenya and Northern League"],
        ),
        ("The rebels had told the mediators of their refusal.", ["rebels"]),
        ("It insists that nobody goes free until the army leaves, an Omani official said.", ["Northern League"]),
    ],
)
def test_movers_nobody_neither_and_those_told_of(sentence: str, moves: list[str], marks_of: Any) -> None:
    text = f"{LEAD}The Northern League has answered. {sentence}"
    told = [move for move in marks_of(text).moves if move.act in ("reject", "demand")]
    assert [move.party.party.removeprefix("The ") for move in told if move.party] == moves
