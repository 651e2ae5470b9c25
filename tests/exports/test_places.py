"""Places: which words name a town or country, and how precise the map may be."""

import pytest

from parley.exports.places import spot


@pytest.mark.parametrize(
    ("words", "name", "country", "precision"),
    [
        ("Kisumu", "Kisumu", "Kenya", "town"),
        ("the northern town of Kisumu", "Kisumu", "Kenya", "town"),
        ("the capital Nairobi", "Nairobi", "Kenya", "town"),
        ("Nairobi, Kenya", "Nairobi", "Kenya", "town"),
        ("Kenya", "Kenya", "Kenya", "country"),
        ("northern Kenya", "Kenya", "Kenya", "country"),
        ("Zurich", "Zürich", "Switzerland", "town"),
    ],
)
def test_places_named_are_found(words: str, name: str, country: str, precision: str) -> None:
    found = spot(words)
    assert found
    assert (found.name, found.country, found.precision) == (name, country, precision)


@pytest.mark.parametrize(
    "words", ["the north of Kisumu", "the Kisumu crossing", "a farm", "the region", "nice", "Upper Veld", ""]
)
def test_places_not_named_stay_unknown(words: str) -> None:
    assert spot(words) is None


def test_places_of_one_name_go_by_the_country_told() -> None:
    alone, told = spot("Paris"), spot("Paris, United States")
    assert alone and told
    assert (alone.country, told.country) == ("France", "United States")
    assert spot("Kisumu, France") is None


def test_places_are_coarse() -> None:
    found = spot("Kisumu")
    assert found
    assert (found.lat, found.lon) == (round(found.lat, 1), round(found.lon, 1))
