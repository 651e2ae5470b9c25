"""Sentences in which the words that tell an event or an act are marked, as labelled windows.

A line is a sentence or a short paragraph; a word that tells something stands in brackets after its labels, types of events
in capitals and acts in small letters: `The guards [ASSAULT shelled] two ferries and [RETREAT/implement freed] their crews.`
The first line of a file says which of the two is marked in it: `# marked: events acts`.
"""

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from parley.errors import CorpusBroken
from parley.model.report import Report
from parley.reading.text.encoder import FLASH, OUTSIDE, windows
from parley.training.corpus import HEADS, IGNORED, Labelled, runs, unlabelled

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MARK = re.compile(r"\[([A-Za-z/]+) ([^\]]+)\]")
HEADINGS = ("events", "acts")  # as the first line names the columns of HEADS
TOGETHER = (1, 1, 2, 4)  # lines that make a text: alone as in a flash, or as the first paragraphs of a report
SEED = 1

Line = TypeVar("Line")
Marked = tuple[str, list[tuple[int, int, tuple[int, int]]]]
"""A line without its marks, and of each mark the column of HEADS, the label and the span."""


def load(path: Path) -> tuple[frozenset[int], list[Marked]]:
    """Return the columns of HEADS that are marked in a file and its lines; raise CorpusBroken where one cannot be read."""
    lines = path.read_text(encoding="utf-8").splitlines()
    heading = lines[0].removeprefix("# marked:").split() if lines else []
    if not heading or not set(heading) <= set(HEADINGS):
        raise CorpusBroken(path, 1, "expected '# marked:' and events, acts or both")
    columns = frozenset(HEADINGS.index(name) for name in heading)
    return columns, [_marked(path, number, line) for number, line in enumerate(lines, 1) if line and line[0] != "#"]


def _marked(path: Path, number: int, line: str) -> Marked:
    text, marks, last = "", [], 0
    for mark in MARK.finditer(line):
        text += line[last : mark.start()]
        span = len(text), len(text) + len(mark[2])
        for name in mark[1].split("/"):
            column = next((c for c, values in enumerate(HEADS) if name in values), None)
            if column is None:
                raise CorpusBroken(path, number, f"expected a type of event or an act, found {name!r}")
            marks.append((column, HEADS[column].index(name) + 1, span))
        text, last = text + mark[2], mark.end()
    text += line[last:]
    if "[" in text or "]" in text:
        raise CorpusBroken(path, number, f"expected [LABEL words], found {line!r}")
    return text, marks


def labelled(path: Path, tokenizer: "Tokenizer") -> Iterator[Labelled]:
    """Yield the labelled windows of a file, its lines put together by chance, the same on every run."""
    columns, lines = load(path)
    chance = random.Random(SEED)
    chance.shuffle(lines)
    for together in several(lines, chance):
        yield from _windows(path.name, columns, together, tokenizer)


def several(lines: Sequence[Line], chance: random.Random) -> Iterator[Sequence[Line]]:
    """Yield lines in their order, as many together as one text is to have."""
    place = 0
    while place < len(lines):
        together = lines[place : place + chance.choice(TOGETHER)]
        place += len(together)
        yield together


def _windows(name: str, columns: frozenset[int], lines: Sequence[Marked], tokenizer: "Tokenizer") -> Iterator[Labelled]:
    text, marks = "", []
    for line, own in lines:
        marks += [(column, label, (start + len(text), end + len(text))) for column, label, (start, end) in own]
        text += f"{line}\n"
    for window in windows(Report(id=name, text=text), tokenizer, FLASH):
        told = np.full((len(window.ids), len(HEADS)), IGNORED, np.int64)
        for column in columns:
            told[window.offsets[:, 0] != OUTSIDE, column] = 0
        for column, label, span in marks:
            for run in runs(window, [span]):
                told[run, column] = label
        yield Labelled(name, window, unlabelled(window), (), told)
