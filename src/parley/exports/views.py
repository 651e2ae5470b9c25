"""One dataclass per view of the record, each field with its help: what lists, pages and files show.

A view's first line of text is the help of its command. FILTERS names the conditions it can be narrowed by, COLUMNS what a
terminal shows of it; JSON and CSV show every field. Quotes are cut to WORDS_QUOTED words; the record keeps them whole.
"""

from dataclasses import dataclass, field
from typing import ClassVar

from parley.exports.desk_views import OverviewRow as OverviewRow
from parley.exports.desk_views import PlaceRow as PlaceRow
from parley.exports.ledger_views import AccusationRow, ExchangeRow, OfferRow, PromiseRow, TalksRow
from parley.exports.row import WORDS_QUOTED as WORDS_QUOTED
from parley.exports.row import Row as Row
from parley.exports.row import told as told


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow(Row):
    """A claim with the words it stands on and the report they stand in."""

    id: str = told("id of the claim; `parley show` takes it or its first digits")
    report: str = told("id of the report")
    key: str = told("key of the report: a hash of its text, id, address and publisher")
    publisher: str | None = told("who published the report, else the agency it is from")
    published: str | None = told("day of publication")
    url: str | None = told("address of the report")
    span: tuple[int, int] = told("place of the quote in the report's text: first character, and the one after the last")
    quote: str = told(f"the words that the claim stands on, at most {WORDS_QUOTED} of them")
    decided: str | None = field(default=None, metadata={"help": "what a person decided on the claim, and who"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow(ClaimRow):
    """Numbers that matter to the record, by whose count and for which day."""

    NAME: ClassVar[str] = "figures"
    FILTERS: ClassVar[tuple[str, ...]] = ("party", "day", "measure", "report", "search")
    COLUMNS: ClassVar[tuple[str, ...]] = ("id", "as_of", "measure", "who", "source", "quote")

    measure: str = told("what is counted: killed, held, released …")
    low: int | float | None = told("at least so many")
    high: int | float | None = told("at most so many")
    approx: bool = told("told as about, nearly, dozens …")
    words: str = told("the number as told")
    who: str | None = told("who or what is counted, as told")
    where: str | None = told("where, as told")
    as_of: str | None = told("day, month or span on which the number holds")
    as_of_known: str | None = told("how that day was worked out")
    cumulative: bool = told("a running total or a stock, not one incident")
    status: str = told("occurred, planned or denied")
    source: str | None = told("whose count it is, as told; none where the report says it in its own voice")
    part_of: str | None = told("the words of the larger figure that this one is a part of")
    giver: str | None = told("who lets those counted go or hands them over")
    receiver: str | None = told("who takes them over")
    through: str | None = told("through whom they are handed over")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow(ClaimRow):
    """Who said what, through whom."""

    NAME: ClassVar[str] = "statements"
    FILTERS: ClassVar[tuple[str, ...]] = ("party", "day", "issue", "outlet", "quotation", "report", "search")
    COLUMNS: ClassVar[tuple[str, ...]] = ("id", "date", "source", "cue", "quote")

    source: str | None = told("who said it, as told")
    party: str | None = told("the party or person it is put down to")
    cue: str | None = told('the reporting words; "kept silent" before those that say so')
    cue_type: str = told("speech, silence, belief, intent or act; lists show speech, and who kept silent")
    quotation: str = told("direct, indirect or mixed")
    issues: tuple[str, ...] = told("the issues that its words name, under the headings of positions")
    to: str | None = told("to whom it was said")
    via: tuple[str, ...] = told("who passed it on, outermost first")
    date: str | None = told("day on which it was said")
    date_known: str | None = told("how that day was worked out")


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRow(ClaimRow):
    """What each party does in the talks: demands, offers, refusals, breaches alleged."""

    NAME: ClassVar[str] = "moves"
    FILTERS: ClassVar[tuple[str, ...]] = ("party", "day", "report", "search")
    COLUMNS: ClassVar[tuple[str, ...]] = ("id", "date", "party", "act", "issue", "quote")

    party: str | None = told("whose move it is; none where the report names nobody")
    act: str = told("propose, demand, accept, reject, concede …; a violate is an allegation")
    to: str | None = told("towards whom")
    by: str | None = told("who alleges or reports it")
    issue: str | None = told("what it is about, as told")
    condition: str | None = told("on what condition, as told")
    date: str | None = told("day of the move")
    date_known: str | None = told("how that day was worked out")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow(ClaimRow):
    """Talks and visits for talks: who, where, when, through whom."""

    NAME: ClassVar[str] = "meetings"
    FILTERS: ClassVar[tuple[str, ...]] = ("party", "day", "report", "search")
    COLUMNS: ClassVar[tuple[str, ...]] = ("id", "date", "status", "who", "where", "quote")

    who: tuple[str, ...] = told("who meets")
    where: str | None = told("where, as told")
    date: str | None = told("day of the meeting")
    date_known: str | None = told("how that day was worked out")
    mediators: tuple[str, ...] = told("who mediates")
    status: str = told("held, ongoing, planned, ended or cancelled")


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRow(ClaimRow):
    """Truces, ceasefires and exchanges, with their terms and days."""

    NAME: ClassVar[str] = "agreements"
    FILTERS: ClassVar[tuple[str, ...]] = ("party", "day", "report", "search")
    COLUMNS: ClassVar[tuple[str, ...]] = ("id", "kind", "status", "parties", "start", "end", "quote")

    kind: str = told("truce, ceasefire, exchange or other")
    parties: tuple[str, ...] = told("who agrees")
    mediators: tuple[str, ...] = told("who mediates")
    declared: str | None = told("day on which it was announced")
    declared_known: str | None = told("how that day was worked out")
    start: str | None = told("first day")
    start_known: str | None = told("how that day was worked out")
    end: str | None = told("last day")
    end_known: str | None = told("how that day was worked out")
    terms: tuple[str, ...] = told("what was agreed, as told")
    status: str = told("proposed, agreed, in force, extended, expired, collapsed or rejected")
    promises: tuple[str, ...] = told("the terms one by one: who owes what to whom, and by when")
    ratio: str | None = told("how many of the one for how many of the other, as told")
    ceasefire_class: str | None = told("ETH/PRIO class: cessation of hostilities, with compliance mechanisms, definitive")
    purpose: tuple[str, ...] = told("ETH/PRIO purpose: humanitarian, peace process, holiday, election, exchange, other")
    scope: str | None = told("unilateral, bilateral or multilateral")
    territory: str | None = told("local or national")
    where: str | None = told("where it holds, as told")
    written: bool | None = told("whether it is written down; none where the report does not tell")
    mechanism: tuple[str, ...] = told("how it is watched over: monitoring, verification, enforcement, guarantee …")
    guarantors: tuple[str, ...] = told("who guarantees it")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow(ClaimRow):
    """What happens outside the talks, as reported."""

    NAME: ClassVar[str] = "events"
    FILTERS: ClassVar[tuple[str, ...]] = ("party", "day", "report", "search")
    COLUMNS: ClassVar[tuple[str, ...]] = ("id", "date", "type", "actor", "recipient", "status", "quote")

    type: str = told("one of PLOVER's 16 types")
    actor: str | None = told("who acts")
    recipient: str | None = told("on whom")
    where: str | None = told("where, as told")
    date: str | None = told("day of the event")
    date_known: str | None = told("how that day was worked out")
    status: str = told("occurred, ongoing, planned, conditional or denied")
    retold: bool = told("old news told again as background")
    mode: str | None = told("PLOVER's mode: heavy-weapons, arrest, demo …; none where the words do not say")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow(ClaimRow):
    """Moves, meetings, agreements and events by day; what has no day stands at the end."""

    NAME: ClassVar[str] = "timeline"
    FILTERS: ClassVar[tuple[str, ...]] = ("party", "day", "report", "search")
    COLUMNS: ClassVar[tuple[str, ...]] = ("id", "date", "kind", "what", "who", "quote")

    date: str | None = told("day, month or span as told; none for what has no day")
    date_known: str | None = told("how that day was worked out")
    kind: str = told("move, meeting, agreement or event")
    what: str = told("the act, the type, or what of an agreement falls on this day")
    status: str | None = told("how the report holds it: held, planned, denied, alleged …")
    who: tuple[str, ...] = told("whose act it is, or who takes part")
    to: str | None = told("towards whom")
    where: str | None = told("where, as told")
    issue: str | None = told("what a move is about, as told")


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionStep(MoveRow):
    """One move of a party on an issue, and how it compares with the one before it."""

    NAME: ClassVar[str] = ""

    change: str | None = told("firmer, softer, same or unclear, beside the move before it; none for the first")
    why: str | None = told("why, in words")
    same: tuple[str, ...] = told("ids of the moves of other reports that tell the same")


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRow(Row):
    """Where each party stands on each issue: its latest move, its condition, and how it came there."""

    NAME: ClassVar[str] = "positions"
    FILTERS: ClassVar[tuple[str, ...]] = ("party", "day", "report", "search")
    COLUMNS: ClassVar[tuple[str, ...]] = ("id", "party", "issue", "act", "change", "date", "quote")

    party: str = told("whose position it is")
    issue: str | None = told("the matter; none for moves whose matter the reports do not tell")
    id: str = told("id of the latest move")
    act: str = told("demand, reject, accept, propose or concede")
    date: str | None = told("day of the latest move; none where no move on this issue is dated")
    words: str | None = told("what the latest move is about, as told")
    condition: str | None = told("its condition, as told")
    report: str = told("id of the report of the latest move")
    quote: str = told(f"the words of the latest move, at most {WORDS_QUOTED} of them")
    change: str | None = told("firmer, softer, same or unclear, beside the move before it; none for the first")
    why: str | None = told("why, in words")
    history: tuple[PositionStep, ...] = told(
        "every move of the party on the issue, the latest last; one without a day is as old as its report"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementRow(Row):
    """Claims that cannot all hold, side by side, with the reason why they differ."""

    NAME: ClassVar[str] = "disagreements"
    FILTERS: ClassVar[tuple[str, ...]] = ("party", "day", "measure", "report", "search")
    COLUMNS: ClassVar[tuple[str, ...]] = ("id", "why", "first", "first_source", "second", "second_source")

    id: str = told("id of the judgement")
    why: str = told("other day, scope, definition or source, rounding, translation, or true conflict")
    reason: str = told("the reason in a sentence")
    by: str = told("who decided")
    kind: str = told("kind of the claims")
    first_id: str = told("id of the first claim")
    first: str = told("the first claim in short")
    first_source: str | None = told("whose claim it is, as told; else the outlet or report")
    first_date: str | None = told("day for which it is told")
    first_report: str = told("id of its report")
    first_quote: str = told("its words")
    second_id: str = told("id of the second claim")
    second: str = told("the second claim in short")
    second_source: str | None = told("whose claim it is, as told; else the outlet or report")
    second_date: str | None = told("day for which it is told")
    second_report: str = told("id of its report")
    second_quote: str = told("its words")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow(Row):
    """The reports on record, with their day and how it is known."""

    NAME: ClassVar[str] = "reports"
    FILTERS: ClassVar[tuple[str, ...]] = ("day", "report", "search")
    COLUMNS: ClassVar[tuple[str, ...]] = ("id", "published", "published_known", "publisher", "claims", "unread")

    id: str = told("id of the report")
    key: str = told("key of the report: a hash of its text, id, address and publisher")
    publisher: str | None = told("who published it")
    agency: str | None = told("the news agency it is from")
    title: str | None = told("its headline")
    published: str | None = told("day of publication")
    published_known: str = told("how that day is known")
    url: str | None = told("its address")
    source: str = told("where it was found")
    language: str = told("its language")
    unread: str | None = told("why it was kept unread")
    claims: int = told("how many claims it gave")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow(Row):
    """Who acts or speaks, under which names and words, in how many claims and reports."""

    NAME: ClassVar[str] = "actors"
    FILTERS: ClassVar[tuple[str, ...]] = ("party", "day", "report", "search")
    COLUMNS: ClassVar[tuple[str, ...]] = ("name", "kind", "side", "claims", "reports", "words")

    name: str = told("the name most claims give")
    kind: str = told("party, person, body, people, anonymous or document")
    side: str | None = told("the party or government it belongs to or speaks for")
    also: tuple[str, ...] = told("other names judged to be the same actor")
    words: tuple[str, ...] = told("the wordings of the reports")
    claims: int = told("claims that name it")
    reports: int = told("reports that name it")


VIEWS: tuple[type[Row], ...] = (
    OverviewRow, TimelineRow, FigureRow, StatementRow, PositionRow, TalksRow, OfferRow, AgreementRow, PromiseRow,
    ExchangeRow, AccusationRow, MeetingRow, MoveRow, EventRow, DisagreementRow, ReportRow, ActorRow, PlaceRow,
)  # fmt: skip
"""Every view, in the order in which `parley --help` lists their commands."""
