"""What numbers count."""

import pytest
from tests.conftest import MarksOf

from parley.reading.amounts import counted
from parley.reading.amounts.tallies import tallies

KINDS = [
    ("They met 40 hostages.", "captive", "held"),
    ("They met 40 aid workers.", "worker", "other"),
    ("They met 40 gunmen.", "attacker", "present"),
    ("They met 40 Kenyans.", "nationals", "other"),
    ("They met 40 florists.", "somebody", "other"),
    ("They saw 40 coffins.", "body", None),
    ("They saw 40 clouds.", "thing", None),
]


@pytest.mark.parametrize(("text", "kind", "person"), KINDS)
def test_counted_kind_and_person(text: str, kind: str, person: str | None, marks_of: MarksOf) -> None:
    [tally] = tallies(marks_of(text))
    assert tally.noun is not None
    assert counted.kind(tally.sentence, tally.noun) == kind
    assert counted.person(tally.sentence, tally.noun) == person


def test_counted_person_is_none_where_nothing_is_named(marks_of: MarksOf) -> None:
    [tally] = tallies(marks_of("They saw 40."))
    assert counted.person(tally.sentence, tally.noun) is None


def test_counted_singulars_are_the_forms_of_a_plural(marks_of: MarksOf) -> None:
    [tally] = tallies(marks_of("They saw 40 lorries."))
    assert tally.noun is not None
    assert set(counted.singulars(tally.noun)) >= {"lorries", "lorry"}
