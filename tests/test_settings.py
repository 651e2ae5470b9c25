"""Settings come from the environment over their defaults."""

from dataclasses import fields

import pytest

from parley.errors import UnknownValue
from parley.settings import Settings, from_environment


def test_settings_default_without_an_environment() -> None:
    assert from_environment({}) == Settings()


def test_settings_are_taken_from_the_environment() -> None:
    given = from_environment({"PARLEY_RECORD": "talks.db", "PARLEY_LARGEST_REPORT": "10", "RECORD": "other.db"})
    assert (given.record, given.largest_report) == ("talks.db", 10)


@pytest.mark.parametrize("value", ["", "ten", "-1", "1.5"])
def test_settings_refuse_what_is_no_number(value: str) -> None:
    with pytest.raises(UnknownValue, match="PARLEY_LARGEST_REPORT"):
        from_environment({"PARLEY_LARGEST_REPORT": value})


def test_settings_each_have_their_help() -> None:
    assert all(setting.metadata["help"] for setting in fields(Settings))
