"""A large record of invented reports, always the same one: what lists and pages are timed on.

Few names, words and outlets are told often, most seldom, as in reports. One report in five tells another figure than an
earlier one, and every second tells again what another told.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from sqlalchemy import insert, text
from sqlalchemy.schema import CreateIndex, DropIndex

from parley.model.actors import Actor
from parley.model.claims import (
    ACTS,
    EVENT_TYPES,
    MEASURES,
    QUOTATION,
    Agreement,
    Claim,
    Event,
    Figure,
    Meeting,
    Move,
    Statement,
)
from parley.model.decisions import Decision
from parley.model.evidence import Evidence
from parley.model.judgements import DISAGREEMENT_REASONS, Judgement
from parley.model.moments import Moment
from parley.model.quantities import Quantity
from parley.model.report import Report
from parley.store import deciding, rows, searching, tables, writing
from parley.store.database import Record

BATCH = 500  # reports in one transaction
NAMES, PERSONS, OUTLETS, WORDS, DAYS = 4000, 6000, 300, 20_000, 1000
SENTENCE, QUOTED = 12, 60  # words of a sentence, characters of a quote
FIRST_DAY = date(2022, 1, 1)
DATED = 0.7  # of the claims
KINDS = ("figure", "figure", "statement", "statement", "statement", "move", "event", "event", "meeting", "agreement")
CONTRADICTED, ANSWERED, REPEATED = 0.2, 0.2, 0.5  # judgements of a kind for each report
SAME_ACTORS, DECIDED = 300, 500
PLACES = ("Oskar", "Norby", "Tarn", "Velden")
CACHE = 1_500_000  # KiB that SQLite may keep in memory while the record is made


class World:
    """Invented names, words and days."""

    def __init__(self, seed: int = 7) -> None:
        self.dice = random.Random(seed)
        self.names = [f"Party {number}" for number in range(NAMES)]
        self.persons = [f"Person {number}" for number in range(PERSONS)]
        self.outlets = [f"Outlet {number}" for number in range(OUTLETS)]
        self.words = [f"word{number}" for number in range(WORDS)]

    def one_of(self, several: list[str]) -> str:
        """Pick one, the first far oftener than the last."""
        return several[min(int(len(several) * self.dice.random() ** 4), len(several) - 1)]

    def day(self) -> str:
        """Pick a day."""
        return (FIRST_DAY + timedelta(days=self.dice.randrange(DAYS))).isoformat()

    def moment(self) -> Moment | None:
        """Pick a day that a claim is about, or none."""
        return Moment(type="DATE", value=self.day(), how="day in full") if self.dice.random() < DATED else None

    def party(self) -> Actor:
        """Pick a party."""
        name = self.one_of(self.names)
        return Actor(name=name, words=name, kind="party")

    def speaker(self) -> Actor:
        """Pick who speaks: a party, or a person for one."""
        if self.dice.random() < 0.5:  # noqa: PLR2004 (half of them)
            return self.party()
        name = self.one_of(self.persons)
        return Actor(name=name, words=name, kind="person", side=self.one_of(self.names))

    def report(self, number: int, claims: int) -> tuple[Report, list[Claim]]:
        """Make a report of as many sentences as it gives claims."""
        sentences = [" ".join(self.one_of(self.words) for _ in range(SENTENCE)) for _ in range(claims)]
        told = ". ".join(sentences)
        report = Report(
            id=f"report-{number}",
            text=told,
            title=f"Report {number}",
            publisher=self.one_of(self.outlets),
            url=f"https://outlet.example/{number}",
            published=self.day(),
            published_known="given",
        )
        starts = [number * 2 + sum(map(len, sentences[:number])) for number in range(claims)]
        return report, [self.claim(Evidence.at(report, at, at + QUOTED)) for at in starts]

    def claim(self, evidence: Evidence) -> Claim:
        """Make a claim of any kind."""
        dice, actor, moment = self.dice, self.party(), self.moment()
        kind = dice.choice(KINDS)
        if kind == "figure":
            number = dice.randrange(500)
            quantity = Quantity(low=number, high=number, approx=False, words=str(number))
            measure = self.one_of(list(MEASURES))
            return Figure(evidence=evidence, measure=measure, quantity=quantity, as_of=moment, source=actor)
        if kind == "statement":
            source, quotation = self.speaker(), dice.choice(QUOTATION)
            return Statement(
                evidence=evidence, content=(evidence,), cue=evidence, source=source, quotation=quotation, date=moment
            )
        if kind == "move":
            return Move(evidence=evidence, act=dice.choice(ACTS), party=actor, to=self.party(), issue="a truce", date=moment)
        if kind == "meeting":
            return Meeting(evidence=evidence, who=(actor, self.party()), where=dice.choice(PLACES), date=moment)
        if kind == "agreement":
            return Agreement(evidence=evidence, kind="truce", parties=(actor, self.party()), declared=moment)
        return Event(evidence=evidence, type=dice.choice(EVENT_TYPES), actor=actor, recipient=self.party(), date=moment)


def fill(record: Record, world: World, reports: int, claims: int) -> None:
    """Put the synthetic reports on record, many in one transaction, then what is judged and decided of them."""
    told: dict[str, list[str]] = {}
    with _in_bulk(record):
        for first in range(0, reports, BATCH):
            made = [world.report(number, claims) for number in range(first, min(first + BATCH, reports))]
            for claim in (claim for _, found in made for claim in found):
                told.setdefault(claim.KIND, []).append(claim.id)
            _put(record, made)
    writing.write_judgements(record, _judgements(world, told, reports), judged_by="bench")
    every = [named for ids in told.values() for named in ids]
    for number, named in enumerate(world.dice.sample(every, min(DECIDED, len(every)))):
        when = f"2024-03-14T{number // 60:02}:{number % 60:02}:00Z"
        made_by = Decision(kind="accepted", subjects=(named,), why="as told", by=f"Reader {number % 2}", when=when)
        deciding.write_decision(record, made_by)
    record.analyse()


def _put(record: Record, made: list[tuple[Report, list[Claim]]]) -> None:
    with record.transaction() as write:
        values = [rows.of_report(report, received=report, read_by="bench") for report, _ in made]
        write(insert(tables.reports), values)
        searching.put(write, record.dialect, "report_words", [searching.of_report(each) for each in values])
        claims = [(rows.of_claim(claim), claim) for _, found in made for claim in found]
        writing.put_claims(record, write, [(row, rows.of_actors(claim, row)) for row, claim in claims])


def _judgements(world: World, told: dict[str, list[str]], reports: int) -> Iterator[Judgement]:
    shares = (("contradicts", "figure", CONTRADICTED), ("answers", "move", ANSWERED), ("same", "statement", REPEATED))
    for kind, of, share in shares:
        for _ in range(int(reports * share)):
            pair = tuple(world.dice.sample(told[of], 2))
            yield Judgement(kind=kind, members=pair, reason=f"{world.dice.choice(DISAGREEMENT_REASONS)}: as they tell it")
    for number in range(SAME_ACTORS):
        members = (world.names[number], world.names[-number - 1])
        yield Judgement(kind="same_actor", members=members, reason="the same but for the first word")


@contextmanager
def _in_bulk(record: Record) -> Iterator[None]:
    """Take the indexes away while many rows are written, and make them anew at the end: ten times as fast."""
    indexes = [index for table in tables.metadata.sorted_tables for index in table.indexes]
    if record.dialect == "sqlite":
        for pragma in ("synchronous = OFF", f"cache_size = -{CACHE}"):
            record._connection.exec_driver_sql(f"PRAGMA {pragma}")
    with record.transaction() as write:
        for index in indexes:
            write(DropIndex(index))
        if record.dialect == "postgresql":
            for table in searching.TABLES:
                write(text(f"DROP INDEX {table}_index"))
    yield
    with record.transaction() as write:
        for index in indexes:
            write(CreateIndex(index))
        if record.dialect == "postgresql":
            for table in searching.TABLES:
                write(text(searching.SCHEMA["postgresql"][1].format(table=table)))
