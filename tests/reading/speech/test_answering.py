"""Who answers in a transcript: the actor behind a label."""

import pytest
from tests.conftest import MarksOf

TALK = "\n\nDAILY: Is it open?\n{label}: We say so.\nDAILY: And now?\n{label}: Sunk.\nDAILY: Who did it?\n{label}: Not we."


def answer(marks_by_rule: MarksOf, before: str, label: str) -> tuple[str, str | None]:
    found = marks_by_rule(before + TALK.format(label=label)).statements
    (source,) = {(said.source.name, said.source.side) for said in found if said.source and said.source.words != "We"}
    return source


@pytest.mark.parametrize(
    ("before", "label", "name", "side"),
    [
        ("Karl Voss of the Lake Front met us.", "VOSS", "Karl Voss", "Lake Front"),
        ("Karl Voss of the Lake Front met us.", "Voss", "Karl Voss", "Lake Front"),
        ("Karl Voss of the Lake Front met us.", "KV", "Karl Voss", "Lake Front"),
        ("A commander of the Lake Front answers. The man is called Abu Samir.", "ABU SAMIR", "Abu Samir", "Lake Front"),
        ("Kenyan Transport Minister Ana Lund met us.", "MINISTER", "Ana Lund", "Kenya"),
        ("Interview: Kenyan spokesman Adam Ouma on the truce", "ANSWER", "Adam Ouma", "Kenya"),
        ("The head of the Lake Front, Ana Lund, left. Canon Karl Voss talked to us.", "VOSS", "Karl Voss", None),
        ("The road.", "MOSS", "MOSS", None),
    ],
)
def test_answering_is_who_was_introduced(
    marks_by_rule: MarksOf, before: str, label: str, name: str, side: str | None
) -> None:
    assert answer(marks_by_rule, before, label) == (name, side)


def test_answering_of_two_is_nobody_else(marks_by_rule: MarksOf) -> None:
    talk = "MOSS: We left.\nLUND: We stayed.\nMOSS: You left.\nLUND: We did not."
    found = marks_by_rule(f"A commander of the Lake Front talks.\n\n{talk}").statements
    assert {said.source.side for said in found if said.source and said.quotation == "direct"} == {None}


def test_answering_is_never_who_asks(marks_of: MarksOf) -> None:
    talk = "PRESENTER: Your men are said to have left.\nMOSS: They have.\nPRESENTER: And now?\nMOSS: We wait.\n"
    found = marks_of(f"{talk}PRESENTER: Who pays?\nMOSS: We do.").statements
    assert found
    assert "PRESENTER" not in {said.source.words for said in found if said.source}
