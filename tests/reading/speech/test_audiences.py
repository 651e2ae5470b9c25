"""To whom or where something is said."""

import pytest
from tests.conftest import MarksOf

from parley.model.report import Report
from parley.reading.speech import audiences
from parley.reading.text.sentences import Parser

CASES = [
    ("The mayor told reporters that the road was open.", "told", "reporters"),
    ("The mayor confirmed to the drivers that the road was open.", "confirmed", "drivers"),
    ("The mayor wrote on Telegram that the road was open.", "wrote", "Telegram"),
    ("The mayor said on Monday that the road was open.", "said", None),
    ("The mayor insisted on Monday that the road was open.", "insisted", None),
    ("The mayor told two stories.", "told", None),
    ("The drivers were told that the road was open.", "told", "drivers"),
    ("It was told that the road was open.", "told", None),
    ("Speaking to Radio Orsk, the mayor said that the road was open.", "said", "Orsk"),
    ("The mayor said in a call to Radio Orsk that the road was open.", "said", "Orsk"),
    ("The mayor said at a briefing with the drivers that the road was open.", "said", "drivers"),
    ("The mayor said in a speech that the road was open.", "said", None),
    ("The mayor said to applause that the road was open.", "said", None),
]


@pytest.mark.parametrize(("text", "verb", "audience"), CASES)
def test_audiences_of(parser: Parser, text: str, verb: str, audience: str | None) -> None:
    (sentence,) = next(iter(parser.parse([Report(id="a", text=text)])))
    found = audiences.of(sentence, next(word for word in sentence.words if word.text == verb))
    assert (found.text if found else None) == audience


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("The road is open, the mayor has also told the drivers.", "the drivers"),
        ("“The road is open,” warned the mayor.", None),
        ("The mayor reminded the drivers of their promise.", "the drivers"),
        ("The mayor told the drivers that the road was open. The bridge was not, she added.", "the drivers"),
        ("The mayor told the drivers that the road was open. The captain said the bridge was not.", None),
    ],
)
def test_audiences_of_the_last_statement(marks_of: MarksOf, text: str, audience: str | None) -> None:
    assert marks_of(text).statements[-1].to == audience


@pytest.mark.parametrize(
    ("text", "verb", "said_on"),
    [
        ("Speaking on Monday, the mayor said that the road was open.", "said", ["Speaking"]),
        ("Asked on Monday whether he would go, the mayor said that he would not.", "said", ["Asked"]),
        ("In a statement issued on Monday, the mayor said that the road was open.", "said", ["issued"]),
        ("In a town taken on Monday, the mayor said that the road was open.", "said", []),
    ],
)
def test_audiences_occasions(parser: Parser, text: str, verb: str, said_on: list[str]) -> None:
    (sentence,) = next(iter(parser.parse([Report(id="a", text=text)])))
    cue = next(word for word in sentence.words if word.text == verb)
    assert [word.text for word in audiences.occasions(sentence, cue)] == said_on
