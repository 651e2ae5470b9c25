"""The turns of a transcript ("MINISTER: …"), from the characters alone: who is named before each, what is said, who asks.

Words for parts in the talk are in lexicons/speakers.toml.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from parley import lexicons
from parley.model.report import Span

_TURN = re.compile(
    r"^[ \t>*–—-]*(?P<label>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}|[QA])"
    r"(?: \([^()\n]{2,60}\))?(?P<mark>[:.]) +(?P<said>\S.*)$",
    re.M,
)
TURNS = 3  # turns in a report before labels make it a transcript
LETTERS = frozenset({"Q", "A"})


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a transcript."""

    label: str
    named: Span
    said: Span
    asks: bool

    @property
    def is_anybody(self) -> bool:
        """Tell whether the label names nobody ("A", "ANSWER")."""
        return bool(lexicons.by_word("speakers").get(self.label.upper(), {}).get("anybody"))


@lru_cache(maxsize=1)
def turns(text: str) -> list[Turn]:
    """The turns of the transcript that `text` is, in order; none where it is no transcript."""
    found = [match for match in _TURN.finditer(text) if _is_label(match)]
    said: dict[str, list[str]] = {}
    for match in found:
        said.setdefault(named_by(match["label"]), []).append(match["said"])
    repeated = [match for match in found if len(said[named_by(match["label"])]) > 1]
    if len(repeated) < TURNS:
        return []
    asking = {name for name, turns_of in said.items() if _asks(name, turns_of)}
    asked = [turn for name in said if name in asking for turn in said[name]]
    asking |= {name for name in said if _reports(name, asked)}
    kept = found if asking else repeated
    return [
        Turn(match["label"], match.span("label"), match.span("said"), named_by(match["label"]) in asking) for match in kept
    ]


def begin(transcript: Sequence[Turn]) -> int:
    """Return where the talk begins: at the first turn of one who has several, as a heading may look like one; 0 without."""
    labels = [turn.label for turn in transcript]
    return next((turn.named[0] for turn in transcript if labels.count(turn.label) > 1), 0)


def named_by(label: str) -> str:
    """Return the last word of a label: "ANN BROOK" and "BROOK" are one."""
    return label.split()[-1]


def _is_label(match: re.Match[str]) -> bool:
    if match["mark"] == ".":
        return match["label"] in LETTERS
    return True


def _asks(label: str, said: list[str]) -> bool:
    part = lexicons.by_word("speakers").get(label.upper())
    if part is not None:
        return bool(part["asks"])
    return 2 * sum("?" in turn for turn in said) >= len(said)


def _reports(name: str, asked: list[str]) -> bool:
    """Whether a presenter hands over to the label as to a colleague on the spot ("Ann Brook is in Orsk")."""
    called = re.escape(name)
    greeting = rf"(?:good (?:morning|afternoon|evening)|hello|thanks|thank you),? {called}\b"
    handover = re.compile(rf"\b{called}(?:['’]s| is|,)? (?:in|at|from|on|outside)\b|{greeting}", re.I)
    return any(handover.search(turn) for turn in asked)
