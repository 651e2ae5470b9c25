"""Training of the weights by which a figure is told and gets its day: `python -m parley.training.tellings GOLD MARKED`.

GOLD is a folder of annotated reports, one JSON object a file, with text, published and figures (measure, low, high, status,
cumulative, as_of and an evidence verbatim in the text); MARKED a folder of marked passages (see training/passages). The
weights of lexicons/telling_weights.toml and day_weights.toml are fitted anew; with `days` as third word only the latter. As
a figure's telling and day bear on those after it, what is fitted first is used to find them for the next fit, always on
reports that it has not seen (in FOLDS parts), so that the weights expect as many errors as there will be.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib import resources
from pathlib import Path
from typing import Any

from parley import lexicons, reading
from parley.intake.article import receive
from parley.model.moments import Moment
from parley.model.report import Report
from parley.reading.amounts import figures, holding, rulings, tellings
from parley.reading.amounts.figures import Reading
from parley.reading.amounts.tellings import LENGTH, Case, Table, Told
from parley.reading.marks import Marks
from parley.reading.text.encoder import Encoder
from parley.reading.text.sentences import Parser
from parley.settings import Settings
from parley.training.fitting import Choice, choose
from parley.training.lending import Examples, Weights, lend, written
from parley.training.passages import Label, load

FOLDS = 5
RIDGE, RIDGE_OF_TELLINGS = 2.0, 1.0  # chosen by cross-validation over reports
RAREST = 3  # figures of which a signal for a day must hold
SLIGHT = 0.02  # a weight below it is left out
FED_BACK = "before "  # what is told before does not speak for a total: one taken wrongly would make the next one so
TELLINGS, DAYS = "telling_weights", "day_weights"
LEXICONS = Path(str(resources.files(lexicons)))
Days = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Page:
    """A report whose figures are marked, with its readings and the labels of those that are, by their place."""

    marks: Marks
    bare: tuple[Reading, ...]
    labels: Mapping[int, Label]


@dataclass(slots=True)
class Fitted:
    """The weights of tellings and of days; what is not fitted yet is empty."""

    table: Table = field(default_factory=dict)
    days: Days = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """A figure with its label: its case, and the days to choose from with what speaks for each."""

    case: Case
    label: Label
    days: Mapping[str | None, Mapping[str, float]]


# ── reports and their labels ──────────────────────────────────────────────────────────────────────────────────────────


def annotated(gold: Path, parser: Parser) -> Iterator[Page]:
    """Yield every annotated report of a folder, in the order of the names."""
    for path in sorted(gold.rglob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        report = receive(id=told["id"], text=told["text"], url=told.get("url"), published=told.get("published"))
        marks = _marks(report, parser)
        bare = figures.measured(marks)
        yield _page(marks, bare, _labels(bare, told))


def marked(folder: Path, parser: Parser) -> Iterator[Page]:
    """Yield every marked passage of a folder, in the order of the names."""
    for path in sorted(folder.glob("*.txt")):
        for report, spans in load(path):
            marks = _marks(report, parser)
            bare = figures.measured(marks)
            labels = {}
            for (start, end), label in spans.items():
                inside = (p for p, r in enumerate(bare) if r.tally.count.number[0] < end and start < r.tally.count.number[1])
                labels.update(dict.fromkeys([*inside][:1], label))
            yield _page(marks, bare, labels)


def _marks(report: Report, parser: Parser) -> Marks:
    return reading.read(report, next(parser.parse([report])), Encoder().encode(report))


def _labels(bare: Sequence[Reading], told: Mapping[str, Any]) -> dict[int, Label]:
    """The labels of annotated figures: the same bounds within the words of the evidence, of its measure first."""
    found: dict[int, Label] = {}
    missing = list(told["figures"])
    for same_measure in (True, False):
        for figure in list(missing):
            fits = (p for p, r in enumerate(bare) if p not in found and (r.measure == figure["measure"]) == same_measure)
            place = next((p for p in fits if _is_told_by(bare[p], figure, told["text"])), None)
            if place is not None:
                found[place] = _label(figure)
                missing.remove(figure)
    return found


def _is_told_by(one: Reading, figure: Mapping[str, Any], text: str) -> bool:
    spots = [match.span() for match in re.finditer(re.escape(figure["evidence"]), text)]
    inside = any(one.tally.count.start < end and start < one.tally.count.end for start, end in spots)
    return inside and (one.quantity.low, one.quantity.high) == (figure["low"], figure["high"])


def _label(figure: Mapping[str, Any]) -> Label:
    manner = "plan" if figure.get("status") == "planned" else "total" if figure["cumulative"] else "incident"
    return Label(manner, figure["as_of"], measure=figure["measure"])


def _page(marks: Marks, bare: Sequence[Reading], labels: Mapping[int, Label]) -> Page:
    """The page, each reading with the measure of its label; what gave it another is no cue."""
    right = [
        replace(one, measure=label.measure, cue=one.cue if label.measure == one.measure else None)
        if (label := labels.get(place)) is not None and label.measure is not None
        else one
        for place, one in enumerate(bare)
    ]
    return Page(marks, tuple(right), labels)


# ── what speaks for each answer ───────────────────────────────────────────────────────────────────────────────────────


def rows(page: Page, fitted: Fitted, *, is_told: bool = False, is_dated: bool = False) -> Iterator[Row]:
    """Yield the labelled figures of a page, those before each told and dated as `fitted` finds, or as they are labelled."""
    found: list[Row] = []
    places = {one.tally.count.start: place for place, one in enumerate(page.bare)}

    def telling(case: Case) -> tuple[Told, Moment | None]:
        label = page.labels.get(places[case.tally.count.start])
        told = tellings.told(case, fitted.table)
        offered = holding.offered(case, told)
        shares = tellings.shares(case, fitted.table)
        days = {day: holding.strengths(candidate, shares) for day, candidate in offered.items()}
        best = holding.best(days, fitted.days)
        if label is None:
            return told, offered[best].moment
        found.append(Row(case, label, days))
        if is_dated and not label.is_open:
            best = label.day
        moment = offered[best].moment if best in offered else Moment(type="DATE", value=str(best), how="annotated")
        return _as_labelled(label) if is_told else told, moment

    figures.settled(page.marks, page.bare, telling)
    yield from found


def _as_labelled(label: Label) -> Told:
    return Told("planned" if label.manner == "plan" else "occurred", cumulative=label.manner == "total")


def _choices_of_plan(row: Row) -> Iterator[Choice]:
    if row.case.ruled is None:
        yield Choice(({}, dict.fromkeys(tellings.signals(row.case), 1.0)), int(row.label.manner == "plan"))


def _choices_of_total(row: Row) -> Iterator[Choice]:
    if row.label.manner != "plan" and row.case.measure != LENGTH and row.case.ruled in (None, rulings.NO_PLAN):
        told = [signal for signal in tellings.signals(row.case) if not signal.startswith(FED_BACK)]
        yield Choice(({}, dict.fromkeys(told, 1.0)), int(row.label.manner == "total"))


def _choices_of_day(row: Row) -> Iterator[Choice]:
    if not row.label.is_open and row.label.day in row.days and len(row.days) > 1:
        yield Choice(tuple(row.days.values()), list(row.days).index(row.label.day))


# ── fitting ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def fit(reports: Sequence[Page], passages: Sequence[Page], table: Table | None = None) -> Fitted:
    """Return the weights fitted to annotated reports and marked passages; with a `table` of tellings, only those of days."""
    parts = [reports[part::FOLDS] for part in range(FOLDS)]
    unseen = [Fitted(_table([*_but(parts, part), *passages])) for part in range(FOLDS)]
    whole = Fitted(_table([*reports, *passages]) if table is None else table)
    for is_dated in (True, False):
        told = [
            row
            for part, own in zip(parts, unseen, strict=True)
            for page in part
            for row in rows(page, own, is_dated=is_dated)
        ]
        told += [row for page in passages for row in rows(page, whole, is_dated=is_dated)]
        days = choose([choice for row in told for choice in _choices_of_day(row)], ridge=RIDGE, rarest=RAREST)
        for fitted in (*unseen, whole):
            fitted.days = days
    return whole


def _but(parts: Sequence[Sequence[Page]], left_out: int) -> list[Page]:
    return [page for part, pages in enumerate(parts) if part != left_out for page in pages]


def _table(pages: Sequence[Page]) -> Table:
    """The weights of tellings: first as if those before were always known, then with what the first fit finds."""
    table: Table = {}
    for is_told in (True, False):
        told = [row for page in pages for row in rows(page, Fitted(table), is_told=is_told)]
        plan = choose([choice for row in told for choice in _choices_of_plan(row)], ridge=RIDGE_OF_TELLINGS)
        total = choose([choice for row in told for choice in _choices_of_total(row)], ridge=RIDGE_OF_TELLINGS)
        both = (("plan", plan), ("total", total))
        table = {name: {answer: w[name] for answer, w in both if name in w} for name in sorted({*plan, *total})}
    return table


def right(pages: Sequence[Page], fitted: Fitted) -> dict[str, float]:
    """The share of figures with the right status, the right answer to whether it is a total, and the right day."""
    told = [row for page in pages for row in rows(page, fitted) if not row.label.is_open]
    answers = [(tellings.told(row.case, fitted.table), holding.best(row.days, fitted.days), row.label) for row in told]
    return {
        "status": sum((one.status == "planned") == (label.manner == "plan") for one, _, label in answers) / len(answers),
        "total": sum(one.cumulative == (label.manner == "total") for one, _, label in answers) / len(answers),
        "day": sum(day == label.day for _, day, label in answers) / len(answers),
    }


# ── what is kept ──────────────────────────────────────────────────────────────────────────────────────────────────────


def rounded(fitted: Fitted) -> Fitted:
    """The weights with two decimals, the slight ones left out."""
    table = {
        name: {answer: round(w, 2) for answer, w in one.items() if abs(w) >= SLIGHT} for name, one in fitted.table.items()
    }
    days = {name: round(weight, 2) for name, weight in fitted.days.items() if abs(weight) >= SLIGHT}
    return Fitted({name: one for name, one in table.items() if one}, days)


def examples(known: Sequence[str], passages: Sequence[Page], parser: Parser) -> list[Marks]:
    """The texts that may serve as examples: those that do so already, and the passages."""
    published = passages[0].marks.report.published
    told = {page.marks.report.text.strip() for page in passages}
    reports = (
        Report(id="example", text=text, published=published, published_known="given") for text in sorted({*known} - told)
    )
    return [*(page.marks for page in passages), *(_marks(report, parser) for report in reports)]


def main(arguments: Sequence[str]) -> None:
    """Fit the weights to the reports and passages of the two folders named, and write the lexicons."""
    gold, folder, *only = arguments
    parser = Parser(Settings().parser)
    passages = list(marked(Path(folder), parser))
    table = {word: entry["weights"] for entry in lexicons.entries(TELLINGS) for word in entry["words"]} if only else None
    fitted = rounded(fit(list(annotated(Path(gold), parser)), passages, table))
    known = [entry["example"] for name in (TELLINGS, DAYS) for entry in lexicons.entries(name)]
    lent = lend(examples(known, passages, parser), fitted.table, fitted.days)
    _write(DAYS, lent.days, lent.of_days)
    if table is None:
        _write(TELLINGS, lent.table, lent.of_table)


def _write(name: str, weights: Weights, shown: Examples) -> None:
    path = LEXICONS / f"{name}.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(written(text[: text.index("[[entry]]")], weights, shown), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
