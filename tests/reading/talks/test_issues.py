"""What is at issue, and in which words."""

from typing import Any

import pytest

from parley.reading.talks import issues


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The rebels accepted the truce.", "truce", "deal"),
        ("The rebels joined the talks.", "talks", "talks"),
        ("The rebels freed the hostages.", "hostages", "captive"),
        ("The rebels demanded a withdrawal.", "withdrawal", "term"),
        ("The rebels refused to withdraw.", "withdraw", "doing"),
        ("The rebels freed twelve of them.", "twelve", "people"),
        ("The rebels bought bread.", "bread", None),
    ],
)
def test_issues_kind_of_a_word(text: str, word: str, kind: Any, marks_of: Any) -> None:
    sentence = marks_of(text).sentences[0]
    assert issues.kind(next(found for found in sentence.words if found.text == word)) == kind


@pytest.mark.parametrize(
    ("text", "word", "phrase"),
    [
        ("The rebels rejected a truce of ten days.", "truce", "a truce of ten days"),
        ("The rebels rejected the plan, which nobody had read.", "plan", "the plan"),
    ],
)
def test_issues_phrase_leaves_asides_out(text: str, word: str, phrase: Any, marks_of: Any) -> None:
    sentence = marks_of(text).sentences[0]
    start, end = issues.phrase(sentence, next(found for found in sentence.words if found.text == word))
    assert text[start:end] == phrase


def test_issues_phrase_is_short(marks_of: Any) -> None:
    text = "The rebels rejected a truce of ten long days and nights in the whole of the valley and on all of its roads."
    sentence = marks_of(text).sentences[0]
    start, end = issues.phrase(sentence, next(found for found in sentence.words if found.text == "truce"))
    assert len(text[start:end].split()) <= issues.LONGEST


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The wage talks failed.", True),
        ("The truce talks failed.", False),
        ("They want a truce, with the salaries paid.", False),
    ],
)
def test_issues_other_talks_are_told_apart(text: str, other: Any, marks_of: Any) -> None:
    assert issues.on_another_matter(marks_of(text).sentences[0]) is other


def test_issues_a_deed_is_told_without_who_does_it(marks_of: Any) -> None:
    text = "The rebels will not lay down their arms in the valley."
    sentence = marks_of(text).sentences[0]
    start, end = issues.deed(sentence, next(found for found in sentence.words if found.text == "lay"))
    assert text[start:end] == "lay down their arms in the valley"
