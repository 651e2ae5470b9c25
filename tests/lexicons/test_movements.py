"""The list of movements: how they are written, whom they face, whose wings they are, and the form of its rows."""

import pytest
from tests.conftest import MarksOf

from parley import lexicons
from parley.lexicons import movements
from parley.reading.actors import nations


def test_movements_rows_stand_together_and_once() -> None:
    rows = list(lexicons.rows("movements"))
    names = [row["movement"] for row in rows]
    assert list(dict.fromkeys(names)) == sorted(set(names), key=lambda name: (name.casefold(), name))
    assert len({(row["movement"], row["form"]) for row in rows}) == len(rows)
    runs = sum(one != other for one, other in zip([None, *names], names, strict=False))
    assert runs == len(set(names))


def test_movements_begin_with_their_own_name_and_face_states() -> None:
    rows = list(lexicons.rows("movements"))
    names = {row["movement"] for row in rows}
    firsts = {row["movement"]: row["form"] for row in reversed(rows)}
    assert firsts == {name: name for name in names}
    for row in rows:
        assert all(nations.country(state) == state for state in filter(None, row["state"].split(";"))), row
        assert not row["of"] or row["of"] in names, row
        assert row["of"] != row["movement"], row


def test_movements_forms_are_no_states() -> None:
    assert not [
        row["form"] for row in lexicons.rows("movements") if nations.country(row["form"]) and row["form"] != row["movement"]
    ]


@pytest.mark.parametrize(
    ("form", "spoken_of", "name"),
    [
        ("Ansar Allah", (), "Houthis"),
        ("the Tamil Tigers", (), "LTTE"),
        ("Hizbullah", ("Israel",), "Hezbollah"),
        ("UPC", ("DR Congo",), "Union of Congolese Patriots"),
        ("UPC", ("Central African Republic",), "Union for Peace in the Central African Republic"),
        ("UPC", (), None),
        ("Wagner", ("Peru",), None),
        ("Lake Front", (), None),
    ],
)
def test_movements_known(form: str, spoken_of: tuple[str, ...], name: str | None) -> None:
    found = movements.known(form, spoken_of)
    assert (found.name if found is not None else None) == name


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("Hamas", "Islamic Resistance Movement", True),
        ("Ansar Allah", "Houthis", True),
        ("UPC", "Union of Congolese Patriots", False),
        ("Hamas", "Hezbollah", False),
        ("Lake Front", "Lake Front", False),
    ],
)
def test_movements_are_one(one: str, other: str, is_one: bool) -> None:
    assert movements.are_one(one, other) == is_one


def test_movements_several_forms_in_a_report_are_one(marks_of: MarksOf) -> None:
    marks = marks_of("Ansar Allah signed. The Houthis will leave the port.")
    assert len({mention.actor.name for mention in marks.mentions if mention.actor.kind == "party"}) == 1


@pytest.mark.parametrize("text", ["The Lord's Resistance Army left.", "Rebels of the Lord's Resistance Army left."])
def test_movements_with_an_apostrophe_are_whole(text: str, marks_of: MarksOf) -> None:
    marks = marks_of(f"{text} The LRA wants peace with Uganda.")
    assert "LRA" in {mention.actor.name for mention in marks.mentions if "Army" in mention.actor.words}


def test_movements_a_wing_acts_for_its_movement(marks_of: MarksOf) -> None:
    [move] = marks_of("Hamas is silent. The Qassam Brigades rejected the ceasefire proposal on Monday.").moves
    assert move.party is not None
    assert move.party.party == "Hamas"


def test_movements_the_government_is_the_one_that_they_face(marks_of: MarksOf) -> None:
    [move] = marks_of("Norway and Sri Lanka spoke. The LTTE waited. The government rejected the ceasefire proposal.").moves
    assert move.party is not None
    assert move.party.party == "Sri Lanka"
