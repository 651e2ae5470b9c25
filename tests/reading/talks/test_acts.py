"""Which words carry an act, and which sense of them."""

from typing import Any

import pytest

from parley.reading.talks import acts


def _acts(marks: Any) -> Any:
    return [(found.act, found.word.text) for sentence in marks.sentences for found in acts.find(sentence)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The rebels turned the plan down.", [("reject", "turned")]),
        ("The rebels did not reject the plan.", [("accept", "reject")]),
        ("The rebels no longer demand a ceasefire.", [("concede", "demand")]),
        ("The rebels broke off the talks.", [("suspend", "broke")]),
        ("The rebels are ready for talks.", [("accept", "ready")]),
        ("The rebels will release the prisoners in spring.", []),
        ("The mayor asked the rebels to accept the plan.", [("demand", "asked")]),
        ("The army accused the armed groups of having fired on a convoy.", [("violate", "accused")]),
        ("The rebels insisted in a statement on a truce.", [("demand", "insisted")]),
        ("The talks were stalling.", []),
        ("The army was stalling.", [("violate", "was")]),
        ("The rebels slept.", []),
    ],
)
def test_acts_word_and_act(text: str, found: Any, marks_of: Any) -> None:
    assert [pair for pair in _acts(marks_of(text)) if pair in found] == found
    assert {act for act, _ in _acts(marks_of(text))} == {act for act, _ in found}


def test_acts_an_ellipsis_is_loose(marks_of: Any) -> None:
    sentence = marks_of("Oman offered to host the talks. The rebels accepted it.").sentences[1]
    assert [found.loose for found in acts.find(sentence)] == [True]


def test_acts_no_before_a_noun_is_no_answer(marks_of: Any) -> None:
    assert ("reject", "said") not in _acts(marks_of("The rebels said no talks were held."))
