"""Measure how fast reports are read, as a ratio to the stock pipeline of the same parser model beside it.

usage: speed.py [SOURCE ...] [--words N] [--rounds N] [--json]

SOURCE is anything that `parley read` takes (files, folders, .jsonl); without one, the reports of examples/. They are dealt
into --rounds rounds: in each, the stock pipeline parses the texts, then all of `read` goes over them (intake, parser,
encoder, readers, JSON), so that both share what the machine has to give at that time. With --words, the reports are read
again until so many words have gone through; a text read again is easier, and more so for the stock pipeline, so that a
corpus that is long enough tells more. Times are CPU seconds of this process, all threads counted; loading a model is no
part of either. Peak memory and start-up are those of a `parley read` of its own over the same reports.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import process_time
from types import ModuleType

import spacy

from parley import reading
from parley.exports.readings import reading as as_json
from parley.intake import article
from parley.intake.sources import Limits, read_sources
from parley.model.report import Report
from parley.reading.marks import Marks
from parley.reading.text.encoder import Encoder
from parley.reading.text.sentences import Parser
from parley.settings import Settings, from_environment

EXAMPLES = Path(__file__).parent.parent / "examples"
ROUNDS = 4  # each long enough for a steady figure, and enough to see how far they lie apart
STOCK, WHOLE = "stock pipeline", "all of read"
GOAL_RATIO, GOAL_MEMORY = 1.6, 1200  # times the stock pipeline's time; megabytes
KIB_PER_MB = 1000 / 1.024
LEAST = 1e-9  # seconds: what took no measurable time is not divided by zero


@dataclass(frozen=True, slots=True)
class Row:
    """One part of reading: CPU seconds over all rounds, words per CPU second, and its time as a share of the stock's."""

    part: str
    seconds: float
    words_per_second: float
    times_stock: float


@dataclass(frozen=True, slots=True)
class Bench:
    """What was measured: on what, each part, the ratio of the fastest and slowest round, and a `parley read` of its own."""

    model: str
    reports: int
    words: int
    rounds: int
    rows: tuple[Row, ...]
    lowest_ratio: float
    highest_ratio: float
    peak_mb: float
    process_seconds: float


class Clock:
    """CPU seconds by part of reading."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Count the CPU time of what runs inside as time of the part."""
        start = process_time()
        yield
        self.spent[name] = self.spent.get(name, 0.0) + process_time() - start

    def timed_reader(self, name: str, reader: ModuleType) -> ModuleType:
        """A reader of the same shape, its `read` timed to its last value."""

        def read(marks: Marks) -> list[object]:
            with self.part(name):
                return list(reader.read(marks))

        timed = ModuleType(reader.__name__)
        timed.__dict__.update(GIVES=reader.GIVES, NEEDS=reader.NEEDS, read=read)
        return timed


@contextmanager
def timed_readers(clock: Clock) -> Iterator[None]:
    """Have `reading.read` run its own readers in its own order, each timed."""
    readers = reading.READERS
    names = [reader.__name__.rpartition(".")[2] for reader in readers]
    reading.READERS = tuple(clock.timed_reader(name, reader) for name, reader in zip(names, readers, strict=True))
    try:
        yield
    finally:
        reading.READERS = readers


def texts_of(sources: list[str], settings: Settings) -> list[Report]:
    """The reports of the sources, what cannot be read left out with a word about it."""
    found: list[Report] = []
    for taken in read_sources(sources, Limits(largest=settings.largest_report, latest_year=settings.latest_year)):
        if isinstance(taken, Report) and not taken.unread:
            found.append(taken)
        else:
            print(f"left out: {taken if not isinstance(taken, Report) else taken.unread}", file=sys.stderr)
    return found or sys.exit("expected reports to read, found none; name a file or folder")


def repeated(reports: list[Report], words: int) -> list[Report]:
    """The reports, once or until their texts have `words` words, each time under another id."""
    found: list[Report] = []
    while count(found) < words:
        found += [replace(report, id=f"{report.id}-{len(found)}") for report in reports]
    return found


def count(reports: Iterable[Report]) -> int:
    """The words of the texts, as white space parts them."""
    return sum(len(report.text.split()) for report in reports)


def read_all(reports: list[Report], parser: Parser, clock: Clock) -> None:
    """Do with each text what `parley read` does: take it in, parse, encode, read, write as JSON."""
    with clock.part("intake"):
        received = [article.receive(id=given.id, text=given.text, published=given.published) for given in reports]
    with clock.part("sentences"):
        parsed = list(parser.parse(received))
    for report, sentences in zip(received, parsed, strict=True):
        with clock.part("encoder"):
            encoding = Encoder().encode(report)
        marks = reading.read(report, sentences, encoding)
        with clock.part("exports"):
            json.dumps(as_json(marks))


def measure(reports: list[Report], settings: Settings, rounds: int) -> tuple[Clock, list[float]]:
    """CPU seconds by part over all rounds, and the ratio of each round."""
    stock, parser, clock = spacy.load(settings.parser), Parser(settings.parser), Clock()
    ratios = []
    for _ in stock.pipe([reports[0].text]):  # what is loaded lazily is loaded before the first round
        read_all(reports[:1], parser, Clock())
    with timed_readers(clock):
        for dealt in filter(None, (reports[first::rounds] for first in range(rounds))):
            before, texts = dict(clock.spent), [report.text for report in dealt]
            with clock.part(STOCK):
                for _ in stock.pipe(texts):
                    pass
            with clock.part(WHOLE):
                read_all(dealt, parser, clock)
            spent = {name: clock.spent[name] - before.get(name, 0.0) for name in (STOCK, WHOLE)}
            ratios.append(spent[WHOLE] / spent[STOCK])
    return clock, ratios


def of_its_own(reports: list[Report]) -> tuple[float, float]:
    """Peak memory in megabytes and CPU seconds of a `parley read` over the reports, start-up and loading included."""
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "reports.jsonl"
        given = ({"id": r.id, "text": r.text, "published": r.published} for r in reports)
        lines.write_text("".join(json.dumps(line) + "\n" for line in given), encoding="utf-8")
        command = [str(Path(sys.executable).parent / "parley"), "read", str(lines), "--format", "jsonl"]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_maxrss / KIB_PER_MB, used.ru_utime + used.ru_stime


def bench(sources: list[str], settings: Settings, *, words: int, rounds: int) -> Bench:
    """Measure everything, one after the other."""
    reports = repeated(texts_of(sources, settings), words)
    peak, seconds = of_its_own(reports)
    clock, ratios = measure(reports, settings, rounds)
    done, stock = count(reports), clock.spent[STOCK]
    order = [STOCK, WHOLE, *(name for name in clock.spent if name not in (STOCK, WHOLE))]
    rows = (Row(n, clock.spent[n], done / max(clock.spent[n], LEAST), clock.spent[n] / stock) for n in order)
    return Bench(
        model=settings.parser,
        reports=len(reports),
        words=done,
        rounds=len(ratios),
        rows=tuple(rows),
        lowest_ratio=min(ratios),
        highest_ratio=max(ratios),
        peak_mb=peak,
        process_seconds=seconds,
    )


def show(found: Bench) -> Iterator[str]:
    """Yield the lines of the table."""
    yield f"{found.reports} reports, {found.words:,} words, {found.rounds} rounds; {found.model}"
    yield f"{'part':16}{'CPU s':>9}{'words / CPU s':>16}{'x stock':>9}"
    for row in found.rows:
        yield f"{row.part:16}{row.seconds:9.2f}{row.words_per_second:16,.0f}{row.times_stock:9.3f}"
    yield f"all of read, by round: {found.lowest_ratio:.2f} to {found.highest_ratio:.2f} times stock (goal: {GOAL_RATIO})"
    yield f"parley read of its own: {found.peak_mb:,.0f} MB at its peak (goal: {GOAL_MEMORY:,}), " + (
        f"{found.process_seconds:.1f} CPU s with start-up for {found.words:,} words"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="*", metavar="SOURCE")
    parser.add_argument("--words", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    found = bench(args.sources or [str(EXAMPLES)], from_environment(), words=args.words, rounds=args.rounds)
    print(json.dumps(asdict(found), indent=1) if args.json else "\n".join(show(found)))


if __name__ == "__main__":
    main()
