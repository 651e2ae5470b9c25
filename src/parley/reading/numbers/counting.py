"""Counts: every number that counts something, as a quantity with its bounds.

"More than 1,200 villagers" is low 1200, high None; "twenty to thirty boats" is low 20, high 30; "two weeks" has the unit
of time week. What is no count is left out: dates, years, clock times, ages, ordinals, prices, shares, list numbers,
names with a number, distances and weights. Needs the moments of the report, for its dates; works on any case of letters.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from parley import lexicons
from parley.lexicons import Entry
from parley.model.quantities import Number, Quantity
from parley.model.report import Span
from parley.reading.marks import Count, Marks
from parley.reading.numbers.numerals import Numeral, find, whole
from parley.reading.numbers.uncounted import is_uncounted

NEEDS: frozenset[str] = frozenset({"moments"})
GIVES = "counts"

REACH = 48  # characters before a number in which its qualifier stands: longer than the longest in the lexicon
NEAR = 200  # characters in which "as many" finds its number: a sentence and the one before

_TO = re.compile(r"[–—‑-]|\s*[–—‑-]?(?:to|or)[\s-]+(?:at most |as many as |perhaps |even )?", re.IGNORECASE)
_COMPARED = re.compile(r"\s+(?:\w+\s+)?as\b|\s+of\b", re.IGNORECASE)
_LASTING = re.compile(r"\b(?:for|well|just|of|after|lasting|lasts?|lasted|held|took|a|an)\s*$", re.IGNORECASE)
_LAST_WORD = re.compile(r"(\w+)\s*$")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_THEN = re.compile(r"(?:,|\s+and)?\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:about |around |some )?$", re.IGNORECASE)
_DETERMINER = r"(?:(?:the|a|another|a further|further|other|additional|all|its|their|his|her|these|those)\s+)?"


@dataclass(frozen=True, slots=True)
class Extent:
    """One number or range at its place, before its qualifier is read."""

    start: int
    end: int
    low: Number | None
    high: Number | None
    approx: bool = False


def read(marks: Marks) -> Iterator[Count]:
    """Yield the counts of the report in text order; a length told in two units is one count of days."""
    text, last = marks.report.text, None
    for count in _counts(marks):
        joined = _joined(text, last, count) if last is not None else None
        if last is not None and joined is None:
            yield last
        last = joined or count
    if last is not None:
        yield last


def _joined(text: str, one: Count, other: Count) -> Count | None:
    """The length of which two counts are the parts ("two years and four months"), in days, or None."""
    if one.unit is None or other.unit is None or not _is_then(text, one, other):
        return None
    days, rest = _days()[one.unit], _days()[other.unit] * (other.quantity.low or 0)
    if other.quantity.low != other.quantity.high or not 0 < rest < days or _days()[other.unit] < 1:
        return None
    told = one.quantity
    low, high = (None if bound is None else whole(bound * days + rest) for bound in (told.low, told.high))
    quantity = Quantity(low=low, high=high, approx=True, words=text[one.start : other.end])
    return Count(start=one.start, end=other.end, number=other.number, quantity=quantity, unit="day")


def _is_then(text: str, one: Count, other: Count) -> bool:
    """Tell whether nothing but the unit of the first count and "and" parts it from the other."""
    unit = _unit().match(text, one.end)
    return unit is not None and unit.end() <= other.start and bool(_THEN.fullmatch(text, unit.end(), other.start))


def _counts(marks: Marks) -> Iterator[Count]:
    text = marks.report.text
    dates = [(m.start, m.end) for m in marks.moments if m.type in ("DATE", "TIME") and m.start is not None and m.end]
    barred: list[Span] = [*marks.report.furniture, *((start, end) for start, end in dates if start is not None and end)]
    numerals = sorted([*find(text), *_articles(text)], key=lambda numeral: (numeral.start, -numeral.end))
    at, last = 0, None
    for place, numeral in enumerate(numerals):
        if numeral.start < at or _lies_in(numeral, barred):
            continue
        told = _extent(text, numeral, numerals[place + 1 : place + 2])
        at = told.end
        extent = _same(text, told, last) if numeral.kind == "same" else told
        if extent and not is_uncounted(text, extent.start, extent.end):
            last = _count(text, extent)
            yield last


def _same(text: str, extent: Extent, last: Count | None) -> Extent | None:
    """The number told before, for "as many" and its like, where one is near and "as" does not follow."""
    if last is None or extent.start - last.end > NEAR or _COMPARED.match(text, extent.end):
        return None
    told = last.quantity
    return replace(extent, low=told.low, high=told.high, approx=told.approx)


def _lies_in(numeral: Numeral, spans: Sequence[Span]) -> bool:
    return any(start < numeral.end and numeral.start < end for start, end in spans)


def _articles(text: str) -> Iterator[Numeral]:
    """Yield "a" and "another" before a unit of time as one, where they do not tell a rate ("ten lorries a day")."""
    for article in _article().finditer(text):
        is_half = article["one"].lower().startswith("half")
        yield Numeral(article.start("one"), article.end("one"), 0.5 if is_half else 1)


def _extent(text: str, first: Numeral, after: Sequence[Numeral]) -> Extent:
    """The number, or the range that it opens ("500 to 600", "between six and eight thousand")."""
    for second in after:
        shared = second.scale if first.scale == 1 and first.value * second.scale < second.value else 1
        if not (first.is_vague or second.is_vague) and first.value < second.value and _is_range(text, first, second):
            return Extent(first.start, second.end, whole(first.value * shared), second.value)
    return Extent(first.start, first.end, first.value, None if first.is_vague else first.value, approx=first.is_vague)


def _is_range(text: str, first: Numeral, second: Numeral) -> bool:
    between = text[first.end : second.start]
    if _TO.fullmatch(between):
        return True
    return bool(_AND.fullmatch(between) and _BETWEEN.search(text[max(0, first.start - REACH) : first.start]))


def _count(text: str, extent: Extent) -> Count:
    """The count of a number or range, its qualifier and its unit of time read."""
    unit = _unit().match(text, extent.end)
    if unit and unit["half"] and extent.low is not None and extent.low == extent.high:
        extent = replace(extent, low=extent.low + 0.5, high=extent.low + 0.5)
    told = _qualified(text, extent, after=unit.end() if unit else extent.end)
    quantity = Quantity(low=told.low, high=told.high, approx=told.approx, words=text[told.start : told.end])
    name = _units()[unit["unit"].lower()] if unit else None
    return Count(start=told.start, end=told.end, number=(extent.start, extent.end), quantity=quantity, unit=name)


def _qualified(text: str, extent: Extent, *, after: int) -> Extent:
    """The number with the bounds that the words around it give ("more than", "or so"), its place widened to hold them."""
    told = extent
    before = _qualifier("before").search(text[max(0, extent.start - REACH) : extent.start])
    if before and not _is_idle(text, extent, before, is_length=after > extent.end):
        told = _bounded(replace(told, start=extent.start - len(before[0])), _entry(before, "before"))
    for end in dict.fromkeys((extent.end, after)):
        behind = _qualifier("after").match(text, end)
        if behind:
            return _bounded(replace(told, end=behind.end() if end == extent.end else told.end), _entry(behind, "after"))
    return told


def _is_idle(text: str, extent: Extent, found: re.Match[str], *, is_length: bool) -> bool:
    """Tell whether what seems to qualify a number says nothing of it.

    It may belong to the verb before it ("handed over 18"), or before a length say during what ("over four days").
    """
    entry, place = _entry(found, "before"), extent.start - len(found[0])
    before = text[max(0, place - REACH) : place]
    verb = _LAST_WORD.search(before)
    of_verb = verb is not None and verb[1].lower() in entry.get("verbs", ())
    return of_verb or (is_length and bool(entry.get("spans")) and not _LASTING.search(before))


def _bounded(extent: Extent, entry: Entry) -> Extent:
    """The bounds that a qualifier makes of an exact number; a range or a vague number keeps its own."""
    approx = extent.approx or bool(entry["approx"])
    if extent.low != extent.high or entry["bound"] == "both":
        return replace(extent, approx=approx)
    if entry["bound"] == "low":
        return replace(extent, high=None, approx=approx)
    return replace(extent, low=None, approx=approx)


def _entry(found: re.Match[str], place: str) -> Entry:
    return _qualifiers(place)[" ".join(found["words"].lower().split())]


@cache
def _qualifiers(place: str) -> dict[str, Entry]:
    return {word: entry for entry in lexicons.entries("qualifiers") if entry["sense"] == place for word in entry["words"]}


@cache
def _qualifier(place: str) -> re.Pattern[str]:
    """The pattern of the qualifiers before a number (at the end of what stands before) or after it (from its end on)."""
    words = f"(?P<words>{_either(_qualifiers(place))})"
    if place == "before":
        return re.compile(rf"(?<![\w-]){words}[\"”’]?\s+{_DETERMINER}[\"“'‘]?$", re.IGNORECASE)
    return re.compile(rf"(?:,?\s+|-){words}(?![\w-])(?!\s+(?:\d|a\b))", re.IGNORECASE)


@cache
def _units() -> dict[str, str]:
    entries = [entry for entry in lexicons.entries("periods") if entry["kind"] == "unit"]
    return {word: entry["unit"] for entry in entries for word in entry["words"]}


@cache
def _days() -> dict[str, float]:
    return {entry["unit"]: entry["days"] for entry in lexicons.entries("periods") if entry["kind"] == "unit"}


@cache
def _unit() -> re.Pattern[str]:
    """The unit of time after a number ("two full weeks", "a 72-hour pause")."""
    return re.compile(
        rf"[\s-]+(?:(?:full|whole|more|further|consecutive|straight|calendar|long|additional|extra|working)\s+)?"
        rf"(?P<unit>{_either(_units())})\b(?P<half>[ -]and[ -]a[ -]half\b)?",
        re.IGNORECASE,
    )


@cache
def _article() -> re.Pattern[str]:
    openers = _either([w for e in lexicons.entries("periods") if e["kind"] == "opener" for w in e["words"]])
    return re.compile(
        rf"(?:\b(?:{openers})\s+|(?:^|[.\n]\s*))(?P<one>half an?|an?|another)"
        rf"(?=[ -](?:full |whole |further )?(?:{_either(_units())})\b)",
        re.IGNORECASE,
    )


def _either(words: Sequence[str] | dict[str, Entry] | dict[str, str]) -> str:
    """The words as alternatives of a pattern, the longer first, any space in them standing for any white space."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
