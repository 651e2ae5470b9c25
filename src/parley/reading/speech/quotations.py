"""Quotations of a text: what stands between quotation marks of any kind, from the characters alone.

A quotation may run over paragraphs (each opens anew and only the last closes). One that nobody closes ends before the
next opening mark, else with its paragraph: a missing mark never swallows the report.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from parley.model.report import Span

PAIRS = {
    "“": ("”",), "„": ("“", "”"), "‟": ("”",), "”": ("”",), "«": ("»",), "‹": ("›",), "‘": ("’",), "``": ("''",),
    "'": ("'",), '"': ('"',), "''": ("''",),
}  # fmt: skip
"""Opening mark → the marks that may close it; the last is for typists who open with the closing mark."""
TWO_FACED = ('"', "''", "”")
SINGLE = ("‘", "'")
_PARAGRAPH = re.compile(r"[^\n]+")
_MARK = re.compile(r"''|``|[“”„‟«»‹›‘’'\"]")
_BEFORE_OPENING = frozenset(" \t\u00a0([{-–—/:\"“‘'«„,;…")


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: its pieces (one for each paragraph), marks left out; [start, end) holds the marks too."""

    start: int
    end: int
    pieces: tuple[Span, ...]
    closed: bool

    @property
    def inner(self) -> Span:
        """From the first quoted character to the last."""
        return self.pieces[0][0], self.pieces[-1][1]


@dataclass(frozen=True, slots=True)
class Quotations:
    """The outermost quotations of a text, in text order."""

    found: tuple[Quotation, ...]

    def at(self, place: int) -> Quotation | None:
        """The quotation that holds the character at `place` (its marks included), or None."""
        index = bisect_right([quotation.start for quotation in self.found], place) - 1
        return self.found[index] if index >= 0 and place < self.found[index].end else None

    def within(self, start: int, end: int) -> list[Quotation]:
        """The quotations that lie in [start, end), wholly or in part."""
        return [quotation for quotation in self.found if quotation.start < end and start < quotation.end]


def quotations(text: str) -> Quotations:
    """Return the outermost quotations of `text`."""
    found: list[Quotation] = []
    for paragraph in _PARAGRAPH.finditer(text):
        for quotation in _in_paragraph(text, paragraph.start(), paragraph.end()):
            if found and _runs_on(text, found[-1], quotation, paragraph.start()):
                before = found.pop()
                pieces = before.pieces + quotation.pieces
                quotation = Quotation(before.start, quotation.end, pieces, quotation.closed)
            found.append(quotation)
    return Quotations(tuple(found))


def _runs_on(text: str, before: Quotation, quotation: Quotation, paragraph: int) -> bool:
    """A quotation left open at its paragraph's end and opened anew with the next paragraph is one."""
    if before.closed or text[quotation.start] != text[before.start]:
        return False
    starts_paragraph = not text[paragraph : quotation.start].strip()
    ends_paragraph = "\n" in text[before.end : quotation.start] and not text[before.end : quotation.start].strip()
    return starts_paragraph and ends_paragraph


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quotation]:
    place = start
    while (opening := _next_opening(text, place, end)) is not None:
        inside = opening.end()
        closing = _closing(text, opening, end)
        if closing is not None:
            yield from _quotation(text, (opening.start(), closing.end()), (inside, closing.start()), closed=True)
            place = closing.end()
            continue
        if opening.group() in SINGLE or opening.group() == "”":
            place = inside  # an apostrophe
            continue
        again = _next_opening(text, inside, end, only=opening.group())
        stop = again.start() if again else end
        yield from _quotation(text, (opening.start(), stop), (inside, stop), closed=False)
        place = stop


def _quotation(text: str, outer: Span, inner: Span, closed: bool) -> Iterator[Quotation]:
    quoted = text[slice(*inner)]
    if quoted.strip():
        start = inner[0] + len(quoted) - len(quoted.lstrip())
        end = inner[1] - (len(quoted) - len(quoted.rstrip()))
        yield Quotation(outer[0], outer[1], ((start, end),), closed)


def _next_opening(text: str, place: int, end: int, only: str | None = None) -> re.Match[str] | None:
    for mark in _MARK.finditer(text, place, end):
        if mark.group() in PAIRS and only in (None, mark.group()) and _opens(text, mark, end):
            return mark
    return None


def _opens(text: str, mark: re.Match[str], end: int) -> bool:
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < end else " "
    may_follow = before in _BEFORE_OPENING or before.isspace()
    if mark.group() in ("“", "„", "«", "‹", "``"):
        return True
    if mark.group() in SINGLE and after.isdigit():
        return False  # "the '90s"
    return may_follow and not after.isspace() and after not in ",;)"


def _closing(text: str, opening: re.Match[str], end: int) -> re.Match[str] | None:
    """The mark that closes `opening` in its paragraph; None if none does."""
    if opening.group() in SINGLE:
        return _single_closing(text, opening, end)
    if opening.group() in TWO_FACED:
        return _two_faced_closing(text, opening, end)
    return _faced_closing(text, opening, end)


def _single_closing(text: str, opening: re.Match[str], end: int) -> re.Match[str] | None:
    """The first closer that is no apostrophe; a possessive ("the rebels' camp") only where nothing better follows."""
    possible = None
    for found in _MARK.finditer(text, opening.end(), end):
        if found.group() in PAIRS[opening.group()] and _ends_word(text, found, end):
            if text[found.start() - 1] != "s" or not _is_possessed(text, found, end):
                return found
            possible = possible or found
        elif found.group() == opening.group() and _opens(text, found, end):
            return possible
    return possible


def _two_faced_closing(text: str, opening: re.Match[str], end: int) -> re.Match[str] | None:
    """The next mark of the same sort, unless it can only open: then the closer is missing."""
    for found in _MARK.finditer(text, opening.end(), end):
        if found.group() == opening.group():
            return None if _opens(text, found, end) and not _ends_word(text, found, end) else found
    return None


def _faced_closing(text: str, opening: re.Match[str], end: int) -> re.Match[str] | None:
    """The closer of the same depth, marks of quotations inside passed over."""
    depth = 0
    for found in _MARK.finditer(text, opening.end(), end):
        if found.group() in PAIRS[opening.group()]:
            if not depth:
                return found
            depth -= 1
        elif found.group() == opening.group():
            if not _nests(text, found, opening, end):
                return None
            depth += 1
    return None


def _ends_word(text: str, mark: re.Match[str], end: int) -> bool:
    after = text[mark.end()] if mark.end() < end else " "
    return not text[mark.start() - 1].isspace() and not after.isalnum()


def _is_possessed(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether a word stands right after: "the rebels' camp" is a possessive, "the rebels', he said" is not."""
    rest = text[mark.end() : end].lstrip()
    return bool(rest) and rest[0].isalpha() and rest[0].islower()


def _nests(text: str, mark: re.Match[str], opening: re.Match[str], end: int) -> bool:
    """Whether enough closers follow for an opener inside an open quotation and for the outer one."""
    closers = sum(text.count(closer, mark.end(), end) for closer in PAIRS[opening.group()])
    return closers > text.count(mark.group(), mark.end(), end) + 1
