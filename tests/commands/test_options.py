"""What the options of commands mean."""

import pytest
import typer

from parley.commands.options import bounds, measure


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (None, (None, None)),
        ("2024-03-12", ("2024-03-12", "2024-03-12")),
        ("2024-03-01..2024-03-31", ("2024-03-01", "2024-03-31")),
    ],
)
def test_options_bounds_of_days(told: str | None, expected: tuple[str | None, str | None]) -> None:
    assert bounds(told) == expected


@pytest.mark.parametrize("told", ["", "12 March", "2024-02-30", "2024-03", "..2024-03-01", "2024-03-02..2024-03-01"])
def test_options_refuse_what_is_no_day(told: str) -> None:
    with pytest.raises(typer.BadParameter):
        bounds(told)


def test_options_refuse_what_is_no_measure() -> None:
    assert (measure(None), measure("killed")) == (None, "killed")
    with pytest.raises(typer.BadParameter, match="'eaten' is no measure; expected one of killed"):
        measure("eaten")
