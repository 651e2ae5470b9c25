"""To whom or where something is said."""

import pytest

from parley.model.report import Report
from parley.reading.speech import audiences
from parley.reading.text.sentences import Parser

CASES = [
    ("The mayor told reporters that the road was open.", "told", "reporters"),
    ("The mayor confirmed to the drivers that the road was open.", "confirmed", "drivers"),
    ("The mayor wrote on Telegram that the road was open.", "wrote", "Telegram"),
    ("The mayor said on Monday that the road was open.", "said", None),
    ("The mayor told two stories.", "told", None),
]


@pytest.mark.parametrize(("text", "verb", "audience"), CASES)
def test_audiences_of(parser: Parser, text: str, verb: str, audience: str | None) -> None:
    (sentence,) = next(iter(parser.parse([Report(id="a", text=text)])))
    found = audiences.of(sentence, next(word for word in sentence.words if word.text == verb))
    assert (found.text if found else None) == audience
