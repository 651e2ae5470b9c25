"""From paths to bytes: which files a path stands for, and their content within bounds."""

import gzip
import io
import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from parley.errors import SourceUnreadable

STANDARD_INPUT = "-"
PACKED = ".gz"
TEXT, PAGE, JSON, LINES = "text", "page", "json", "lines"
FORMATS = {
    ".txt": TEXT, ".text": TEXT, ".html": PAGE, ".htm": PAGE, ".xhtml": PAGE, ".json": JSON, ".jsonl": LINES,
    ".ndjson": LINES,
}  # fmt: skip
"""What a file holds, by the end of its name; a name that ends otherwise is judged by its content."""

READABLE = ".txt, .html, .json or .jsonl (each also .gz)"
BROKEN_GZIP = ("the gzip archive is broken", "expected a whole one; copy or pack it again")


def name(path: Path | str) -> str:
    """The path for a person and for the record; bytes of a file name that are no text are replaced."""
    return os.fsencode(path).decode("utf-8", "replace")


def stem(path: str) -> str:
    """The file's name without folder and endings: the id of a report that brings none."""
    if path == STANDARD_INPUT:
        return "standard-input"
    last = path.replace("\\", "/").rsplit("/", 1)[-1].removesuffix(PACKED)
    return last[: -len(Path(last).suffix)] if format_of(last) else last


def format_of(path: str) -> str | None:
    """What the file holds by the end of its name, None where that does not say."""
    return FORMATS.get(Path(path.lower().removesuffix(PACKED)).suffix)


def under(source: str) -> Iterator[Path | SourceUnreadable]:
    """Yield the files that `source` stands for: itself, or the reports in a folder and below, sorted by path.

    Hidden files and files of other kinds are passed over in a folder; a folder that cannot be opened is yielded as error.
    """
    path = Path(source)
    try:
        is_folder = path.is_dir()
    except OSError as refused:
        yield _refused(name(path), refused)
        return
    if not is_folder:
        yield path
        return
    found: list[Path] = []
    closed: list[OSError] = []
    for folder, inner, files in os.walk(path, onerror=closed.append):
        inner[:] = [each for each in inner if not each.startswith(".")]
        found += (Path(folder, each) for each in files if format_of(each) and not each.startswith("."))
    yield from sorted(found)
    yield from (_refused(name(refused.filename), refused) for refused in closed)
    if not found and not closed:
        expected = f"expected reports ending in {READABLE}; name another folder or the files themselves"
        yield SourceUnreadable(name(path), "the folder holds no report", expected)


@contextmanager
def opened(path: Path | str) -> Iterator[BinaryIO]:
    """Open a file for reading bytes, unpacked if its name ends in .gz; every failure is a SourceUnreadable."""
    if path == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    try:
        with Path(path).open("rb") as raw:
            if str(path).lower().endswith(PACKED):
                with gzip.open(raw) as unpacked:
                    yield unpacked  # type: ignore[misc]  # GzipFile reads like any binary file
            else:
                yield raw
    except (gzip.BadGzipFile, EOFError, zlib.error) as broken:
        raise SourceUnreadable(name(path), *BROKEN_GZIP) from broken
    except OSError as refused:
        raise _refused(name(path), refused) from refused


def content(path: Path | str, *, largest: int) -> bytes:
    """Return the whole content of a file, or raise SourceUnreadable where it is empty or larger than `largest` bytes.

    The size is looked up before anything is read; an archive is unpacked to that size and no further.
    """
    with opened(path) as stream:
        if path != STANDARD_INPUT:
            _check_size(path, os.fstat(stream.fileno()).st_size, largest)
        data = stream.read(largest + 1)
    _check_size(path, len(data), largest)
    check_any(data, name(path))
    return data


def check_any(data: bytes, source: str) -> None:
    """Raise SourceUnreadable for a file without content."""
    if not data.strip():
        found = "the file holds nothing but blanks" if data else "the file is empty"
        raise SourceUnreadable(source, found, "expected a report; fill it or leave it out")


def unpacked(data: bytes, source: str, *, largest: int) -> bytes:
    """Return what a gzip archive holds, at most `largest` bytes of it; raise SourceUnreadable for more and for none."""
    try:
        with gzip.open(io.BytesIO(data)) as packed:
            found = packed.read(largest + 1)
    except (gzip.BadGzipFile, EOFError, zlib.error) as broken:
        raise SourceUnreadable(source, *BROKEN_GZIP) from broken
    _check_size(source, len(found), largest)
    return found


def too_large(source: str, largest: int) -> SourceUnreadable:
    """The error for a source of more than `largest` bytes."""
    return SourceUnreadable(
        source,
        f"larger than {largest:,} bytes",
        "expected one report; split it, or raise the limit with PARLEY_LARGEST_REPORT",
    )


def _check_size(path: Path | str, size: int, largest: int) -> None:
    if size > largest:
        raise too_large(name(path), largest)


def _refused(source: str, refused: OSError) -> SourceUnreadable:
    reasons = {
        FileNotFoundError: ("there is no such file or folder", "expected a report; check the path"),
        PermissionError: ("no permission to read it", "expected a readable file; change its permissions or leave it out"),
        IsADirectoryError: ("a folder stands there", "expected a file"),
    }
    usual = (f"it cannot be read ({refused.strerror or refused})", "expected a readable file; check the path and the disk")
    return SourceUnreadable(source, *reasons.get(type(refused), usual))
