"""Numbers as they are written: digits with separators, words, and both ("1.8 million"), in any case of letters.

Pure functions over a text; what a number counts, and whether it counts at all, is not decided here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from parley import lexicons
from parley.model.quantities import Number

HUNDRED = 100
TEN = 10
LONGEST_ABBREVIATION = 2  # "mn", "bn": read only after digits
REACH = 12  # characters before a bare "hundred" in which its determiner stands
_WORD = r"[^\W\d_]+"
_SPACES = "   "
_DIGITS = rf"\d{{1,3}}(?:[,.’{_SPACES}]\d{{3}})+(?![\d.,]?\d)|\d+(?:\.\d+)?"
_TOKEN = re.compile(rf"(?P<digits>{_DIGITS})|(?P<word>{_WORD})")
_JOIN = re.compile(rf"[{_SPACES}\n-]and[{_SPACES}\n-]|(?P<plain>[{_SPACES}\n]|[-‑]\n?)", re.IGNORECASE)
_HALF_MORE = re.compile(r"[ -]and[ -]a[ -]half\b(?:[ -](?P<scale>hundred|thousand|million|billion)\b)?", re.IGNORECASE)
_DETERMINED = re.compile(r"\b(?:another|the|these|those|good|full|first|last|round|second) $", re.IGNORECASE)
_DECIMAL = re.compile(r" point (?P<digit>[a-z]+)\b", re.IGNORECASE)
_SEPARATED = re.compile(rf"[,.’{_SPACES}](?=\d{{3}}(?!\d))")
_GLUED_BEFORE = re.compile(r"(?:\d[.,]|[^\W_]|[:/#]|[^\W\d_][-–‑])\Z")
_GLUED_AFTER = re.compile(r"[:/]\d|[^\W\d_](?<![kmbKMB])")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at its place.

    `kind` is that of the lexicon for phrases: vague (a lower bound only: "dozens"), none (a word for zero), same ("as
    many": the number told before); for all others exact. `scale` is the last multiplier of a number in words.
    """

    start: int
    end: int
    value: Number
    kind: str = "exact"
    scale: Number = 1

    @property
    def is_vague(self) -> bool:
        """Whether the number is a lower bound only."""
        return self.kind == "vague"


@cache
def _words(kind: str) -> dict[str, Number]:
    return {w: entry["value"] for entry in lexicons.entries("numbers") if entry["kind"] == kind for w in entry["words"]}


@cache
def _phrases() -> dict[str, str]:
    """Phrase → kind, of the kinds that do not compose."""
    return {phrase: kind for kind in ("vague", "none", "same") for phrase in _words(kind)}


@cache
def _phrase_pattern() -> re.Pattern[str]:
    longest_first = sorted(_phrases(), key=lambda phrase: (-len(phrase), phrase))
    either = "|".join(phrase.replace(" ", r"\s") for phrase in longest_first)
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-]*\w)", re.IGNORECASE)


def whole(value: float) -> Number:
    """The number as an integer where it is one, so that 2.0 and 2 print alike."""
    rounded = round(value, 4)
    return int(rounded) if rounded == int(rounded) else rounded


def find(text: str) -> Iterator[Numeral]:
    """Yield every number written in `text`, left to right, none inside another."""
    phrases = {m.start(): m for m in _phrase_pattern().finditer(text)}
    at = 0
    for token in _TOKEN.finditer(text):
        if token.start() < at:
            continue
        phrase = phrases.get(token.start())
        found = _phrase(phrase) if phrase else _Composition(text, token).read()
        if found:
            yield found
            at = found.end


def _phrase(found: re.Match[str]) -> Numeral:
    phrase = " ".join(found[0].lower().split())
    kind = _phrases()[phrase]
    return Numeral(found.start(), found.end(), _words(kind)[phrase], kind=kind)


class _Composition:
    """One number being read from its first token on ("two hundred and forty-one")."""

    def __init__(self, text: str, first: re.Match[str]) -> None:
        self.text, self.first = text, first
        self.total: Number = 0
        self.current: Number = 0
        self.scale: Number = 1
        self.end = first.start()

    def read(self) -> Numeral | None:
        """The number that begins at the first token, or None if none does."""
        if not self._begin():
            return None
        while (token := self._following()) and self._take(token[1].lower(), joined=token[0]):
            self.end = token[2]
        value = whole(self.total + self.current)
        if self.end == self.first.start() or (value < 1 and self.current == 0 and not self._is_zero()):
            return None
        value = self._with_half(value)
        return Numeral(self.first.start(), self.end, value, scale=self.scale)

    def _is_zero(self) -> bool:
        return self.text[self.first.start() : self.end].lower().strip("0.,") in ("", "zero")

    def _begin(self) -> bool:
        """Read the first token: digits, a number word, or "a" and "half a" before a scale."""
        first, word = self.first, self.first[0].lower()
        if first["digits"]:
            return self._digits()
        if word in ("a", "an"):
            return self._article(first.end(), 1)
        if word == "half" and (article := re.compile(r"[ -]an?\b", re.IGNORECASE).match(self.text, first.end())):
            return self._article(article.end(), 0.5)
        if self._small_or_tens(word):
            self.end = first.end()
            self._decimal()
            return True
        return self._bare_scale(word)

    def _digits(self) -> bool:
        before = self.text[max(0, self.first.start() - 2) : self.first.start()]
        if _GLUED_BEFORE.search(before) or _GLUED_AFTER.match(self.text, self.first.end()):
            return False
        self.current = whole(float(_SEPARATED.sub("", self.first[0])))
        self.end = self.first.end()
        return True

    def _article(self, end: int, value: Number) -> bool:
        """Take "a" or "half a" as a number only before a scale ("a hundred"), which the caller reads next."""
        token = _TOKEN.match(self.text, end + 1)
        if not token or token[0].lower() not in _words("scale") or len(token[0]) <= LONGEST_ABBREVIATION:
            return False
        if re.compile(r"[ -]+to\b").match(self.text, token.end()):
            return False
        self.current, self.end = value, end
        return True

    def _bare_scale(self, word: str) -> bool:
        """Take "thousand" after "another" or "the" as one thousand."""
        if word not in _words("scale") or len(word) <= LONGEST_ABBREVIATION:
            return False
        self.current, self.end = _words("scale")[word], self.first.end()
        return bool(_DETERMINED.search(self.text[max(0, self.first.start() - REACH) : self.first.start()]))

    def _decimal(self) -> None:
        """Add "point four" to "one point four million"."""
        found = _DECIMAL.match(self.text, self.end)
        digit = _words("small").get(found["digit"].lower()) if found else None
        if found and digit is not None and digit < TEN:
            self.current += digit / TEN
            self.end = found.end()

    def _following(self) -> tuple[bool, str, int] | None:
        """The next word: whether "and" joins it, itself, and its end."""
        glued = re.compile(r"(?:k|m|mn|bn)\b", re.IGNORECASE).match(self.text, self.end)
        if glued and self.text[self.end - 1].isdigit():
            return False, glued[0], glued.end()
        join = _JOIN.match(self.text, self.end)
        token = _TOKEN.match(self.text, join.end()) if join else None
        if not join or not token or token["digits"] or (len(token[0]) == 1):
            return None
        return join["plain"] is None, token["word"], token.end()

    def _take(self, word: str, *, joined: bool) -> bool:
        """Add one more word to the number; False where it begins another number or is none."""
        scale = _words("scale").get(word)
        if scale is not None:
            return not joined and self._multiply(scale)
        after_and = self.total or self.current >= HUNDRED
        if joined and not after_and:
            return False
        return self._small_or_tens(word)

    def _small_or_tens(self, word: str) -> bool:
        tens, small = _words("tens").get(word), _words("small").get(word)
        if tens is not None and self.current % HUNDRED == 0 and self._goes_on():
            self.current += tens
        elif small is not None and self._goes_on() and self._leaves_room(small):
            self.current += small
        else:
            return False
        return True

    def _leaves_room(self, small: Number) -> bool:
        rest = self.current % HUNDRED
        return rest == 0 or (rest >= 2 * TEN and rest % TEN == 0 and 0 < small < TEN)

    def _goes_on(self) -> bool:
        """Words are added to words ("two hundred forty"), not to digits ("240 forty")."""
        return not self.first["digits"] or self.current == 0

    def _multiply(self, scale: Number) -> bool:
        if not self.current or (self.total and self.scale <= scale):
            return False
        if scale <= HUNDRED:
            if self.current >= HUNDRED:
                return False
            self.current = whole(self.current * scale)
        else:
            self.total += whole(self.current * scale)
            self.current = 0
        self.scale = scale
        return True

    def _with_half(self, value: Number) -> Number:
        """Add "and a half" ("four and a half months", "two and a half million")."""
        half = _HALF_MORE.match(self.text, self.end)
        if not half:
            return value
        self.end = half.end()
        scale = _words("scale")[half["scale"].lower()] if half["scale"] else 1
        return whole((value + 0.5) * scale)
