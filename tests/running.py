"""The command line run within the tests' own process, with what is typed in and what is printed."""

import io
import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from parley import cli


class Ran(NamedTuple):
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


def command_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs `parley` with the arguments that it is given, and with keys and lines typed in."""

    def ran(*arguments: str, typed: str | None = None) -> Ran:
        monkeypatch.setattr(sys, "argv", ["parley", *arguments])
        if typed is not None:
            monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = capsys.readouterr()
        return Ran(int(ended.value.code or 0), printed.out, printed.err)

    return ran
