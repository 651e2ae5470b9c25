"""Events: sentence → what is read."""

import pytest
from tests.conftest import MarksOf

CASES = [
    ("Gunmen killed three shepherds near Darvan on Monday.", ["ASSAULT"]),
    ("The border guards opened fire on a fishing boat.", ["ASSAULT"]),
    ("Thousands marched through Sanne against the curfew.", ["PROTEST"]),
    ("The mayor accused the militia of robbing the convoy.", ["ACCUSE"]),
    ("The archbishop called on both armies to spare the hospitals.", ["REQUEST"]),
    ("Two car bombs exploded in Sanne on 3 March and gunmen killed a judge there on 7 March.", ["ASSAULT", "ASSAULT"]),
    ("An airstrike on the market killed nine people.", ["ASSAULT"]),
]
NO_EVENT = [
    "The army will not attack the town.",
    "Would the militia attack again?",
    "The envoy hopes for an end to the attacks.",
    "The wounded were washed and fed.",
    "More than 20,000 people have been killed since the war began.",
    pytest.param(
        "The two governments struck a deal on the harbour.",
        marks=pytest.mark.xfail(reason="a deal in a flash is heard as an event as well", strict=True),
    ),
    "Kenya accused Uganda of breaking the truce by shelling Darvan.",
]


@pytest.mark.parametrize(("sentence", "kinds"), CASES)
def test_events_type(marks_of: MarksOf, sentence: str, kinds: list[str]) -> None:
    assert [event.type for event in marks_of(sentence).events] == kinds


@pytest.mark.parametrize("sentence", NO_EVENT)
def test_events_none_where_nothing_is_told_to_have_happened(marks_of: MarksOf, sentence: str) -> None:
    assert marks_of(sentence).events == ()


def test_events_say_who_did_what_to_whom_where_and_when(marks_of: MarksOf) -> None:
    (event,) = marks_of("Kenyan soldiers shot three shepherds in Garissa on Monday.").events
    assert event.actor is not None and "soldiers" in event.actor.words
    assert event.recipient is not None and event.recipient.words == "three shepherds"
    assert event.where == "Garissa"
    assert event.date is not None and event.date.day == "2024-03-11"
    assert (event.status, event.retold) == ("occurred", False)


def test_events_of_an_agentless_passive_have_no_actor(marks_of: MarksOf) -> None:
    (event,) = marks_of("Three shepherds were killed near Darvan.").events
    assert event.actor is None


def test_events_told_by_a_weapon_have_no_actor(marks_of: MarksOf) -> None:
    (event,) = marks_of("A missile hit the market of Sanne on Sunday morning.").events
    assert event.actor is None


@pytest.mark.parametrize(
    ("sentence", "retold"),
    [
        ("Gunmen killed three shepherds on Monday.", False),
        ("Gunmen killed three shepherds on 7 May 2019.", True),
        ("Gunmen had killed three shepherds on the same road.", True),
    ],
)
def test_events_of_long_ago_are_retold(marks_of: MarksOf, sentence: str, retold: bool) -> None:
    assert [event.retold for event in marks_of(sentence).events] == [retold]


def test_events_are_the_same_for_either_side(marks_of: MarksOf) -> None:
    text = "{} accused {} of the raid. Soldiers from {} shelled Darvan on Monday, killing two."
    there, back = (
        marks_of(text.format(*names)).events for names in (("Kenya", "Uganda", "Kenya"), ("Uganda", "Kenya", "Uganda"))
    )
    assert [(e.type, e.date and e.date.day) for e in there] == [(e.type, e.date and e.date.day) for e in back]
    swapped = {"Kenya": "Uganda", "Uganda": "Kenya", None: None}
    assert [e.actor.party if e.actor else None for e in there] == [swapped[e.actor.party if e.actor else None] for e in back]


def test_events_evidence_is_short(marks_of: MarksOf) -> None:
    long = "Gunmen of the northern brigade killed three shepherds and their dogs in the hills above the village of Darvan."
    assert all(len(event.evidence.quote.split()) <= 12 for event in marks_of(long).events)


def test_events_evidence_never_begins_within_a_long_subject(marks_of: MarksOf) -> None:
    long = "It rained. Envoys from Norway, who had talked in Garissa on 2 March, urged Uganda to spare the wells."
    (event,) = marks_of(long).events
    assert event.evidence.quote.startswith("urged Uganda")


def test_events_evidence_says_more_than_one_word(marks_of: MarksOf) -> None:
    (event,) = marks_of("The talks ended. Shots were fired at a bus on Monday.").events
    assert event.evidence.quote.startswith("Shots were fired at")


def test_events_a_threat_that_names_nobody_is_meant_for_the_other_side(marks_of: MarksOf) -> None:
    text = (
        "Kenya and the Lake Front met. Kenya shelled the Lake Front on Monday. The Lake Front threatened to burn the bridge."
    )
    event = marks_of(text).events[-1]
    assert event.type == "THREATEN"
    assert event.recipient is not None
    assert (event.recipient.name, event.recipient.meant) == ("Kenya", True)
