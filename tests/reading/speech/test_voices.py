"""Who speaks and for whom: a text with one statement → the source's words, name and side."""

import pytest
from tests.conftest import MarksOf

from parley.reading.speech.stretches import Attribution
from parley.reading.speech.voices import tidy


@pytest.mark.parametrize(
    ("text", "words", "name", "side"),
    [
        ("Peru's secret services say the man is alive.", "Peru's secret services", None, "Peru"),
        ("Kenyan intelligence says that 20 are alive.", "Kenyan intelligence", None, "Kenya"),
        ("Nairobi's radio said that 13 died.", "Nairobi's radio", None, "Kenya"),
        ("The Lake Front's lawyer said that it was closed.", "The Lake Front's lawyer", None, "Lake Front"),
        ("The Relief Union said that nine had died.", "The Relief Union", None, "Relief Union"),
        ("UNIFIL said that the road was open.", "UNIFIL", "UNIFIL", "United Nations"),
        ("A driver said that the road was open.", "A driver", None, None),
        # the antecedent of a relative pronoun
        ("Adam Ouma, who had said that the road was open, left.", "Adam Ouma", "Adam Ouma", None),
    ],
)
def test_voices_speak_for_whom_the_text_says(
    marks_of: MarksOf, text: str, words: str, name: str | None, side: str | None
) -> None:
    (source,) = [statement.source for statement in marks_of(text).statements if statement.source]
    assert (source.words, source.side) == (words, side)
    assert name in (None, source.name)


def test_voices_what_is_written_is_a_document(marks_of: MarksOf) -> None:
    (found,) = marks_of("The findings of the panel, released on Monday, say that the road was open.").statements
    assert found.source is not None and found.source.kind == "document"


def test_voices_labels_of_a_transcript_are_people(marks_of: MarksOf) -> None:
    turns = ["VOSS: The army keeps the bridge.", "Why?", "VOSS: It fears a march.", "Until when?", "VOSS: Until Monday."]
    text = "\n".join(["We met Karl Voss of the Lake Front.", *turns])
    sources = [statement.source for statement in marks_of(text).statements if statement.source]
    assert {(source.name, source.words, source.side) for source in sources} == {("Karl Voss", "VOSS", "Lake Front")}


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("Medina said no.", (3, 6), "Medina"),
        ("Al-Zor said no.", (0, 2), "Al-Zor"),
        ("• UNIFIL said no.", (0, 8), "UNIFIL"),
        ("The aide, Ann Brook, said no.", (0, 20), "The aide, Ann Brook"),
        ("14:02 Ann Brook said no.", (0, 15), "Ann Brook"),
        ("14:02 GMT Ann Brook said no.", (3, 19), "Ann Brook"),
        ("4:02 EST Ann Brook said no.", (0, 18), "Ann Brook"),
        ("VOSS: Ann Brook said no.", (0, 15), "Ann Brook"),
        ("FLASH - The mayor said no.", (0, 17), "The mayor"),
        ("UPDATE 2 – The mayor said no.", (0, 20), "The mayor"),
        ("The Lake Front (LF) said no.", (0, 18), "The Lake Front (LF)"),
        ("12 Kenyans said no.", (0, 10), "12 Kenyans"),
        ("He said no – she too.", (10, 13), None),
    ],
)
def test_voices_tidy_a_source(text: str, span: tuple[int, int], expected: str | None) -> None:
    source = tidy(text, Attribution(cue=(0, 1), content=(), source=span)).source
    assert (text[slice(*source)] if source else None) == expected
