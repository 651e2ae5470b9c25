"""The words of a text as dates and times see them: each with its kind, so that patterns can be written over kinds.

A text becomes one character per word, its kind; words of no concern to the calendar are `OTHER`. Nothing here knows the
grammar of a sentence. Kinds and values of words are data (lexicons/calendar.toml, and lexicons/numbers.toml for numbers).
"""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from parley import lexicons

Value = Any  # number or code, by kind: the lexicon's own words say which

OTHER = "_"
STRUCTURE = (
    "num", "decimal", "ordnum", "year", "decade", "iso", "slash", "clock", "meridiem", "oclock", "comma", "dot", "dash",
    "open", "close", "apostrophe", "mark", "line", "cardinal",
)  # fmt: skip
_TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?(?!\d))"
    r"|(?P<slash>(?<![\d/.])\d{1,2}(?P<sep>[/.])\d{1,2}(?P=sep)(?:\d{4}|\d\d)(?![\d/]|\.\d))"
    r"|(?P<clock>(?<![\d.:,$€£])\d{1,2}[:.]\d\d(?!\d|[.:,]\d|%))"
    r"|(?P<decade>\d{3}0['’]?s\b|['’][2-9]0['’]?s\b)"
    r"|(?P<ordnum>\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)\b)"
    r"|(?P<num>\d+(?:[.,]\d+)*)"
    r"|(?P<meridiem>[AaPp]\.\s?[Mm]\b\.?|[AaPp][Mm]\b)"
    r"|(?P<oclock>[Oo]['’][Cc]lock\b)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<line>\n+)"
    r"|(?P<punct>[^\w\s])"
)
_PUNCTUATION = {
    ",": "comma", ".": "dot", "-": "dash", "–": "dash", "‑": "dash", "—": "mark", "(": "open", ")": "close",
    "'": "apostrophe", "’": "apostrophe", ";": "mark", "!": "mark", "?": "mark", ":": "mark",
}  # fmt: skip
YEARS = range(1500, 2200)  # four digits that may be a year; what stands around them decides


@dataclass(slots=True)
class Words:
    """The words of one text: `kinds` holds one character for each; the other lists run beside it."""

    text: str
    kinds: str = ""
    lowers: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    values: dict[int, Value] = field(default_factory=dict)

    def sentence_start(self, i: int) -> int:
        """The place of the first word of the sentence of word `i`, as full stops and line ends tell it."""
        while i > 0 and not self._ends_sentence(i - 1):
            i -= 1
        return i

    def sentence_end(self, i: int) -> int:
        """The place after the last word of the sentence of word `i`."""
        while i < len(self.lowers) and not self._ends_sentence(i):
            i += 1
        return i

    def _ends_sentence(self, i: int) -> bool:
        if self.lowers[i] in ("!", "?") or self.lowers[i][0] == "\n":
            return True
        is_stop = self.lowers[i] == "." and i + 1 < len(self.lowers) and self.text[self.ends[i]].isspace()
        return is_stop and (not self.text[self.starts[i + 1]].islower()) and self.kinds[i - 1] != KINDS["month"]


@cache
def _known() -> dict[str, tuple[str, Value, bool]]:
    """Word → its kind's character, its value, and whether it is ambiguous."""
    known: dict[str, tuple[str, Value, bool]] = {}
    for entry in lexicons.entries("numbers"):
        if entry["kind"] in ("small", "tens") or entry["value"] in (100, 1000):
            for word in entry["words"]:
                if entry["value"] and word.isalpha():
                    known[word] = (KINDS["cardinal"], entry["value"], False)
    for entry in lexicons.entries("calendar"):
        values = entry.get("values") or [entry.get("value")] * len(entry["words"])
        for word, value in zip(entry["words"], values, strict=True):
            known[word] = (KINDS[entry["kind"]], value, bool(entry.get("ambiguous")))
    return known


def beside(sense: str) -> frozenset[str]:
    """The words of the lexicon `beside` that have a sense ("opens_year", "counts", …)."""
    return lexicons.words("beside", sense)


def is_counted(word: str) -> bool:
    """Tell whether a word in lower case names several things, which a number before it would count."""
    return word.endswith("s") or word in beside("counted")


def _numbered_kinds() -> dict[str, str]:
    """Kind → the character that stands for it."""
    names = [*STRUCTURE, *dict.fromkeys(entry["kind"] for entry in lexicons.entries("calendar"))]
    return {name: chr(0x100 + i) for i, name in enumerate(dict.fromkeys(names))}


KINDS = _numbered_kinds()
NAMING = frozenset(
    {KINDS["part"], KINDS["season"], KINDS["weekday"]}
)  # what names are made of: the Dawn Brigade, the Prague Spring
_NAME = re.compile(r"[a-z_]{2,}")


def pattern(source: str) -> str:
    """Return the regular expression over kinds for `source`, in which kinds are named ("weekday comma? month dot? num")."""
    return _NAME.sub(lambda m: OTHER if m.group() == "other" else KINDS[m.group()], source).replace(" ", "")


def words(text: str) -> Words:
    """Return the words of `text` with their kinds."""
    found, kinds, known = Words(text), [], _known()
    doubtful: list[int] = []
    for i, match in enumerate(_TOKEN.finditer(text)):
        group, lower = match.lastgroup or "", match.group().lower()
        if group == "sep":
            group = "slash"
        kind = OTHER
        if group == "word":
            entry = known.get(lower)
            if entry:
                kind = entry[0]
                found.values[i] = entry[1]
                if entry[2] or (kind in NAMING and match.group()[0].isupper()):
                    doubtful.append(i)
        elif group == "punct":
            kind = KINDS[_PUNCTUATION[lower]] if lower in _PUNCTUATION else OTHER
        else:
            kind = _number(lower, group, found, i)
        kinds.append(kind)
        found.lowers.append(lower)
        found.starts.append(match.start())
        found.ends.append(match.end())
    for i in doubtful:
        is_ambiguous = known[found.lowers[i]][2]
        if not _is_calendar(found, kinds, i) if is_ambiguous else _is_in_name(found, kinds, i):
            kinds[i] = OTHER
    found.kinds = "".join(kinds)
    return found


def _number(lower: str, group: str, found: Words, i: int) -> str:
    """The kind of a word with digits (or a line end), its value noted."""
    if group == "num":
        if not lower.isdigit():
            return OTHER if "," not in lower and "." not in lower else KINDS["decimal"]
        found.values[i] = int(lower)
        return KINDS["year" if len(lower) == len("2000") and int(lower) in YEARS else "num"]
    if group == "ordnum":
        found.values[i] = int(lower[:-2])
    return KINDS[group]


def _is_calendar(found: Words, kinds: list[str], i: int) -> bool:
    """Tell whether an ambiguous word ("may", "sat") is a month or weekday where it stands."""
    text = found.text[found.starts[i] : found.ends[i]]
    numeric = (KINDS["num"], KINDS["ordnum"], KINDS["year"], KINDS["ordinal"])
    before, after = kinds[i - 1] if i else OTHER, kinds[i + 1] if i + 1 < len(kinds) else OTHER
    if kinds[i] == KINDS["weekday"]:
        dotted = after in (KINDS["dot"], KINDS["comma"], KINDS["open"])
        return text[0].isupper() and (after in numeric or before in numeric or (dotted and _beside(kinds, i + 2, numeric)))
    if after in numeric or before in numeric:
        return text[0].isupper() or before in numeric
    word_before = found.lowers[i - 1] if i else ""
    return text[0].isupper() and (
        word_before in beside("opens_month") or before in (KINDS["early"], KINDS["dash"], KINDS["to"])
    )


def _is_in_name(found: Words, kinds: list[str], i: int) -> bool:
    """Tell whether a word with a capital is part of a name beside it: "the Dawn Brigade", "Grey Dawn", "the Sunday Post"."""
    if kinds[i] == KINDS["weekday"]:
        return i > 0 and found.lowers[i - 1] == "the" and _is_capitalised(found, kinds, i + 1)
    return _is_capitalised(found, kinds, i - 1) or _is_capitalised(found, kinds, i + 1)


def _is_capitalised(found: Words, kinds: list[str], i: int) -> bool:
    """Tell whether a word of no concern to the calendar stands at `i`, with a capital and not all in capitals."""
    return 0 <= i < len(kinds) and kinds[i] == OTHER and found.text[found.starts[i] : found.ends[i]].istitle()


def _beside(kinds: list[str], i: int, wanted: tuple[str, ...]) -> bool:
    return i < len(kinds) and (kinds[i] in wanted or kinds[i] == KINDS["month"])
