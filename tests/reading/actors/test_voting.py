"""Which sort of actor a name is."""

import pytest
from tests.conftest import MarksOf

from parley.reading.actors.cast import Cast
from parley.reading.actors.voting import mediates


@pytest.mark.parametrize(
    ("text", "form", "sort"),
    [
        ("President Ouma spoke.", "Ouma", "person"),
        ("Kenya's Ramtane Lamorra, who carried the papers, left.", "Ramtane Lamorra", "person"),
        ("The Lake Front refused.", "Lake Front", "group"),
        ("The Relief Committee refused.", "Relief Committee", "body"),
        ("Shells fell in Orsk.", "Orsk", "place"),
        ("They met the mayor of the town of Brod.", "Brod", "place"),
        ("Two men crossed the Tarun bridge.", "Tarun", "place"),
        ("The Community of Island States refused.", "Community of Island States", "body"),
        ("The mediator told the delegations of the government and of Tarun Ola that it was late.", "Tarun Ola", "group"),
        ("Envoys of the Community of Island States landed.", "Community of Island States", "body"),
        ("Nobody in the Ardolan slept.", "Ardolan", "place"),
        ("The convoy was bound for Ruvala within days.", "Ruvala", "place"),
        ("The defenders of Ruvala gave up.", "Ruvala", "place"),
        ("They crossed the Tarsin at dawn.", "Tarsin", "place"),
        ("That evening Moses Tarvolo counted them.", "Moses Tarvolo", "person"),
        ("He met the Harbour Kings on Monday, and the Harbour Kings refused.", "Harbour Kings", "group"),
        ("Human Rights Monitor counted nine men.", "Human Rights Monitor", "body"),
        ("Peru refused.", "Peru", "state"),
        ("The NLF refused.", "NLF", "group"),
    ],
)
def test_voting_sort(marks_of: MarksOf, text: str, form: str, sort: str) -> None:
    player = Cast(marks_of(text).sentences).of(form)
    assert player is not None and player.sort == sort


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Norway mediated.", True),
        ("Norway's king hosted them.", True),
        ("Norway's mediation failed.", True),
        ("Norway's king left.", False),
        ("Norway left.", False),
    ],
)
def test_voting_who_mediates(marks_of: MarksOf, text: str, does: bool) -> None:
    (sentence,) = marks_of(text).sentences
    assert mediates(sentence, sentence.words[0]) is does
