"""Attributions that the encoder finds: who is said to say what, as spans, whatever the words for it.

The tag of each word piece makes sources, cues and contents; each content goes to the cue, and each cue to the source,
that the pairing scores highest. Newell et al. 2018 (PolNeAR) is what the weights learned from; docs/attribution.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from parley.model.report import Span
from parley.reading.text.encoder import OUTSIDE, Encoded, Encoding, Floats, Integers, Pairing

ROLES = ("source", "cue", "content")
CONTENT, SOURCE = 0, 1  # the roles that are paired with a cue, in the order of the network's outputs
BUCKETS = 8  # of distance on either side: 0, 1, 2–3, 4–7, … pieces
FAR = 4  # paragraphs; what is farther is as far

Run = list[int]


@dataclass(slots=True)
class Tagged:
    """One attribution found: spans of the text, and how sure the tags of its cue and contents are, the least of them."""

    cue: Span
    sure: float
    content: list[Span] = field(default_factory=list)
    source: Span | None = None

    def take(self, content: Span, sure: float) -> None:
        """Add a piece of content."""
        self.content.append(content)
        self.sure = min(self.sure, sure)


def find(encoding: Encoding) -> Iterator[Tagged]:
    """Yield the attributions of a report in text order of their cues; cues without content are dropped."""
    last: Tagged | None = None
    for window in encoding.windows:
        runs = _runs(window)
        found = _paired(window, runs, encoding.pairing)
        if not found and last is not None:
            for run in runs["content"]:  # a quotation that runs on into the window
                last.take(_span(window, run), 1.0)
        elif found:
            yield from _complete(last)
            yield from (tagged for tagged in found[:-1] if tagged.content)
            last = found[-1]
    yield from _complete(last)


def _complete(tagged: Tagged | None) -> Iterator[Tagged]:
    if tagged is not None and tagged.content:
        yield tagged


def _runs(window: Encoded) -> dict[str, list[Run]]:
    """The runs of pieces of each role: a begin, or a change of role, opens one."""
    runs: dict[str, list[Run]] = {role: [] for role in ROLES}
    offsets = window.window.offsets
    open_role = ""
    for place, tag in enumerate(_smooth(window.tags.argmax(-1), offsets)):
        if tag == 0 or offsets[place, 0] == OUTSIDE:
            open_role = ""
            continue
        role, begins = ROLES[(tag - 1) // 2], tag % 2 == 1
        if begins or role != open_role:
            runs[role].append([])
        runs[role][-1].append(place)
        open_role = role
    return runs


def _smooth(tags: Integers, offsets: Integers) -> Integers:
    """Close holes of one piece inside a content: a lost comma or name makes no new piece of it."""
    begin, inside = 2 * ROLES.index("content") + 1, 2 * ROLES.index("content") + 2
    for place in range(1, len(tags) - 1):
        is_hole = tags[place] == 0 and offsets[place, 0] != OUTSIDE
        if is_hole and tags[place - 1] in (begin, inside) and tags[place + 1] == inside:
            tags[place] = inside
    return tags


def _paired(window: Encoded, runs: dict[str, list[Run]], pairing: Pairing) -> list[Tagged]:
    sure = _certainty(window)
    found = [Tagged(_span(window, cue), float(sure[cue].mean())) for cue in runs["cue"]]
    if not found:
        return []
    scores = _scores(window, runs["cue"], pairing)
    for content, score in zip(runs["content"], _means(scores[CONTENT], runs["content"]).T, strict=True):
        found[int(score.argmax())].take(_span(window, content), float(sure[content].mean()))
    if runs["source"]:
        for tagged, score in zip(found, _means(scores[SOURCE], runs["source"]), strict=True):
            best = int(score.argmax())
            if score[best] > pairing.none:
                tagged.source = _span(window, runs["source"][best])
    return found


def _means(scores: Floats, runs: list[Run]) -> Floats:
    """The mean score of each run for each cue (cues, runs); a run is pieces side by side."""
    sums = np.concatenate([np.zeros((len(scores), 1)), scores.cumsum(-1, dtype=np.float64)], axis=-1)
    first, last = [run[0] for run in runs], [run[-1] + 1 for run in runs]
    means: Floats = (sums[:, last] - sums[:, first]) / np.subtract(last, first)
    return means


def _certainty(window: Encoded) -> Floats:
    """The probability of the tag of each piece."""
    powers = np.exp(window.tags - window.tags.max(-1, keepdims=True))
    certainty: Floats = powers.max(-1) / powers.sum(-1)
    return certainty


def _scores(window: Encoded, cues: list[Run], pairing: Pairing) -> Floats:
    """How well each piece of the window goes with each cue, as content and as source (2, cues, pieces)."""
    queries = np.stack([window.queries[cue].mean(0) for cue in cues])
    pieces = np.arange(len(window.tags))
    first, last = np.array([[cue[0]] for cue in cues]), np.array([[cue[-1]] for cue in cues])
    distance = np.where(pieces < first, pieces - first, np.where(pieces > last, pieces - last, 0))
    paragraphs = window.window.paragraphs
    apart = np.clip(paragraphs - paragraphs[first], -FAR, FAR) + FAR
    likeness = np.einsum("crd,trd->rct", queries, window.keys) / np.sqrt(queries.shape[-1])
    near = pairing.pieces[:, bucket(distance)] + pairing.paragraphs[:, apart]
    scores: Floats = likeness + window.biases.T[:, np.newaxis] + near
    return scores


def bucket(distance: Integers) -> Integers:
    """Put signed distances into 17 buckets that widen with the distance."""
    size = np.abs(distance)
    logarithm = np.log2(np.maximum(size, 1)).astype(np.int64) + 1
    widened: Integers = np.sign(distance) * np.where(size == 0, 0, np.minimum(logarithm, BUCKETS)) + BUCKETS
    return widened


def _span(window: Encoded, run: Run) -> Span:
    offsets = window.window.offsets
    return int(offsets[run[0], 0]), int(offsets[run[-1], 1])
