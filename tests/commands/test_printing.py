"""What a terminal is shown of a value, whatever a report holds."""

from typing import Any

import pytest

from parley.commands import printing


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "–"),
        (True, "yes"),
        (0, "0"),
        ((), "–"),
        (("a", "b"), "a; b"),
        (("a", "b", "c", "d"), "a; b; c …"),
        ("0123456789abcdef", "01234567"),
        ("two\nlines", "two lines"),
    ],
)
def test_printing_short_value(value: Any, expected: str) -> None:
    assert printing.short(value) == expected


@pytest.mark.parametrize("steering", ["\x1b]0;title\x07", "\x9b2J", "\u202e", "\r"])
def test_printing_keeps_from_a_terminal_what_would_steer_it(steering: str) -> None:
    assert not set(printing.visible(f"a {steering} b")) & set("\x1b\x07\x9b\u202e\r")


def test_printing_progress_is_silent_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with printing.progress() as step:
        step("reading", "a")
    assert capsys.readouterr() == ("", "")
