"""Meetings: who, where, when, through whom, and whether they are held."""

import pytest
from tests.conftest import MarksOf

FOUND = [
    ("Adam Ouma met Karl Voss in Geneva on Monday.", {"Adam Ouma", "Karl Voss"}, "Geneva", "2024-03-11", "held"),
    ("Talks between Peru and Kenya opened in Oslo on Tuesday.", {"Peru", "Kenya"}, "Oslo", "2024-03-12", "held"),
    ("Peru and Kenya will meet in Oslo on Friday.", {"Peru", "Kenya"}, "Oslo", "2024-03-15", "planned"),
    ("A Peruvian delegation is due in Oslo on Friday.", {"Peru"}, "Oslo", "2024-03-15", "planned"),
    ("The Peruvian delegation left Oslo on Monday.", {"Peru"}, "Oslo", "2024-03-11", "ended"),
    ("Talks between Peru and Kenya in Oslo were called off.", {"Peru", "Kenya"}, "Oslo", None, "cancelled"),
    ("Peru sent a delegation to Oslo on Monday.", {"Peru"}, "Oslo", "2024-03-11", "held"),
    ("Karl Voss of Peru is expected in Oslo.", {"Karl Voss"}, "Oslo", None, "planned"),
    ("Peruvian negotiators left for Oslo on Monday.", {"Peru"}, "Oslo", "2024-03-11", "held"),
    ("Talks between Peru and Kenya in Oslo brought no deal.", {"Peru", "Kenya"}, "Oslo", None, "held"),
    ("The Oslo talks between Peru and Kenya ended.", {"Peru", "Kenya"}, "Oslo", None, "ended"),
    ("Peru's war cabinet will meet on Friday.", {"Peru's war cabinet"}, None, "2024-03-15", "planned"),
    ("After two hours with Adam Ouma, Karl Voss left on Monday.", {"Adam Ouma", "Karl Voss"}, None, "2024-03-11", "held"),
    ("A fifth cycle of talks is planned for May in Oslo.", set(), "Oslo", None, "planned"),
    ("Peru and Kenya signed the paper in Oslo.", {"Peru", "Kenya"}, "Oslo", None, "held"),
    ("Envoys of Peru and Kenya met face to face on Monday.", {"Peru", "Kenya"}, None, "2024-03-11", "held"),
    ("Karl Voss flew to Orsk to brief Adam Ouma.", {"Karl Voss", "Adam Ouma"}, "Orsk", None, "held"),
    ("Talks are under way in Oslo between Peru and Chad.", {"Peru", "Chad"}, "Oslo", None, "ongoing"),
    ("The foreign ministers of Peru and Chad held talks in Oslo.", {"Peru", "Chad"}, "Oslo", None, "held"),
    ("Karl Voss hoped for a session of the committees in Oslo.", set(), "Oslo", None, "planned"),
    ("The two sides are to reconvene in Oslo on 20 March.", {"two sides"}, "Oslo", "2024-03-20", "planned"),
    ("Peru's negotiators walked out of the talks in Oslo on Monday.", {"Peru"}, "Oslo", "2024-03-11", "ended"),
    ("The talks, attended by Peru and Chad, ended on Monday.", {"Peru", "Chad"}, None, "2024-03-11", "ended"),
    ("Talks in Oslo between Peru and Chad opened on Monday.", {"Peru", "Chad"}, "Oslo", "2024-03-11", "held"),
    ("Peruvian and Kenyan officials met Adam Ouma in Oslo.", {"Peru", "Kenya", "Adam Ouma"}, "Oslo", None, "held"),
    ("Mediators from Oman met in Oslo on Monday before meeting the parties.", set(), "Oslo", "2024-03-11", "held"),
    ("The League brought the two sides together in Geneva on Monday.", {"two sides"}, "Geneva", "2024-03-11", "held"),
    ("Peru pulled out of talks with Kenya in Oslo on Monday.", {"Peru", "Kenya"}, "Oslo", "2024-03-11", "ended"),
    ("Peru broke off talks with Kenya in Oslo on Monday.", {"Peru", "Kenya"}, "Oslo", "2024-03-11", "ended"),
    ("Peru stayed away from talks with Kenya in Oslo on Monday.", {"Peru", "Kenya"}, "Oslo", "2024-03-11", "cancelled"),
    ("Peru's delegation failed to turn up for talks in Oslo on Monday.", {"Peru"}, "Oslo", "2024-03-11", "cancelled"),
    ("Talks due to begin in Oslo between Peru and Kenya were delayed.", {"Peru", "Kenya"}, "Oslo", None, "cancelled"),
    ("Adam Ouma was to have met Karl Voss in Oslo.", {"Adam Ouma", "Karl Voss"}, "Oslo", None, "cancelled"),
    ("Peru will not attend talks with Kenya in Oslo on Friday.", {"Peru", "Kenya"}, "Oslo", "2024-03-15", "cancelled"),
    ("Peru asked for talks with Kenya in Oslo.", {"Peru", "Kenya"}, "Oslo", None, "planned"),
    ("Peru has proposed a meeting with Kenya in Oslo on Friday.", {"Peru", "Kenya"}, "Oslo", "2024-03-15", "planned"),
    ("Norway suggested that Peru and Kenya meet in Oslo.", {"Peru", "Kenya"}, "Oslo", None, "planned"),
    ("Peru agreed to attend talks in Oslo on Friday.", {"Peru"}, "Oslo", "2024-03-15", "planned"),
    ("Peru is considering sending a delegation to Oslo.", {"Peru"}, "Oslo", None, "planned"),
    ("Peru has not decided whether to attend the talks in Oslo.", {"Peru"}, "Oslo", None, "planned"),
    ("Envoys of Peru and Kenya took part in talks in Oslo.", {"Peru", "Kenya"}, "Oslo", None, "held"),
    ("In a phone call on Monday, Liv Dahl urged Karl Voss to wait.", {"Liv Dahl", "Karl Voss"}, None, "2024-03-11", "held"),
    ("Envoy Liv Dahl left Oslo after talks with Adam Ouma.", {"Liv Dahl", "Adam Ouma"}, "Oslo", None, "ended"),
    ("Adam Ouma hosted Karl Voss for dinner in Oslo.", {"Adam Ouma", "Karl Voss"}, "Oslo", None, "held"),
    ("The Lusaka talks between Peru and Kenya were suspended.", {"Peru", "Kenya"}, "Lusaka", None, "ended"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "where", "day", "status"), FOUND)
def test_meetings_are_found(marks_of: MarksOf, text: str, who: set[str], where: str, day: str | None, status: str) -> None:
    (meeting,) = marks_of(text).meetings
    assert {actor.name for actor in meeting.who} == who
    assert (meeting.where, meeting.date.day if meeting.date else None, meeting.status) == (where, day, status)


@pytest.mark.parametrize(
    "text",
    [
        "Peru met the demand.",
        "No talks were held between Peru and Kenya in Oslo.",
        "The talks were long.",
        "Peru did not meet the Lake Front.",
        "The hostages arrived in Oslo.",
        "Talks with the teachers were long.",
        "The talks were broken off in February, and in March a bomb went off in Keld.",
        "The Peruvian delegation returned to Peru on Monday.",
        "Karl Voss would sit down with Adam Ouma.",
        "Karl Voss will sit down with Adam Ouma if the guns are silent.",
        "Troops left the town of Orsk.",
        "Karl Voss and Adam Ouma did not sit in the same room.",
        "Peru refused to go on with the talks in Oslo.",
        "A meeting between Karl Voss and Adam Ouma has been ruled out.",
        "Peru will not meet the Lake Front until the guns are silent.",
        "The accord on prisoners signed in Oslo last year has eleven pages.",
        "After the end of the talks rockets were fired at the town of Orsk.",
        "Talks to renew the truce in Orsk have ended.",
        "On Monday, five days after the coup, the troops of Peru landed near Oslo.",
        "Peru did not take part in the talks between Chad and Kenya in Oslo.",
        "Peru and Chad gathered troops at the border.",
        "Hopes for a meeting between Adam Ouma and Karl Voss in Oslo faded.",
        "Peru called for talks with Kenya.",
        "Peru threatened to walk out of the talks in Oslo.",
        "Peru would walk out of the talks in Oslo unless the shelling stopped.",
        "Peru turned down an invitation to talks in Oslo on Friday.",
        "The rebels gathered in Oslo on Monday to hand over their guns.",
        "The truce was fraying on Sunday, a day after it began, with Peru and Chad each saying that the other had fired.",
    ],
)
def test_meetings_are_not_found(marks_of: MarksOf, text: str) -> None:
    assert marks_of(text).meetings == ()


def test_meetings_host_is_the_mediator(marks_of: MarksOf) -> None:
    (meeting,) = marks_of("Norway hosted envoys of Peru in Oslo on Monday.").meetings
    assert [actor.name for actor in meeting.mediators] == ["Norway"]
    assert [actor.name for actor in meeting.who] == ["Peru"]


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("Karl Voss and Adam Ouma sat down in Muscat with the sultan of Oman.", ["Oman"]),
        ("Envoys of Peru and Kenya met in Muscat. Oman is the mediator.", ["Oman"]),
        ("Envoys of Peru and Kenya met in Muscat.", []),
        ("Karl Voss of Peru met the sultan of Oman in Muscat.", []),
    ],
)
def test_meetings_are_mediated_by_a_third_at_home(marks_of: MarksOf, text: str, mediators: list[str]) -> None:
    (meeting,) = marks_of(text).meetings
    assert [actor.name for actor in meeting.mediators] == mediators


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Karl Voss is to meet President Adam Ouma once more in Oslo on Friday.", "2024-03-15"),
        ("Lena Fischer of Peru is expected in Orsk on Thursday.", "2024-03-14"),
        ("Karl Voss was to meet President Adam Ouma once more in Oslo on Friday.", "2024-03-08"),
        ("On Tuesday Peru said that it will meet Kenya in Oslo.", None),
        ("Oman urged Peru and Kenya to resume the talks, which were suspended on Sunday.", None),
    ],
)
def test_meetings_planned_now_lie_ahead(marks_of: MarksOf, text: str, day: str | None) -> None:
    (meeting,) = marks_of(text).meetings
    assert (meeting.status, meeting.date and meeting.date.day) == ("planned", day)


def test_meetings_are_not_attended_by_their_venue(marks_of: MarksOf) -> None:
    (meeting,) = marks_of("Karl Voss holds talks with the two delegations at the Hotel Astra on Monday.").meetings
    assert [actor.name for actor in meeting.who] == ["Karl Voss"]


def test_meetings_at_which_a_sentence_hints_seat_nobody_who_only_tells(marks_of: MarksOf) -> None:
    text = "Adam Ouma and Karl Voss came out of the hall in Oslo on Monday, according to two diplomats."
    (meeting,) = marks_of(text).meetings
    assert {actor.name for actor in meeting.who} == {"Adam Ouma", "Karl Voss"}


def test_meetings_name_nobody_twice(marks_of: MarksOf) -> None:
    (meeting,) = marks_of("Peruvian officials and Peruvian envoys met Kenyan ministers on Monday.").meetings
    assert sorted(actor.name for actor in meeting.who) == ["Kenya", "Peru"]


def test_meetings_of_a_side_and_of_its_envoy_are_one(marks_of: MarksOf) -> None:
    text = "Karl Voss of Peru flew to Cairo on Monday. Peru held talks with Kenya in Cairo on Monday."
    assert len(marks_of(text).meetings) == 1


def test_meetings_of_another_month_are_two(marks_of: MarksOf) -> None:
    text = "Talks between Peru and Kenya were suspended on Sunday. In January Peru and Kenya had met in Oslo."
    assert [(meeting.where, meeting.status) for meeting in marks_of(text).meetings] == [(None, "ended"), ("Oslo", "held")]


def test_meetings_of_one_side_with_others_are_two(marks_of: MarksOf) -> None:
    text = (
        "Peru and the Lake Front are to meet on Friday. On Friday Karl Voss of Peru and Adam Ouma of Kenya sit down in Oslo."
    )
    assert len(marks_of(text).meetings) == 2


def test_meetings_told_twice_are_one(marks_of: MarksOf) -> None:
    text = "Peru and Kenya met in Oslo on Monday. On Monday in Oslo, Peru and Kenya talked with each other for an hour."
    assert len(marks_of(text).meetings) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Envoys of Peru and Kenya met in Cairo on Monday. On Monday Peru and Kenya met in Egypt.",
        "Envoys of Peru and Kenya met in Cairo on Monday. The talks in Cairo were held in a hotel.",
    ],
)
def test_meetings_of_one_place_are_one(marks_of: MarksOf, text: str) -> None:
    assert len(marks_of(text).meetings) == 1


def test_meetings_held_are_not_put_off_by_the_next_ones(marks_of: MarksOf) -> None:
    text = "Norway met envoys of Peru in Oslo on Monday and is expected to host a further round of talks in Cairo on Friday."
    held, planned = marks_of(text, published="2024-03-13").meetings
    assert (held.status, held.date and held.date.value) == ("held", "2024-03-11")
    assert (planned.status, planned.where) == ("planned", "Cairo")


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("Adam Ouma and Karl Voss met in Orsk on Monday under Norwegian mediation.", {"Norway"}),
        ("Talks between Peru and Chad opened in Orsk on Monday under the auspices of the African Union.", {"African Union"}),
        ("Adam Ouma and Karl Voss sat down in Orsk on Monday with Norway as mediator.", {"Norway"}),
        ("Norway mediates between Peru and Chad. Norway and Karl Voss met in Orsk on Monday.", {"Norway"}),
        ("Adam Ouma and Karl Voss met in Orsk on Monday.", set()),
    ],
)
def test_meetings_are_mediated_by_who_lends_a_hand_or_sits_there(marks_of: MarksOf, text: str, mediators: set[str]) -> None:
    assert {actor.name for actor in marks_of(text).meetings[-1].mediators} == mediators
