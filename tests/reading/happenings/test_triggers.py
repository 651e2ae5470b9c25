"""Triggers: words that tell a conflict event, in the company that they need."""

import pytest
from tests.conftest import MarksOf

from parley.reading.happenings import triggers


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("Warplanes struck the depot.", ["ASSAULT"]),
        ("The ministers struck a deal.", []),
        ("The teachers ended their hunger strike.", ["PROTEST"]),
        ("The raiders took eleven villagers hostage.", ["ASSAULT"]),
        ("The ministers took part.", []),
        ("An attack helicopter flew over Keld.", []),
        ("The mayor holds the militia responsible.", ["ACCUSE"]),
        ("The mayor holds a meeting.", []),
        ("The army told the residents to leave.", ["REQUEST"]),
        ("The army told the residents the news.", []),
        ("Two of the prisoners walked out of jail.", ["RETREAT"]),
        ("An old man walked out of the village.", []),
        ("The rebels left the town.", ["RETREAT"]),
        ("The bakers left the town.", []),
        ("The militia withdrew from Keld with forty stolen lorries.", ["RETREAT"]),
        ("The trucks withdrew from Keld.", []),
        ("The millers beat two priests.", ["ASSAULT"]),
        ("The millers beat the team of Keld.", []),
        ("Students occupied the town hall.", ["PROTEST"]),
        ("Four engineers walked out of the forest.", []),
        ("They hung a banner from the mill.", []),
        ("Norland took the fighters into its army.", []),
        ("Protesters filled the square.", ["PROTEST"]),
        ("The doctor treated two protesters.", []),
        ("The mayor spoke of nine dead in Keld.", ["ASSAULT"]),
        ("Nine miners dead at noon, the mayor said.", ["ASSAULT"]),
        ("Nine dead miners were found.", []),
        ("Two of the captives are dead.", []),
        ("He fell on Friday.", []),
        ("The rebels let nine of the workers go.", ["RETREAT"]),
        ("The rebels hanged two teachers on Monday.", ["ASSAULT"]),
        ("The rebels executed the plan on Monday.", []),
        ("Nine aid trucks were stopped on Monday.", ["COERCE"]),
        ("The mayor asked the army for help.", ["REQUEST"]),
        ("The reporter asked the army for help with a question.", []),
        ("Norland ordered the ambassador to leave.", ["SANCTION"]),
        ("The miners held in March by the rebels are well.", []),
    ],
)
def test_triggers_find(marks_of: MarksOf, sentence: str, types: list[str]) -> None:
    (parsed,) = marks_of(sentence).sentences
    assert [trigger.type for trigger in triggers.find(parsed)] == types
