"""The brief: one readable page of a record, as HTML that stands alone or as Markdown; a source under every line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from parley.errors import Unwritable
from parley.exports import ledger_sections, sections
from parley.exports.lines import in_words
from parley.exports.on_record import OnRecord
from parley.exports.page import Section, in_number
from parley.model.claims import Claim
from parley.model.decisions import VERDICTS
from parley.model.judgements import Judgement
from parley.model.report import Report

SECTIONS = (
    ledger_sections.talks_held,
    sections.agreements,
    ledger_sections.owed,
    ledger_sections.exchanged,
    ledger_sections.where_each_stands,
    ledger_sections.offered,
    ledger_sections.accusations,
    sections.disagreements,
    sections.figures,
    sections.timeline,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The whole brief."""

    title: str
    summary: str
    sections: tuple[Section, ...]
    reports: tuple[Report, ...]
    decided: Mapping[str, str]
    """What a person decided on a claim, by the claim's id: it stands beside the claim wherever that is a source."""


def page(reports: Iterable[Report], claims: Iterable[Claim], judgements: Iterable[Judgement]) -> Page:
    """Return the brief of a record, whose reports and claims come in order of publication."""
    record = OnRecord(reports, claims, judgements)
    parts = tuple(section(record) for section in SECTIONS)
    return Page(title="Brief", summary=_summary(record), sections=parts, reports=record.reports, decided=_decided(record))


def _decided(record: OnRecord) -> Mapping[str, str]:
    """Who accepted or corrected what, or could not verify it, and when; what a person rejected is in no line."""
    found = (judgement for judgement in record.judgements if judgement.kind in VERDICTS)
    return {
        each.members[0]: f"{each.kind} by {each.by}" + (f", {in_words(each.when)}" if each.when else "") for each in found
    }


def _summary(record: OnRecord) -> str:
    days = sorted(report.published for report in record.reports if report.published)
    span = f", published {' to '.join(dict.fromkeys((in_words(days[0]), in_words(days[-1]))))}" if days else ""
    undated = sum(1 for report in record.reports if not report.published)
    copies = sum(len(judgement.members) - 1 for judgement in record.judgements if judgement.kind == "copy")
    told = f"{undated} undated; {in_number(copies, 'copy', 'copies')} of another; {in_number(len(record.claims), 'claim')}."
    return f"{in_number(len(record.reports), 'report')}{span}; {told}"


def write(brief: Page, to: Path) -> None:
    """Write the page to `to`: HTML for .html, Markdown for .md; raise Unwritable where it cannot be written."""
    environment = Environment(
        loader=PackageLoader("parley.exports"),
        autoescape=lambda name: bool(name and "html" in name),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["in_words"] = in_words
    template = environment.get_template("brief.md.j2" if to.suffix == ".md" else "brief.html.j2")
    try:
        to.write_text(template.render(page=brief), encoding="utf-8")
    except OSError as refused:
        raise Unwritable(str(to), refused.strerror or "no reason given") from refused
