"""States, nationalities, seats of power and towns."""

import pytest

from parley.reading.actors import nations


@pytest.mark.parametrize(
    ("name", "state"),
    [("Turkey", "Türkiye"), ("the Netherlands", "Netherlands"), ("Ivory Coast", "Côte d'Ivoire"), ("Lake Front", None)],
)
def test_nations_country(name: str, state: str | None) -> None:
    assert nations.country(name) == state


@pytest.mark.parametrize(
    ("name", "state"),
    [("Ankara", "Türkiye"), ("the Kremlin", "Russia"), ("Kiev", "Ukraine"), ("Djibouti", None), ("Marseille", None)],
)
def test_nations_seat(name: str, state: str | None) -> None:
    assert nations.seat(name) == state


@pytest.mark.parametrize(("town", "state"), [("Marseille", "France"), ("Bogotá", None), ("Lake Front", None)])
def test_nations_land(town: str, state: str | None) -> None:
    assert nations.land(town) == state


def test_nations_city_is_known_without_its_marks() -> None:
    assert nations.is_city("Medellin") and nations.is_city("Medellín") and not nations.is_city("Lake Front")
