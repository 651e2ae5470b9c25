"""The encoder is taken where it is sure; the rules where it is not, and beside it."""

from typing import Any

import pytest

from parley.model.report import Report
from parley.reading.marks import Marks
from parley.reading.speech import settling, tagged
from parley.reading.speech.quotations import quotations
from parley.reading.speech.stretches import Attribution, Quoted
from parley.reading.speech.tagged import Tagged

TEXT = "The mayor said the bridge is closed. The clerk thinks the road is open."
MAYOR, CLERK = ((10, 14), (15, 35)), ((47, 53), (54, 70))


def told(place: Any, sure: float) -> Tagged:
    return Tagged(cue=place[0], sure=sure, content=[place[1]])


def rule(place: Any) -> Attribution:
    return Attribution(cue=(0, 3), content=(place[1],))


@pytest.mark.parametrize(
    ("encoder", "rules", "expected"),
    [
        ([told(MAYOR, 0.9)], [], [MAYOR[0]]),
        ([told(MAYOR, 0.55)], [], []),  # alone, and not sure enough for that
        ([told(MAYOR, 0.55)], [rule(MAYOR)], [MAYOR[0]]),  # a rule supports it
        ([told(MAYOR, 0.4)], [rule(MAYOR)], [(0, 3)]),  # the rule is taken
        ([told(MAYOR, 0.9)], [rule(CLERK)], [MAYOR[0], (0, 3)]),
        ([], [rule(MAYOR)], [(0, 3)]),
    ],
)
def test_settling(encoder: Any, rules: Any, expected: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagged, "find", lambda _: encoder)
    page = Quoted(Marks(report=Report(id="a", text=TEXT)), quotations(TEXT))
    found = list(settling.settle(page, rules, encoding=None))  # type: ignore[arg-type]
    assert [attribution.cue for attribution in found] == expected


def test_settling_keeps_every_hop(marks_of: Any) -> None:
    text = "The rebels said the army had told them that the road was open."
    found = {(s.source.words, s.content[0].quote) for s in marks_of(text).statements if s.source}
    assert ("the army", "the road was open") in found
    assert any(source == "The rebels" for source, _ in found)
    [inner] = [s for s in marks_of(text).statements if s.source and s.source.words == "the army"]
    assert [hop.words for hop in inner.via] == ["The rebels"]


def test_settling_keeps_whole_answers_of_a_transcript(marks_of: Any) -> None:
    turns = ["Was it close?", "Very close. The captain told me that the list was wrong.", "What did you do?"]
    turns += ["I said that we would wait.", "Did it help?", "It did. We were lucky."]
    labelled = [f"{label}: {said}" for label, said in zip("QAQAQA", turns, strict=True)]
    text = "\n\n".join(["Karl Voss, who led the talks, spoke to Radio Orsk.", *labelled])
    found = [(s.source.words, s.content[0].quote) for s in marks_of(text).statements if s.source]
    assert ("Karl Voss", "I said that we would wait.") in found
    assert any(source == "The captain" for source, _ in found)
    assert not any(source in ("I", "Q") for source, _ in found)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("intent", [(4, 11), (54, 61)]),  # what he wanted is told inside what is said
        ("speech", [(4, 11)]),
    ],
)
def test_settling_what_is_thought_hides_nothing_said(kind: str, expected: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "She refused to cross the old bridge with the crew, relates the clerk."
    monkeypatch.setattr(tagged, "find", lambda _: [told(((4, 11), (12, 49)), 0.9)])
    monkeypatch.setattr(settling, "cue_type", lambda *_: kind)
    page = Quoted(Marks(report=Report(id="a", text=text)), quotations(text))
    said = Attribution(cue=(54, 61), content=((0, 49),))
    found = settling.settle(page, [said], encoding=None)  # type: ignore[arg-type]
    assert [attribution.cue for attribution in found] == expected
