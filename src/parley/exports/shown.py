"""One claim whole: its fields, its quote in context, the judgements on it, and the report it stands in."""

from dataclasses import dataclass, field
from typing import Any

from parley.exports.claim_rows import claim_row
from parley.exports.lists import in_short, marked, report_row
from parley.exports.views import ClaimRow, ReportRow, Row, told
from parley.model.claims import Claim
from parley.model.judgements import Judgement
from parley.store import by_id, decisions, queries
from parley.store.database import Record

CONTEXT = 240  # characters of the report on either side of the quote: the sentence before and the one after, in most


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementRow(Row):
    """A link or a decision, with who decided and why."""

    id: str = told("id of the judgement")
    kind: str = told("same, part_of, updates, contradicts, answers, sum, copy, same_actor, or a person's decision")
    reason: str = told("the reason in a sentence")
    by: str = told("who decided")
    when: str | None = told("when; none for the machine, which has no clock")
    others: tuple[str, ...] = told("the other claims that it links, each with its id and in short")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown(Row):
    """A claim with its quote in context, its judgements and its reports."""

    claim: ClaimRow = field(metadata={"help": "the claim and its fields"})
    as_read: ClaimRow | None = field(metadata={"help": "the claim as it was read, where a person corrected it"})
    before: str = told("the words of the report before the quote")
    quote: str = told("the quote, whole")
    after: str = told("the words of the report after the quote")
    judgements: tuple[JudgementRow, ...] = told("what people and the machine judged on it, people first")
    reports: tuple[ReportRow, ...] = told("the report, and its byte-identical copies")


def shown(record: Record, named: str) -> Shown:
    """Return the claim whose id is, or begins with, `named`; raise NotOnRecord for none, UnknownValue for several."""
    found = by_id.one_claim(record, named)
    told_in = queries.claims_named(record, found)
    claim = told_in[0]
    counts = queries.claim_counts(record, {each.evidence.report.key for each in told_in})
    reports = tuple(report_row(each.evidence.report, counts[each.evidence.report.key]) for each in told_in)
    before, after = context(claim)
    read = claim_row(queries.claims_named(record, found, as_read=True)[0])
    return Shown(
        claim=marked(claim_row(claim), decisions.standing_decisions(record, [found])),
        as_read=read if read != claim_row(claim) else None,
        before=before,
        quote=claim.evidence.quote,
        after=after,
        judgements=tuple(_judgement(record, judgement, claim.id) for judgement in queries.judgements_on(record, claim.id)),
        reports=reports,
    )


def context(claim: Claim) -> tuple[str, str]:
    """Return the words before and after the quote of a claim, cut between words."""
    text, (start, end) = claim.evidence.report.text, claim.evidence.span
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    if start > CONTEXT:
        before = "… " + before.partition(" ")[2]
    if end + CONTEXT < len(text):
        after = after.rpartition(" ")[0] + " …"
    return before, after


def _judgement(record: Record, judgement: Judgement, named: str) -> JudgementRow:
    others = [_other(record, member) for member in judgement.members if member != named]
    fields: dict[str, Any] = {name: getattr(judgement, name) for name in ("id", "kind", "reason", "by", "when")}
    return JudgementRow(others=tuple(others), **fields)


def _other(record: Record, member: str) -> str:
    claim = next(iter(queries.claims_named(record, member)), None)
    return f"{member} {in_short(claim)}, {claim.evidence.report.id}" if claim else member
