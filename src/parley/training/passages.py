"""Passages in which figures are marked with how they are told and the day on which they hold (corpus/tellings).

A blank line ends a passage; a figure stands in brackets after its manner of telling (plan, total, incident) and its day: as
2024-03-11, `none` where the passage gives none, `open` where analysts may differ. Example: `So far [total 2024-03-13 81] are
free.` The first line of a file is `# marked: tellings, published 2024-03-13`: all passages are published on that day.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from parley.errors import CorpusBroken
from parley.model.report import Report, Span

HEADING = re.compile(r"# marked: tellings, published (\d{4}-\d\d-\d\d)")
MANNERS = ("plan", "total", "incident")
MARK = re.compile(rf"\[(?P<manner>{'|'.join(MANNERS)}) (?P<day>\d{{4}}-\d\d-\d\d|none|open) (?P<words>[^\[\]]+)\]")
NO_DAY, OPEN = "none", "open"


@dataclass(frozen=True, slots=True)
class Label:
    """How a figure is told, and the day on which it holds, if any; `is_open` where nothing is said of its day."""

    manner: str
    day: str | None
    is_open: bool = False
    measure: str | None = None


Labels = dict[Span, Label]
"""Where the words of a figure stand in the passage → how it is told."""


def load(path: Path) -> Iterator[tuple[Report, Labels]]:
    """Yield each passage of a file without its marks, and the marks; raise CorpusBroken where one cannot be read."""
    heading, *lines = path.read_text(encoding="utf-8").splitlines()
    published = HEADING.fullmatch(heading)
    if published is None:
        raise CorpusBroken(path, 1, "expected '# marked: tellings, published YEAR-MONTH-DAY'")
    text = ""
    labels: Labels = {}
    for number, line in enumerate([*lines, ""], 2):
        if not line and text:
            yield Report(id=f"{path.stem}:{number}", text=text, published=published[1], published_known="given"), labels
            text, labels = "", {}
        for words, label in _parts(path, number, line):
            if label is not None:
                labels[len(text), len(text) + len(words)] = label
            text += words
        text += "\n" if line else ""


def _parts(path: Path, number: int, line: str) -> Iterator[tuple[str, Label | None]]:
    """The stretches of a line, each with its label, or None where it is unmarked."""
    last = 0
    for mark in MARK.finditer(line):
        yield line[last : mark.start()], None
        day = None if mark["day"] in (NO_DAY, OPEN) else mark["day"]
        yield mark["words"], Label(mark["manner"], day, is_open=mark["day"] == OPEN)
        last = mark.end()
    rest = line[last:]
    if "[" in rest or "]" in rest:
        raise CorpusBroken(path, number, f"expected [MANNER DAY words], found {line!r}")
    yield rest, None
