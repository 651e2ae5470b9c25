"""Deeds told as done under a deal."""

from typing import Any

import pytest

from parley.reading.talks import fulfilments


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Under the accord the rebels moved their guns behind the river.", ["moved"]),
        ("The fighters left the town in buses as agreed in May.", ["left"]),
        ("The army has vacated the stadium as the accord requires.", ["vacated"]),
        ("The army pulled back its tanks in line with the truce.", ["pulled"]),
        ("Under the accord the rebels will move their guns.", []),
        ("Under the accord the rebels have not moved their guns.", []),
        ("Under fire the rebels moved their guns.", []),
        ("The rebels let go twelve captives.", ["go"]),
        ("Kenya and Peru extend truce", ["extend"]),
        ("Kenya, Peru extend truce", []),
        ("The rebels will let go twelve captives.", []),
        ("The rebels said as agreed that they were tired.", []),
    ],
)
def test_fulfilments_words(text: str, words: Any, marks_of: Any) -> None:
    marks = marks_of(text)
    assert [found.word.text for sentence in marks.sentences for found in fulfilments.find(sentence)] == words


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("Nine of the hostages came home on Monday.", "Lake Front"),
        ("Ninety men left the jail on Monday.", "Kenya"),
        ("Ninety prisoners changed hands on Monday.", "Kenya and Lake Front"),
        ("Ninety men came home on Monday.", None),
    ],
)
def test_fulfilments_by_where_they_were_held(sentence: str, party: str | None, marks_of: Any) -> None:
    lead = "Kenya demanded an amnesty from the Lake Front rebels. The Lake Front rejected it, and Kenya rejected a truce. "
    told = [move for move in marks_of(lead + sentence).moves if move.evidence.start >= len(lead)]
    assert [move.party.party if move.party else None for move in told] == [party]
