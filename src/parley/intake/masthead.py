"""The top of a page: the stamp, the header lines and the dateline that tell on which day, where and by whom it came out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from parley.intake import days
from parley.lexicons import entries
from parley.model.report import Span

TOP_LINES = 8  # a header or dateline stands among the first lines that are not blank; further down it is another story
FOOT_LINES = 3  # "Published on …" may also stand at the very end
LONGEST_HEADER = 22  # words; with more it is prose that mentions a day
LONGEST_TAIL = 6  # words after a comma in lower case: "newest entry first, all times local", but not a clause
SHORTEST_LEAD = 8  # words after a dateline; fewer are a title with a dash in it
SHORTEST_WRAP = 45  # characters; hard-wrapped lines are longer, so that a shorter one is a title or ends a paragraph
CHRONICLE = 2  # this many lines that begin with different days make a chronicle, which carries no day of its own

_SENTENCE_ENDS = tuple(".!?:;)]”\"’'…")
_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_STAMP = re.compile(r"\s*date (\d{4}-\d\d-\d\d)(?=\s)")
_BEFORE = re.compile(r"(?:^|[,|/(>·•\[–—-] *|[.:\"”] +|\s{3,})$")
_AFTER = re.compile(r"\s*(?:$|[.,|;·()\[\]–—/-])")
_CLAUSE = re.compile(r"\s*,\s+[a-zà-ÿ]")
_UPPER = r"[A-ZÀ-ÖØ-ÞĀ-Ž’'.\-]"
_TOWN = rf"(?={_UPPER}*[A-ZÀ-ÖØ-ÞĀ-Ž]{{2}}){_UPPER}++"  # possessive: in text all in capitals every word is one
_NAME = r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,2}"
_PLACE = rf"{_TOWN}(?:(?: ?/ ?| ){_TOWN}){{0,5}}(?: \([A-Z .'-]+\)(?=,)|, (?P<region>{_NAME}))??"
_NUMBERED = rf"(?:{days.MONTH} \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? {days.MONTH})(?:,? (?:(?:19|20)\d\d|\d\d(?=\b)))?"
_DATELINE = re.compile(
    rf"(?:\((?P<before>[^()\d\n]{{2,40}})\) +)?(?:{_PLACE}|(?P<mixed>{_NAME}(?: ?/ ?{_NAME})?))"
    rf"(?:, (?P<day>{days.WEEKDAY}\b\.?(?:,? {_NUMBERED})?|{_NUMBERED}))?"
    r"(?: ?\((?P<inside>[^()\n]{2,60})\))?(?:(?P<dash>\.?[ \t]*(?:[–—]|--)|\.?[ \t]+-(?=\s))[ \t]*|\. (?=[A-ZÀ-Þ“\"]))"
)
_HEADS = re.compile(r"(?:\[[^\[\]]{2,120}\]\s*)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A header line at [start, end) with the day it tells; `role` is "published", "updated" or "" (the bare day)."""

    start: int
    end: int
    day: date
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline at [start, end): its day as far as it is written, and the agency between its brackets."""

    start: int
    end: int
    written: days.Written | None = None
    agency: str | None = None


def stamp(text: str) -> tuple[date, Span] | None:
    """The day glued to the first sentence (" date 2023-12-21 Fighting …") and its span, or None."""
    match = _STAMP.match(text)
    written = next(days.find(text, match.start(1), match.end(1)), None) if match else None
    day = written.exact if written else None
    return (day, match.span()) if match and day else None


def lines(text: str) -> list[Span]:
    """The spans of the lines of `text` that are not blank, without blanks at their ends."""
    found = []
    for match in _LINE.finditer(text):
        whole = match[0]
        start = match.start() + len(whole) - len(whole.lstrip())
        found.append((start, match.start() + len(whole.rstrip())))
    return found


def begins_paragraph(text: str, start: int) -> bool:
    """Tell whether the line at `start` begins a paragraph: in hard-wrapped text most lines go on with a sentence."""
    before = text[:start].rstrip(" \t")
    last = before.rstrip().rpartition("\n")[2]
    after_blank = before[-2:] in ("", "\n", "\n\n")
    return after_blank or len(last) <= SHORTEST_WRAP or last[-1] in _SENTENCE_ENDS


def headers(text: str) -> tuple[Header, ...]:
    """The header lines that tell a day, in text order; a chronicle, whose entries begin with days, has none."""
    begun = dateline(text)
    all_lines = [span for span in lines(text) if not (begun and begun.written and begun.start == span[0])]
    chronicle = _is_chronicle(text, all_lines)
    top, foot = all_lines[:TOP_LINES], all_lines[TOP_LINES:][-FOOT_LINES:]
    found = [header for span in top for header in _header(text, span)]
    found += [header for span in foot for header in _header(text, span) if header.role]
    return tuple(header for header in found if header.role or not chronicle)


def _is_chronicle(text: str, all_lines: list[Span]) -> bool:
    begun = set()
    for start, end in all_lines:
        written = next(days.find(text, start, end), None)
        if written and written.start == start:
            begun.add((written.month, written.day))
    return len(begun) >= CHRONICLE


def _header(text: str, span: Span) -> Iterator[Header]:
    start, end = span
    if len(text[start:end].split()) > LONGEST_HEADER:
        return
    for written in days.find(text, start, end):
        role = _role(text[start : written.start])
        day = written.exact
        if day and role is not None and _is_header_tail(text[written.end : end]):
            yield Header(start=start, end=end, day=day, role=role)


def _role(before: str) -> str | None:
    """What the words before a day make of it; None where they make it part of a sentence."""
    for entry in entries("masthead"):
        for words in entry["words"]:
            if re.search(rf"(?<!\w){re.escape(words)}:?\s*$", before, re.IGNORECASE):
                return str(entry["role"])
    return "" if _BEFORE.search(before) else None


def _is_header_tail(after: str) -> bool:
    if not _AFTER.match(after):
        return False
    return not (_CLAUSE.match(after) and len(after.split()) > LONGEST_TAIL)


def dateline(text: str) -> Dateline | None:
    """The dateline before the first sentence ("KABUL, March 11 (Wire) -"), or None."""
    for start, end in lines(text)[:TOP_LINES]:
        match = _DATELINE.match(text, start, end)
        # no line of hard-wrapped text goes on with a town, a day and a dash, so these need no short title before them
        begins = match and (bool(match["day"] and match["dash"]) or begins_paragraph(text, start))
        if match and begins and _is_dateline(match) and _is_lead(text, match.end(), (start, end)):
            inside = match["inside"] or match["before"]
            agency = inside if inside and not any(c.isdigit() for c in inside) else None
            written = next(days.find(text, start, match.end()), None)
            heads = _HEADS.match(text, match.end())  # "[REPORT] [TEXT]": how monitored wires tell what they carry
            return Dateline(start=start, end=(heads or match).end(), written=written, agency=agency)
    return None


def _is_lead(text: str, at: int, line: Span) -> bool:
    """Tell whether a paragraph follows a dateline; a line that may be hard-wrapped goes on with the next."""
    start, end = line
    is_wrapped = end - start > SHORTEST_WRAP
    lead = text[at:].split("\n\n", 1)[0] if is_wrapped else text[at:end]
    return len(lead.split()) >= SHORTEST_LEAD


def _is_dateline(match: re.Match[str]) -> bool:
    """A town in capitals needs a dash, a day or brackets behind it; one in small letters a day and a dash."""
    if match["mixed"]:
        return bool(match["day"] and match["dash"])
    return any(match[part] for part in ("dash", "day", "inside", "region"))
