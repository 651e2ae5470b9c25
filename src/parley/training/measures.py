"""Training of the weights by which a number gets its measure: `python -m parley.training.measures GOLD MARKED`.

GOLD is a folder of annotated reports, one JSON object a file, with text, published and figures (measure, low, high and an
evidence verbatim in the text); MARKED a folder of reports with marked figures (see training/marked). The weights of
lexicons/weights.toml are fitted anew; every signal needs an example there.
"""

import json
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from parley import lexicons
from parley.errors import LexiconBroken
from parley.intake.article import receive
from parley.model.report import Report, Span
from parley.reading.amounts import lengths, signals, weighing
from parley.reading.amounts.signals import EVERY, NONE, Scene
from parley.reading.amounts.tallies import Tally, tallies
from parley.reading.amounts.weighing import ANSWERS, LENGTH, NO_FIGURE
from parley.reading.marks import Marks
from parley.reading.numbers import counting
from parley.reading.text.sentences import Parser
from parley.reading.times import dating
from parley.settings import Settings
from parley.training.fitting import Sample, Weights, fit
from parley.training.marked import load

LEXICON = Path(str(resources.files(lexicons) / "weights.toml"))
SLIGHT = 0.05  # a weight below it is left out


@dataclass(frozen=True, slots=True)
class Labelled:
    """A report with its numbers, and the measure of those that are figures, by the start of the count."""

    scene: Scene
    tallies: tuple[Tally, ...]
    measures: Mapping[int, str]


def labelled(gold: Path, parser: Parser) -> Iterator[Labelled]:
    """Yield every annotated report of a folder, in the order of the names."""
    for path in sorted(gold.rglob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        report = receive(id=told["id"], text=told["text"], url=told.get("url"), published=told.get("published"))
        scene, found = _read(report, parser)
        yield Labelled(scene, found, _measures(found, told))


def marked(folder: Path, parser: Parser) -> Iterator[Labelled]:
    """Yield every report with marked figures of a folder, in the order of the names."""
    for path in sorted(folder.glob("*.txt")):
        for report, spans in load(path):
            scene, found = _read(report, parser)
            yield Labelled(scene, found, _marked(found, spans))


def _read(report: Report, parser: Parser) -> tuple[Scene, tuple[Tally, ...]]:
    marks = Marks(report=report, sentences=next(parser.parse([report])))
    marks.moments = tuple(dating.read(marks))
    marks.counts = tuple(counting.read(marks))
    found = tuple(tallies(marks))
    return signals.scene(marks, found), found


def _marked(found: Sequence[Tally], spans: Mapping[Span, str]) -> dict[int, str]:
    """Which numbers are marked: the first within the words of the mark, a length for a length."""
    named: dict[int, str] = {}
    for (start, end), measure in spans.items():
        for tally in found:
            first, last = tally.count.number
            if first < end and start < last and bool(tally.count.unit) == (measure == LENGTH):
                named[tally.count.start] = measure
                break
    return named


def _measures(found: Sequence[Tally], told: Mapping[str, Any]) -> dict[int, str]:
    """Which numbers are annotated: the same bounds, within the words of the evidence."""
    named: dict[int, str] = {}
    for figure in told["figures"]:
        spots = [match.span() for match in re.finditer(re.escape(figure["evidence"]), told["text"])]
        for tally in found:
            quantity = lengths.days(tally) or tally.count.quantity
            inside = any(tally.count.start < end and start < tally.count.end for start, end in spots)
            same = (quantity.low, quantity.high) == (figure["low"], figure["high"])
            if inside and same and tally.count.start not in named:
                named[tally.count.start] = figure["measure"]
                break
    return named


def weights(reports: Sequence[Labelled]) -> Weights:
    """Fit the weights: first as if the measure before were always known, then with the one that the first fit finds."""
    of_lengths = fit([sample for report in reports for sample in _lengths(report)], (NONE, LENGTH))
    known = fit([sample for report in reports for sample in samples(report, None)], ANSWERS)
    return {**of_lengths, **fit([sample for report in reports for sample in samples(report, known)], ANSWERS)}


def _lengths(report: Labelled) -> Iterator[Sample]:
    for tally in report.tallies:
        if tally.count.unit:
            told = tuple(lengths.signals(report.scene.marks, tally))
            yield Sample(told, LENGTH if report.measures.get(tally.count.start) == LENGTH else NONE)


def samples(report: Labelled, known: Weights | None) -> Iterator[Sample]:
    """Yield a sample for every number that is no length; the figure before is as annotated, or as `known` finds it."""
    last: tuple[Tally, str] | None = None
    for tally in report.tallies:
        if tally.count.unit:
            continue
        told = tuple(signals.of(report.scene, tally, last))
        right = report.measures.get(tally.count.start, NONE)
        measure = right if known is None else weighing.best(tally, told, known)
        if measure:
            last = (tally, measure)
        if right in ANSWERS:
            yield Sample(told, right)


def written(fitted: Weights, text: str) -> str:
    """The text of the lexicon with new weights: its head and examples stay.

    Raises LexiconBroken for a signal without an example.
    """
    examples = {word: entry["example"] for entry in tomllib.loads(text)["entry"] for word in entry["words"]}
    head = text[: text.index("[[entry]]")]
    return head + "\n".join(_entry(name, fitted[name], examples) for name in sorted(fitted))


def _entry(name: str, table: Mapping[str, float], examples: Mapping[str, str]) -> str:
    if name not in examples:
        raise LexiconBroken(LEXICON.stem, name, "is a signal without an example; add an entry with one")
    if EVERY in table:
        told = f"weight = {round(table[EVERY], 2)}"
    else:
        most = max(table.values(), key=abs)
        kept = [(answer or NO_FIGURE, weight) for answer, weight in table.items() if abs(weight) >= SLIGHT or weight == most]
        told = f"weights = {{ {', '.join(f'{answer} = {round(weight, 2)}' for answer, weight in kept)} }}"
    return f'[[entry]]\nwords = ["{name}"]\n{told}\nexample = {json.dumps(examples[name], ensure_ascii=False)}\n'


def main(arguments: Sequence[str]) -> None:
    """Fit the weights to the reports of the two folders named, and write the lexicon."""
    parser = Parser(Settings().parser)
    reports = [*labelled(Path(arguments[0]), parser), *marked(Path(arguments[1]), parser)]
    LEXICON.write_text(written(weights(reports), LEXICON.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
