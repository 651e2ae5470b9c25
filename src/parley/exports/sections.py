"""The parts of the brief: each makes lines, with their sources, from what is on record."""

from collections.abc import Mapping, Sequence

from parley.exports.citing import as_said, does, in_order, of_type, teller
from parley.exports.claim_rows import how_many
from parley.exports.deal_words import described
from parley.exports.deals import Deal, deals, is_release, releases
from parley.exports.lines import DAY_LENGTH, Told, in_words, listed, quote, source, when, within
from parley.exports.on_record import OnRecord
from parley.exports.page import UNKNOWN_DAY, Line, Section, aside, day_order, grouped, independent, section
from parley.exports.timeline import timeline as timeline_rows
from parley.exports.views import TimelineRow
from parley.model.claims import Agreement, Claim, Event, Figure, Meeting, Move
from parley.model.report import Span

STANDINGS = ("Reported with a day", "Proposed or rejected", "Mentioned without a day")
DEAL_DAYS = (("Declared", "declared"), ("Start", "start"), ("End", "end"))
LENGTH = "duration_days"
MEASURE_WORDS = {"aid_trucks": "aid trucks", LENGTH: "length in days", "other": "other counts"}


def agreements(record: OnRecord) -> Section:
    """Each deal with its parties, its days as told, its terms, and what became of it."""
    found = deals(record)
    lines = [
        (_standing(deal.tellings), _first_day(deal.tellings), _deal(deal, let_go))
        for deal, let_go in zip(found, releases(record, found), strict=True)
    ]
    ordered = sorted(lines, key=lambda line: (STANDINGS.index(line[0]), line[1]))
    note = (
        "Days as told, different ones side by side. A deal that reports tell without a day may stand several times. Who "
        "stands in square brackets is not named where a report tells of the deal, and follows from its other words."
    )
    groups = grouped((standing, line) for standing, _, line in ordered)
    return Section(anchor="agreements", title="What was agreed, and what became of it", note=note, groups=groups)


def _standing(told: Sequence[Agreement]) -> str:
    """Under which heading a deal goes: reported with a day, proposed or rejected only, or mentioned without a day."""
    if all(deal.status in ("proposed", "rejected") for deal in told):
        return STANDINGS[1]
    return STANDINGS[0] if _first_day(told) != UNKNOWN_DAY else STANDINGS[2]


def _deal(deal: Deal, let_go: Sequence[Figure]) -> Line:
    told = [claim for claim in in_order(deal.tellings) if isinstance(claim, Agreement)]
    parties, mediators = listed(deal.parties), listed(deal.mediators, none="")
    days = [f"{label}: {found}" for label, mark in DEAL_DAYS if (found := _told_days(told, mark))]
    became = listed([f"{telling.status} ({told_on(telling)})" for telling in told])
    terms = "; ".join(dict.fromkeys(term for telling in told for term in telling.terms))
    freed = "; ".join(dict.fromkeys(_figure_text(f) for f in let_go if f.part_of is None))
    through = [f"Mediators: {mediators}"] if mediators else []
    parts = [f"{deal.kind.capitalize()}: {parties}", *through, *days, f"Told as {became}"]
    beside = aside(
        described(told),
        terms and f"Terms: {terms}",
        freed and f"Freed meanwhile, as told: {freed}",
        independent(deal.origins),
    )
    return Line(text=f"{'. '.join(parts)}.", aside=beside, sources=tuple(map(source, told)))


def _told_days(deals: Sequence[Agreement], mark: str) -> str:
    """The days that tellings give; where they differ, each with who tells it first."""
    tellers: dict[str, str] = {}
    for deal in deals:
        if moment := getattr(deal, mark):
            tellers.setdefault(in_words(moment.value), told_on(deal))
    return " or ".join(f"{day} ({by})" for day, by in tellers.items()) if len(tellers) > 1 else "".join(tellers)


def _first_day(deals: Sequence[Agreement]) -> str:
    days = [moment.value for deal in deals for moment in (deal.declared, deal.start, deal.end) if moment]
    return min(map(day_order, days), default=UNKNOWN_DAY)


def told_on(claim: Claim) -> str:
    """Return which report tells a claim, and when it was published."""
    report = claim.evidence.report
    return f"{report.outlet or report.id}, {in_words(report.published) if report.published else 'undated'}"


def _figure_text(figure: Figure) -> str:
    """The number and whom it counts; where that is no field of its own ("six", "a week"), the words that tell it."""
    is_bare = not figure.who or figure.measure == LENGTH
    told = f"“{quote(figure.evidence)}”" if is_bare else how_many(figure.quantity.words, figure.who)
    return told + (f" in {figure.where}" if figure.where else "")


def figure_line(told: Told) -> Line:
    """Return the line of a number: the day for which it holds, whom it counts, by whose count, with its bounds."""
    figure = told.first
    assert isinstance(figure, Figure)
    by = listed([_by(f) for f in told.claims if isinstance(f, Figure)])
    held = f"as of {when(figure.as_of)}" if figure.as_of else "day not told"
    marks = ["running total" if figure.cumulative else "", figure.status if figure.status != "occurred" else ""]
    marks += [
        _range(figure),
        f"part of “{figure.part_of.quote}”" if figure.part_of else "",
        independent(told.origins),
    ]
    return Line(text=f"{held}: {_figure_text(figure)} – by {by}", aside=aside(*marks), sources=told.sources)


def _by(figure: Figure) -> str:
    """By whose count a number is told."""
    by = teller(figure)
    return within(by) if by else f"{told_on(figure)}, in its own voice"


def _range(figure: Figure) -> str:
    """The bounds of a number; nothing where its words give it in figures."""
    low, high, words = figure.quantity.low, figure.quantity.high, figure.quantity.words
    about = "about " if figure.quantity.approx else ""
    if low == high:
        return f"range {about}{low:,}" if about or f"{low:,}" not in words else ""
    if low is None or high is None:
        return f"range {about}{low:,} or more" if low is not None else f"range {about}{high:,} or fewer"
    return f"range {about}{low:,} to {high:,}"


def figure_order(told: Told) -> tuple[str, str, int]:
    """Return the key by which numbers are sorted: their day, then their place."""
    figure = told.first
    assert isinstance(figure, Figure)
    return day_order(figure.as_of.value if figure.as_of else None), figure.evidence.report.key, figure.evidence.start


def figures(record: OnRecord) -> Section:
    """Every other number, by measure and day."""
    told = sorted(record.told(Figure, lambda f: not is_release(f)), key=figure_order)
    lines = []
    for each in told:
        figure = each.first
        assert isinstance(figure, Figure)
        lines.append((_measure(figure), figure_line(each)))
    lines.sort(key=lambda line: line[0])
    note = "Each number by source and day, with its bounds as told. No number is averaged or preferred."
    return Section(anchor="figures", title="Figures", note=note, groups=grouped(lines))


def disagreements(record: OnRecord) -> Section:
    """Claims that cannot all hold, side by side."""
    lines = []
    for judgement in record.judgements:
        members = [record.by_id[member] for member in judgement.members if member in record.by_id]
        if judgement.kind == "contradicts" and members:
            sides = " – against – ".join(f"{_side(member)}" for member in members)
            lines.append(Line(text=sides, aside=judgement.reason.partition(":")[0], sources=tuple(map(source, members))))
    return section(
        "disagreements", "Where reports disagree, and why", "Both sides of each; the reason is what the texts give.", lines
    )


def _side(claim: Claim) -> str:
    """One side of a disagreement: who tells what, and for which day."""
    if isinstance(claim, Figure):
        held = f", as of {when(claim.as_of)}" if claim.as_of else ""
        return f"{_measure(claim)}: {_figure_text(claim)} ({_by(claim)}{held})"
    if isinstance(claim, Agreement) and claim.end:
        return f"{claim.kind} that ends {in_words(claim.end.value)}: “{as_said(claim)}” ({told_on(claim)})"
    return f"“{as_said(claim)}” ({told_on(claim)})"


def _measure(figure: Figure) -> str:
    return MEASURE_WORDS.get(figure.measure, figure.measure)


def timeline(record: OnRecord) -> Section:
    """What is told of a day, by day; what several reports tell alike once."""
    of_deal = {telling.id: deal for deal in deals(record) for telling in deal.tellings}
    told: dict[tuple[str, str, str], list[TimelineRow]] = {}
    done = _carried_out(record)
    for row in timeline_rows(record.claims):
        day = (row.date or "")[:DAY_LENGTH]
        is_again = row.kind == Event.KIND and any(s < row.span[1] and row.span[0] < e for s, e in done.get(row.key, ()))
        if len(day) == DAY_LENGTH and not is_again:
            told.setdefault((day, record.lead.get(row.id, row.id), row.what), []).append(row)
    lines = [
        (day, _day_line(found, of_deal, record)) for (day, _, _), found in sorted(told.items(), key=lambda line: line[0][0])
    ]
    note = "What reports put on a day. Plans and allegations are marked; what has no day is left out here."
    return Section(
        anchor="timeline", title="Timeline", note=note, groups=grouped((in_words(day), line) for day, line in lines)
    )


def _carried_out(record: OnRecord) -> Mapping[str, Sequence[Span]]:
    """Where reports tell that a party does what it owes: the same words told as an event are no line of their own."""
    found: dict[str, list[Span]] = {}
    for claim in record.claims:
        if isinstance(claim, Move) and claim.act == "implement":
            found.setdefault(claim.evidence.report.key, []).append(claim.evidence.span)
    return found


def _day_line(rows: Sequence[TimelineRow], of_deal: Mapping[str, Deal], record: OnRecord) -> Line:
    first = rows[0]
    keys = {record.origin.get(row.key, row.key) for row in rows}
    is_ahead = all(row.published and row.date and row.date > row.published for row in rows)
    ahead = "planned" if is_ahead and first.status != "planned" else ""
    claims = [record.by_id[row.id] for row in rows if row.id in record.by_id]
    return Line(
        text=_what(first, of_deal, record),
        aside=aside(ahead, independent(len(keys))),
        sources=tuple(map(source, claims)),
    )


def _what(row: TimelineRow, of_deal: Mapping[str, Deal], record: OnRecord) -> str:
    """What is told of a day, in house words."""
    claim = record.by_id[row.id]
    words = f"“{quote(claim.evidence)}”"
    if isinstance(claim, Agreement):
        return f"{row.what}, {listed(of_deal[claim.id].parties)} (told as {row.status}): {words}"
    if isinstance(claim, Meeting):
        place = f" in {row.where}" if row.where else ""
        return f"meeting{place} ({row.status}): {listed(row.who)}"
    if isinstance(claim, Move):
        who = [part for name in row.who for part in record.each(name)]
        return f"{listed(who, none='party not named')} {does(claim.act, who)}: {row.issue or words}"
    marks = "" if row.status == "occurred" else f" ({row.status})"
    return f"{of_type(row.what)}, {listed(row.who, none='actor not named')}: {words}{marks}"
