"""What the encoder cut amiss is mended by the grammar: sources, cues and contents of whole words, and no names for verbs."""

import pytest
from tests.conftest import MarksOf

from parley.model.report import Span
from parley.reading.speech import cue_nouns, cue_phrases, cues
from parley.reading.speech.mending import mend
from parley.reading.speech.quotations import quotations
from parley.reading.speech.stretches import Attribution, Quoted

Told = tuple[str | None, str, list[str]]

CASES: list[tuple[str, Told, Told]] = [
    # content in shreds
    (
        "Clerks had earlier put the number of drivers at more than 40.",
        ("Clerks", "put", ["the number of", "more than 40"]),
        ("Clerks", "put", ["the number of drivers at more than 40"]),
    ),
    (
        "Six lorries came back. About 40 drivers are still missing, according to the harbour office.",
        ("the harbour office", "according to", ["came back", "About 40 drivers are still missing"]),
        ("the harbour office", "according to", ["About 40 drivers are still missing"]),
    ),
    (
        "The mayor says he has ordered the gate to be opened, and insists that it will stay open.",
        ("The mayor", "says", ["he has ordered the gate to be opened, and"]),
        ("The mayor", "says", ["he has ordered the gate to be opened"]),
    ),
    (
        "“Not one,” the mayor said, “came through.”",
        ("the mayor", "said", ["Not one", "came through."]),
        ("the mayor", "said", ["Not one", "came through."]),
    ),
    (
        "The mayor blamed the guild, which denied any part in the fire.",
        ("The mayor", "blamed", ["the guild", "any part"]),
        ("The mayor", "blamed", ["the guild"]),
    ),
    (
        "The captain warned the crews that the pier would be closed.",
        ("The captain", "warned", ["crews that the pier would be closed"]),
        ("The captain", "warned", ["that the pier would be closed"]),
    ),
    (
        "The captain reminded the crews of their promise.",
        ("The captain", "reminded", ["crews of their promise"]),
        ("The captain", "reminded", ["of their promise"]),
    ),
    # words that a rule finds and the encoder lost
    (
        "With this group, Captain Rask announced, all the drivers had been brought out.",
        ("Captain Rask", "announced", ["all the drivers had been brought out"]),
        ("Captain Rask", "announced", ["With this group", "all the drivers had been brought out"]),
    ),
    (
        "As long as the pier stays open, the guild added, its crews will wait.",
        ("the guild", "added", ["the pier stays open"]),
        ("the guild", "added", ["As long as the pier stays open", "its crews will wait."]),
    ),
    (
        "ORSK ― The pier is shut, the guild said.",
        ("the guild", "said", ["The pier is shut"]),
        ("the guild", "said", ["The pier is shut"]),
    ),
    (
        "The guild begged to be let in on the same day.",
        ("The guild", "begged", ["same day"]),
        ("The guild", "begged", ["to be let in on the same day"]),
    ),
    (
        "Two of the drivers are safe, proclaims a captain called Otter.",
        ("Two of the drivers", "proclaims", ["a captain called Otter"]),
        ("a captain", "proclaims", ["Two of the drivers are safe"]),
    ),
    # halves of words and phrases
    (
        "The pier is shut again, the guild said.",
        ("the guild", "said", ["pier is shut aga"]),
        ("the guild", "said", ["The pier is shut again"]),
    ),
    (
        "The guild accused the crews of closing the pier 14 times.",
        ("The guild", "accused", ["the crews of closing the pier 14"]),
        ("The guild", "accused", ["the crews of closing the pier 14 times"]),
    ),
    (
        "Its claim that nine drivers were hurt could not be checked.",
        ("Its", "claim", ["that nine drivers were hurt could not"]),
        ("Its", "claim", ["that nine drivers were hurt"]),
    ),
    # sources
    (
        "Clerks of both towns said the pier was closed.",
        ("Clerks", "said", ["of both", "the pier was closed"]),
        ("Clerks of both towns", "said", ["the pier was closed"]),
    ),
    (
        "The column's captain, known as Otter, has said he will not go.",
        ("'s captain", "has said", ["The column", "Ot", "he will not go"]),
        ("The column's captain", "has said", ["he will not go"]),
    ),
    (
        "The harbour guild urged both crews to wait.",
        ("The", "urged", ["both crews to wait"]),
        ("The harbour guild", "urged", ["both crews to wait"]),
    ),
    (
        "Envoys from Orsk, who had drawn up the list in Larnby on Monday, urged both crews to wait.",
        ("Envoys from Orsk, who had drawn up the list", "urged", ["both crews to wait"]),
        ("Envoys from Orsk", "urged", ["both crews to wait"]),
    ),
    (
        "Envoys from Orsk, who had drawn up the list, urged both crews to wait.",
        ("Envoys from Orsk, who had drawn up the list", "urged", ["both crews to wait"]),
        ("Envoys from Orsk, who had drawn up the list", "urged", ["both crews to wait"]),
    ),
    (
        "The captain, said by officers to be ill, has asked for a doctor.",
        ("The captain", "said", ["to be ill"]),
        ("officers", "said", ["to be ill"]),
    ),
    # cues
    (
        "The clerk was quoted as saying that the road was closed.",
        ("The clerk", "was quoted as", ["saying", "that the road was closed"]),
        ("The clerk", "was quoted as saying", ["the road was closed"]),
    ),
    (
        "The captain's letter of the same day states that no toll was paid.",
        ("The captain's letter", "of", ["that no toll was paid"]),
        ("The captain's letter of the same day", "states", ["that no toll was paid"]),
    ),
]


@pytest.mark.parametrize(("text", "told", "expected"), CASES)
def test_mending_of(marks_by_rule: MarksOf, text: str, told: Told, expected: Told) -> None:
    assert mended(marks_by_rule, text, told) == expected


def test_mending_takes_no_name_for_a_verb(marks_by_rule: MarksOf) -> None:
    text = "Prime Minister Said Omari last week turned down a plan to rebuild the bridge."
    assert mended(marks_by_rule, text, ("Prime Minister", "Said", ["Omari last week turned down a plan"])) is None


def test_mending_takes_no_question_for_a_statement(marks_by_rule: MarksOf) -> None:
    text = "Asked whether the pier was open, the clerk said that it was."
    assert mended(marks_by_rule, text, (None, "Asked", ["whether the pier was open"])) is None


def test_mending_lets_nobody_say_a_thing(marks_by_rule: MarksOf) -> None:
    text = "No group claimed responsibility for the fire."
    assert mended(marks_by_rule, text, ("No group", "claimed", ["responsibility for the fire"])) is None


def mended(marks_by_rule: MarksOf, text: str, told: Told) -> Told | None:
    marks = marks_by_rule(text)
    page = Quoted(marks, quotations(text))
    source, cue, content = told
    by_rule = [*cues.find(page), *cue_phrases.find(page), *cue_nouns.find(page)]
    found = Attribution(
        cue=place(text, cue),
        content=tuple(place(text, piece) for piece in content),
        source=place(text, source) if source else None,
    )
    better = mend(page, found, by_rule)
    if better is None:
        return None
    return (
        text[slice(*better.source)] if better.source else None,
        text[slice(*better.cue)],
        [text[slice(*piece)] for piece in better.content],
    )


def place(text: str, words: str) -> Span:
    return text.index(words), text.index(words) + len(words)
