"""What the encoder cut amiss in a content is made whole by the grammar and by what the rules find."""

import pytest
from tests.conftest import MarksOf
from tests.reading.speech.test_mending import Told, mended

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
    (
        "The tally takes in those brought to the pier; nine more are adrift, the mayor said.",
        ("the mayor", "said", ["The tally takes in those brought", "nine more are adrift"]),
        ("the mayor", "said", ["The tally takes in those brought to the pier; nine more are adrift"]),
    ),
    # what somebody else says in the sentence before, behind a semicolon, or between the speaker and the verb
    (
        "The guild considered that the crews were late. The mayor pointed out that nobody had told them.",
        ("The mayor", "pointed out", ["that the crews were late", "that nobody had told them"]),
        ("The mayor", "pointed out", ["that nobody had told them"]),
    ),
    (
        "She called the list “a joke”. “Nobody came,” the clerk said.",
        ("the clerk", "said", ["the list “a joke”. “Nobody came,”"]),
        ("the clerk", "said", ["Nobody came"]),
    ),
    (
        "The mayor argues that the crews came late; Anders, however, holds that they never came.",
        ("The mayor", "argues", ["that the crews came late", "holds that they never came"]),
        ("The mayor", "argues", ["that the crews came late"]),
    ),
    (
        "The crews agreed to meet on Friday, the envoy, who is in Orsk, said.",
        ("the envoy", "said", ["The crews agreed to meet on Friday", "is in Orsk"]),
        ("the envoy", "said", ["The crews agreed to meet on Friday"]),
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
    (
        "We asked for the written promise that the pier will be kept open.",
        ("We", "asked for", ["the"]),
        ("We", "asked for", ["the written promise"]),
    ),
    (
        "According to the guild, six ferries sank; the town, according to its clerk, lost ten.",
        ("the guild", "According to", ["six ferries sank; the town, according to its clerk, lost ten"]),
        ("the guild", "According to", ["six ferries sank"]),
    ),
]


@pytest.mark.parametrize(("text", "told", "expected"), CASES)
def test_wholeness_of_content(marks_by_rule: MarksOf, text: str, told: Told, expected: Told) -> None:
    assert mended(marks_by_rule, text, told) == expected


@pytest.mark.parametrize("text", ["Kenya, Lake Front agree to extend truce", "Kenya's president: we reject the plan"])
def test_wholeness_of_a_text_that_ends_without_a_full_stop(text: str, marks_of: MarksOf) -> None:
    assert all(piece.end <= len(text) for told in marks_of(text).statements for piece in told.content)
