"""Reports annotated with statements, moves and events, as labelled windows.

A file is one report: {"id", "text", "statements": [{"source", "cue", "content"}], "moves": [{"act", "evidence"}],
"events": [{"type", "evidence"}]}; words are verbatim, a content is only its first words, and evidence holds somewhere the
word that tells the act or event. What is not known stays out of the loss.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from parley.intake.article import receive
from parley.model.claims import ACTS, EVENT_TYPES
from parley.model.report import Report, Span
from parley.reading.text.encoder import OUTSIDE, Integers, Window, windows
from parley.training.corpus import HEADS, IGNORED, Labelled, Link, Somewhere, label, runs

if TYPE_CHECKING:
    from tokenizers import Tokenizer

NEAR = 400  # characters: a source or cue farther from its content is another mention of the same words
EVENTS, ACTS_COLUMN = HEADS.index(EVENT_TYPES), HEADS.index(ACTS)


def labelled(folder: Path, tokenizer: "Tokenizer") -> Iterator[Labelled]:
    """Yield the labelled windows of all reports in a folder and the folders in it, in the order of their paths."""
    for path in sorted(folder.rglob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        report = receive(id=told["id"], text=told["text"])
        attributions = [found for said in told["statements"] if (found := _attribution(told["text"], said))]
        for window in windows(report, tokenizer):
            yield _labelled(report, window, told, attributions)


def _labelled(
    report: Report, window: Window, told: Mapping[str, Any], attributions: list[dict[str, list[Span]]]
) -> Labelled:
    labels, links = label(window, attributions)
    for attribution in attributions:
        _forget(report.text, window, labels, attribution["content"][0])
    somewhere = tuple(_somewhere(report.text, window, told))
    partial = tuple(Link(link.cue, link.contents, link.sources, partial=True) for link in links)
    return Labelled(report.id, window, labels, partial, _told(window, somewhere), somewhere)


def _attribution(text: str, statement: Mapping[str, Any]) -> dict[str, list[Span]] | None:
    """The spans of a statement: its content, and the cue and source nearest to it."""
    content = _nearest(text, statement.get("content"), 0, len(text))
    cue = content and _nearest(text, statement.get("cue"), content[0], NEAR)
    if content is None or cue is None:
        return None
    source = _nearest(text, statement.get("source"), cue[0], NEAR)
    return {"content": [content], "cue": [cue], "source": [source] if source else []}


def _nearest(text: str, words: str | None, place: int, reach: int) -> Span | None:
    """Where `words` stand nearest to `place`, or None where they stand nowhere within `reach`."""
    if not words:
        return None
    found, start = [], text.find(words)
    while start >= 0:
        found.append(start)
        start = text.find(words, start + 1)
    best = min(found, key=lambda start: abs(start - place), default=None)
    return (best, best + len(words)) if best is not None and abs(best - place) <= reach else None


def _forget(text: str, window: Window, labels: Integers, content: Span) -> None:
    """Leave out of the loss how a content goes on: what is unlabelled in the rest of its paragraph."""
    end = text.find("\n", content[1])
    inside = (window.offsets[:, 0] >= content[1]) & (window.offsets[:, 0] < (end if end >= 0 else len(text)))
    labels[inside & (labels == 0)] = IGNORED


def _somewhere(text: str, window: Window, told: Mapping[str, Any]) -> Iterator[Somewhere]:
    for column, layer, key in ((EVENTS, "events", "type"), (ACTS_COLUMN, "moves", "act")):
        for claim in told[layer]:
            span = _nearest(text, claim.get("evidence"), 0, len(text))
            for run in runs(window, [span]) if span and claim[key] in HEADS[column] else []:
                yield Somewhere(column, HEADS[column].index(claim[key]) + 1, run)


def _told(window: Window, somewhere: tuple[Somewhere, ...]) -> Integers:
    """None of both heads' values everywhere but where an evidence stands; that of an act says nothing of events."""
    told = np.where(window.offsets[:, :1] == OUTSIDE, IGNORED, 0).repeat(len(HEADS), axis=1).astype(np.int64)
    for one in somewhere:
        told[one.pieces, one.head] = IGNORED
        told[one.pieces, EVENTS] = IGNORED
    return told
