"""The clause of a verb that may report → its subject, its words, and whether anything was said."""

import pytest

from parley.model.report import Report
from parley.reading.speech.cue_clauses import Cue, clause_of, is_reported, phrase
from parley.reading.text.sentences import Parser


def cue(parser: Parser, text: str, verb: str) -> Cue:
    (sentence,) = next(iter(parser.parse([Report(id="a", text=text)])))
    return clause_of(sentence, next(word for word in sentence.words if word.text == verb))


CASES = [
    ("The mayor said on Monday that the road was open.", "said", "The mayor", "The mayor said on Monday"),
    ("The mayor told reporters that the road was open.", "told", "The mayor", "The mayor told reporters"),
    ("Not one lorry, insists the harbour office.", "insists", "the harbour office", "insists the harbour office"),
    ("The pier is shut, proclaims a captain called Otter.", "proclaims", "a captain", "proclaims a captain called Otter"),
    ("Ten are hurt, summed up this morning Andrej Rask, who speaks for the guild.", "summed", "Andrej Rask", None),
    ("The mayor, who is ill, said that the road was open.", "said", "The mayor", "The mayor, who is ill, said"),
    (
        "The crews agreed to a pause of ten days, Norway, which is host, said.",
        "said",
        "Norway",
        "Norway, which is host, said",
    ),
]


@pytest.mark.parametrize(("text", "verb", "subject", "stretch"), CASES)
def test_clause_of(parser: Parser, text: str, verb: str, subject: str, stretch: str | None) -> None:
    found = cue(parser, text, verb)
    assert found.subject is not None
    assert text[slice(*phrase(found.sentence, found.subject))] == subject
    assert stretch is None or text[found.stretch.start : found.stretch.end] == stretch


REPORTED = [
    ("The mayor said no.", "said", True),
    ("The mayor did not say why.", "say", False),
    ("The mayor will say why.", "say", False),
    ("The mayor went on to say why.", "say", True),
    ("The mayor wanted to say why.", "say", False),
    ("No lorry, insists the mayor.", "insists", True),
    ("No lorry, the mayor does not insist.", "insist", False),
    ("I said why.", "said", False),
    ("It was announced that the road was open.", "announced", True),
    ("The road was announced.", "announced", False),
    ("A man who calls himself Uncle Rook left.", "calls", False),
]


@pytest.mark.parametrize(("text", "verb", "reported"), REPORTED)
def test_is_reported(parser: Parser, text: str, verb: str, reported: bool) -> None:
    assert is_reported(cue(parser, text, verb)) is reported


def test_phrase_leaves_out_what_is_told_about_it(parser: Parser) -> None:
    text = "The envoy's driver, who had slept, said no."
    found = cue(parser, text, "said")
    assert found.subject is not None
    assert text[slice(*phrase(found.sentence, found.subject))] == "The envoy's driver"
