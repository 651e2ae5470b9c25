"""Names of people who suffered, taken out of an answer as it leaves: no page can forget to.

What an answer tells of stands in reports, and it links to them or to claims of them: by what these tell of people, names are
hidden in all of it, in the words, in the addresses of links and in what its charts are drawn from.
"""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from urllib.parse import quote, quote_plus

from markupsafe import escape

from parley.exports.masked import masks_of_reports
from parley.exports.masking import Masks
from parley.model.report import Report
from parley.store import queries
from parley.store.database import Record

_LINKED = re.compile(r"/(reports|claims|disagreements)/([0-9a-f]+)")
SPELLINGS: tuple[Callable[[str], str], ...] = (str, lambda name: str(escape(name)), quote, quote_plus)


def hidden(record: Record, page: str, keys: Collection[str] = (), ids: Iterable[str] = ()) -> str:
    """Return a page without the names of people who suffered by the reports that it tells of.

    It tells of the reports that it links to, of those of the claims and disagreements that it links to, and of those that
    are given by `keys`, or by the `ids` of claims in them.
    """
    linked: dict[str, set[str]] = {"reports": set(keys), "claims": set(ids), "disagreements": set()}
    for kind, named in _LINKED.findall(page):
        linked[kind].add(named)
    masks = masks_of_reports(record, _reports(record, linked))
    if not masks:
        return page
    spelled = {name: role for spelling in SPELLINGS for name, role in masks.spelled(spelling).roles.items()}
    return Masks(spelled, {}).text(page)


def _reports(record: Record, linked: dict[str, set[str]]) -> set[str]:
    """The keys of the reports that are linked to, and of those of claims and disagreements that are."""
    judged = queries.judgements_of_ids(record, sorted(linked["disagreements"]))
    ids = linked["claims"].union(*(judgement.members for judgement in judged))
    return linked["reports"] | (queries.report_keys_of(record, sorted(ids)) if ids else set())


def blackened(record: Record, report: Report) -> Report:
    """Return a report with bars for the names of people who suffered by it: claims keep their places in it."""
    masks = masks_of_reports(record, [report.key])
    return replace(report, text=masks.blackened(report.text, report.key)) if masks else report
