"""The parts of the brief: each makes lines, with their sources, from what is on record."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from parley.exports.claim_rows import addressed
from parley.exports.deals import is_release, roles
from parley.exports.lines import Source, Told, in_words, listed, quote, source, when
from parley.exports.on_record import OnRecord
from parley.model.claims import Agreement, Claim, Event, Figure, Meeting, Move
from parley.reconciling.matters import TAKING_A_STAND, heading

STANCES = {
    "demand": "demands",
    "propose": "proposes",
    "accept": "accepts",
    "reject": "rejects",
    "concede": "concedes",
    "suspend": "suspends talks",
    "resume": "resumes talks",
    "agree": "agrees",
    "extend": "extends",
    "implement": "carries out",
    "violate": "is accused of a breach",
    "terminate": "declares ended",
    "mediate": "mediates",
}
UNKNOWN_DAY = "9999"  # after every day that is told
STANDINGS = ("Reported with a day", "Proposed or rejected", "Mentioned without a day")
DEAL_DAYS = (("Declared", "declared"), ("Start", "start"), ("End", "end"))
MEASURE_WORDS = {"aid_trucks": "aid trucks", "duration_days": "length in days", "other": "other counts"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: its text, what stands beside it in smaller type, and its sources."""

    text: str
    aside: str = ""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of the page: lines under a heading, grouped under sub-headings where they have one ("" otherwise)."""

    anchor: str
    title: str
    note: str
    groups: tuple[tuple[str, tuple[Line, ...]], ...]


def _section(anchor: str, title: str, note: str, lines: Sequence[Line]) -> Section:
    return Section(anchor=anchor, title=title, note=note, groups=(("", tuple(lines)),) if lines else ())


def _grouped(lines: Iterable[tuple[str, Line]]) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    groups: dict[str, list[Line]] = {}
    for title, line in lines:
        groups.setdefault(title, []).append(line)
    return tuple((title, tuple(members)) for title, members in groups.items())


def _day_order(day: str | None) -> str:
    return day if day and not day.startswith("X") else UNKNOWN_DAY


def _origins(told: Told) -> str:
    return f"{told.origins} independent origins" if told.origins > 1 else ""


def _aside(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def agreements(record: OnRecord) -> Section:
    """Each deal with its parties, its days as told, its terms, and what became of it."""
    lines = []
    for told in record.told(Agreement):
        deals = [deal for deal in told.claims if isinstance(deal, Agreement)]
        freed = _freed(deals, record)
        lines.append((_standing(deals), _first_day(deals), _deal(deals, told, freed)))
    ordered = sorted(lines, key=lambda line: (STANDINGS.index(line[0]), line[1]))
    note = "Days as told, different ones side by side. A deal that reports tell without a day may stand several times."
    groups = _grouped((standing, line) for standing, _, line in ordered)
    return Section(anchor="agreements", title="What was agreed, and what became of it", note=note, groups=groups)


def _standing(deals: Sequence[Agreement]) -> str:
    """Under which heading a deal goes: reported with a day, proposed or rejected only, or mentioned without a day."""
    if all(deal.status in ("proposed", "rejected") for deal in deals):
        return STANDINGS[1]
    return STANDINGS[0] if _first_day(deals) != UNKNOWN_DAY else STANDINGS[2]


def _freed(deals: Sequence[Agreement], record: OnRecord) -> str:
    """Who was freed while the deal held, by the counts of the reports that tell of it, parts left out."""
    told = [moment for deal in deals for moment in (deal.start, deal.end) if moment]
    days = [day for moment in told for day in dict.fromkeys((moment.day, moment.last)) if day]
    if len(days) < 2:  # noqa: PLR2004 - a first and a last day
        return ""
    first, last = date.fromisoformat(min(days)), date.fromisoformat(max(days)) + timedelta(days=1)
    reports = {deal.evidence.report.key for deal in deals}
    found = [
        _figure_text(figure)
        for figure in record.claims
        if isinstance(figure, Figure)
        and is_release(figure)
        and (figure.part_of, figure.evidence.report.key in reports) == (None, True)
        and figure.as_of is not None
        and figure.as_of.day is not None
        and first <= date.fromisoformat(figure.as_of.day) <= last
    ]
    return "; ".join(dict.fromkeys(found))


def _deal(deals: Sequence[Agreement], told: Told, freed: str) -> Line:
    made_by, through_whom = roles(deals)
    parties, mediators = listed(made_by), listed(through_whom, none="")
    days = [f"{label}: {found}" for label, mark in DEAL_DAYS if (found := _told_days(deals, mark))]
    became = listed([f"{deal.status} ({_told_on(deal)})" for deal in deals])
    terms = "; ".join(dict.fromkeys(term for deal in deals for term in deal.terms))
    through = [f"Mediators: {mediators}"] if mediators else []
    parts = [f"{deals[0].kind.capitalize()}: {parties}", *through, *days, f"Told as {became}"]
    aside = _aside(terms and f"Terms: {terms}", freed and f"Freed meanwhile, as told: {freed}", _origins(told))
    return Line(text=f"{'. '.join(parts)}.", aside=aside, sources=told.sources)


def _told_days(deals: Sequence[Agreement], mark: str) -> str:
    days = list(dict.fromkeys(in_words(moment.value) for deal in deals if (moment := getattr(deal, mark))))
    return " or ".join(days)


def _first_day(deals: Sequence[Agreement]) -> str:
    days = [moment.value for deal in deals for moment in (deal.declared, deal.start, deal.end) if moment]
    return min(map(_day_order, days), default=UNKNOWN_DAY)


def _told_on(claim: Claim) -> str:
    report = claim.evidence.report
    return f"{report.publisher or report.id}, {in_words(report.published) if report.published else 'undated'}"


def positions(record: OnRecord) -> Section:
    """Each party's stands on each issue, the latest first in the line, what it said before behind it."""
    stands: dict[tuple[str, str], list[Told]] = {}
    for told in record.told(Move, lambda move: move.act in TAKING_A_STAND and move.party is not None):
        move = told.first
        assert isinstance(move, Move) and move.party is not None
        party = record.names.get(move.party.party, move.party.party)
        stands.setdefault((party, heading(move.issue) or "other"), []).append(told)
    lines = [(party, _stand(issue, sorted(told, key=_age))) for (party, issue), told in sorted(stands.items())]
    note = "Each side's latest move on each issue, with its condition; earlier ones behind it. Under each, the words."
    return Section(anchor="positions", title="Where each side stands on each issue", note=note, groups=_grouped(lines))


def _age(told: Told) -> tuple[str, str, int]:
    """Moves without a day are as old as their report."""
    date, report = getattr(told.first, "date", None), told.first.evidence.report
    return (date.value if date else None) or report.published or "", report.key, told.first.evidence.start


def _stand(issue: str, history: Sequence[Told]) -> Line:
    *before, last = history
    earlier = f"before: {'; '.join(_stance(told) for told in reversed(before))}" if before else ""
    sources = [place for told in reversed(history) for place in told.sources]
    return Line(
        text=f"{issue[:1].upper()}{issue[1:]}: {_stance(last)}",
        aside=_aside(earlier, _origins(last)),
        sources=tuple(sources),
    )


def _stance(told: Told) -> str:
    move = told.first
    assert isinstance(move, Move)
    parts = [
        f"{STANCES[move.act]} {move.issue or f'“{quote(move.evidence)}”'}",
        f"to {addressed(move.to)}" if move.to else "",
        f"condition: {move.condition}" if move.condition else "",
        f"as told by {move.by.words}" if move.by else "",
        when(move.date) if move.date else f"told {_told_on(move)}",
    ]
    return ", ".join(part for part in parts if part)


def _figure_text(figure: Figure) -> str:
    words = [figure.quantity.words, figure.who or "", f"in {figure.where}" if figure.where else ""]
    return " ".join(word for word in words if word)


def _figure_line(told: Told) -> Line:
    figure = told.first
    assert isinstance(figure, Figure)
    by = listed(
        [f.source.words if f.source else f"{_told_on(f)}, in its own voice" for f in told.claims if isinstance(f, Figure)]
    )
    held = f"as of {when(figure.as_of)}" if figure.as_of else "day not told"
    marks = ["running total" if figure.cumulative else "", figure.status if figure.status != "occurred" else ""]
    marks += [f"range {_range(figure)}", f"part of “{figure.part_of.quote}”" if figure.part_of else "", _origins(told)]
    return Line(text=f"{held}: {_figure_text(figure)} – by {by}", aside=_aside(*marks), sources=told.sources)


def _range(figure: Figure) -> str:
    low, high = figure.quantity.low, figure.quantity.high
    about = "about " if figure.quantity.approx else ""
    if low == high:
        return f"{about}{low:,}"
    return f"{about}{f'{low:,}' if low is not None else '…'} to {f'{high:,}' if high is not None else '…'}"


def _figure_order(told: Told) -> tuple[str, str, int]:
    figure = told.first
    assert isinstance(figure, Figure)
    return _day_order(figure.as_of.value if figure.as_of else None), figure.evidence.report.key, figure.evidence.start


def exchanged(record: OnRecord) -> Section:
    """Who was freed, by day, with the sums of parts and totals."""
    told = sorted(record.told(Figure, is_release), key=_figure_order)
    shown = {claim.id for each in told for claim in each.claims}
    lines = [_figure_line(each) for each in told]
    for judgement in record.judgements:
        if judgement.kind == "sum" and judgement.members[0] in shown:
            members = [record.by_id[member] for member in judgement.members if member in record.by_id]
            lines.append(Line(text=f"Sum checked: {judgement.reason}", sources=tuple(map(source, members))))
    return _section("exchanged", "What was exchanged", "Who was freed, with the arithmetic of parts and totals.", lines)


def figures(record: OnRecord) -> Section:
    """Every other number, by measure and day."""
    told = sorted(record.told(Figure, lambda f: not is_release(f)), key=_figure_order)
    lines = []
    for each in told:
        figure = each.first
        assert isinstance(figure, Figure)
        lines.append((MEASURE_WORDS.get(figure.measure, figure.measure), _figure_line(each)))
    lines.sort(key=lambda line: line[0])
    note = "Each number by source and day, with its bounds as told. No number is averaged or preferred."
    return Section(anchor="figures", title="Figures", note=note, groups=_grouped(lines))


def accusations(record: OnRecord) -> Section:
    """Breaches alleged and other accusations, by day."""
    lines: list[tuple[Claim, Line]] = []
    for told in [
        *record.told(Move, lambda move: move.act == "violate"),
        *record.told(Event, lambda event: event.type == "ACCUSE"),
    ]:
        claim = told.first
        assert isinstance(claim, Move | Event)
        accuser, accused = (claim.by, claim.party) if isinstance(claim, Move) else (claim.actor, claim.recipient)
        issue = claim.issue if isinstance(claim, Move) else None
        by, whom = (accuser.party if accuser else "accuser not named"), (accused.party if accused else "accused not named")
        names = f"{by} accuses {whom}"
        line = Line(text=f"{names}: {issue or quote(claim.evidence)}", aside=_allegation(claim), sources=told.sources)
        lines.append((claim, line))
    ordered = [line for _, line in sorted(lines, key=lambda pair: _claim_order(pair[0]))]
    return _section(
        "accusations", "Who accuses whom", "Allegations, by whom they are made; nothing here is found to be so.", ordered
    )


def _allegation(claim: Move | Event) -> str:
    return f"allegation, {when(claim.date) if claim.date else f'told {_told_on(claim)}'}"


def _claim_order(claim: Claim) -> tuple[str, str, int]:
    date = getattr(claim, "date", None)
    report = claim.evidence.report
    return _day_order(date.value if date else report.published), report.key, claim.evidence.start


def disagreements(record: OnRecord) -> Section:
    """Claims that cannot all hold, side by side."""
    lines = []
    for judgement in record.judgements:
        members = [record.by_id[member] for member in judgement.members if member in record.by_id]
        if judgement.kind == "contradicts" and members:
            sides = " – against – ".join(f"{_side(member)}" for member in members)
            lines.append(Line(text=sides, aside=judgement.reason.partition(":")[0], sources=tuple(map(source, members))))
    return _section(
        "disagreements", "Where reports disagree, and why", "Both sides of each; the reason is what the texts give.", lines
    )


def _side(claim: Claim) -> str:
    if isinstance(claim, Figure):
        by = claim.source.words if claim.source else _told_on(claim)
        return f"{_figure_text(claim)} ({by}, {when(claim.as_of)})"
    return f"“{quote(claim.evidence)}” ({_told_on(claim)})"


def timeline(record: OnRecord) -> Section:
    """What is told of a day, by day."""
    lines = []
    for kind in (Agreement, Meeting, Move, Event):
        for told in record.told(kind):
            day, what = _happening(told.first)
            if day:
                lines.append(
                    (_day_order(day), told.first, in_words(day), Line(text=what, aside=_origins(told), sources=told.sources))
                )
    lines.sort(key=lambda line: (line[0], line[1].KIND, line[1].evidence.report.key, line[1].evidence.start))
    note = "What reports put on a day. Plans and allegations are marked; what has no day is left out here."
    return Section(
        anchor="timeline", title="Timeline", note=note, groups=_grouped((heading, line) for _, _, heading, line in lines)
    )


def _happening(claim: Claim) -> tuple[str | None, str]:
    """The day of a claim, and what is told of it in house words."""
    words = f"“{quote(claim.evidence)}”"
    if isinstance(claim, Agreement):
        moment = claim.declared or claim.start
        return (
            moment.day if moment else None
        ), f"{claim.kind}, {listed([a.name for a in claim.parties])} ({claim.status}): {words}"
    if isinstance(claim, Meeting):
        place = f" in {claim.where}" if claim.where else ""
        return (
            claim.date.day if claim.date else None
        ), f"meeting{place} ({claim.status}): {listed([a.name for a in claim.who])}"
    if isinstance(claim, Move):
        who = claim.party.party if claim.party else "party not named"
        return (claim.date.day if claim.date else None), f"{who} {STANCES[claim.act]}: {claim.issue or words}"
    assert isinstance(claim, Event)
    who = claim.actor.party if claim.actor else "actor not named"
    marks = [claim.status] if claim.status != "occurred" else []
    marks += ["told as background"] if claim.retold else []
    return (
        claim.date.day if claim.date else None
    ), f"{claim.type.lower()}, {who}: {words}{f' ({listed(marks)})' if marks else ''}"
