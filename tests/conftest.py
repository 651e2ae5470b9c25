"""Fixtures that tests of more than one folder use."""

from collections.abc import Callable, Iterator

import pytest
from tests import postgres as servers

from parley import reading
from parley.model.report import Report
from parley.reading.marks import Marks
from parley.reading.text.encoder import Encoder
from parley.reading.text.sentences import Parser
from parley.settings import Settings

MarksOf = Callable[..., Marks]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly that half of the store was not tested."""
    for why in servers.MISSING:
        terminalreporter.write_line(f"PostgreSQL was NOT tested: {why}", red=True, bold=True)


@pytest.fixture(scope="session")
def postgres() -> Iterator[servers.Postgres]:
    """A running PostgreSQL server."""
    with servers.running() as server:
        yield server


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser(Settings().parser)


def _told(text: str, published: str | None) -> Report:
    return Report(id="a", text=text, published=published, published_known="given" if published else "unknown")


@pytest.fixture(scope="session")
def marks_of(parser: Parser) -> MarksOf:
    """Read a text with all readers, as if published on a day (Wednesday 13 March 2024 unless told)."""

    def read(text: str, published: str | None = "2024-03-13") -> Marks:
        report = _told(text, published)
        return reading.read(report, next(iter(parser.parse([report]))), Encoder().encode(report))

    return read


@pytest.fixture(scope="session")
def marks_by_rule(parser: Parser) -> MarksOf:
    """Read a text as `marks_of` does, but without the encoder: what the rules of attribution find by themselves."""

    def read(text: str, published: str | None = "2024-03-13") -> Marks:
        report = _told(text, published)
        return reading.read(report, next(iter(parser.parse([report]))))

    return read
