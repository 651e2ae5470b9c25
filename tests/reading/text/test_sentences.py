"""Sentences and words keep their place in the report's text."""

import pytest
import spacy

from parley.model.report import Report
from parley.reading.text import sentences as reader
from parley.reading.text.sentences import Parser, Sentence

WRAPPED = (
    "   The miners of Orvale came home on Monday after eleven weeks in the\n"
    "hands of men whom nobody could name, and the mayor rang every bell that\n"
    "the town has left.\n\n"
    "   A bell cracked."
)


def _sentences(parser: Parser, text: str) -> tuple[Sentence, ...]:
    return next(iter(parser.parse([Report(id="a", text=text)])))


def test_sentences_of_a_text_broken_at_a_width_run_over_its_lines(parser: Parser) -> None:
    sentences = _sentences(parser, WRAPPED)
    assert [sentence.paragraph for sentence in sentences] == [0, 1]
    assert sentences[0].words[-1].text == "."


def test_sentences_of_short_lines_stay_apart(parser: Parser) -> None:
    assert len(_sentences(parser, "Handed in: 40\nAccepted: 30\nRefused: 10")) == 3


def test_sentences_words_are_those_of_the_text_at_their_place(parser: Parser) -> None:
    for text in (WRAPPED, WRAPPED.upper()):
        for sentence in _sentences(parser, text):
            assert all(text[word.start : word.end] == word.text for word in sentence.words)


def test_sentences_in_capitals_are_parsed_as_if_in_small_letters(parser: Parser) -> None:
    [loud] = _sentences(parser, "NINE MINERS WERE KILLED AND 12 WERE WOUNDED NEAR THE TOWN.")
    assert [word.lemma for word in loud.words if word.pos == "VERB"] == ["kill", "wound"]
    assert loud.words[3].text == "KILLED"


@pytest.mark.parametrize("unit", ["Nine men left the bay. ", "word "], ids=["sentences", "no end of a sentence"])
def test_sentences_a_paragraph_too_long_for_the_parser_is_read_in_parts(
    parser: Parser, unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "LONGEST", 100)
    text = unit * 40
    found = _sentences(parser, text)
    assert "".join(word.text for sentence in found for word in sentence.words) == text.replace(" ", "")
    assert all(text[word.start : word.end] == word.text for sentence in found for word in sentence.words)
    assert len({sentence.paragraph for sentence in found}) == 1


def test_sentences_of_reports_parsed_together_are_those_of_each_alone(parser: Parser) -> None:
    texts = [
        WRAPPED,
        "Kenya freed two men.\n\nThey left.",
        "",
        "A bell cracked on Monday. " * 600,
        "The envoys met in Oslo.",
    ]
    reports = [Report(id=str(number), text=text) for number, text in enumerate(texts)]
    alone = [next(parser.parse([report])) for report in reports]
    assert list(parser.parse(reports)) == alone
    assert list(parser.parse(reversed(reports))) == alone[::-1]


@pytest.mark.parametrize("marks", ["“”", "««", "«»", "„“"])
def test_sentences_are_parsed_alike_whatever_the_quotation_marks(parser: Parser, marks: str) -> None:
    plain = 'The envoy called it "a sad joke" and left the mayor\'s room.'
    other = plain.replace('"', marks[0], 1).replace('"', marks[-1], 1).replace("'", "’")
    (one,), (two,) = (next(parser.parse([Report(id="a", text=text)])) for text in (plain, other))
    assert [(w.pos, w.dep, w.head, w.start) for w in one.words] == [(w.pos, w.dep, w.head, w.start) for w in two.words]
    assert "".join(word.text for word in two.words) == other.replace(" ", "")


def test_sentences_words_are_classed_as_the_whole_pipeline_classes_them(parser: Parser) -> None:
    told = (
        "There were nine miners in the shaft, and there had been warnings. Having led them out, the rescuers are resting; "
        "they're to leave on Monday. What they'd seen, nobody has said: the worst was better hidden than the rest."
    )
    found = {
        word.start: (word.lemma, word.pos, word.tag, word.dep) for one in _sentences(parser, told) for word in one.words
    }
    whole = spacy.load(parser.model)(told)
    assert found == {word.idx: (word.lemma_.lower(), word.pos_, word.tag_, word.dep_) for word in whole}
