"""Deeds: who did it, and to whom."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("sentence", "actor", "recipient"),
    [
        ("Uganda bombed Kenya on Monday.", "Uganda", "Kenya"),
        ("Norway imposed sanctions on Uganda.", "Norway", "Uganda"),
        ("Two nurses were kidnapped by armed men.", "armed men", "Two nurses"),
        ("Nine conscripts died in an ambush.", None, "Nine conscripts"),
        ("Kenya's shelling of the depot went on until Monday.", "Kenya", "the depot"),
        ("The talks ended. Residents protested against the arrests on Monday.", "Residents", None),
        ("Norway condemned the killing of three shepherds.", "Norway", None),
        ("The Sorland Front is to hand over 12 sailors kidnapped in January.", None, "12 sailors"),
        ("It rains. The rebels will free the clerk, kidnapped on 9 January, once the rain ends.", None, "the clerk"),
        ("It rained. Artillery fire killed three shepherds in Garissa on Monday.", None, "three shepherds"),
        ("The talks ended. Shots were fired at a bus on Monday.", None, "a bus"),
        ("The talks ended. Kenya ordered the deployment of two battalions on Monday.", "Kenya", None),
        ("The talks ended. Gunmen looted the market of Garissa on Monday.", "Gunmen", None),
        ("The talks ended. Shepherds shouted on Monday; the police dispersed them.", "police", None),
        ("Four shells landed on the bus station.", None, "the bus station"),
        (
            "A mine on the Garissa road killed two of the Kenyan border guards.",
            None,
            "two of the Kenyan border guards",
        ),
        ("Nine drones were launched at Kenya overnight.", None, "Kenya"),
        ("The talks ended. Police fired tear gas into the crowd.", "Police", "the crowd"),
        ("The bishops hold the miners responsible.", "The bishops", "the miners"),
        ("The bishops charged that the clerks had burned the letters.", "The bishops", "the clerks"),
        ("The bishops put the blame on the miners.", "The bishops", "the miners"),
        ("Eleven shepherds killed and forty hurt in a day.", None, "Eleven shepherds"),
        ("The bishops condemned the cowardly act.", "The bishops", None),
        ("The talks ended. A landmine killed a priest on Monday.", None, "a priest"),
        ("The talks ended. His family has been on hunger strike outside the court since Monday.", "His family", None),
        ("The talks ended. The appeals of the families on Monday were heard.", "families", None),
        ("The kidnappers freed the nurses on Monday.", "kidnappers", "the nurses"),
        ("Kenya massed troops on the frontier on Monday.", "Kenya", None),
        ("Thirty lorries of flour reached the camp on Monday.", None, None),
        ("Soldiers cleared the yard with water cannon on Monday.", "Soldiers", None),
        ("Villagers blocked the road to the mine on Monday.", "Villagers", None),
        ("Mortar fire near the mill left two shepherds dead.", None, "two shepherds"),
        ("An ambush near Keld left four sailors wounded.", None, "four sailors"),
        ("A raid which killed nine sailors ended on Monday.", None, "nine sailors"),
        ("Shelling of the harbour on Monday wounded nine sailors.", None, "nine sailors"),
        ("A car bomb outside the palace killed nine.", None, None),
        ("The talks ended. The brigade took control of the airport on Monday.", "The brigade", "the airport"),
        ("The attack, which took place near Keld, lasted an hour.", None, None),
        ("Five fishermen shot in Keld on Monday.", None, "Five fishermen"),
        ("Shells killed a dozen in Keld on Monday.", None, None),
        ("On Monday dozens of fishermen marched through Keld.", "dozens of fishermen", None),
        ("The general has not been seen since 8 March, when his guards fired into a crowd.", "his guards", "a crowd"),
        ("The talks ended. The brigade claimed responsibility for the bombing on Monday.", "The brigade", None),
        ("The talks ended. The raid was claimed by the Lake Front on Monday.", "Lake Front", None),
        ("The talks ended. Rockets fired by the Lake Front hit the mill on Monday.", "Lake Front", None),
        ("It rained. Norway granted asylum to nine Kenyan officers.", "Norway", "nine Kenyan officers"),
        ("The talks ended. Norway suspended aid to Uganda on Monday.", "Norway", "Uganda"),
        ("The talks ended. Kenya supplied weapons to the Lake Front on Monday.", "Kenya", "Lake Front"),
        ("The talks ended. Kenya launched an offensive against the Lake Front.", "Kenya", "Lake Front"),
        ("The talks ended. Kenya declared a state of emergency on Monday.", "Kenya", None),
        ("The talks ended. A judge was placed under house arrest on Monday.", None, "A judge"),
        ("The talks ended. Kenya vowed to crush the Lake Front.", "Kenya", "Lake Front"),
        ("It rained. The withdrawal of Kenyan troops from Orsk began on Monday.", "Kenyan troops", None),
        ("The talks ended. Soldiers seized power on Monday.", "Soldiers", None),
        ("The talks ended. Fighting has continued in Keld since March.", None, None),
        ("The talks ended. The garrison repelled a raid on Monday.", None, "The garrison"),
        ("It rained. Kenya retaliated on Monday with raids on the Lake Front.", "Kenya", "Lake Front"),
        ("It rained. The court issued an arrest warrant for a general on Monday.", "The court", "a general"),
    ],
)
def test_deeds_actor_and_recipient(marks_of: MarksOf, sentence: str, actor: str | None, recipient: str | None) -> None:
    event = marks_of(sentence).events[0]
    assert (event.actor.name if event.actor else None) == actor
    assert (event.recipient.name if event.recipient else None) == recipient


def test_deeds_those_counted_go_by_their_own_words(marks_of: MarksOf) -> None:
    (event,) = marks_of("The brigade killed nine Kenyan sailors near Keld on Monday.").events
    assert event.recipient is not None
    assert event.recipient.name == "nine Kenyan sailors"


def test_deeds_a_capital_that_is_spoken_to_is_its_state(marks_of: MarksOf) -> None:
    (event,) = marks_of("The bishop appealed to Nairobi for calm.").events
    assert event.recipient is not None
    assert (event.recipient.name, event.recipient.words) == ("Kenya", "Nairobi")
