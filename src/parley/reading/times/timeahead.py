"""Whether a day is told as to come: by the words before it (lexicons/ahead.toml), not by tense alone, which misleads."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from parley import lexicons
from parley.reading.times.timescene import Phrase

WINDOW = 12
BESIDE = 1  # words between "was" and "due"
OPENING = frozenset(
    {"and", "but", "then", "on", "by", "from", "early", "late"}
)  # may stand before a day that opens a sentence
ENDING = frozenset({*',;:.!?()"“”–—-', "who", "which", "that"})  # where the clause that a day opens is left or cut


@cache
def _turns() -> list[tuple[re.Pattern[str], str, int, int]]:
    return [
        (_any_of(entry["words"]), entry["turn"], entry["window"], entry.get("after", 0))
        for entry in lexicons.entries("ahead")
    ]


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’])(?:{'|'.join(map(re.escape, words))})(?!\w)")


def turn_of(phrase: Phrase) -> str:
    """What the words before a day of the same sentence make it: "ahead", "behind", or "" where they say nothing.

    Words such as "was" take back only what stands beside them or before them: "was due on Friday", "until it was opened".
    """
    start = max(phrase.words.sentence_start(phrase.first), phrase.first - WINDOW)
    before = _joined(phrase.words.lowers[start : phrase.first])
    if OPENING.issuperset(phrase.words.lowers[start : phrase.first]):
        return _turn_after(phrase)
    spans: dict[str, list[tuple[int, int]]] = {"ahead": [], "behind": []}
    for pattern, turn, window, _ in _turns():
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


def _joined(words: Sequence[str]) -> str:
    """The words as one text, in which "'ll" is one word."""
    return " ".join(words).replace(" ' ll", " 'll").replace(" ’ ll", " 'll")


def _turn_after(phrase: Phrase) -> str:
    """What the words after a day that opens its sentence make it: "On Friday the court will rule"."""
    after = phrase.after + (phrase.following() == ",")
    clause = takewhile(lambda word: word not in ENDING, phrase.words.lowers[after : phrase.words.sentence_end(after)])
    text = _joined(list(clause))
    for pattern, turn, _, window in _turns():
        found = pattern.search(text) if window and turn == "ahead" else None
        between = text[: found.start()] if found is not None else ""
        if found is not None and len(between.split()) <= window:
            return "" if any(behind.search(between) for behind, told, _, _ in _turns() if told == "behind") else turn
    return ""


def _is_beside(text: str, behind: tuple[int, int], ahead: tuple[int, int]) -> bool:
    return behind[1] <= ahead[0] and len(text[behind[1] : ahead[0]].split()) <= BESIDE


def is_ahead(phrase: Phrase) -> bool:
    """Tell whether the words before a day make it a day to come."""
    return turn_of(phrase) == "ahead"
