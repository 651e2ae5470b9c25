"""Where content lies around a cue."""

import pytest

from parley.model.report import Report, Span
from parley.reading.marks import Marks
from parley.reading.speech import stretches
from parley.reading.speech.quotations import quotations
from parley.reading.speech.stretches import Quoted, Stretch
from parley.reading.text.sentences import Parser


def placed(parser: Parser, text: str, cue: str) -> tuple[Quoted, Stretch]:
    report = Report(id="a", text=text)
    sentences = next(iter(parser.parse([report])))
    quoted = Quoted(Marks(report=report, sentences=sentences), quotations(text))
    start = text.index(cue)
    sentence = next(s for s in sentences if s.start <= start < s.end)
    words = sentence.within(start, start + len(cue))
    return quoted, Stretch(sentence, words[-1], words[0].i, words[-1].i)


def quotes(text: str, pieces: tuple[Span, ...]) -> list[str]:
    return [text[start:end] for start, end in pieces]


AROUND = [
    ("The road is open, he said.", "he said", ["The road is open"]),
    ("The road, he said, is open now.", "he said", ["The road", "is open now."]),
    ("“The road,” he said, “is open.”", "he said", ["The road", "is open."]),
    ("One is lost; the road is open, he said.", "he said", ["the road is open"]),
    ("He said that the road is open.", "He said", []),
]


@pytest.mark.parametrize(("text", "cue", "content"), AROUND)
def test_stretches_around(parser: Parser, text: str, cue: str, content: list[str]) -> None:
    assert quotes(text, stretches.around(*placed(parser, text, cue))) == content


def test_stretches_fronted(parser: Parser) -> None:
    text = "According to him, the road is open; the ferry is not."
    assert quotes(text, stretches.fronted(*placed(parser, text, "According to him"))) == ["the road is open"]


def test_quoted_whole_takes_a_quotation_to_its_end(parser: Parser) -> None:
    text = "He said “the road is open. The ferry is not.” Trucks passed."
    quoted, _ = placed(parser, text, "He said")
    assert quotes(text, quoted.whole(text.index("the road"), text.index(". The"))) == ["the road is open. The ferry is not."]


def test_quoted_trimmed_leaves_no_half_pair(parser: Parser) -> None:
    text = "He called it “a farce” twice."
    quoted, _ = placed(parser, text, "He called")
    start = text.index("it")
    assert quotes(text, quoted.trimmed([(start, text.index("”")), (0, 0)])) == ["it “a farce”"]
