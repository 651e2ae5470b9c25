"""Whether a day is told as to come: by the words before it (lexicons/ahead.toml), not by tense alone, which misleads."""

import re
from functools import cache

from parley import lexicons
from parley.reading.times.timescene import Phrase

WINDOW = 12
BESIDE = 1  # words between "was" and "due"


@cache
def _turns() -> list[tuple[re.Pattern[str], str, int]]:
    return [
        (re.compile(rf"(?<![\w'’])(?:{'|'.join(map(re.escape, entry['words']))})(?!\w)"), entry["turn"], entry["window"])
        for entry in lexicons.entries("ahead")
    ]


def turn_of(phrase: Phrase) -> str:
    """What the words before a day of the same sentence make it: "ahead", "behind", or "" where they say nothing.

    Words such as "was" take back only what stands beside them or before them: "was due on Friday", "until it was opened".
    """
    start = max(phrase.words.sentence_start(phrase.first), phrase.first - WINDOW)
    before = " ".join(phrase.words.lowers[start : phrase.first]).replace(" ' ll", " 'll").replace(" ’ ll", " 'll")
    spans: dict[str, list[tuple[int, int]]] = {"ahead": [], "behind": []}
    for pattern, turn, window in _turns():
        found = [match.span() for match in pattern.finditer(before)]
        spans[turn] += [span for span in found if len(before[span[1] :].split()) <= window]
    if not spans["ahead"]:
        return "behind" if spans["behind"] else ""
    last = max(spans["ahead"])
    taken_back = any(
        behind[1] > last[0] or any(_is_beside(before, behind, ahead) for ahead in spans["ahead"])
        for behind in spans["behind"]
    )
    return "behind" if taken_back else "ahead"


def _is_beside(text: str, behind: tuple[int, int], ahead: tuple[int, int]) -> bool:
    return behind[1] <= ahead[0] and len(text[behind[1] : ahead[0]].split()) <= BESIDE


def is_ahead(phrase: Phrase) -> bool:
    """Tell whether the words before a day make it a day to come."""
    return turn_of(phrase) == "ahead"
