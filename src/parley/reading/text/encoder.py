"""The encoder: one pass of a small pretrained network over a report, and of another over a flash, serve every reader.

The only file that knows the neural runtime (onnxruntime) and the tokenizer. A report is cut into windows of whole
paragraphs; each word piece of a window gets what the heads say of it. NEEDS nothing, GIVES encoded.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from parley.model.report import Report

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

NEEDS: frozenset[str] = frozenset()
GIVES = "encoded"

LONGEST = 256  # word pieces of a window; attention grows with the square, and news paragraphs are short
FLASH = 128  # word pieces of the longest report in which events are heard: a headline and the longest of first sentences
SLOWER = ["SkipLayerNormFusion"]  # what the runtime would join to its cost: a seventh of the encoder's time without it
GIVEN = {"encoder": ["tags", "queries", "keys", "biases"], "events": ["events"]}  # by each network, a file with a card
BEGIN, BETWEEN = 101, 102  # [CLS] before a window, [SEP] after each paragraph, in the vocabulary of BERT
OUTSIDE = -1  # the offset of a piece that stands for no words
SENTENCE_ENDS = frozenset(".!?")
_PARAGRAPH = re.compile(r"[^\n]+")

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
NOTHING: Floats = np.zeros((0, 1), np.float32)


@dataclass(frozen=True, slots=True)
class Window:
    """Word pieces of consecutive paragraphs: `ids` (n), `offsets` (n, 2) into the text, OUTSIDE where a mark stands."""

    ids: Integers
    offsets: Integers

    @property
    def paragraphs(self) -> Integers:
        """For each piece the number of its paragraph within the window."""
        return np.cumsum(self.offsets[:, 0] == OUTSIDE)


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the heads say of the pieces of a window.

    `tags` (n, 7) are scores of O and of the begin and inside of source, cue and content. For roles content and source,
    `queries` and `keys` (n, 2, width) and `biases` (n, 2) score whether a cue and a piece belong together.
    """

    window: Window
    tags: Floats
    queries: Floats
    keys: Floats
    biases: Floats


@dataclass(frozen=True, slots=True)
class Pairing:
    """What is learned of distance: scores by bucket of pieces (2, 17) and of paragraphs (2, 9), and of having no source."""

    pieces: Floats
    paragraphs: Floats
    none: float


@dataclass(frozen=True, slots=True)
class Encoding:
    """What the heads say of a whole report: its windows in text order, and the pairing that goes with the weights.

    `events` (at most FLASH, 17) are the scores of the pieces of telling nothing, and an event of each type; they are empty
    for a report that is longer than a flash, for no reader follows them there.
    """

    windows: tuple[Encoded, ...]
    pairing: Pairing
    events: Floats


class Encoder:
    """The networks and their tokenizer; what is in the files of `weights` is loaded once, when it is first needed."""

    def __init__(self, weights: Path | None = None) -> None:
        self._weights = weights or Path(str(resources.files("parley") / "weights"))

    @property
    def version(self) -> str:
        """The name of the weights, for the record."""
        return ", ".join(str(_card(self._weights, name)["version"]) for name in GIVEN)

    def encode(self, report: Report) -> Encoding:
        """Return what the heads say of each window of the report, furniture left out, in text order."""
        tokenizer, session, events = _network(self._weights)
        told = _card(self._weights, "encoder")["pairing"]
        pairing = Pairing(
            np.array(told["pieces"], np.float32), np.array(told["paragraphs"], np.float32), float(told["none"])
        )
        cut = tuple(windows(report, tokenizer))
        is_flash = len(cut) == 1 and len(cut[0].ids) <= FLASH
        heard = _run(events, "events", cut[0].ids)[0] if is_flash else NOTHING
        return Encoding(tuple(_encoded(session, window) for window in cut), pairing, heard)


@cache
def _card(weights: Path, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((weights / f"{name}.json").read_text(encoding="utf-8"))
    return found


@cache
def _network(weights: Path) -> "tuple[Tokenizer, InferenceSession, InferenceSession]":
    """The tokenizer, the network for attribution, and the one for events."""
    from onnxruntime import InferenceSession, SessionOptions
    from tokenizers import Tokenizer

    options = SessionOptions()
    options.intra_op_num_threads = 1  # the same sums in the same order on every machine
    session, events = (
        InferenceSession(
            (weights / f"{name}.onnx").read_bytes(), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
        )
        for name in GIVEN
    )
    return plain(Tokenizer.from_str((weights / "tokenizer.json").read_text(encoding="utf-8"))), session, events


def _encoded(session: "InferenceSession", window: Window) -> Encoded:
    tags, queries, keys, biases = _run(session, "encoder", window.ids)
    size = len(window.ids)
    return Encoded(window, tags, queries.reshape(size, 2, -1), keys.reshape(size, 2, -1), biases)


def _run(session: "InferenceSession", name: str, ids: Integers) -> list[Floats]:
    """What the network `name` gives for the pieces `ids` (n), each output (n, …)."""
    asked = {"ids": ids[None], "mask": np.ones((1, len(ids)), np.int64)}  # nothing is padded
    return [scores[0] for scores in session.run(GIVEN[name], asked)]


def plain(tokenizer: "Tokenizer") -> "Tokenizer":
    """Return the tokenizer without padding and truncation: windows do both."""
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def windows(report: Report, tokenizer: "Tokenizer", longest: int = LONGEST) -> Iterator[Window]:
    """Yield the windows of a report: as many whole paragraphs as fit `longest`, a longer one cut at a sentence's end."""
    ids, offsets = [BEGIN], [(OUTSIDE, OUTSIDE)]
    for piece_ids, piece_offsets in _stretches(report, tokenizer, longest - 2):
        if len(ids) > 1 and len(ids) + len(piece_ids) + 1 > longest:
            yield Window(np.array(ids, np.int64), np.array(offsets, np.int64))
            ids, offsets = [BEGIN], [(OUTSIDE, OUTSIDE)]
        ids = [*ids, *piece_ids, BETWEEN]
        offsets = [*offsets, *piece_offsets, (OUTSIDE, OUTSIDE)]
    if len(ids) > 1:
        yield Window(np.array(ids, np.int64), np.array(offsets, np.int64))


def _stretches(report: Report, tokenizer: "Tokenizer", room: int) -> Iterator[tuple[list[int], list[tuple[int, int]]]]:
    """Ids and offsets of each paragraph outside furniture, long ones in parts that fit the room of a window."""
    places = [m.span() for m in _PARAGRAPH.finditer(report.text) if m.group().strip()]
    read = [place for place in places if not report.is_furniture(*place)]
    tokenized = tokenizer.encode_batch([report.text[start:end] for start, end in read], add_special_tokens=False)
    for (place, _), pieces in zip(read, tokenized, strict=True):
        ids = pieces.ids
        offsets = [(start + place, end + place) for start, end in pieces.offsets]
        while len(ids) > room:
            cut = next((k for k in range(room, room // 2, -1) if report.text[slice(*offsets[k - 1])] in SENTENCE_ENDS), room)
            yield ids[:cut], offsets[:cut]
            ids, offsets = ids[cut:], offsets[cut:]
        if ids:
            yield ids, offsets
