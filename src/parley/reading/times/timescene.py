"""What a time expression is resolved against (scene), where it stands (phrase), and what it gives (found)."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from parley.reading.times import calendar
from parley.reading.times.timewords import KINDS, OTHER, Words

DAY_KINDS = ("num", "ordnum", "ordinal")
MAX_DAY = 31


@dataclass(slots=True)
class Scene:
    """What is known where a phrase stands: the day of publication, the last day, quarter and month told.

    `year` is a year told before that holds for days and months without one: in the same paragraph where it is not that of
    publication, anywhere in an undated report. `ahead_until` is the place up to which
    weekdays follow one that was told as to come.
    """

    published: date | None
    told: date | None = None
    period: str | None = None
    month: str | None = None
    year: int | None = None
    ahead_until: int = 0

    @property
    def reference(self) -> date | None:
        """The last day told, else that of publication: what "the next day" counts from."""
        return self.told or self.published


@dataclass(frozen=True, slots=True)
class Found:
    """What a phrase gives: type and value of its moment, how it was worked out, the last day of a span.

    `keep` is how many words of the phrase it covers, where not all. `tells` is False for a day that the next phrases do not
    count from.
    """

    type: str
    value: str
    how: str
    last: str | None = None
    keep: int | None = None
    tells: bool = True


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words [first, after) of a text that a pattern has matched."""

    words: Words
    first: int
    after: int
    places: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for i in range(self.first, self.after):
            self.places.setdefault(self.words.kinds[i], []).append(i)

    def has(self, *kinds: str) -> bool:
        """Tell whether a word of one of the kinds stands in the phrase."""
        return any(KINDS[kind] in self.places for kind in kinds)

    def at(self, kind: str) -> int:
        """The place of the first word of a kind; -1 without one."""
        return self.places.get(KINDS[kind], [-1])[0]

    def value(self, kind: str) -> Any:
        """The value of the first word of a kind, or None."""
        place = self.at(kind)
        return self.words.values.get(place) if place >= 0 else None

    def values(self, kind: str, until: tuple[str, ...] = ()) -> list[Any]:
        """The values of the words of a kind, in text order; only those in front of the first word of `until`."""
        ends = [self.at(name) for name in until if self.has(name)]
        end = min(ends, default=self.after)
        return [self.words.values[place] for place in self.places.get(KINDS[kind], []) if place < end]

    def lower(self, kind: str) -> str:
        """The first word of a kind in lower case, or ""."""
        place = self.at(kind)
        return self.words.lowers[place] if place >= 0 else ""

    def before(self, back: int = 1) -> str:
        """The word that stands `back` words before the phrase, in lower case, or ""."""
        place = self.first - back
        return self.words.lowers[place] if place >= 0 else ""

    def following(self, ahead: int = 0) -> str:
        """The word that stands `ahead` words behind the phrase, in lower case, or ""."""
        place = self.after + ahead
        return self.words.lowers[place] if place < len(self.words.lowers) else ""

    def is_followed_by(self, *kinds: str) -> bool:
        """Tell whether the next word is of one of the kinds ("other": of none)."""
        kind = self.words.kinds[self.after] if self.after < len(self.words.kinds) else ""
        return any(kind == (OTHER if name == "other" else KINDS[name]) for name in kinds)

    def days(self) -> list[int]:
        """The numbers of days in the phrase, in text order: 24, 24th, twenty-fourth."""
        wanted = [KINDS[kind] for kind in DAY_KINDS]
        found = []
        for i in range(self.first, self.after):
            if self.words.kinds[i] in wanted:
                tens = 0
                if i - 2 >= self.first and self.words.kinds[i - 2] == KINDS["cardinal"]:
                    tens = int(self.words.values[i - 2])
                found.append(int(self.words.values[i]) + tens)
        return found

    def year(self, scene: Scene) -> int | None:
        """The year named in the phrase, in four digits or two ("4 JAN 90"), or None."""
        if self.has("year"):
            return int(self.value("year"))
        numbers = self.places.get(KINDS["num"], [])
        short = int(self.words.values[numbers[-1]]) if numbers else 0
        if short > MAX_DAY and numbers[-1] == self.after - 1:
            return calendar.full_year(short % calendar.CENTURY_OF_SHORT_YEARS, scene.published)
        return None
