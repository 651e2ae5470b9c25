"""Where a clause takes place, in the words of the text."""

import pytest
from tests.conftest import MarksOf

from parley.reading.actors import places

CLAUSES = [
    ("Shells fell in the northern town of Orsk.", "fell", "the northern town of Orsk"),
    ("Two guards were hurt near the eastern checkpoint.", "hurt", "the eastern checkpoint"),
    ("The envoy flew to Oslo.", "flew", "Oslo"),
    ("In Geneva, the two sides met on Monday.", "met", "Geneva"),
    ("Oslo rejected the draft on Monday.", "rejected", None),
    ("OSLO, March 3 (Fjord Wire) - The envoys met.", "met", None),
    ("The envoys met in March.", "met", None),
    ("An aide in Oslo said that shells had fallen near the camp.", "said", "Oslo"),
    ("An aide in Oslo said that shells had fallen near the camp.", "fallen", "the camp"),
    ("Teachers at the school in Orsk say that 40 pupils died.", "died", None),
    ("The army freed 40 men who had been seized in Orsk.", "freed", None),
    ("The bombardment of Oslo went on.", "bombardment", "Oslo"),
    ("The leaders of Oslo met.", "met", None),
    ("The envoy arrived from Doha on Monday and met the minister.", "met", None),
    ("The envoy flew to Doha on Monday and met the minister.", "flew", "Doha"),
    ("The army withdrew from Orsk.", "withdrew", "Orsk"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verb", "place"), CLAUSES)
def test_places_of_a_clause(marks_of: MarksOf, text: str, verb: str, place: str | None) -> None:
    marks = marks_of(text)
    sentence, word = next((s, w) for s in marks.sentences for w in s.words if w.text == verb)
    assert places.of(marks, sentence, word) == place
    assert place is None or place in text
