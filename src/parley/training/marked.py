"""Reports in which every number that is a figure is marked with its measure (corpus/figures).

A blank line ends a report; a figure stands in brackets after its measure: `The blast killed [killed 19] people in an hour.`
The first line of a file is `# marked: figures`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from parley.errors import CorpusBroken
from parley.model.claims import MEASURES
from parley.model.report import Report, Span

HEADING = "# marked: figures"
MARK = re.compile(r"\[(?P<measure>[a-z_]+) (?P<words>[^\[\]]+)\]")

Marks = dict[Span, str]
"""Where the words of a figure stand in the report → its measure."""


def load(path: Path) -> Iterator[tuple[Report, Marks]]:
    """Yield each report of a file without its marks, and the marks; raise CorpusBroken where one cannot be read."""
    heading, *lines = path.read_text(encoding="utf-8").splitlines()
    if heading != HEADING:
        raise CorpusBroken(path, 1, f"expected {HEADING!r}")
    text = ""
    marks: Marks = {}
    for number, line in enumerate([*lines, ""], 2):
        if not line and text:
            yield Report(id=f"{path.stem}:{number}", text=text), marks
            text, marks = "", {}
        for words, measure in _parts(path, number, line):
            if measure:
                marks[len(text), len(text) + len(words)] = measure
            text += words
        text += "\n" if line else ""


def _parts(path: Path, number: int, line: str) -> Iterator[tuple[str, str]]:
    """The stretches of a line, each with its measure, or "" where it is unmarked."""
    last = 0
    for mark in MARK.finditer(line):
        if mark["measure"] not in MEASURES:
            raise CorpusBroken(path, number, f"expected a measure, found {mark['measure']!r}")
        yield line[last : mark.start()], ""
        yield mark["words"], mark["measure"]
        last = mark.end()
    rest = line[last:]
    if "[" in rest or "]" in rest:
        raise CorpusBroken(path, number, f"expected [MEASURE words], found {line!r}")
    yield rest, ""
