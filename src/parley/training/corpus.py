"""An annotated corpus as labelled windows.

The corpus is JSON lines, one report each: {"id", "text", "attributions": [{"source", "cue", "content"}]} where each role
is a list of [start, end) spans.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from parley.model.claims import ACTS, EVENT_TYPES
from parley.model.report import Report
from parley.reading.speech.tagged import ROLES
from parley.reading.text.encoder import OUTSIDE, Integers, Window, windows

if TYPE_CHECKING:
    from tokenizers import Tokenizer

IGNORED = -100  # the label that a loss leaves out
HEADS = (EVENT_TYPES, ACTS)  # what the second and third tagger tell apart; label 0 is none, label k the value k - 1
Scores = NDArray[np.float16]
DRAWN = ("content", "source", "cue")  # in this order over each other: where roles overlap, the cue is kept


@dataclass(frozen=True, slots=True)
class Link:
    """One attribution inside a window, as runs of pieces."""

    cue: list[int]
    contents: list[list[int]]
    sources: list[list[int]]


@dataclass(frozen=True, slots=True)
class Somewhere:
    """One of `pieces` carries `label` in the column of HEADS `head`; which of them is not known."""

    head: int
    label: int
    pieces: list[int]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A window with the label of each piece and the attributions in it.

    `told` (n, 2) are the labels of each piece in the columns of HEADS, IGNORED where nobody has said; `said` the scores
    (n, values) that a teacher gives for each of HEADS, empty where none was asked.
    """

    report: str
    window: Window
    labels: Integers
    links: tuple[Link, ...]
    told: Integers
    somewhere: tuple[Somewhere, ...] = ()
    said: tuple[Scores, ...] = ()


def load(path: Path) -> list[dict[str, Any]]:
    """Return the reports of a corpus."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def labelled(path: Path, tokenizer: "Tokenizer") -> Iterator[Labelled]:
    """Yield the labelled windows of a corpus in its order."""
    for told in load(path):
        for window in windows(Report(id=told["id"], text=told["text"]), tokenizer):
            labels, links = label(window, told["attributions"])
            yield Labelled(told["id"], window, labels, links, unsaid(window))


def unsaid(window: Window) -> Integers:
    """Return labels (n, 2) of a window of which nobody has said what deeds and acts it tells."""
    return np.full((len(window.ids), len(HEADS)), IGNORED, np.int64)


def unlabelled(window: Window) -> Integers:
    """Return labels (n,) of a window of which nobody has said what its attributions are."""
    return np.full(len(window.ids), IGNORED, np.int64)


def label(window: Window, attributions: Sequence[Mapping[str, Any]]) -> tuple[Integers, tuple[Link, ...]]:
    """Return the label of each piece (IGNORED where it stands for no words) and the attributions with a cue here."""
    labels = np.where(window.offsets[:, 0] == OUTSIDE, IGNORED, 0).astype(np.int64)
    for role in DRAWN:
        begin = 2 * ROLES.index(role) + 1
        for run in (run for attribution in attributions for run in runs(window, attribution[role])):
            labels[run] = begin + 1
            labels[run[0]] = begin
    links = []
    for attribution in attributions:
        cue = [piece for run in runs(window, attribution["cue"]) for piece in run]
        if cue:
            links.append(Link(cue, runs(window, attribution["content"]), runs(window, attribution["source"])))
    return labels, tuple(links)


def runs(window: Window, spans: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return the pieces of each span that has any in the window."""
    starts = window.offsets[:, 0]
    found = [np.where((starts >= start) & (starts < end))[0].tolist() for start, end in spans]
    return [run for run in found if run]
