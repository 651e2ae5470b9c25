"""Who hands whom to whom, through whom."""

import pytest
from tests.conftest import MarksOf

from parley.model.actors import Actor
from parley.reading.actors.handing import hands


@pytest.mark.parametrize(
    ("text", "giver", "receiver", "through"),
    [
        ("Kenya handed 40 captives to Uganda through the Red Cross.", "Kenya", "Uganda", "Red Cross"),
        ("On Monday 40 captives were handed over to the Red Cross by Kenya.", "Kenya", "Red Cross", None),
        ("Kenya received 40 captives from Uganda.", "Uganda", "Kenya", None),
        ("Kenya swapped 40 captives with Uganda.", "Kenya", "Uganda", None),
        ("Kenya and Uganda exchanged 40 captives.", None, None, None),
        ("The release of 40 captives by Kenya was delayed.", "Kenya", None, None),
        ("Kenya's release of 40 captives was delayed.", "Kenya", None, None),
        ("Among them were 40 captives whom Kenya had freed.", "Kenya", None, None),
        ("Kenya freed two priests and 40 captives.", "Kenya", None, None),
        ("Kenya let 40 captives go.", "Kenya", None, None),
        ("Kenya gave Uganda 40 captives.", "Kenya", "Uganda", None),
        ("Uganda wants 40 captives held by Kenya.", "Kenya", None, None),
        ("Of them 40 captives came home.", None, None, None),
        ("On Monday 40 captives were freed.", None, None, None),
    ],
)
def test_handing(marks_of: MarksOf, text: str, giver: str | None, receiver: str | None, through: str | None) -> None:
    marks = marks_of(text)
    (sentence,) = marks.sentences
    thing = next(word for word in sentence.words if word.lower == "captives")
    found = hands(marks, sentence, thing)
    assert [name(actor) for actor in (found.giver, found.receiver, found.through)] == [giver, receiver, through]


def name(actor: Actor | None) -> str | None:
    return actor.party if actor else None
