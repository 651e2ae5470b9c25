"""Figures drawn: for each measure the ranges that sources tell, by day; a line joins only what one of them counts alike."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from parley.exports import lists
from parley.exports.claim_rows import claim_row, how_many, when
from parley.exports.spans import days
from parley.model.claims import Figure
from parley.reconciling.topics import fold, populations
from parley.store import around
from parley.store.ordering import UNKNOWN
from parley.web.asked import Asked
from parley.web.pages import decided, one_name
from parley.web.pages.windows import Window, window
from parley.web.wording import day

LINES = 160  # figures in a window: more would hide each other
PANELS = 4  # measures drawn at once, those told most; any other is drawn when it is asked for
APART = 4  # sources that have a colour and shape of their own
OTHERS = "Other sources"
ITSELF = "in its own voice"

Names = Mapping[str, str]


def show(asked: Asked) -> Mapping[str, Any]:
    """Give the figures of a window, what the chart draws of them, and the sums that were checked on them."""
    found = window(asked, (Figure.KIND,), LINES)
    figures = [claim for claim in found.claims if isinstance(claim, Figure)]
    standing = decided.over(asked.record, found.claims)
    rows = [lists.marked(claim_row(figure), standing) for figure in sorted(figures, key=_age)]
    told = one_name.listed(asked.record, {figure.source.party for figure in figures if figure.source})
    sums = around.judgements(asked.record, [figure.id for figure in figures], ("sum",))
    return {
        "rows": rows,
        "window": found,
        "chart": chart(found, told),
        "sums": sums,
        "measures": Counter(figure.measure for figure in figures).most_common(),
        "words": {figure.id: lists.in_short(figure) for figure in figures},
    }


def _age(figure: Figure) -> tuple[str, str, str, int]:
    report = figure.evidence.report
    return when(figure.as_of) or UNKNOWN, report.published or UNKNOWN, report.key, figure.evidence.start


def chart(found: Window, names: Names) -> dict[str, Any]:
    """Return the sources in the order of their colours, and a panel for each of the measures told most."""
    figures = [claim for claim in found.claims if isinstance(claim, Figure)]
    dated = [figure for figure in figures if days(when(figure.as_of))]
    told = Counter(source(figure, names) for figure in dated)
    ranked = sorted(told, key=lambda name: (-told[name], name))
    shown = [*ranked[:APART], *([OTHERS] if len(ranked) > APART else [])]
    measures = sorted(Counter(figure.measure for figure in dated).items(), key=lambda counted: (-counted[1], counted[0]))
    panels = [
        _panel(measure, [figure for figure in dated if figure.measure == measure], shown, names)
        for measure, _ in measures[:PANELS]
    ]
    return {"sources": shown, "panels": panels, "undated": len(figures) - len(dated)}


def source(figure: Figure, names: Names) -> str:
    """Return whose count a figure is: the party's, the source's as told, or the report's own."""
    if figure.source is None:
        report = figure.evidence.report
        return f"{report.outlet or report.id}, {ITSELF}"
    return names.get(figure.source.party, figure.source.party)


def _panel(measure: str, figures: Sequence[Figure], shown: Sequence[str], names: Names) -> dict[str, Any]:
    def counted(figure: Figure) -> tuple[Any, ...]:
        return source(figure, names), *definition(figure)

    ordered = sorted(figures, key=lambda figure: (counted(figure), when(figure.as_of) or "", figure.evidence.start))
    series = [_series(list(told), shown, names) for _, told in groupby(ordered, key=counted)]
    spans = [span for figure in figures if (span := days(when(figure.as_of)))]
    axis = (min(span.first for span in spans), max(span.last for span in spans))
    return {"measure": measure, "axis": axis, "series": series}


def definition(figure: Figure) -> tuple[Any, ...]:
    """Return what a figure counts: only figures for which it is the same are joined, and only running totals and stocks."""
    whom = tuple(sorted(populations(figure))) or (fold(figure.who or ""),)
    apart = "" if figure.cumulative else figure.id
    return whom, fold(figure.where or ""), figure.part_of is not None, figure.status, apart


def _series(told: Sequence[Figure], shown: Sequence[str], names: Names) -> dict[str, Any]:
    by = source(told[0], names)
    return {"source": by, "nth": shown.index(by) if by in shown else APART, "points": [_point(each, by) for each in told]}


def _point(figure: Figure, by: str) -> dict[str, Any]:
    span = days(when(figure.as_of))
    assert span is not None
    words = how_many(figure.quantity.words, figure.who) + (f" in {figure.where}" if figure.where else "")
    label = f"{day(when(figure.as_of))}: {words}, by {by}" + ("" if figure.status == "occurred" else f" ({figure.status})")
    return {
        "id": figure.id,
        "first": span.first,
        "last": span.last,
        "low": figure.quantity.low,
        "high": figure.quantity.high,
        "sure": figure.status == "occurred",
        "label": label,
    }
