"""Page furniture: what stands in a text and is no part of the report; it is marked, and nothing is read from it.

Stamps, header lines and datelines come from the masthead; all else is known by the words of the lexicon and by its place.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from parley.intake import masthead
from parley.lexicons import entries
from parley.model.report import Span

SHORT_LINE = 25  # words: a line that only offers or counts something is no longer
LONGEST_CAPTION = 40  # words before a glued "See also"; with more it is a paragraph of the report
LONGEST_CREDIT = 6  # words after "Photo:" at the end of a caption
LONGEST_PICTURE = 30  # words of a caption without any label
FOOT_LINES = 3  # pointers to other pages and sign-offs stand in the last lines
LONGEST_SIGN_OFF = 12  # characters of an agency's sign-off ("EFE", "ENDS/nk/211")

_INSIDE = r"[^()\[\]\n]*(?:\([^()\n]*\)[^()\[\]\n]*)*[)\]]"
_BRACKETED = rf"[(\[]\s*(?:{{words}})\b{_INSIDE}"
_BRACKETED_COLON = rf"[(\[]\s*(?:{{words}})\s?:{_INSIDE}"
_LEAD = r"[\[(•*·▶►→–—-]*\s*"
_SIGN_OFF = re.compile(r"[-–—(/ ]*[A-ZÀ-Þ][A-ZÀ-Þ0-9]+(?:/\w+)*[-–—)/ ]*")
_SLUG = re.compile(r"[A-Z]{2,3}(?:-[A-Z0-9]+){2,}(?: [A-Z0-9]+)*")
_CREDIT = re.compile(r"[.!?] \((?!c\))[A-ZÀ-Þ][^()\d\n]{1,40}\)$")
_REPORTED = re.compile(
    r"[\"“”«»]|\b(?:said|says|told|according|has|have|had|was|were|will|would|did|who|that)\b|[.!?;:] ", re.IGNORECASE
)


def spans(text: str) -> tuple[Span, ...]:
    """Return the spans of `text` that are furniture, in order, none touching another."""
    lines = masthead.lines(text)
    found = [*_brackets(text)]
    for number, (start, end) in enumerate(lines):
        is_foot = number > 0 and number >= len(lines) - FOOT_LINES
        begins = masthead.begins_paragraph(text, start)
        found += ((start + a, start + b) for a, b in _in_line(text[start:end], begins=begins, is_foot=is_foot))
    found += _sign_off(text, lines)
    found += _pictures(text, lines, _joined(found))
    return _joined([*_top(text), *found])


def _joined(found: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap or touch as one."""
    joined: list[Span] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


def _top(text: str) -> Iterator[Span]:
    stamp, dateline = masthead.stamp(text), masthead.dateline(text)
    if stamp:
        yield stamp[1]
    for header in masthead.headers(text):
        yield header.start, header.end
    if dateline:
        yield dateline.start, dateline.end


def _brackets(text: str) -> Iterator[Span]:
    """Bracketed links anywhere in the text; a label in small letters ("see also part two") refers to the report itself."""
    patterns = (_pattern(_BRACKETED, "start", "glued"), _pattern(_BRACKETED_COLON, "colon"))
    for match in (found for pattern in patterns for found in pattern.finditer(text)):
        if _is_label(match[0]):
            yield match.span()


@cache
def _pattern(shape: str, *places: str) -> re.Pattern[str]:
    """`shape` with its "{words}" filled with the words of the lexicon that work at `places`, longest first."""
    words = [word for entry in entries("furniture") if entry["at"] in places for word in entry["words"]]
    listed = "|".join(re.escape(word).replace(r"\#", r"\d[\d,.:]*") for word in sorted(words, key=lambda w: (-len(w), w)))
    return re.compile(shape.replace("{words}", listed), re.IGNORECASE)


def _is_label(found: str) -> bool:
    first = next((c for c in found if c.isalnum()), "")
    return first.isupper() or first.isdigit()


def _in_line(line: str, *, begins: bool, is_foot: bool) -> Iterator[Span]:
    """The pieces of a line that are furniture: the whole of it, or the part from a glued link on."""
    if not begins:
        return
    rules: tuple[Callable[[str], bool], ...] = (_is_labelled, _is_service, _is_credited, _is_wire_sign)
    if any(rule(line) for rule in rules) or (is_foot and _is_page_line(line)):
        yield 0, len(line)
        return
    glued = _pattern(r"(?<=[.!?”\"’)]) +(?=(?:{words})\b)", "glued").search(line)
    if glued and _is_label(line[glued.end() :]):
        before = line[: glued.start()]
        is_caption = len(before.split()) <= LONGEST_CAPTION and not re.search(r"[\"“”]", before)
        yield 0 if is_caption else glued.start(), len(line)


def _is_labelled(line: str) -> bool:
    starts = _pattern(rf"{_LEAD}(?:{{words}})\b", "start", "glued").match(line)
    colon = _pattern(rf"{_LEAD}(?:{{words}})\s?(?::|[–—-] )", "colon").match(line)
    return bool(starts or colon) and _is_label(line)


def _is_service(line: str) -> bool:
    """A short line that offers, or one that counts and is no sentence ("12,046 views | 2 comments")."""
    if len(line.split()) > SHORT_LINE:
        return False
    inside = r"(?<!\w)(?:{words})(?!\w)"
    tally = _pattern(inside, "tally").search(line) and not line.endswith((".", "!", "?"))
    return bool(tally or _pattern(inside, "inside").search(line))


def _is_credited(line: str) -> bool:
    """A caption that ends with its credit ("… Photo: L. Brandt")."""
    credit = rf"(?<!\w)(?:{{words}})(?: ?\S+){{0,{LONGEST_CREDIT}}}$"
    return len(line.split()) <= LONGEST_CAPTION and bool(_pattern(credit, "end").search(line))


def _is_wire_sign(line: str) -> bool:
    """A line that only tells an editor which piece of a running story this is ("LEAD 13:40", "BC-DAM-STRIKE 2NDLD")."""
    return bool(_SLUG.fullmatch(line) or _pattern(r"(?:{words})[.]?", "whole").fullmatch(line))


def _is_page_line(line: str) -> bool:
    return bool(_pattern(rf"{_LEAD}(?:{{words}})\s?:", "foot").match(line)) and len(line.split()) <= SHORT_LINE


def _sign_off(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """A last line that holds nothing but an agency's name or signs, or the agency in brackets behind the last sentence."""
    if len(lines) < len(("report", "sign-off")) or text.isupper():
        return
    start, end = lines[-1]
    is_short = end - start <= LONGEST_SIGN_OFF and masthead.begins_paragraph(text, start)
    bracket = _CREDIT.search(text, start, end)
    if is_short and _SIGN_OFF.fullmatch(text, start, end):
        yield start, end
    elif bracket:
        yield bracket.start() + len(". "), end


def agency(text: str) -> str | None:
    """The agency that signs off in the last line ("CWS"), None where that line is none or an editor's sign ("ENDS")."""
    start, end = next(_sign_off(text, masthead.lines(text)), (0, 0))
    signed = text[start:end].strip("()")
    return signed if signed.replace(" ", "").isalpha() and not _is_wire_sign(signed) else None


def _pictures(text: str, lines: Sequence[Span], found: Sequence[Span]) -> Iterator[Span]:
    """Captions without a label: a sentence that describes what is seen, beside a line that is wholly furniture."""
    whole = set(found)
    for number, (start, end) in enumerate(lines):
        beside = [lines[n] for n in (number - 1, number + 1) if 0 < n < len(lines)]
        if any(line in whole for line in beside) and _is_picture(text[start:end]):
            yield start, end


def _is_picture(line: str) -> bool:
    if line.endswith("?"):
        return False
    if len(line.split()) > LONGEST_PICTURE or _REPORTED.search(line[:-1]):
        return bool(_CREDIT.search(line)) and not _REPORTED.search(_CREDIT.sub("", line))
    verbs = _pattern(r"(?<=[\w,] )(?<!\bto )(?:{words})(?= )", "picture").finditer(line)
    return any(verb[0].islower() for verb in verbs)  # "4 March" is a month
