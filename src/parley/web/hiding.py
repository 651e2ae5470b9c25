"""Names of people who suffered, taken out of an answer as it leaves: no page can forget to.

What an answer tells of stands in reports, and it links to them: by what these tell of people, names are hidden in all of
it, in the words, in the addresses of links and in what its charts are drawn from.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import quote, quote_plus

from markupsafe import escape

from parley.exports.masked import masks_of_reports
from parley.model.report import Report
from parley.store import queries
from parley.store.database import Record

MOST = 200  # reports that one page links to at most
_LINKED = re.compile(r"/reports/([0-9a-f]+)")
SPELLINGS: tuple[Callable[[str], str], ...] = (str, lambda name: str(escape(name)), quote, quote_plus)


def hidden(record: Record, page: str, keys: Sequence[str] = ()) -> str:
    """Return a page without the names of people who suffered by the reports that it links to, or by those of some keys."""
    keys = keys or list(dict.fromkeys(_LINKED.findall(page)))[:MOST]
    masks = masks_of_reports(record, queries.reports_of_keys(record, keys).values())
    if not masks:
        return page
    for spelling in SPELLINGS:
        page = masks.spelled(spelling).text(page)
    return page


def blackened(record: Record, report: Report) -> Report:
    """Return a report with bars for the names of people who suffered by it: claims keep their places in it."""
    masks = masks_of_reports(record, [report])
    return replace(report, text=masks.blackened(report.text, report.key)) if masks else report
