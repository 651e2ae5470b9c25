"""Figures: the numbers that matter, with measure, status, whom and where, as of, and part of what."""

from typing import Any

import pytest

from parley.model.claims import Figure
from parley.model.report import Report
from parley.reading.amounts import figures
from parley.reading.marks import Marks

MEASURES = [
    ("The shelling of Orvale killed 18 villagers and wounded another 44.", [("killed", 18), ("injured", 44)]),
    ("The rebels freed 24 captives on Friday.", [("released", 24)]),
    ("At least 90 sailors are still held on the island.", [("held", 90)]),
    ("Gunmen kidnapped 12 nurses near Orvale.", [("abducted", 12)]),
    ("The fighting has displaced 30,000 people.", [("displaced", 30000)]),
    ("Ninety lorries of flour entered the valley.", [("aid_trucks", 90)]),
    ("The army fired 60 rockets at the ridge.", [("launched", 60)]),
    ("The jets struck 80 targets on the ridge.", [("struck", 80)]),
    ("The mission deployed 450 observers along the river.", [("present", 450)]),
    ("The police arrested 31 students.", [("detained", 31)]),
    ("Some 300 fighters surrendered at the bridge.", [("surrendered", 300)]),
    ("Both sides agreed on a truce of two weeks.", [("duration_days", 14)]),
    ("The monitors counted 161 violations of the truce.", [("other", 161)]),
    ("The league freed 40 millers, nine of them wounded, and kept a donkey.", [("released", 40), ("injured", 9)]),
    ("Township figures put the dead at 61 and the wounded at 90.", [("killed", 61), ("injured", 90)]),
    ("The league carried off eleven bakers, four of them Kenyans.", [("abducted", 11), ("abducted", 4)]),
    ("He came back with a letter: five engineers for 20 jailed comrades.", [("released", 5), ("released", 20)]),
    ("Two of our bakers were hit.", [("injured", 2)]),
    ("Deaths in the valley: 193; injuries: 652.", [("killed", 193), ("injured", 652)]),
    ("NINE SOLDIERS WERE KILLED AND 12 PEASANTS WERE WOUNDED.", [("killed", 9), ("injured", 12)]),
]  # fmt: skip

ECHOES = [
    ("The league holds 26 bakers, the clinic said. The mayor puts the figure at 38.", ("held", 38, "bakers", True)),
    ("The clinic said 14 bakers had died and 50 were hurt. The mayor put the toll at nine.", ("killed", 9, "bakers", False)),
    ("The league freed 81 bakers, six nuns among them, for 70 of its own.", ("released", 70, "bakers", False)),
    ("The swap brings to 31 the number of bakers who have returned home.", ("released", 31, "bakers", True)),
    ("Six of the bakers were freed on Monday; the other twelve remain in the hills.", ("held", 12, None, True)),
    ("The league freed ten bakers, bringing the bakers freed to 50 and the nuns to 31.", ("released", 31, "nuns", True)),
    ("The league freed 12 bakers on Monday.\n\nThat brings the total to 60.", ("released", 60, "bakers", True)),
    ("The league freed nine millers for 52 bakers held in Orvale.", ("released", 52, "bakers", False)),
    ("The league freed 52 bakers. Among the 52 bakers was a nun.", ("released", 52, "bakers", False)),
    ("The league freed 36 bakers, three for every miller.", ("released", 36, "bakers", False)),
]  # fmt: skip

NO_FIGURES = [
    "The mayor, 54, opened the bakery.",
    "The two sides will meet within three days.",
    "Four ministers and two envoys talked for two hours.",
    "Three conditions were read out in the hall.",
    "One of the envoys said the road was open.",
]

STATUSES = [
    ("The rebels freed 24 captives on Friday.", "occurred"),
    ("The rebels offered to free 24 captives.", "planned"),
    ("The government will release 90 prisoners on Monday.", "planned"),
    ("The army did not kill 24 villagers, it said.", "denied"),
    ("The league frees millers. Another 45 were due on Monday, but the road was shut.", "planned"),
    ("The herder, in rebel hands for 41 days, came home.", "occurred"),
]


def _low(figure: Figure) -> object:
    quantity = figure.quantity
    return quantity.low if quantity.low is not None else quantity.high


@pytest.mark.parametrize(("text", "expected"), MEASURES)
def test_figures_measure(text: str, expected: Any, marks_of: Any) -> None:
    assert [(figure.measure, _low(figure)) for figure in marks_of(text).figures] == expected


@pytest.mark.parametrize(("text", "last"), ECHOES)
def test_figures_that_lean_on_others(text: str, last: Any, marks_of: Any) -> None:
    figure = marks_of(text).figures[-1]
    assert (figure.measure, _low(figure), figure.who, figure.cumulative) == last


@pytest.mark.parametrize("text", NO_FIGURES)
def test_figures_leaves_out_what_does_not_matter(text: str, marks_of: Any) -> None:
    assert marks_of(text).figures == ()


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_figures_status(text: str, status: Any, marks_of: Any) -> None:
    assert [figure.status for figure in marks_of(text).figures] == [status]


@pytest.mark.parametrize("text", ["Thirty gunmen killed two guards.", "Two guards were killed by 30 gunmen."])
def test_figures_killers_are_not_victims(text: str, marks_of: Any) -> None:
    assert [_low(figure) for figure in marks_of(text).figures if figure.measure == "killed"] == [2]


def test_figures_part_of_points_to_the_larger_figure(marks_of: Any) -> None:
    [whole, *parts] = marks_of("The rebels freed 105 captives (81 Tarvians and 24 foreigners).").figures
    assert [part.part_of for part in parts] == [whole.evidence, whole.evidence]
    assert {part.measure for part in parts} == {whole.measure}


def test_figures_total_holds_on_the_day_of_publication(marks_of: Any) -> None:
    [figure] = marks_of("Since March 1,930 villagers have been killed, the ministry says.").figures
    assert figure.cumulative
    assert figure.as_of is not None
    assert figure.as_of.day == "2024-03-13"


def test_figures_never_borrow_the_day_of_publication_for_an_incident(marks_of: Any) -> None:
    [figure] = marks_of("The blast killed 18 villagers.").figures
    assert figure.as_of is None


def test_figures_incident_has_the_day_of_its_clause(marks_of: Any) -> None:
    [figure] = marks_of("The blast on Monday killed 18 villagers.").figures
    assert figure.as_of is not None
    assert figure.as_of.day == "2024-03-11"


def test_figures_names_source_and_whom(marks_of: Any) -> None:
    [figure] = marks_of("The clinic said that 18 young sailors were killed.").figures
    assert figure.source is not None
    assert figure.source.words == "The clinic"
    assert figure.who == "young sailors"


def test_figures_evidence_is_short_and_verbatim(marks_of: Any) -> None:
    for text, _ in MEASURES:
        for figure in marks_of(text).figures:
            assert figure.evidence.quote in text
            assert len(figure.evidence.quote.split()) <= 12


def test_figures_of_an_empty_report_are_none() -> None:
    assert list(figures.read(Marks(report=Report(id="a", text="")))) == []


@pytest.mark.parametrize(
    ("text", "giver", "receiver", "through"),
    [
        ("Kenya freed 40 prisoners on Monday.", "Kenya", None, None),
        ("Kenya handed 12 bodies over to Uganda on Monday.", "Kenya", "Uganda", None),
        ("Uganda fired 12 rockets at Kenya on Monday.", None, None, None),
    ],
)
def test_figures_say_who_handed_them_over(
    marks_of: Any, text: str, giver: str | None, receiver: str | None, through: str | None
) -> None:
    (figure,) = marks_of(text).figures
    found = [actor.party if actor else None for actor in (figure.giver, figure.receiver, figure.through)]
    assert found == [giver, receiver, through]


def test_figures_told_anew_keep_the_day(marks_of: Any) -> None:
    *_, first, again = marks_of("The blast on Monday killed 18 villagers. The mayor put the toll at 21.").figures
    assert (first.as_of and first.as_of.day) == (again.as_of and again.as_of.day) == "2024-03-11"
