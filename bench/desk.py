"""How long the desk takes for a page of a large record.

    python bench/desk.py --record FILE --rounds 20
    python bench/desk.py --reports 100000

asks the desk in process for each of its pages, as it opens and narrowed as a person would, on a record that is there or on a
synthetic one (always the same), and prints the median, the 95th percentile and the longest time of each beside those of the
plainest page there is, a refusal. The goal is 200 ms for the 95th percentile. On a machine that others use as well, look at
the processor time: with a file all of the work, with a server the desk's own.
"""

import argparse
import gc
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time

from starlette.testclient import TestClient

from parley.settings import Settings
from parley.store import database, paging
from parley.store.database import Record
from parley.web.app import create_app
from parley.web.desk import Desk
from parley.web.screens import SCREENS

GOAL = 200.0  # milliseconds, for the 95th percentile of each page
MS = 1000
BESIDE = "/nothing-of-the-kind"
NARROWED = {
    "party": "party={party}",
    "day": "first={day}&last={day}",
    "search": "search={word}",
    "measure": "measure=killed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One page: its times in milliseconds."""

    address: str
    status: int
    median: float
    p95: float
    longest: float
    cpu_p95: float
    times_beside: float


def addresses(record: Record) -> Iterator[str]:
    """The pages that are asked for: every page of the menu, also narrowed; one report, one claim."""
    claim = paging.page(record, "figure").claims[0]
    report = claim.evidence.report
    told = {"party": _party(record), "day": report.published or "", "word": claim.evidence.quote.split()[0]}
    yield BESIDE
    for screen in SCREENS:
        yield f"/{screen.name}"
        for name in screen.view.FILTERS:
            if name in NARROWED:
                yield f"/{screen.name}?{NARROWED[name].format(**told)}"
    yield f"/reports/{report.key}"
    yield f"/claims/{claim.id}"


def _party(record: Record) -> str:
    found = paging.page(record, "move").claims[0]
    party = getattr(found, "party", None)
    return str(party.name) if party else ""


def measure(client: TestClient, asked: list[str], rounds: int) -> Iterator[Row]:
    """Time each page so many times, after one that is not counted."""
    beside = 0.0
    for address in asked:  # once each, so that all is loaded; then as `parley serve` does
        client.get(address)
    gc.freeze()
    for address in asked:
        spent, worked = [], []
        status = client.get(address).status_code
        for _ in range(rounds):
            start, before = perf_counter(), process_time()
            client.get(address)
            spent.append((perf_counter() - start) * MS)
            worked.append((process_time() - before) * MS)
        beside = beside or median(spent)
        yield Row(
            address=address,
            status=status,
            median=median(spent),
            p95=quantiles(spent, n=20)[-1],
            longest=max(spent),
            cpu_p95=quantiles(worked, n=20)[-1],
            times_beside=median(spent) / beside,
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", help="the record to show; else a synthetic one is made")
    parser.add_argument("--reports", type=int, default=1000, help="reports of the synthetic record, ten claims each")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--only", default="", metavar="WORDS", help="only the addresses with these words in them")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = args.record or _made(Path(folder) / "bench.db", args.reports)
        with database.open_record(where) as record:
            asked = [address for address in addresses(record) if args.only in address or address == BESIDE]
        headers = {"Accept": "text/html"}
        with TestClient(
            create_app(Desk(settings=Settings(record=where))), base_url="http://127.0.0.1", headers=headers
        ) as client:
            _print(measure(client, asked, args.rounds), as_json=args.json)


def _made(where: Path, reports: int) -> str:
    from synthetic import World, fill

    with database.create(where) as record:
        fill(record, World(), reports, 10)
    return str(where)


def _print(rows: Iterator[Row], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps([asdict(row) for row in rows]))
        return
    print(f"{'':58}{'status':>7}{'median ms':>10}{'p95 ms':>9}{'longest':>9}{'p95 CPU':>9}{'x beside':>9}")
    for row in rows:
        times = (row.p95, row.longest, row.cpu_p95, row.times_beside)
        told = f"{row.address[:57]:58}{row.status:7}{row.median:10.1f}{''.join(f'{time:9.1f}' for time in times)}"
        print(f"{told}{'' if row.p95 <= GOAL else '  over the goal'}", flush=True)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))
    main()
