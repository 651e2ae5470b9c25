"""Sifting: which triggers tell an event that happened."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("The brigade attacked Keld on Monday.", ["ASSAULT"]),
        ("The brigade tried to attack Keld on Monday.", ["ASSAULT"]),
        ("The brigade could attack Keld on Monday.", []),
        ("The brigade did not attack Keld.", []),
        ("Villagers fear another attack on Keld.", []),
        ("The attack on Keld began on Monday.", ["ASSAULT"]),
        ("The bishop accused the brigade of bombing Keld.", ["ACCUSE"]),
        ("Since 2011 more than 30,000 people have been killed.", []),
        ("The bishop counted 12 kidnapped.", []),
        ("Seven of the pilgrims were sick or hurt.", []),
        ("Nine pilgrims were killed in an ambush near Keld on Monday.", ["ASSAULT"]),
        ("The bishop asked for no more air strikes.", ["REQUEST"]),
        ("The bishop did not congratulate the general.", []),
        ("Nobody warned the miners.", []),
        ("Boatmen counted 60 wounded by boat.", []),
        ("The ministry rejected the accusations as groundless.", ["REJECT"]),
        ("The envoy described the attack on Monday.", []),
        ("The teachers marched on Monday and the police fired on them.", ["PROTEST", "ASSAULT"]),
        ("The mayor blamed the brigade, which burned nine houses on Monday.", ["ACCUSE", "ASSAULT"]),
        ("The talks were suspended after the kidnapping of a judge in Keld.", ["SANCTION", "ASSAULT"]),
        ("In January nine Kenyan sailors were killed; the council ended its inquiry on Monday.", ["ASSAULT"]),
        ("Gunmen ambushed an aid convoy near Keld on Monday.", ["ASSAULT"]),
        ("Shelling of the harbour on Monday wounded nine sailors.", ["ASSAULT"]),
        ("Ferries took out 63 wounded.", []),
        ("The bulletin put the guards killed in January at 61.", []),
        ("The bulletin spoke of 95 killed since January.", []),
        ("The brigade shelled Keld in January, and in February it bombed the mill.", ["ASSAULT", "ASSAULT"]),
        ("The mayor blamed the brigade for burning nine houses on Monday.", ["ACCUSE"]),
        ("The brigade neither attacked nor shelled Keld on Monday.", []),
        ("Villagers braced for an attack on Keld.", []),
        ("It rained. The brigade looted an aid convoy near Keld on Monday.", ["COERCE"]),
        ("It rained. Two nurses were abducted on Monday and freed on Tuesday.", ["ASSAULT", "RETREAT"]),
        ("It rained. Aid agencies suspended work in Keld on Monday.", []),
    ],
)
def test_sifting(marks_of: MarksOf, sentence: str, types: list[str]) -> None:
    assert [event.type for event in marks_of(sentence).events] == types


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("The attack was talked about.", []),
        ("The general said that the brigade had burned houses.", []),
        ("The general said that the brigade had burned houses on Monday.", ["ASSAULT"]),
        ("The brigade burned houses.", ["ASSAULT"]),
        ("The Kenyan army said that it had burned houses.", ["ASSAULT"]),
        ("The Kenyan government said it would send peacekeepers.", ["AID"]),
        ("The bishop said the Kenyan government would send peacekeepers.", []),
        ("Zero lorries crossed into Keld on Monday.", []),
        ("Mortar fire near the mill left two shepherds dead, hospital staff said.", ["ASSAULT"]),
        ("Mortar fire near the mill left two shepherds dead, the general said.", []),
    ],
)
def test_sifting_what_somebody_only_mentions_is_no_event_below_the_lead(
    marks_of: MarksOf, sentence: str, types: list[str]
) -> None:
    assert [event.type for event in marks_of(f"It rained. {sentence}").events] == types


@pytest.mark.parametrize(
    ("flash", "types"),
    [
        ("The union says it will strike on Monday.", ["THREATEN"]),
        ("Norland to deport 40 clerics.", ["THREATEN"]),
        ("The army will not shell the town.", []),
    ],
)
def test_sifting_takes_what_a_flash_announces_for_a_threat(marks_of: MarksOf, flash: str, types: list[str]) -> None:
    assert [event.type for event in marks_of(flash).events] == types
    assert [event.type for event in marks_of(f"It rained. {flash}").events] == []


def test_sifting_takes_what_a_flash_only_names_for_its_news(marks_of: MarksOf) -> None:
    flash = "The riots left the market of Orsk deserted."
    more = "The harbour of Orsk has two cranes and a customs house. " * 12
    assert [event.type for event in marks_of(flash).events] == ["PROTEST"]
    assert [event.type for event in marks_of(f"{flash}\n\n{more}").events] == []
