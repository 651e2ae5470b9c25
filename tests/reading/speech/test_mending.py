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
    # the right way round
    (
        "Two of the drivers are safe, proclaims a captain called Otter.",
        ("Two of the drivers", "proclaims", ["a captain called Otter"]),
        ("a captain", "proclaims", ["Two of the drivers are safe"]),
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
    (
        "A leaflet seen by clerks of the guild says that the pier will be shut.",
        ("seen by clerks of the guild", "says", ["that the pier will be shut"]),
        ("A leaflet", "says", ["that the pier will be shut"]),
    ),
    (
        "Before winter 500 carts a day supplied Orsk, the World Bread Office said.",
        ("the", "said", ["Before winter 500 carts a day supplied Orsk", "World Bread Office"]),
        ("the World Bread Office", "said", ["Before winter 500 carts a day supplied Orsk"]),
    ),
    # cues
    (
        "A clerk of the guild told on Monday the agency Norpress that the pier had been shut.",
        ("A clerk of the guild", "press", ["that the pier had been shut"]),
        ("A clerk of the guild", "told", ["that the pier had been shut"]),
    ),
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
    text = "The mayor, asked in the council whether the pier was open, replied that it was."
    assert mended(marks_by_rule, text, ("The mayor", "asked", ["whether the pier was open"])) is None
    text = "Mayor Rask, asked in the council whether the guild was ready to open the pier, replied: “No.”"
    assert mended(marks_by_rule, text, ("Mayor Rask", "asked", ["whether the guild was ready to open the pier"])) is None


def test_mending_takes_no_leave_for_a_statement(marks_by_rule: MarksOf) -> None:
    text = "Let him call it a toll."
    assert mended(marks_by_rule, text, ("him", "call", ["it a toll"])) is None


def test_mending_lets_nobody_say_a_thing(marks_by_rule: MarksOf) -> None:
    text = "No group claimed responsibility for the fire."
    assert mended(marks_by_rule, text, ("No group", "claimed", ["responsibility for the fire"])) is None


NOTHING_SAID: list[tuple[str, Told]] = [
    ("A clerk who asked not to be named said that the pier was shut.", (None, "asked", ["not"])),
    ("A man who calls himself Uncle Rook opened the gate.", ("who", "calls", ["himself Uncle Rook opened the gate"])),
    ("Rasna: Army denies the charge of the guild.", ("Rasna", ":", ["Army denies the charge of the guild"])),
    ("RASNA: THE PIER IS SHUT", ("RASNA", ":", ["THE PIER IS SHUT"])),
    ("INTERVIEW: No bridge without a toll.", ("INTERVIEW", ":", ["No bridge without a toll"])),
]


@pytest.mark.parametrize(("text", "told"), NOTHING_SAID)
def test_mending_leaves_out_what_nobody_says(marks_by_rule: MarksOf, text: str, told: Told) -> None:
    assert mended(marks_by_rule, text, told) is None


def test_mending_finds_the_speaker_in_what_is_said(marks_by_rule: MarksOf) -> None:
    text = "The crews have agreed to a pause of ten days, Norway, which hosts them, said."
    told: Told = (None, "said", ["The crews have agreed to a pause of ten days, Norway, which hosts them"])
    assert mended(marks_by_rule, text, told) == ("Norway", "said", ["The crews have agreed to a pause of ten days"])


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
