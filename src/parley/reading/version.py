"""What a reading depends on, so that a record knows which reports a better parley would read otherwise."""

from importlib import metadata, resources

from parley import __version__, lexicons
from parley.errors import ParserMissing
from parley.model.report import digest
from parley.reading.text.encoder import Encoder

DIGITS = 8  # of the lexicons' digest: enough to tell two states of them apart, short enough to read


def version(model: str) -> str:
    """Return the versions of parley, its lexicons, its weights, the parser `model` and its library; nothing is loaded."""
    files = sorted(resources.files(lexicons).iterdir(), key=lambda file: file.name)
    words = digest(*(file.read_text(encoding="utf-8") for file in files if file.name.endswith((".toml", ".csv"))))
    try:
        own = f"parley {__version__}, lexicons {words[:DIGITS]}, {Encoder().version}"
        return f"{own}, {model} {metadata.version(model)}, spaCy {_library()}"
    except metadata.PackageNotFoundError as missing:
        raise ParserMissing(model) from missing


def _library() -> str:
    return metadata.version("spacy")
