"""Whose "the army" is: text → the side of the organ that a report does not say."""

import pytest
from tests.conftest import MarksOf

from parley.reading.actors.homes import house


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        # the one state made far more of
        ("Peru signed on Monday. Peru then left Kenya. The army stayed.", "The army", "Peru"),
        ("Peru fought the Lake Front (LF). The LF won. The LF met Peru. The police stayed.", "The police", "Peru"),
        # the state that the war is within, though others are named more often
        (
            "Peru's warring sides met. The Lake Front asked Kenya for help and Kenyan envoys left. The army stayed.",
            "The army",
            "Peru",
        ),
        # a state that no list has, by its government or army
        ("Tarvia's army fought the Lake Front. Talks brokered by Norway followed. The army left.", "The army", "Tarvia"),
        ("Tarvia's army fought Kenya's army near Norby. The police left.", "The police", None),
        # no article
        ("Peru signed on Monday. Peru then left. Police said that one man was held.", "Police", "Peru"),
        ("Peru signed on Monday. Peru then left. Soldiers stayed.", "Soldiers", None),
        # a state that mediates is none of them
        ("Peru fought the Lake Front (LF). Norway mediated. Norway mediated again. The army stayed.", "The army", "Peru"),
        # one that is named in passing has no army there, unless the report opens with it
        ("Rain fell. The wind was strong. The army left. Peru paid.", "The army", None),
        ("Peru paid. The army left.", "The army", "Peru"),
        # one that is only named has none beside one with men of its own, or whose leaders are named
        ("Kenya waits. Kenya paid. Kenya left. Peruvian soldiers came. Peru signed. The army stayed.", "The army", "Peru"),
        (
            "Kenya waits. Kenya paid. Alberto Fujimori refused. Fujimori left. Fujimori slept. The army stayed.",
            "The army",
            "Peru",
        ),
        # no state named: where the towns lie
        ("The mayors met in Arequipa, in Cusco and in Trujillo. The army stayed.", "The army", "Peru"),
        ("The mayors met in Cusco. The army stayed.", "The army", None),
    ],
)
def test_homes_give_an_organ_its_state(marks_of: MarksOf, text: str, words: str, side: str | None) -> None:
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.words == words]
    assert actor.side == side


def test_homes_give_no_person_a_state(marks_of: MarksOf) -> None:
    """A report may name the ministers of many states; who is whose stays unknown where it does not say."""
    text = "Peru signed on Monday. Peru then left. Foreign Minister Adam Ouma flew home."
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.name == "Adam Ouma"]
    assert actor.side is None


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Peru's army fought the Lake Front. President Adam Ouma spoke. The Lake Front left.", "Peru"),
        ("Peru's army fought the Lake Front. Former President Adam Ouma spoke. The Lake Front left.", None),
        ("Peru's army fought the Lake Front. Foreign Minister Adam Ouma spoke. The Lake Front left.", None),
        ("Peru's army fought Kenya's. President Adam Ouma spoke. Kenya and Peru talked.", None),
    ],
)
def test_homes_give_a_state_at_war_with_a_movement_its_president(marks_of: MarksOf, text: str, side: str | None) -> None:
    (actor, *_) = [m.actor for m in marks_of(text).mentions if m.actor.name == "Adam Ouma"]
    assert actor.side == side


def test_homes_of_no_list_are_a_side(marks_of: MarksOf) -> None:
    text = "Tarvia's army fought the Lake Front. Talks brokered by Norway followed. Both sides met in Oslo."
    (sides,) = [m.actor.name for m in marks_of(text).mentions if m.actor.words == "Both sides"]
    assert sides == "Tarvia and Lake Front"


@pytest.mark.parametrize(
    ("office", "side"),
    [
        ("The governor", "Peru"),
        ("Governor Adam Ouma", "Peru"),
        ("Defence Minister Adam Ouma", "Peru"),
        ("Ambassador Adam Ouma", None),
    ],
)
def test_homes_give_those_who_stay_at_home_their_state(marks_of: MarksOf, office: str, side: str | None) -> None:
    text = f"Peru's army fought the Lake Front in Cusco. Peru left. {office} wept."
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.kind == "person"]
    assert actor.side == side


def test_homes_give_a_minister_the_only_state_that_governs(marks_of: MarksOf) -> None:
    text = "The government of Tarvia met Norwegian envoys. Defence Minister Adam Ouma and Ambassador Liv Dahl flew home."
    sides = {m.actor.name: m.actor.side for m in marks_of(text).mentions if m.actor.kind == "person"}
    assert (sides["Adam Ouma"], sides["Liv Dahl"]) == ("Tarvia", None)


@pytest.mark.parametrize(
    ("publisher", "whose"),
    [
        ("United Nations", "United Nations"),
        ("United Nations Mission in Tarvia", "United Nations"),
        ("UNIFIL", "United Nations"),
        ("Ministry of Trade, State of Qatar", "Qatar"),
        ("Kenyan Ministry of Trade", "Kenya"),
        ("Kenya Courier", None),
        ("Ministry of Trade", None),
        (None, None),
    ],
)
def test_homes_know_whose_own_report_it_is(publisher: str | None, whose: str | None) -> None:
    assert house(publisher) == whose


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("UNITED NATIONS MISSION IN TARVIA\nNotes of the day", "United Nations"),
        ("REPUBLIC OF PERU\nMinistry of Trade", "Peru"),
        ("United Nations asks for calm\nThe war goes on.", None),
        ("LATEST NEWS\nThe war goes on.", None),
    ],
)
def test_homes_know_a_report_s_house_by_its_heading(text: str, whose: str | None) -> None:
    assert house(None, text) == whose
