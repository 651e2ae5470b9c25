"""Lines of the record: claims that several reports tell alike as one line, with every source under it.

A line says what is reported and by whom; it never says what happened. Support is counted in independent origins: copies of
one story are one origin.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from parley.model.claims import Claim
from parley.model.evidence import Evidence
from parley.model.moments import Moment
from parley.model.report import Report

QUOTED_WORDS = 25  # at most so many words of a report leave the record in one quote
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
ARTICLES = frozenset({"The", "A", "An", "Its", "His", "Her", "Their"})
DAY_LENGTH = len("2023-12-03")
SPAN = ".."  # between the first day of several and the last
LENGTH = re.compile(r"(PT?)(\d+)([A-Z])")
UNITS = {"PY": "year", "PM": "month", "PW": "week", "PD": "day", "PTH": "hour", "PTM": "minute"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a line stands: a report, the words, and the claim that was read in them."""

    report: Report
    quote: str
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One thing as told by one or more reports: its claims in order of publication, and how many origins they have."""

    claims: tuple[Claim, ...]
    origins: int

    @property
    def first(self) -> Claim:
        """The claim of the earliest report."""
        return self.claims[0]

    @property
    def sources(self) -> tuple[Source, ...]:
        """The places of all its claims."""
        return tuple(source(claim) for claim in self.claims)


def source(claim: Claim) -> Source:
    """Return the place of one claim, its quote drawn out to the words around it and cut to QUOTED_WORDS."""
    return Source(report=claim.evidence.report, quote=quote(claim.evidence), claim=claim.id)


def quote(evidence: Evidence) -> str:
    """Return the words of `evidence`, at most QUOTED_WORDS of them; what is left out is marked."""
    words = evidence.quote.split()
    return " ".join(words[:QUOTED_WORDS]) + (" …" if len(words) > QUOTED_WORDS else "")


def tell(claims: Iterable[Claim], lead: Mapping[str, str], origin: Mapping[str, str]) -> Iterator[Told]:
    """Yield `claims` as things told, in the given order of their first claims.

    `lead` gives the claim that leads those told alike, `origin` the report that leads those of one story.
    """
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(lead.get(claim.id, claim.id), []).append(claim)
    for members in groups.values():
        keys = {claim.evidence.report.key for claim in members}
        yield Told(claims=tuple(members), origins=len({origin.get(key, key) for key in keys}))


def leads(groups: Iterable[Sequence[str]]) -> dict[str, str]:
    """Return for each member of groups the first of all that hang together with it, in alphabetical order.

    A line told by two reports and told again in one of them is two groups with a member in common, and one line.
    """
    lead: dict[str, str] = {}

    def first(member: str) -> str:
        while lead[member] != member:
            lead[member] = lead[lead[member]]
            member = lead[member]
        return member

    for members in groups:
        for member in members:
            lead.setdefault(member, member)
        together = sorted({first(member) for member in members})
        lead |= dict.fromkeys(together, together[0])
    return {member: first(member) for member in sorted(lead)}


def in_words(day: str | None) -> str:
    """Return an ISO day, month or year as people write it ("3 December 2023"), or "day not told"."""
    if not day or day.startswith("X"):
        return "day not told"
    parts = day[:DAY_LENGTH].split("-")
    named = [MONTHS[int(part) - 1] if place == 1 else str(int(part)) for place, part in enumerate(parts) if part.isdecimal()]
    return " ".join(reversed(named)) or "day not told"


def when(moment: Moment | None) -> str:
    """Return the day or span of a moment as people write it, no more precise than told."""
    if moment is None or moment.type not in ("DATE", "TIME"):
        return "day not told"
    if moment.last and moment.last != moment.value:
        return f"{in_words(moment.value)} to {in_words(moment.last)}"
    return in_words(moment.value)


def in_time(told: str) -> str:
    """Return a day or span of a list as people write it, and a length of time ("P21D" in TIMEX3) as "within 21 days"."""
    length = LENGTH.fullmatch(told)
    unit = UNITS.get(length[1] + length[3]) if length else None
    if length is None or unit is None:
        return " to ".join(in_words(day) for day in told.split(SPAN))
    return f"within {length[2]} {unit}{'' if length[2] == '1' else 's'}"


def within(words: str) -> str:
    """Return words as they stand within a line: an article that began a sentence is not written large there."""
    article, _, rest = words.partition(" ")
    return f"{article.lower()} {rest}" if rest and article in ARTICLES else words


def listed(names: Sequence[str], none: str = "not named") -> str:
    """Return names as one phrase: "Qatar, Egypt and the United States"."""
    names = list(dict.fromkeys(names))
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names) or none
