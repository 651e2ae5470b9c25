"""Who kept silent: text → source and words; what is no silence is left alone."""

import pytest
from tests.conftest import MarksOf

from parley.model.claims import Statement


def silent(marks: MarksOf, text: str) -> list[Statement]:
    return [statement for statement in marks(text).statements if statement.cue_type == "silence"]


KEPT = [
    ("The harbour office declined to comment on the lists.", "The harbour office"),
    ("A Kenyan minister refused to say how many had been freed.", "A Kenyan minister"),
    ("The governor refused to confirm or deny the report.", "The governor"),
    ("The governor neither confirmed nor denied the dates.", "The governor"),
    ("The ministry did not respond to requests for comment.", "The ministry"),
    ("Karl Voss would not say who had signed.", "Karl Voss"),
    ("The army has not yet replied to our questions.", "The army"),
    ("There was no immediate comment from the rebels.", "the rebels"),
    ("The clinic had no immediate comment.", "The clinic"),
    ("Oslo declined comment.", "Oslo"),
    ("The clinic did not respond to a request for comment.", "The clinic"),
    ("The mayor wouldn’t discuss the lists.", "The mayor"),
    ("The clerk did not say when.", "The clerk"),
    ("The mill did not return calls from Radio Orsk.", "The mill"),
    ("Bryce could not immediately be reached for comment.", "Bryce"),
    ("The mayor could not be reached for comment.", "The mayor"),
    ("The Kenyan foreign ministry was not immediately available for comment.", "The Kenyan foreign ministry"),
    ("The Lake Front has kept silent on the offer.", "The Lake Front"),
    ("The envoy refused to be drawn on the date.", "The envoy"),
    ("“No comment,” the mayor said.", "the mayor"),
    ("The mayor refused to talk to reporters.", "The mayor"),
    ("Neither the mayor nor the guild would say whether talks would resume.", "Neither the mayor nor the guild"),
    ("Neither side would say when.", "Neither side"),
    ("The harbour office did not issue any comment.", "The harbour office"),
    ("The Lake Front said nothing of the drivers.", "The Lake Front"),
    ("The Kenyan envoy would not speak about the lists.", "The Kenyan envoy"),
]


@pytest.mark.parametrize(("text", "source"), KEPT)
def test_silences_keep_the_source_and_say_nothing(marks_of: MarksOf, text: str, source: str) -> None:
    marks = marks_of(text)
    (found,) = marks.statements
    assert (found.cue_type, found.source.words if found.source else None) == ("silence", source)
    assert found.evidence.quote in text


@pytest.mark.parametrize(
    "text",
    [
        "The army refused to leave the town.",
        "The rebels did not respond to the attack.",
        "The mayor would not talk to the rebels.",
        "The rebels will not talk while the army holds the pass.",
        "The army refused to talk to the rebels.",
        "The engine did not answer.",
        "The guns fell silent on Monday.",
        "The governor did not say that the road was open.",
        "Her proposal has had no reply.",
        "“We will not comment,” the mayor said.",
        "The ministry confirmed the report.",
    ],
)
def test_silences_leave_other_refusals_alone(marks_by_rule: MarksOf, text: str) -> None:
    assert silent(marks_by_rule, text) == []


def test_silences_are_told_to_nobody(marks_of: MarksOf) -> None:
    (found,) = marks_of("The ministry did not respond to a request for comment.").statements
    assert found.to is None


def test_silences_stand_beside_what_is_said(marks_of: MarksOf) -> None:
    marks = marks_of("The mayor said that the road was open but declined to comment on the lists.")
    assert {statement.cue_type for statement in marks.statements} == {"speech", "silence"}


def test_silences_give_no_figure_a_source(marks_of: MarksOf) -> None:
    (figure,) = marks_of("The clinic would not say whether 12 people were killed on Monday.").figures
    assert figure.source is None


def test_silences_are_of_who_speaks_and_of_no_thing(marks_of: MarksOf) -> None:
    (found,) = silent(marks_of, "A clerk of the guild confirmed that the lorry had been delayed but would not say by whom.")
    assert found.source is not None and found.source.words == "A clerk of the guild"
    assert found.via == ()
