"""What a reading depends on, so that a record knows which reports a better parley would read otherwise."""

from importlib import metadata, resources

from parley import __version__, lexicons
from parley.errors import ParserMissing
from parley.model.report import digest

DIGITS = 8  # of the lexicons' digest: enough to tell two states of them apart, short enough to read


def version(model: str) -> str:
    """Return the versions of parley, of its lexicons, of the parser `model` and its library, without loading the parser."""
    files = sorted(resources.files(lexicons).iterdir(), key=lambda file: file.name)
    words = digest(*(file.read_text(encoding="utf-8") for file in files if file.name.endswith(".toml")))
    try:
        return f"parley {__version__}, lexicons {words[:DIGITS]}, {model} {metadata.version(model)}, spaCy {_library()}"
    except metadata.PackageNotFoundError as missing:
        raise ParserMissing(model) from missing


def _library() -> str:
    return metadata.version("spacy")
