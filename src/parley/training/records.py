"""The beginnings of reports annotated with moves and events, as labelled windows.

A file is one report: {"id", "text", "moves": [{"act", "evidence"}], "events": [{"type", "evidence"}]}. An evidence is
verbatim and holds somewhere the word that tells the act or event. Where none is annotated none is told, but for the evidence
of a move, which may tell an event as well.
"""

import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from parley.intake.article import receive
from parley.model.claims import ACTS, EVENT_TYPES
from parley.reading.text.encoder import FLASH, OUTSIDE, Integers, Window, windows
from parley.training.corpus import HEADS, IGNORED, Labelled, Somewhere, runs, unlabelled, unsaid

if TYPE_CHECKING:
    from tokenizers import Tokenizer

LAYERS = (("events", "type", HEADS.index(EVENT_TYPES)), ("moves", "act", HEADS.index(ACTS)))


def labelled(folder: Path, tokenizer: "Tokenizer") -> Iterator[Labelled]:
    """Yield the beginning of every report in a folder and the folders in it, in the order of their paths."""
    for path in sorted(folder.rglob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        report = receive(id=told["id"], text=told["text"])
        for window in islice(windows(report, tokenizer, FLASH), 1):
            somewhere = tuple(_somewhere(window, told))
            yield Labelled(report.id, window, unlabelled(window), (), _told(window, somewhere), somewhere)


def _somewhere(window: Window, told: Mapping[str, Any]) -> Iterator[Somewhere]:
    for layer, key, column in LAYERS:
        for claim in told[layer]:
            found = re.search(rf"(?<!\w){re.escape(claim['evidence'])}(?!\w)", told["text"])
            for run in runs(window, [found.span()]) if found and claim[key] in HEADS[column] else []:
                yield Somewhere(column, HEADS[column].index(claim[key]) + 1, run)


def _told(window: Window, somewhere: tuple[Somewhere, ...]) -> Integers:
    """Nothing everywhere but where an evidence stands; that of an act says nothing of events."""
    told = unsaid(window)
    told[window.offsets[:, 0] != OUTSIDE] = 0
    for one in somewhere:
        told[one.pieces, one.head] = IGNORED
        told[one.pieces, HEADS.index(EVENT_TYPES)] = IGNORED
    return told
