"""Measure how long many claims take to be reconciled, and whether ten times as many take more than in proportion.

usage: reconciling.py [--claims N] [--times K] [--json]

The claims are invented: reports of ten claims each, a hundred reports to a conflict, with wordings, days and numbers that
agree often enough for every rule to have work. They are the same in every run. Each size is measured in a process of its
own: CPU seconds of reconciling alone, and the most memory that the process held, the claims themselves included.
"""

import argparse
import json
import resource
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from random import Random
from time import process_time

from parley import reconciling
from parley.model.actors import Actor
from parley.model.claims import Agreement, Claim, Event, Figure, Meeting, Move, Statement
from parley.model.evidence import Evidence
from parley.model.moments import Moment
from parley.model.quantities import Quantity
from parley.model.report import Report

CLAIMS, TIMES = 100_000, 10
PER_REPORT, PER_CONFLICT = 10, 100  # claims of a report, reports of a conflict
GOAL_SECONDS, GOAL_MEMORY, GOAL_GROWTH = 60, 2000, 12  # of CLAIMS; megabytes; times the time for TIMES as many
KIB_PER_MB = 1000 / 1.024
VOCABULARY, WORDS = 20_000, 12
FIRST_DAY, DAYS = date(2021, 1, 1), 700
PLACES = ("Norby", "Oskar", "Port Ansel", "Lower Vale", "Sund")
MATTERS = ("the exchange of captives", "a ceasefire", "the corridor", "the withdrawal", "the list")


@dataclass(frozen=True, slots=True)
class Row:
    """One size: how many reports and claims, CPU seconds, megabytes, and the judgements by kind."""

    reports: int
    claims: int
    seconds: float
    megabytes: float
    judgements: dict[str, int]


class World:
    """Invented reports and claims, drawn from a seed."""

    def __init__(self, seed: int) -> None:
        self.draw = Random(seed)

    def claims(self, count: int) -> Iterator[Claim]:
        """Yield so many claims, report by report."""
        for number in range(count // PER_REPORT):
            conflict, day = (
                number % max(count // PER_REPORT // PER_CONFLICT, 1),
                FIRST_DAY + timedelta(days=self.draw.randrange(DAYS)),
            )
            yield from self._report(number, conflict, day)

    def _report(self, number: int, conflict: int, day: date) -> Iterator[Claim]:
        lines = [
            f"{self._words(conflict)} told of {self.draw.choice(MATTERS)} in line {i} of {number}."
            for i in range(PER_REPORT)
        ]
        text = " ".join(lines)
        report = Report(id=f"r{number}", text=text, published=day.isoformat(), published_known="given")
        start = 0
        for i, line in enumerate(lines):
            evidence = Evidence(report=report, start=start, quote=line)
            start += len(line) + 1
            yield self._claim(i, evidence, conflict, day)

    def _prose(self) -> str:
        """Words that no other report has in this order."""
        return " ".join(f"word{self.draw.randrange(VOCABULARY)}" for _ in range(WORDS))

    def _words(self, conflict: int) -> str:
        return self.draw.choice(
            (f"Land{conflict}", f"the Land{conflict} army", f"the Front{conflict}", f"Adam Ouma{conflict}")
        )

    def _actor(self, conflict: int) -> Actor:
        words = self._words(conflict)
        kind = "person" if words.startswith("Adam") else "party"
        return Actor(
            name=words.removeprefix("the "), words=words, kind=kind, side=f"Land{conflict}" if kind == "person" else None
        )

    def _claim(self, i: int, evidence: Evidence, conflict: int, day: date) -> Claim:
        told = Moment(type="DATE", value=(day - timedelta(days=self.draw.randrange(5))).isoformat(), how="day in full")
        one, other, place = self._actor(conflict), self._actor(conflict), self.draw.choice(PLACES)
        number = self.draw.randrange(20, 400)
        quantity = Quantity(low=number, high=number, approx=not number % 3, words=str(number))
        measure = self.draw.choice(("killed", "held", "released", "abducted", "displaced"))
        made: dict[int, Claim] = {
            0: Move(evidence=evidence, act="violate", party=one, by=other, issue="the truce", date=told),
            1: Move(evidence=evidence, act="reject", party=one, issue=self.draw.choice(MATTERS), date=told),
            2: Meeting(evidence=evidence, who=(one, other), where=place, date=told),
            3: Agreement(evidence=evidence, kind="truce", parties=(one, other), start=told, status="in force"),
            4: Event(evidence=evidence, type="ASSAULT", actor=one, recipient=other, where=place, date=told),
            5: Statement(evidence=evidence, source=one, content=(evidence,), cue=evidence),
        }
        figure = Figure(
            evidence=evidence,
            measure=measure,
            quantity=quantity,
            where=place,
            as_of=told,
            cumulative=bool(i % 2),
            source=one,
        )
        return made.get(i, figure)


def measure(count: int) -> Row:
    """Reconcile `count` claims and say what it took."""
    claims = list(World(count).claims(count))
    reports = list({claim.evidence.report.key: claim.evidence.report for claim in claims}.values())
    begin = process_time()
    kinds = Counter(judgement.kind for judgement in reconciling.judge(reports, claims))
    seconds = process_time() - begin
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB_PER_MB
    return Row(len(reports), len(claims), round(seconds, 1), round(memory), dict(sorted(kinds.items())))


def in_a_process(count: int) -> Row:
    """Measure `count` claims in a process of its own."""
    ran = subprocess.run([sys.executable, __file__, "--one", str(count)], check=True, capture_output=True, text=True)
    return Row(**json.loads(ran.stdout))


def main() -> None:
    """Measure both sizes and print them beside the goals."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--claims", type=int, default=CLAIMS)
    asked.add_argument(
        "--times", type=int, default=TIMES, help="how many times as many to measure too; 1 for the first only"
    )
    asked.add_argument("--json", action="store_true")
    asked.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.one:
        print(json.dumps(asdict(measure(given.one))))
        return
    rows = [in_a_process(given.claims * times) for times in dict.fromkeys((1, given.times))]
    if given.json:
        print(json.dumps([asdict(row) for row in rows]))
        return
    for row in rows:
        kinds = ", ".join(f"{kind} {count:,}" for kind, count in row.judgements.items())
        print(
            f"{row.claims:9,} claims of {row.reports:7,} reports: {row.seconds:7.1f} s, {row.megabytes:6,.0f} MB ({kinds})"
        )
    print(f"goal for {CLAIMS:,}: at most {GOAL_SECONDS} s and {GOAL_MEMORY:,} MB")
    if len(rows) > 1:
        growth = rows[1].seconds / rows[0].seconds
        print(f"{given.times} times as many take {growth:.1f} times as long (goal: at most {GOAL_GROWTH} for {TIMES})")


if __name__ == "__main__":
    main()
