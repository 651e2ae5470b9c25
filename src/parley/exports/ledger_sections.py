"""The parts of the brief that stand on the ledgers: the same rows that the lists show, as lines."""

from collections.abc import Iterable, Sequence

from parley.exports import accusations as charges
from parley.exports import exchanges, offers, positions, promises, talks
from parley.exports.citing import STANCES
from parley.exports.deals import is_release
from parley.exports.ledger_views import CitedRow, OfferRow, TalksRow
from parley.exports.lines import Source, in_time, in_words, listed, source
from parley.exports.on_record import OnRecord
from parley.exports.page import Line, Section, aside, grouped, in_number, independent, section
from parley.exports.sections import figure_line, figure_order
from parley.exports.views import PositionRow, PositionStep
from parley.model.claims import Figure

SAID = {"firmer": "firmer than before", "softer": "softer than before", "same": "as before", "unclear": ""}


def _sources(ids: Iterable[str], record: OnRecord) -> tuple[Source, ...]:
    return tuple(source(record.by_id[named]) for named in dict.fromkeys(ids) if named in record.by_id)


def _cited(cites: Iterable[CitedRow], record: OnRecord) -> tuple[Source, ...]:
    return _sources((row.id for row in cites), record)


def talks_held(record: OnRecord) -> Section:
    """The talks between the same parties, with each change of their state."""
    lines = [_talks(row, record) for row in talks.talks(record) if row.steps]
    note = (
        "Talks between the same parties, and each change of their state on the day told; without one, on that of the report."
    )
    return section("talks", "Talks and where they stand", note, lines)


def _talks(row: TalksRow, record: OnRecord) -> Line:
    through = f", through {listed(row.mediators)}" if row.mediators else ""
    steps = [f"{step.state}, {'' if step.dated else 'told '}{in_words(step.date)}" for step in row.steps]
    told = [row.state, *steps] if len(steps) != 1 or row.steps[0].state != row.state else steps
    stands = ". How it came there: ".join(filter(None, (told[0], "; ".join(told[1:]))))
    return Line(
        text=f"{listed(row.parties)}{through}, on the {row.matter}: {stands}.",
        aside=aside(in_number(row.reports, "report"), independent(row.origins), _span(row)),
        sources=_cited(row.steps, record),
    )


def _span(row: TalksRow) -> str:
    first, last = in_words(row.first), in_words(row.last)
    if not row.days:
        return "no day told"
    return first if row.days == 1 else f"{row.days} days from {first} to {last}"


def where_each_stands(record: OnRecord) -> Section:
    """Each party's stands on each issue, the latest first in the line, what it said before behind it."""
    lines = [(row.party, _position(row, record)) for row in positions.positions(record)]
    note = (
        "Each side's latest move on each issue, with its condition, and whether it is firmer or softer than the one "
        "before, by what is done; earlier ones behind it. Under each, the words."
    )
    return Section(anchor="positions", title="Where each side stands on each issue", note=note, groups=grouped(lines))


def _position(row: PositionRow, record: OnRecord) -> Line:
    *before, last = row.history
    issue = row.issue or "other"
    change = f" – {SAID[last.change]}: {last.why}" if last.change and SAID[last.change] else ""
    earlier = f"before: {'; '.join(_stance(step) for step in reversed(before))}" if before else ""
    ids = [named for step in reversed(row.history) for named in (step.id, *step.same)]
    told = len(last.same) + 1
    return Line(
        text=f"{issue[:1].upper()}{issue[1:]}: {_stance(last)}{change}",
        aside=aside(f"told by {told} reports" if told > 1 else "", earlier),
        sources=_sources(ids, record),
    )


def _stance(step: PositionStep) -> str:
    published = in_words(step.published) if step.published else "undated"
    parts = [
        f"{STANCES[step.act]} {step.issue or f'“{step.quote}”'}",
        f"to {step.to}" if step.to else "",
        f"condition: {step.condition}" if step.condition else "",
        f"as told by {step.by}" if step.by else "",
        in_time(step.date) if step.date else f"told {step.publisher or step.report}, {published}",
    ]
    return ", ".join(part for part in parts if part)


def offered(record: OnRecord) -> Section:
    """What was offered, through whom, and who answered it by whose account."""
    lines = [_offer(row, record) for row in offers.offers(record)]
    note = "Each offer with who carries it and how it was answered; what only one side tells is marked so."
    return section("offers", "What was offered, and the answers", note, lines)


def _offer(row: OfferRow, record: OnRecord) -> Line:
    day = in_time(row.date) if row.date else f"told {in_words(row.published)}"
    to = f" to {row.to}" if row.to else ""
    carried = f", carried by {', '.join(row.carriers)}" if row.carriers else ""
    teller = f", as told by {', '.join(row.told_by)}" if row.told_by else ""
    return Line(
        text=f"{row.party or 'Party not named'}{to}: {row.what}{carried}{teller} ({day}): {row.outcome}",
        aside=f"condition: {row.condition}" if row.condition else "",
        sources=_cited((*row.cites, *row.answers), record),
    )


def owed(record: OnRecord) -> Section:
    """What each party owes under each deal, and what is reported of it."""
    lines = []
    for row in promises.promises(record):
        due = f", due {in_time(row.due)}" if row.due else ""
        hands = f", through {row.through}" if row.through else ""
        text = f"{row.giver or 'Giver not told'}: {row.what}{hands}{due} – {row.state}"
        lines.append((row.deal, Line(text=text, aside=row.why, sources=_cited(row.cites, record))))
    note = "Each term of each deal and what reports tell of its fulfilment; what is told done may not be."
    return Section(anchor="promises", title="What is owed, and what is reported of it", note=note, groups=grouped(lines))


def exchanged(record: OnRecord) -> Section:
    """Who was let go, deal by deal and day by day, with the sums of parts and totals; last what belongs to no deal."""
    lines, shown = [], set()
    for row in exchanges.exchanges(record):
        shown |= {cited.id for cited in row.cites}
        when = in_words(row.date) if row.date else "In all"
        promised = f"promised: {'; '.join(row.promised)}" if row.promised else ""
        ratio = f"ratio: {row.ratio}" if row.ratio else ""
        line = Line(
            text=f"{when}: {row.what}",
            aside=aside(promised, ratio, "; ".join(row.arithmetic)),
            sources=_cited(row.cites, record),
        )
        lines.append((row.deal, line))
    lines += [("Told of no deal's days", line) for line in _others(record, shown)]
    note = "Who was let go, by day, with the arithmetic of parts, days and totals. Two counts stand beside each other."
    return Section(anchor="exchanged", title="What was exchanged", note=note, groups=grouped(lines))


def _others(record: OnRecord, shown: set[str]) -> Sequence[Line]:
    """The counts of people let go that belong to no deal, and the sums checked on them."""
    told = [each for each in record.told(Figure, is_release) if each.first.id not in shown]
    lines = [figure_line(each) for each in sorted(told, key=figure_order)]
    ids = {claim.id for each in told for claim in each.claims}
    sums = (judgement for judgement in record.judgements if judgement.kind == "sum" and judgement.members[0] in ids)
    return lines + [Line(text=f"Sum checked: {each.reason}", sources=_sources(each.members, record)) for each in sums]


def accusations(record: OnRecord) -> Section:
    """Breaches alleged and other accusations, by day, each beside its reply."""
    lines = []
    for row in charges.accusations(record):
        names = f"{row.accuser or 'accuser not named'} accuses {row.accused or 'accused not named'}"
        if row.accuser is None and row.accused is None:
            names = "a breach told in the report's own voice, and put down to nobody"
        reply = f" – {row.reply_by or 'A source not named'} replies: “{row.reply}”" if row.reply else " – no reply told"
        day = in_time(row.date) if row.date else f"told {in_words(row.published)}"
        lines.append(
            Line(
                text=f"{names}: {row.what}{reply}",
                aside=aside("allegation", day, independent(row.origins)),
                sources=_cited((*row.cites, *row.replies), record),
            )
        )
    note = "Allegations, by whom they are made, beside what is replied; nothing here is found to be so."
    return section("accusations", "Who accuses whom, and who replies", note, lines)
