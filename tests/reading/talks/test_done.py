"""Whether a deed is told as done."""

from typing import Any

import pytest

from parley.reading.talks import done


def _word(text: str, chosen: str, marks_of: Any) -> Any:
    (sentence,) = marks_of(text).sentences
    return sentence, next(word for word in sentence.words if word.text == chosen)


@pytest.mark.parametrize(
    ("text", "verb", "is_done", "is_past"),
    [
        ("The army left the valley.", "left", True, True),
        ("The army has left the valley.", "left", True, True),
        ("The village was shelled on Monday.", "shelled", True, True),
        ("The army leaves the valley on Monday.", "leaves", True, False),
        ("The army decided to leave the valley.", "leave", True, False),
        ("The army is to leave the valley.", "leave", False, False),
        ("The army will leave the valley.", "leave", False, False),
        ("If the army left the valley, the rebels would follow.", "left", False, False),
    ],
)
def test_done_verbs(text: str, verb: str, is_done: bool, is_past: bool, marks_of: Any) -> None:
    sentence, word = _word(text, verb, marks_of)
    assert (done.is_done(sentence, word), done.is_past(sentence, word)) == (is_done, is_past)


@pytest.mark.parametrize(
    ("text", "verb", "spoken"),
    [
        ("The rebels will not discuss disarming.", "disarming", True),
        ("The rebels went home after disarming.", "disarming", False),
    ],
)
def test_done_a_gerund_only_spoken_of(text: str, verb: str, spoken: bool, marks_of: Any) -> None:
    sentence, word = _word(text, verb, marks_of)
    assert done.is_only_spoken_of(sentence, word) is spoken


@pytest.mark.parametrize(
    ("text", "verb", "wished"),
    [
        ("The envoy pressed both sides to sign.", "sign", True),
        ("Both sides agreed to sign.", "sign", False),
    ],
)
def test_done_an_infinitive_only_wished(text: str, verb: str, wished: bool, marks_of: Any) -> None:
    sentence, word = _word(text, verb, marks_of)
    assert done.is_only_wished(sentence, word) is wished


@pytest.mark.parametrize("deed", ["leave the valley", "pull out of the valley"])
def test_done_what_is_demanded_second_is_not_done(deed: str, marks_of: Any) -> None:
    moves = marks_of(f"Kenya demands that the fighting stop for good and that the Northern League {deed}.").moves
    assert [move.act for move in moves if move.act == "implement"] == []
