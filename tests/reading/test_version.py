"""A version names everything that a reading depends on, without loading the parser."""

import pytest

from parley import __version__
from parley.errors import ParserMissing
from parley.reading.text.encoder import Encoder
from parley.reading.text.sentences import Parser
from parley.reading.version import version
from parley.settings import Settings


def test_version_names_package_lexicons_model_and_library(parser: Parser) -> None:
    named = version(Settings().parser)
    assert named == version(Settings().parser)
    assert all(part in named for part in (f"parley {__version__}", "lexicons ", Settings().parser, "spaCy "))
    assert all(part.strip() in named for part in Encoder().version.split(","))
    assert parser.version.split(", ")[-1] in named


def test_version_refuses_a_model_that_is_not_installed() -> None:
    with pytest.raises(ParserMissing, match="xx_no_such_model"):
        version("xx_no_such_model")
