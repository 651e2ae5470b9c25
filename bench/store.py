"""How long a page of every list takes on a large record, in either database.

    python bench/store.py --reports 100000 --claims 10 --database both

makes a synthetic record (always the same one), asks for pages of lists as a person would, each narrowed otherwise, and
prints the median, the 95th percentile and the longest time of each, and how many times one report by its key takes, which is
asked for beside them. The goal is 50 ms for the 95th percentile. On a machine that others use as well, look at the processor
time: that of parley itself, and with PostgreSQL that of the server's process too, where it runs on the same machine.

    python bench/store.py --record FILE_OR_ADDRESS

measures a record that is there already and alters nothing in it.
"""

import argparse
import gc
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time

from sqlalchemy import func, select

sys.path.insert(0, str(Path(__file__).parent.parent))

from synthetic import BATCH, KINDS, NAMES, OUTLETS, WORDS, World, fill

from parley.model.claims import MEASURES, QUOTATION
from parley.store import counting, database, paging, published, queries, tables
from parley.store.database import Record
from parley.store.paging import Place
from parley.store.queries import Selection

GOAL = 50.0  # milliseconds, for the 95th percentile of each list
MS = 1000
NANO = 1_000_000  # nanoseconds of a millisecond
MONTH = 30  # days
BESIDE = "one report by its key"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One list: its times in milliseconds."""

    asked: str
    median: float
    p95: float
    longest: float
    cpu_p95: float
    times_beside: float


def asked(record: Record, world: World) -> dict[str, Callable[[], object]]:
    """The lists that are timed, each narrowed anew at every call."""
    dice = world.dice
    keys = [row["placed"] for row in record.rows(select(tables.reports.c.placed).order_by(tables.reports.c.placed))]
    persons = world.persons
    sample = list(record.rows(select(tables.claims.c.id, tables.claims.c.report).limit(BATCH)))

    def somewhere() -> Place:
        return Place(after=dice.choice(keys))

    def narrowed(kind: str | None = None, **given: str) -> object:
        return paging.page(record, kind or dice.choice(KINDS), Selection(**given), place=somewhere())

    def days(length: int, *, every: bool = False) -> object:
        return paging.page(record, None if every else dice.choice(KINDS), within(length))

    def within(length: int) -> Selection:
        first = date.fromisoformat(world.day())
        return Selection(first=first.isoformat(), last=(first + timedelta(days=length)).isoformat())

    def month() -> Selection:
        return within(MONTH)

    return {
        BESIDE: lambda: queries.received(record, dice.choice(sample)["report"]),
        "first page of a kind": lambda: paging.page(record, dice.choice(KINDS)),
        "page of a kind": narrowed,
        "page of all kinds": lambda: paging.page(record, place=somewhere()),
        "page of reports": lambda: paging.report_page(record, place=somewhere()),
        "latest of a kind": lambda: paging.page(record, dice.choice(KINDS), place=Place(latest=True)),
        "page before": lambda: paging.page(record, dice.choice(KINDS), place=Place(before=dice.choice(keys), latest=True)),
        "by measure": lambda: narrowed("figure", measure=dice.choice(MEASURES)),
        "by day": lambda: days(0),
        "by month": lambda: days(MONTH),
        "by party often named": lambda: narrowed(party=world.names[dice.randrange(10)]),
        "by party seldom named": lambda: narrowed(party=dice.choice(world.names[NAMES // 2 :])),
        "by common outlet": lambda: narrowed(outlet=world.outlets[dice.randrange(10)]),
        "by rare outlet": lambda: narrowed(outlet=dice.choice(world.outlets[OUTLETS // 2 :])),
        "by outlet and party": lambda: narrowed(
            outlet=dice.choice(world.outlets), party=world.names[dice.randrange(NAMES // 10)]
        ),
        "by quotation and person": lambda: narrowed(
            "statement", quotation=dice.choice(QUOTATION), party=dice.choice(persons)
        ),
        "all kinds by week": lambda: days(7, every=True),
        "last moves of a party": lambda: paging.page(
            record, "move", Selection(party=dice.choice(world.names)), place=Place(latest=True, size=10)
        ),
        "open disagreements": lambda: paging.disagreement_page(record, place=Place(after=dice.choice(keys), latest=True)),
        "reports of an outlet": lambda: paging.report_page(record, Selection(outlet=dice.choice(world.outlets))),
        "reports by word": lambda: paging.report_page(record, Selection(search=dice.choice(world.words))),
        "reports by common word": lambda: paging.report_page(record, Selection(search=world.words[dice.randrange(10)])),
        "names": lambda: counting.name_page(record, f"p{dice.choice('ae')}", place=Place(after=dice.choice(world.names))),
        "facets of statements": lambda: counting.facets(record, "statement"),
        "facets of a party": lambda: counting.facets(record, "statement", Selection(party=dice.choice(world.names))),
        "facets of an outlet": lambda: counting.facets(record, "statement", Selection(outlet=dice.choice(world.outlets))),
        "reports by day and outlet": lambda: published.by_day_and_outlet(record, month()),
        "by report": lambda: paging.page(record, None, Selection(report=dice.choice(sample)["report"])),
        "by common word": lambda: narrowed(search=world.words[dice.randrange(10)]),
        "by middling word": lambda: narrowed(search=dice.choice(world.words[10:100])),
        "by rare word": lambda: narrowed(search=dice.choice(world.words[WORDS // 2 :])),
        "by two words": lambda: narrowed(search=f"{world.words[dice.randrange(50)]} {dice.choice(world.words)}"),
        "one claim by its id": lambda: queries.claims_named(record, dice.choice(sample)["id"]),
    }


def busy(record: Record) -> Callable[[], float]:
    """Return what tells how many milliseconds of a processor were spent on the record until now."""
    if record.dialect == "sqlite":
        return lambda: process_time() * MS
    server = next(record.rows(select(func.pg_backend_pid().label("pid"))))["pid"]
    spent = Path(f"/proc/{server}/schedstat")  # nanoseconds, first of its numbers
    if not spent.exists():
        return lambda: process_time() * MS
    return lambda: process_time() * MS + int(spent.read_text().split()[0]) / NANO


def measure(record: Record, world: World, rounds: int, only: str = "") -> Iterator[Row]:
    """Time each list, or those named so, so many times."""
    beside, spent_on = 0.0, busy(record)
    gc.freeze()  # as `parley serve` does
    for name, ask in asked(record, world).items():
        if only not in name:
            continue
        spent, worked = [], []
        for _ in range(rounds):
            start, before = perf_counter(), spent_on()
            ask()
            spent.append((perf_counter() - start) * MS)
            worked.append(spent_on() - before)
        beside = beside or median(spent)
        p95, cpu_p95 = (quantiles(times, n=20)[-1] for times in (spent, worked))
        times = median(spent) / beside
        yield Row(asked=name, median=median(spent), p95=p95, longest=max(spent), cpu_p95=cpu_p95, times_beside=times)


@contextmanager
def place(kind: str, keep: Path | None) -> Iterator[str]:
    """A place for the record that is gone afterwards, unless it is to be kept as a file."""
    if kind == "postgresql":
        from tests.postgres import running

        with running() as server, server.database() as address:
            yield address
    elif keep:
        yield str(keep)
    else:
        with tempfile.TemporaryDirectory() as folder:
            yield str(Path(folder) / "bench.db")


def main() -> None:
    """Make the records, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--claims", type=int, default=10, help="claims of each report")
    parser.add_argument("--only", default="", metavar="WORDS", help="only the lists with these words in their names")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--database", choices=("sqlite", "postgresql", "both"), default="both")
    parser.add_argument("--record", help="a record that is there already, and is only read")
    parser.add_argument("--json", action="store_true")
    parser.add_argument(
        "--keep", type=Path, help="with SQLite: the file to keep the record in; one that is there is measured"
    )
    args = parser.parse_args()
    if args.record:
        with database.open_record(args.record) as record:
            show(record, measure(record, World(), args.rounds, args.only), "as it is", as_json=args.json)
        return
    for kind in ("sqlite", "postgresql") if args.database == "both" else (args.database,):
        with place(kind, args.keep) as where, database.create(where) as record:
            world = World()
            start = perf_counter()
            if queries.report_count(record) == 0:
                fill(record, world, args.reports, args.claims)
            made = f"made in {perf_counter() - start:.0f} s"
            show(record, measure(record, world, args.rounds, args.only), made, as_json=args.json)


def show(record: Record, found: Iterator[Row], made: str, *, as_json: bool) -> None:
    """Print what was measured, a line for each list."""
    if as_json:
        print(json.dumps({"database": record.dialect, "rows": [asdict(row) for row in found]}))
        return
    print(f"{record.dialect}: {queries.report_count(record):,} reports, {made}")
    print(f"{'':26}{'median ms':>10}{'p95 ms':>10}{'longest':>10}{'p95 CPU':>10}{'x beside':>10}")
    for row in found:
        told = "".join(f"{time:10.1f}" for time in (row.median, row.p95, row.longest, row.cpu_p95, row.times_beside))
        print(f"{row.asked:26}{told}{'' if row.p95 <= GOAL else '  over the goal'}", flush=True)


if __name__ == "__main__":
    main()
