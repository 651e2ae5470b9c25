"""The cast of a report: one name for each actor, and who the sides are."""

import pytest
from tests.conftest import MarksOf

from parley.reading.actors.cast import Cast
from parley.reading.actors.voting import BODY, GROUP


def cast_of(marks_of: MarksOf, text: str) -> Cast:
    return Cast(marks_of(text).sentences)


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        ("Adam Ouma came. Ouma spoke.", "Ouma", "Adam Ouma"),
        ("The Lake Front (LF) came. LF men spoke. The LF left.", "Lake Front", "LF"),
        ("Dr Adam Al-Ouma came. Dr. Al Ouma spoke.", "Al Ouma", "Adam Al-Ouma"),
        ("Ankara refused. Turkey waits.", "Ankara", "Türkiye"),
        ("The Lake Front refused. The Front waits. The Lake Front left.", "the Front", "Lake Front"),
        ("The Kharuma Tigers came. Nine Tigers left. The Tigers refused.", "Tigers", "Kharuma Tigers"),
        ("The Reedside Crew came. The Crew refused.", "Crew", "Reedside Crew"),
        ("The Union of Lake Bakers came. The Union refused.", "the Union", "Union of Lake Bakers"),
        ("The Lake Front for Bread came. The Front refused.", "the Front", "Lake Front for Bread"),
        ("The Lake Assembly came. The Assembly refused.", "the Assembly", "Lake Assembly"),
        ("Gunmen loyal to Rizvon Sadirov left. Sadirov demands a pause.", "Sadirov", "Rizvon Sadirov"),
        ("In June Ouma came. Adam Ouma spoke.", "Ouma", "Adam Ouma"),
        ("The Lake Rise Army refused on Monday. LRA men spoke. The LRA left.", "Lake Rise Army", "LRA"),
    ],
)
def test_cast_has_one_name_for_all_forms(marks_of: MarksOf, text: str, form: str, name: str) -> None:
    player = cast_of(marks_of, text).of(form)
    assert player is not None and player.name == name


@pytest.mark.parametrize("text", ["(NTA) - Peru refused.", "ORSK, May 4 (NTA) - Peru refused."])
def test_cast_has_no_agency_of_a_dateline(marks_of: MarksOf, text: str) -> None:
    assert cast_of(marks_of, text).of("NTA") is None


def test_cast_has_no_known_agency_of_a_dateline(marks_of: MarksOf) -> None:
    assert cast_of(marks_of, "Orsk (Reuters) - Peru refused.").of("Reuters") is None
    assert cast_of(marks_of, "Peru refused. A paper of London (Reuters) has it.").of("Reuters") is not None


def test_cast_principals_fight_rather_than_mediate(marks_of: MarksOf) -> None:
    text = (
        "Norway said that Norwegian mediators had met. Norway waits. Peruvian troops left the town. "
        "The Lake Front's fighters shelled the road. The Lake Front refused. "
        "Peru and the Lake Front, said Norway, are far apart."
    )
    assert {player.name for player in cast_of(marks_of, text).principals()[:2]} == {"Peru", "Lake Front"}


def test_cast_takes_those_whose_envoys_meet_for_sides(marks_of: MarksOf) -> None:
    marks = marks_of("Oman hosted talks between delegations of the Lake Front and of the Hill Party in Oman. Oman paid.")
    assert [player.name for player in Cast(marks.sentences).principals()[:2]] == ["Lake Front", "Hill Party"]


def test_cast_takes_a_council_that_fights_for_a_group(marks_of: MarksOf) -> None:
    marks = marks_of("The Hill Council refused. The Council's fighters left. Kenya offered to host talks. Peru waits.")
    players = {player.name: player for player in Cast(marks.sentences).players}
    assert players["Hill Council"].sort == "group"
    assert (players["Kenya"].mediates, players["Peru"].mediates) == (1, 0)


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("The Lake Assembly, an armed group, shelled a post.", "Lake Assembly", GROUP),
        ("The Lake Congress is a rebel coalition.", "Lake Congress", GROUP),
        ("The Lake Assembly refused. The Assembly's fighters left.", "Lake Assembly", GROUP),
        ("The Lake Assembly, a group of bakers, shut a post.", "Lake Assembly", BODY),
    ],
)
def test_cast_takes_a_body_in_arms_for_a_party(marks_of: MarksOf, text: str, name: str, sort: str) -> None:
    player = cast_of(marks_of, text).of(name)
    assert player is not None and player.sort == sort


@pytest.mark.parametrize("text", ["In June Ouma came.", "Since April Ouma has led.", "Last March Ouma flew to Oslo."])
def test_cast_keeps_a_name_behind_a_month(marks_of: MarksOf, text: str) -> None:
    assert [name.text for name in cast_of(marks_of, text).named if name.text != "Oslo"] == ["Ouma"]


@pytest.mark.parametrize("text", ["It came on Christmas Day.", "In May 2019 it came."])
def test_cast_takes_no_time_for_a_name(marks_of: MarksOf, text: str) -> None:
    assert cast_of(marks_of, text).named == []


def test_cast_takes_no_label_for_a_last_name(marks_of: MarksOf) -> None:
    cast = cast_of(marks_of, "Canon Adam Ouma came.\nOuma: He demands a pause.")
    assert [name.text for name in cast.named] == ["Adam Ouma"]


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        ("The Lake Islands Liberation Front (LILF) fights Kenya. Kenya said the Front had fired.", "the Front", "LILF"),
        ("The Lake Liberation Movement (LLM) fights Kenya. Kenya said the Movement had fired.", "the Movement", "LLM"),
    ],
)
def test_cast_a_movement_known_by_initials_is_called_by_its_last_word(
    text: str, short: str, name: str, marks_of: MarksOf
) -> None:
    assert [m.actor.name for m in marks_of(text).mentions if m.actor.words == short] == [name]


def test_cast_accents_make_no_other_actor(marks_of: MarksOf) -> None:
    names = {m.actor.name for m in marks_of("Séléka fought. Seleka left Bangui, and Séléka met envoys.").mentions}
    assert len({name for name in names if name[0] == "S"}) == 1
