"""What a person writes for a field becomes its value; what it cannot be is refused."""

from typing import Any

import pytest
from tests.store.conftest import FRONT, NORTH, SOUTH, VELDLAND, claims_of

from parley.errors import QuoteNotFound, UnknownValue
from parley.model.actors import Actor
from parley.store.correcting import corrected

FIGURE, MOVE = claims_of(NORTH)
(DEMAND,) = claims_of(SOUTH)


@pytest.mark.parametrize(
    ("field", "told", "expected"),
    [
        ("measure", "held", "held"),
        ("status", "planned", "planned"),
        ("cumulative", "yes", True),
        ("who", "", None),
        ("source", "", None),
        ("source", "Highland Front", Actor(name="Highland Front", words="Veldland", kind="party")),
    ],
)
def test_correcting_sets_a_field(field: str, told: str, expected: Any) -> None:
    found = corrected(FIGURE, [(field, told)])
    assert getattr(found, field) == expected
    assert found.id == FIGURE.id


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("41", (41, 41, False)),
        ("40..60", (40, 60, False)),
        ("1,200..", (1200, None, False)),
        ("..60", (None, 60, False)),
        ("about 2.5", (2.5, 2.5, True)),
    ],
)
def test_correcting_sets_a_quantity(told: str, expected: tuple[Any, ...]) -> None:
    quantity = corrected(FIGURE, [("quantity", told)]).quantity  # type: ignore[attr-defined]
    assert (quantity.low, quantity.high, quantity.approx) == expected


@pytest.mark.parametrize(
    ("told", "value", "last"),
    [
        ("2024-03-11", "2024-03-11", None),
        ("2024-03", "2024-03", None),
        ("2024-03-11..2024-03-12", "2024-03-11", "2024-03-12"),
    ],
)
def test_correcting_sets_a_moment(told: str, value: str, last: str | None) -> None:
    moment = corrected(FIGURE, [("as_of", told)]).as_of  # type: ignore[attr-defined]
    assert (moment.value, moment.last, moment.how) == (value, last, "corrected by a person")


def test_correcting_sets_words_of_the_report() -> None:
    found = corrected(FIGURE, [("part_of", "prisoners")])
    assert found.part_of.quote == "prisoners"  # type: ignore[attr-defined]
    with pytest.raises(QuoteNotFound):
        corrected(FIGURE, [("part_of", "captives")])


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("measure", "eaten"),
        ("measure", ""),
        ("quantity", "some"),
        ("quantity", ".."),
        ("quantity", "nan"),
        ("as_of", "Tuesday"),
        ("as_of", "2024-02-30"),
        ("as_of", "2024-03-11..soon"),
        ("cumulative", "perhaps"),
        ("colour", "red"),
        ("evidence", "40"),
    ],
)
def test_correcting_refuses_what_a_field_cannot_be(field: str, told: str) -> None:
    with pytest.raises(UnknownValue):
        corrected(FIGURE, [(field, told)])


def test_correcting_keeps_the_words_that_name_an_actor() -> None:
    found = corrected(DEMAND, [("party", "Veldland"), ("to", "Veldland")])
    assert (found.party.name, found.party.words) == ("Veldland", FRONT.words)  # type: ignore[attr-defined]
    assert found.to == VELDLAND  # type: ignore[attr-defined]
