"""Two deeds of two sides that the parser runs together get their own doers and objects back."""

import pytest
from tests.conftest import MarksOf

from parley.model.report import Report
from parley.reading.text.rejoined import rejoined
from parley.reading.text.sentences import Parser, Sentence


def parsed(parser: Parser, text: str) -> Sentence:
    (sentence,) = next(iter(parser.parse([Report(id="a", text=text)])))
    return sentence


def clause(sentence: Sentence, verb: str) -> tuple[list[str], list[str]]:
    (found,) = [word for word in sentence.words if word.text == verb]
    subjects, objects = sentence.children(found, "nsubj"), sentence.children(found, "dobj")
    return [word.text for word in subjects], [word.text for word in objects]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "The Houthis freed 15 Saudi soldiers and the coalition released 163 Yemeni fighters.",
            (["Houthis"], ["soldiers"]),
            (["coalition"], ["fighters"]),
        ),
        ("The army shelled the town and rebels burned two trucks.", (["army"], ["town"]), (["rebels"], ["trucks"])),
        (
            "Azerbaijan released 32 Armenian servicemen and Armenia freed two Azerbaijani soldiers, the mayor said.",
            (["Azerbaijan"], ["servicemen"]),
            (["Armenia"], ["soldiers"]),
        ),
    ],
)
def test_rejoined_clauses(
    parser: Parser, text: str, first: tuple[list[str], list[str]], second: tuple[list[str], list[str]]
) -> None:
    sentence = parsed(parser, text)
    verbs = [word.text for word in sentence.words if word.tag == "VBD" and word.text != "said"]
    assert [clause(sentence, verb) for verb in verbs] == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya said the envoys and Peru signed the paper.",
        "The army killed nine men and the rebels fled.",
        "The rebels held that the army and the police burned the town.",
    ],
)
def test_rejoined_leaves_what_is_said_and_what_is_right(parser: Parser, text: str) -> None:
    words = parsed(parser, text).words
    assert rejoined(words) == words


def test_rejoined_counts_those_freed_by_either(marks_of: MarksOf) -> None:
    text = "Azerbaijan released 32 Armenian servicemen and Armenia freed two Azerbaijani soldiers, the mayor said."
    told = [(figure.measure, figure.giver and figure.giver.party) for figure in marks_of(text).figures]
    assert told == [("released", "Azerbaijan"), ("released", "Armenia")]
