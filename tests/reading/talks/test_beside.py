"""Where the matter of an act lies beside its word."""

from typing import Any

import pytest

from parley.reading.talks import beside


@pytest.mark.parametrize(
    ("text", "verb", "place", "heads"),
    [
        ("The rebels rejected the plan.", "rejected", "object", ["plan"]),
        ("The plan was rejected.", "rejected", "object", ["plan"]),
        ("The talks resumed.", "resumed", "subject", ["talks"]),
        ("The rebels offered to leave.", "offered", "clause", ["leave"]),
        ("The rebels agreed to a truce.", "agreed", "to", ["truce"]),
        ("Kenya accused the rebels of three violations of the truce.", "accused", "of", ["violations"]),
        ("The rebels agreed on Monday.", "agreed", "on", []),
    ],
)
def test_beside_heads(text: str, verb: str, place: str, heads: Any, marks_of: Any) -> None:
    (sentence,) = marks_of(text).sentences
    (word,) = [word for word in sentence.words if word.text == verb]
    assert [head.text for head in beside.heads(sentence, word, place)] == heads


@pytest.mark.parametrize(
    ("text", "stands"),
    [("The rebels turned the plan down.", True), ("The rebels turned to the plan.", False)],
)
def test_beside_further_words(text: str, stands: bool, marks_of: Any) -> None:
    (sentence,) = marks_of(text).sentences
    (word,) = [word for word in sentence.words if word.text == "turned"]
    assert beside.stands_beside(sentence, word, ("down",)) is stands


def test_beside_a_semicolon_parts(marks_of: Any) -> None:
    (sentence,) = marks_of("Kenya agreed; the rebels refused.").sentences
    agreed, refused = [word for word in sentence.words if word.text in ("agreed", "refused")]
    assert beside.parted(sentence, agreed, refused)
