"""The record does not depend on the order in which reports come, nor on how they are split over several builds."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from parley import reconciling
from parley.model.actors import Actor
from parley.model.claims import Agreement, Claim, Event, Figure, Meeting, Move, Statement, numbered
from parley.model.evidence import Evidence
from parley.model.judgements import Judgement
from parley.model.moments import Moment
from parley.model.quantities import Quantity
from parley.model.report import Report
from parley.store import database, queries, writing

NAMES = ("Arvania", "the Arvanian army", "Darun", "the movement", "Adam Ouma", "Adam Oumma", "Ouma", "the same source")
LINES = (
    "Arvania freed 40 captives of 52 who were abducted, {name} said on the day after.",
    "Darun broke the deal on women and children, said {name}, and the truce ended.",
    "All women and children went home, {name} denied in the hall of the harbour.",
    "The Northern Harvest Movement (Darun) and Arvania met in Port Ansel for a long night, {name} told us.",
)
PUBLISHED = ("2021-03-04", "2021-03-05", "2021-03-12", None)


@st.composite
def told(draw: st.DrawFn) -> tuple[Report, list[Claim]]:
    """A report of a small world, in which much is told alike, and claims at places in it."""
    name = draw(st.sampled_from(NAMES))
    text = " ".join(draw(st.lists(st.sampled_from(LINES), min_size=1, max_size=3))).format(name=name)
    day = draw(st.sampled_from(PUBLISHED))
    report = Report(
        id=draw(st.sampled_from("abcdefgh")), text=text, published=day, published_known="given" if day else "unknown"
    )
    return report, list(numbered(draw(st.lists(claims(report, name), min_size=1, max_size=5))))


def claims(report: Report, name: str) -> st.SearchStrategy[Claim]:
    """Claims of every kind at places of a report."""
    actors = st.sampled_from([_actor(name), _actor("Arvania"), _actor("Darun")])
    days = st.none() | st.sampled_from(("2021-03-02", "2021-03-03", "2021-03-09")).map(_day)
    place = {"evidence": st.integers(0, len(report.text) - 9).map(lambda start: Evidence.at(report, start, start + 9))}
    several = st.lists(actors, max_size=2).map(tuple)
    numbers = st.sampled_from((12, 40, 52)).map(lambda n: Quantity(low=n, high=n, approx=n == 52, words=str(n)))
    kinds: tuple[st.SearchStrategy[Claim], ...] = (
        st.builds(
            Figure,
            **place,
            measure=st.sampled_from(("held", "released", "abducted", "killed")),
            quantity=numbers,
            as_of=days,
            cumulative=st.booleans(),
            source=st.none() | actors,
            part_of=st.none() | place["evidence"],
        ),
        st.builds(Move, **place, act=st.sampled_from(("violate", "reject")), party=actors, by=actors, date=days),
        st.builds(Meeting, **place, who=several, where=st.sampled_from((None, "Port Ansel")), date=days),
        st.builds(Agreement, **place, kind=st.just("truce"), parties=several, start=days, end=days),
        st.builds(Event, **place, type=st.just("ASSAULT"), actor=actors, date=days, retold=st.booleans()),
        st.builds(Statement, **place, source=actors, content=st.tuples(place["evidence"]), cue=place["evidence"]),
    )
    return st.one_of(kinds)


def _actor(name: str) -> Actor:
    kind = "person" if "Ouma" in name else "anonymous" if "source" in name else "party"
    return Actor(name="Darun" if name == "the movement" else name, words=name, kind=kind)


def _day(value: str) -> Moment:
    return Moment(type="DATE", value=value, how="day in full")


def judged(found: Sequence[tuple[Report, list[Claim]]]) -> list[Judgement]:
    return list(reconciling.judge([report for report, _ in found], [claim for _, told in found for claim in told]))


worlds = st.lists(told(), min_size=1, max_size=6, unique_by=lambda report: report[0].key)


@given(worlds, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None, phases=(Phase.explicit, Phase.generate))
def test_orders_change_nothing(found: list[tuple[Report, list[Claim]]], chance: object) -> None:
    shuffled = [(report, list(reversed(told))) for report, told in reversed(found)]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert judged(shuffled) == judged(found)


@given(worlds, st.integers(0, 6))
@settings(max_examples=15, deadline=None, phases=(Phase.explicit, Phase.generate))
def test_orders_splits_change_nothing(found: list[tuple[Report, list[Claim]]], split: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with database.create(Path(folder) / "talks.db") as record:
            for part in (found[:split], found[split:]):
                for report, told in part:
                    writing.write_report(record, report, told, received=report, read_by="parley 0")
                judgements = reconciling.judge(queries.reports(record), queries.claims(record))
                writing.write_judgements(record, judgements, judged_by="parley 0")
        with database.open_record(Path(folder) / "talks.db") as record:
            kept = {judgement.id: judgement for judgement in queries.judgements(record)}
    made = {judgement.id: judgement for judgement in judged(found)}
    assert sorted(kept.values(), key=lambda j: j.id) == sorted(made.values(), key=lambda j: j.id)
