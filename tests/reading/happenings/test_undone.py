"""Undone: deeds that are named and that nobody did."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The talks ended. Under the accord the rebels were to free 12 sailors, and the army to lift its siege.", "CONCEDE"),
        ("The talks ended. By the terms of the accord Kenya will lift its curfew.", "CONCEDE"),
        ("The talks ended. Kenya refused to extradite the banker.", "COOPERATE"),
        ("The talks ended. A further assault on the fort on Monday was called off.", "ASSAULT"),
        ("The talks ended. The rebels are to hand in their mortars on Friday.", "ASSAULT"),
        ("The talks ended. Police arrested 20 men accused of spying on Monday.", "ACCUSE"),
        ("The talks ended. If the army attacks Garissa on Friday, the rebels will answer.", "ASSAULT"),
        ("The talks ended. The army agreed to lift its blockade of Garissa.", "COERCE"),
        ("The talks ended. The blockade of Garissa was to have been lifted on Friday.", "COERCE"),
        ("The talks ended. A planned offensive on Garissa was delayed until Friday.", "ASSAULT"),
        ("The talks ended. The army is preparing an offensive on Garissa.", "ASSAULT"),
        ("Truce in the northern valley collapses as army and rebels trade blame", "ASSAULT"),
        ("The talks ended. The bombings threaten the talks in Garissa.", "THREATEN"),
        ("The talks ended. Dockers in Garissa called a strike on Monday.", "ASSAULT"),
        ("The talks ended. The army lifted its siege of Garissa on Monday.", "ASSAULT"),
        ("The talks ended. Unions called off a protest in Garissa on Monday.", "PROTEST"),
        ("The talks ended. Police banned a protest in Garissa on Monday.", "PROTEST"),
        ("The talks ended. Had the army attacked Garissa on Monday, all would have been lost.", "ASSAULT"),
    ],
)
def test_undone_is_no_event(marks_of: MarksOf, sentence: str, kind: str) -> None:
    assert kind not in {event.type for event in marks_of(sentence).events}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The talks ended. An assault on the fort began on Monday.", "ASSAULT"),
        ("The talks ended. The army imposed a blockade of Garissa on Monday.", "COERCE"),
        ("The talks ended. Kenya lifted its curfew on Monday.", "CONCEDE"),
        ("The talks ended. On Monday the rebels fired 60 shells at the fort.", "ASSAULT"),
        ("The talks ended. The mayor accused the rebels of spying.", "ACCUSE"),
    ],
)
def test_undone_leaves_deeds_that_were_done(marks_of: MarksOf, sentence: str, kind: str) -> None:
    assert kind in {event.type for event in marks_of(sentence).events}


def test_undone_infinitive_of_a_list_of_duties_is_planned(marks_of: MarksOf) -> None:
    events = marks_of("The talks ended. Norway to lift its sanctions on Uganda").events
    assert [event.status for event in events if event.type == "CONCEDE"] == ["planned"]


def test_undone_status_of_a_named_deed_is_not_that_of_another_verb(marks_of: MarksOf) -> None:
    text = "The talks ended. No group took the blame for the attack near Garissa on Monday."
    assert next(event for event in marks_of(text).events if event.type == "ASSAULT").status == "occurred"


def test_undone_protest_to_come_is_planned(marks_of: MarksOf) -> None:
    events = marks_of("The talks ended. A planned demonstration in Garissa on Friday worries the police.").events
    assert [(event.status, event.date) for event in events if event.type == "PROTEST"] == [("planned", None)]


def test_undone_what_is_only_decided_is_planned(marks_of: MarksOf) -> None:
    events = marks_of("It rained. Parliament voted on Monday to send 500 peacekeepers to Keld.").events
    assert [event.status for event in events if event.type == "AID"] == ["planned"]
