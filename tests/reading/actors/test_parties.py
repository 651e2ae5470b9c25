"""Whom a noun phrase stands for."""

import pytest
from tests.conftest import MarksOf

from parley.reading.actors import parties


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Peru refused.", "Peru", "Peru"),
        ("Peru and the Lake Front met.", "Peru", "Peru and Lake Front"),
        ("Peru's proposal failed.", "proposal", "Peru"),
        ("The rejection by the Lake Front came late.", "rejection", "Lake Front"),
        ("The Peruvian offer failed.", "offer", "Peru"),
        ("Peru, which refused, waits.", "which", "Peru"),
        ("Omani and Kenyan mediators refused.", "mediators", "Oman and Kenya"),
        ("Mediators from Oman and Kenya refused.", "Mediators", "Oman and Kenya"),
        ("The Omani and Kenyan foreign ministers refused.", "ministers", "Oman and Kenya"),
        ("Omani mediators refused.", "mediators", "Omani mediators"),
        ("The offer failed.", "offer", None),
        ("Israelis and Hamas leaders blame each other.", "leaders", "Israel and Hamas"),
        ("The Philippine government and communist rebels have agreed.", "rebels", "Philippines and communist rebels"),
    ],
)
def test_parties_party_of(marks_of: MarksOf, text: str, word: str, name: str | None) -> None:
    marks = marks_of(text)
    (sentence,) = marks.sentences
    actor = parties.party_of(marks, sentence, next(w for w in sentence.words if w.text == word))
    assert (actor.name if actor else None) == name


def test_parties_both_sides_are_two(marks_of: MarksOf) -> None:
    marks = marks_of("Peru fought the Lake Front. The Lake Front fought Peru. Both sides met.")
    sentence = marks.sentences[-1]
    assert [actor.name for actor in parties.actors_of(marks, sentence, sentence.words[1])] == ["Peru", "Lake Front"]


def test_parties_go_betweens_are_called_so(marks_of: MarksOf) -> None:
    assert parties.go_betweens(marks_of("Kenyan mediators left. Peru refused.")) == {"Kenya"}


def test_parties_mediators_are_those_who_mediate(marks_of: MarksOf) -> None:
    marks = marks_of("Talks mediated by Norway failed. The emir's mediation went on. Peru refused. Kenyan mediators left.")
    assert [actor.name for actor in parties.mediators(marks)] == ["Norway"]


@pytest.mark.parametrize(
    ("party", "names"),
    [
        ("Peru", ["Peru"]),
        ("Peru and Kenya", ["Peru", "Kenya"]),
        ("Peru, Kenya and Mali", ["Peru", "Kenya", "Mali"]),
        ("Bosnia and Herzegovina", ["Bosnia and Herzegovina"]),
        ("Peru, Bosnia and Herzegovina and Mali", ["Peru", "Bosnia and Herzegovina", "Mali"]),
    ],
)
def test_parties_joined_in_a_name_are_several(party: str, names: list[str]) -> None:
    assert parties.several(party) == names


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ('"Our forces have left," said Karl Voss of the Lake Front.', "Lake Front"),
        ('"Our forces have left," said Karl Voss.', "Our forces"),
        ("Our forces have left.", "Our forces"),
        ('"The forces have left," said Karl Voss of the Lake Front.', "forces"),
    ],
)
def test_parties_our_forces_are_those_of_who_speaks(marks_of: MarksOf, text: str, party: str) -> None:
    marks = marks_of(text)
    sentence = marks.sentences[0]
    actor = parties.party_of(marks, sentence, next(word for word in sentence.words if word.text == "forces"))
    assert actor is not None and actor.party == party
