"""Views that bring together what many claims tell of one thing: promises, exchanges, accusations, offers and talks.

Each row names the claims that it stands on, each with its report and words, so that every word of it can be looked up.
"""

from dataclasses import dataclass
from typing import ClassVar

from parley.exports.row import WORDS_QUOTED, Row, told

FILTERS = ("party", "day", "report", "search")


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedRow(Row):
    """A claim on which a line stands: what it tells in house words, and where."""

    id: str = told("id of the claim; `parley show` takes it")
    kind: str = told("figure, statement, move, meeting, agreement or event")
    what: str = told("what it tells, in short")
    who: str | None = told("whose act, words or count it is, as told")
    date: str | None = told("the day for which it is told")
    report: str = told("id of its report")
    key: str = told("key of its report")
    publisher: str | None = told("who published the report, else the agency it is from")
    published: str | None = told("day of publication")
    quote: str = told(f"its words, at most {WORDS_QUOTED} of them")


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow(Row):
    """A line that stands on several claims."""

    id: str = told("id of the line: it stays as long as the claim that leads it is on record")
    cites: tuple[CitedRow, ...] = told("the claims that the line stands on, the oldest report first")


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRow(LedgerRow):
    """Who owes what under which deal, by when, and what is reported of it."""

    NAME: ClassVar[str] = "promises"
    FILTERS: ClassVar[tuple[str, ...]] = FILTERS
    COLUMNS: ClassVar[tuple[str, ...]] = ("id", "deal", "giver", "what", "due", "state")

    deal: str = told("the deal in short: kind, parties, first day")
    deal_id: str = told("id of the fullest telling of the deal")
    giver: str | None = told("who owes it; none where no report says")
    receiver: str | None = told("who is to have it")
    through: str | None = told("through whose hands")
    what: str = told("what is owed, as told")
    matter: str | None = told("the heading under which it goes")
    low: int | float | None = told("at least so many are owed")
    high: int | float | None = told("at most so many are owed")
    counted: str | None = told("the number as told, and whom or what it counts")
    due: str | None = told("by when: a day, or a length of time from the beginning of the deal, as told")
    state: str = told("as reported: done, partly, late, disputed or no report")
    why: str = told("what is reported of it, in words")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseRow(Row):
    """One count of people let go, within an exchange."""

    id: str = told("id of the figure, in the report that tells it first")
    giver: str | None = told("who lets them go; none where the report does not say")
    receiver: str | None = told("who takes them over")
    through: str | None = told("through whose hands")
    who: str | None = told("who is let go, as told")
    low: int | float | None = told("at least so many")
    high: int | float | None = told("at most so many")
    words: str = told("the number as told")
    parts: tuple[str, ...] = told("its parts, as told")
    by: str | None = told("whose count it is, as told")
    taken_back: bool = told("whether the report, or its publisher later, says that the number does not stand")
    ids: tuple[str, ...] = told("ids of all figures that tell it")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeRow(LedgerRow):
    """Who let go how many under which deal, day by day, and how that compares with what was promised."""

    NAME: ClassVar[str] = "exchanges"
    FILTERS: ClassVar[tuple[str, ...]] = FILTERS
    COLUMNS: ClassVar[tuple[str, ...]] = ("id", "deal", "date", "what", "ratio", "arithmetic")

    deal: str = told("the deal in short: kind, parties, first day")
    deal_id: str = told("id of the fullest telling of the deal")
    date: str | None = told("the day; none for the line of the whole deal")
    part: str = told("day, or whole: what is told of the deal as a whole beside the sum of its days")
    what: str = told("who let go how many, in words")
    released: tuple[ReleaseRow, ...] = told("each count of people let go")
    promised: tuple[str, ...] = told("what was promised, as told; on the line of the whole deal")
    ratio: str | None = told("how many of the one for how many of the other, where both are one number")
    arithmetic: tuple[str, ...] = told("sums checked, in words")
    adds_up: bool | None = told("whether all sums that were checked agree; none where there was nothing to check")


@dataclass(frozen=True, slots=True, kw_only=True)
class AccusationRow(LedgerRow):
    """Who accuses whom of what, side by side with what is replied."""

    NAME: ClassVar[str] = "accusations"
    FILTERS: ClassVar[tuple[str, ...]] = FILTERS
    COLUMNS: ClassVar[tuple[str, ...]] = ("id", "date", "accuser", "accused", "what", "reply_by", "reply")

    accuser: str | None = told("who makes the charge; none where the report does not say")
    accused: str | None = told("whom it is laid against")
    what: str = told("the charge, as told: an allegation, never a fact")
    date: str | None = told("day of what is alleged, or of the charge")
    published: str | None = told("day of the first report that tells it")
    origins: int = told("in how many independent origins it is told; this is no measure of truth")
    reply: str | None = told("the words of the first reply; none where no report has one")
    reply_by: str | None = told("who replies")
    reply_id: str | None = told("id of the reply's claim")
    replies: tuple[CitedRow, ...] = told("every reply")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow(CitedRow):
    """An answer to an offer."""

    party: str | None = told("who answers")
    act: str = told("accept, reject or concede")
    told_by: str | None = told("who says so; none where the party or the report itself does")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferRow(LedgerRow):
    """What was offered, by whom, through whom, and who answered what; by whose account."""

    NAME: ClassVar[str] = "offers"
    FILTERS: ClassVar[tuple[str, ...]] = FILTERS
    COLUMNS: ClassVar[tuple[str, ...]] = ("id", "date", "party", "what", "carriers", "outcome")

    party: str | None = told("who puts it forward; none where no report says")
    to: str | None = told("to whom; in square brackets where no words name it there")
    what: str = told("what is offered, as told")
    matter: str | None = told("the heading under which it goes")
    condition: str | None = told("on what condition, as told")
    date: str | None = told("day of the offer")
    published: str | None = told("day of the first report that tells it")
    carriers: tuple[str, ...] = told("who carries it")
    told_by: tuple[str, ...] = told("by whose account, where it is not the party's own or the report's")
    answers: tuple[AnswerRow, ...] = told("every answer, the oldest first")
    outcome: str = told("how it was answered, in words, with who alone says so")


@dataclass(frozen=True, slots=True, kw_only=True)
class TalksStep(CitedRow):
    """One change of state of talks; `date` is its day, or that of the report where none is told."""

    state: str = told("the state from this day on")
    dated: bool = told("whether the report gives the day; if not, it is the day of publication")


@dataclass(frozen=True, slots=True, kw_only=True)
class TalksRow(LedgerRow):
    """Talks between the same parties on the same matter: where they stand, and how they came there."""

    NAME: ClassVar[str] = "talks"
    FILTERS: ClassVar[tuple[str, ...]] = FILTERS
    COLUMNS: ClassVar[tuple[str, ...]] = ("id", "parties", "matter", "state", "since", "reports")

    parties: tuple[str, ...] = told("between whom")
    mediators: tuple[str, ...] = told("who mediates or carries, by most reports first")
    matter: str = told("what they are about")
    state: str = told("the latest state told")
    since: str | None = told("the day from which it is told")
    first: str | None = told("the first day that is told of them")
    last: str | None = told("the last day that is told of them")
    days: int | None = told("how many days lie between the two, both counted")
    reports: int = told("how many reports tell of them")
    origins: int = told("in how many independent origins they are told")
    steps: tuple[TalksStep, ...] = told("each change of state, with its day and words")
