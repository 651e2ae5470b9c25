"""States reach the parser under the same names; every word keeps its own text and place."""

import pytest

from parley.model.report import Report
from parley.reading.text.neutral import heard
from parley.reading.text.sentences import Parser


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Uganda met Ghana in Uganda", "Egypt met Norway in Egypt"),
        ("Ghana met Uganda in Ghana", "Egypt met Norway in Egypt"),
        ("Ugandan envoys met", "Ugandan envoys met"),
        ("the rebels met", "the rebels met"),
        ("Ghana Uganda Chile Fiji Nepal", "Egypt Norway Kenya Peru Egypt"),
    ],
)
def test_neutral_states_are_heard_by_the_order_of_their_naming(words: str, found: str) -> None:
    assert heard(words.split()) == found.split()


def test_neutral_gives_shouted_names_their_capital() -> None:
    assert heard(["uganda", "met", "them"], shouted=True) == ["Egypt", "met", "them"]
    assert heard(["uganda", "met", "them"]) == ["uganda", "met", "them"]


def test_neutral_leaves_words_lemmas_and_places_as_written(parser: Parser) -> None:
    text = "Uruguay accused Fiji of breaking the truce."
    (sentence,) = next(parser.parse([Report(id="a", text=text)]))
    assert [word.text for word in sentence.words] == ["Uruguay", "accused", "Fiji", "of", "breaking", "the", "truce", "."]
    assert [word.lemma for word in sentence.words][:3] == ["uruguay", "accuse", "fiji"]
    assert all(text[word.start : word.end] == word.text for word in sentence.words)
    assert (sentence.start, sentence.end) == (0, len(text))


def test_neutral_states_are_parsed_alike(parser: Parser) -> None:
    shape = "{} accused {} of breaking the truce, but {} denied it."
    one, two = (
        next(parser.parse([Report(id="a", text=shape.format(*names))]))
        for names in (("Uruguay", "Fiji", "Fiji"), ("Nepal", "Chad", "Chad"))
    )
    outline = [[(w.pos, w.dep, w.head, w.entity) for sentence in part for w in sentence.words] for part in (one, two)]
    assert outline[0] == outline[1]
