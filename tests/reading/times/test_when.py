"""Which moment holds for a clause: sentence and word → day, as if published on Wednesday 13 March 2024."""

import pytest
from tests.conftest import MarksOf

from parley.reading.marks import Marks
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when


def find(marks: Marks, text: str) -> tuple[Sentence, Word]:
    """The last sentence with the word `text`, and that word."""
    for sentence in reversed(marks.sentences):
        for word in sentence.words:
            if word.text == text:
                return sentence, word
    raise AssertionError(f"{text!r} is not a word of the text")


HOLDS = [
    ("The militia freed nine guards on Friday.", "freed", "2024-03-08"),
    ("On Friday the militia freed nine guards.", "guards", "2024-03-08"),
    ("On Friday the militia freed nine guards and left the town.", "left", "2024-03-08"),
    ("The mayor said on Monday that the militia had freed nine guards on Friday.", "freed", "2024-03-08"),
    ("The mayor said on Monday that the militia had freed nine guards on Friday.", "said", "2024-03-11"),
    ("The mayor said on Monday that the militia had freed nine guards.", "freed", None),
    ("The mayor said on Monday that they’d freed nine guards.", "freed", None),
    ("The mayor said on Monday that the militia rejects the plan.", "rejects", "2024-03-11"),
    ("The war broke out on 5 October after a raid that killed 120.", "killed", "2023-10-05"),
    ("The envoys met on Friday, six years after the militia broke off talks.", "broke", None),
    ("The envoys met on Friday after the militia freed nine guards.", "freed", "2024-03-08"),
    ("They were gone by Friday.", "gone", "2024-03-08"),
    ("The militia freed nine guards captured on Friday.", "freed", None),
    ("Nine left on Monday, four on Tuesday.", "four", "2024-03-12"),
    ("The halt holds until Friday.", "holds", None),
    ("The halt has held since Friday.", "held", None),
    ("The halt lapsed after two days on Friday.", "lapsed", "2024-03-08"),
    ("The militia freed nine guards in October.", "freed", None),
    ("The militia freed nine guards.", "freed", None),
    ("2 March · The envoy arrives. He brings a letter.", "brings", "2024-03-02"),
    ("2 March\nThe envoy arrives.", "arrives", "2024-03-02"),
    ("13 March\nThe envoy arrives.", "arrives", None),
]


@pytest.mark.parametrize(("text", "word", "day"), HOLDS)
def test_when_of(marks_of: MarksOf, text: str, word: str, day: str | None) -> None:
    marks = marks_of(text)
    moment = when.of(marks, *find(marks, word))
    assert (moment.day if moment else None) == day


def test_when_of_counts_since_where_asked(marks_of: MarksOf) -> None:
    marks = marks_of("The envoy has been missing since Friday.")
    moment = when.of(marks, *find(marks, "missing"), since=True)
    assert moment is not None
    assert moment.day == "2024-03-08"


def test_when_of_says_that_the_day_is_that_of_the_statement(marks_of: MarksOf) -> None:
    marks = marks_of("The mayor said on Monday that the militia rejects the plan.")
    moment = when.of(marks, *find(marks, "rejects"))
    assert moment is not None
    assert moment.how == "weekday before publication; day of the statement that tells it"


SAID = [
    ("The mayor said on Monday that the militia had left.", "said", "2024-03-11"),
    ("The mayor said that the militia had left on Monday.", "said", None),
    ("2 March · The mayor says that the militia has left.", "says", None),
]


@pytest.mark.parametrize(("text", "cue", "day"), SAID)
def test_when_said(marks_of: MarksOf, text: str, cue: str, day: str | None) -> None:
    marks = marks_of(text)
    moment = when.said(marks, *find(marks, cue))
    assert (moment.day if moment else None) == day


SPANS = [
    ("The halt runs from 24 to 30 March.", "runs", "2024-03-24", "2024-03-30"),
    ("The halt runs from Monday until Friday.", "runs", "2024-03-11", "2024-03-15"),
    ("The halt holds until Friday.", "holds", None, "2024-03-15"),
    ("The halt has held since Friday.", "held", "2024-03-08", None),
    ("The halt began on Friday.", "began", None, None),
    ("It is the first halt since the loss of the bridge in March.", "halt", None, None),
]


@pytest.mark.parametrize(("text", "word", "first", "last"), SPANS)
def test_when_span_of(marks_of: MarksOf, text: str, word: str, first: str | None, last: str | None) -> None:
    marks = marks_of(text)
    start, end = when.span_of(marks, *find(marks, word))
    assert (start.day if start else None, end.day if end else None) == (first, last)


def test_when_published_says_how_and_needs_a_day(marks_of: MarksOf) -> None:
    told = when.published(marks_of("Nine are still held."), "told in the present tense")
    assert told is not None
    assert (told.day, told.how, told.start) == ("2024-03-13", "told in the present tense", None)
    assert when.published(marks_of("Nine are still held.", published=None), "told in the present tense") is None


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The army shelled Orsk, the heaviest fire since the truce collapsed on 3 January.", None),
        ("The army shelled Orsk on Monday for the first time since the truce began on 3 January.", "2024-03-11"),
        ("The first fire since the truce began hit Orsk on Monday, when the army shelled it.", "2024-03-11"),
    ],
)
def test_when_of_what_has_been_since_is_another_day(sentence: str, day: str | None, marks_of: MarksOf) -> None:
    marks = marks_of(sentence)
    moment = when.of(marks, *find(marks, "shelled"))
    assert (moment.day if moment else None) == day
