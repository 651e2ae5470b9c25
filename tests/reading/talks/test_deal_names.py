"""Which words name a deal, and what words beside it say."""

import pytest
from tests.conftest import MarksOf

from parley.reading.talks import deal_names


@pytest.mark.parametrize(
    ("sentence", "word", "kind"),
    [
        ("Peru and Chad signed a truce on Monday.", "truce", "truce"),
        ("They carried out an exchange of prisoners.", "exchange", "exchange"),
        ("An exchange of gunfire was heard.", "exchange", None),
        ("The High Commissioner for Peace spoke.", "Peace", None),
        ("They signed a peace in Keld.", "peace", "other"),
    ],
)
def test_deal_names_naming(marks_of: MarksOf, sentence: str, word: str, kind: str | None) -> None:
    (parsed,) = marks_of(sentence).sentences
    (named,) = [found for found in parsed.words if found.text == word]
    entry = deal_names.naming(parsed, named)
    assert (entry["kind"] if entry else None) == kind


@pytest.mark.parametrize(
    ("sentence", "word", "acts"),
    [
        ("The truce lasted a week.", "lasted", {"hold", "end"}),
        ("A deal negotiated by Norway was read out.", "negotiated", {"conclude"}),
        ("The envoys negotiated a truce.", "negotiated", {"doubt"}),
        ("A three-week-old truce collapsed.", "old", set()),
        ("The old truce collapsed.", "old", {"former"}),
        ("The truce could begin soon.", "begin", {"doubt"}),
    ],
)
def test_deal_names_what_a_word_says_of_a_deal(marks_of: MarksOf, sentence: str, word: str, acts: set[str]) -> None:
    (parsed,) = marks_of(sentence).sentences
    (found,) = [other for other in parsed.words if other.text == word]
    assert deal_names.acts(parsed, found) == acts


@pytest.mark.parametrize(("word", "names"), [("truce", True), ("that", False), ("agreed", False)])
def test_deal_names_is_name_by_the_word_alone(marks_of: MarksOf, word: str, names: bool) -> None:
    sentence = marks_of("Kenya agreed that the truce had a friend.").sentences[0]
    assert [deal_names.is_name(found) for found in sentence.words if found.text == word] == [names]
