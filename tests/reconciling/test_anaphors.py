"""Words that take up an actor of the same report; where several could be meant, none."""

import pytest

from parley.model.actors import Actor
from parley.model.claims import Statement
from parley.model.evidence import Evidence
from parley.model.report import Report
from parley.reconciling import same_actors


def said(*sources: tuple[str, str]) -> list[Statement]:
    """One report in which each source says something, in this order."""
    text = " ".join(f"{words} spoke." for words, _ in sources)
    report, start, found = Report(id="a", text=text), 0, []
    for words, kind in sources:
        start = text.index(words, start)
        place = Evidence(report=report, start=start, quote=words)
        actor = Actor(name=words.removeprefix("The "), words=words, kind=kind)
        found.append(Statement(evidence=place, source=actor, content=(place,), source_evidence=place))
    return found


@pytest.mark.parametrize(
    ("sources", "joined"),
    [
        ([("A source close to the Front", "anonymous"), ("The source", "anonymous")], True),
        ([("Two border officials", "anonymous"), ("The officials", "anonymous")], True),
        ([("Two border officials", "anonymous"), ("One of the officials", "anonymous")], False),
        ([("Radio Norby", "body"), ("The same source", "anonymous")], True),
        ([("Adam Ouma", "person"), ("Ouma", "person")], True),
        ([("The Kenyan army", "party"), ("The army", "party")], True),
        ([("The Kenyan army", "party"), ("The Malian army", "party"), ("The army", "party")], False),
    ],
)
def test_anaphors(sources: list[tuple[str, str]], joined: bool) -> None:
    assert any(len(judgement.members) > 1 for judgement in same_actors.read(said(*sources))) is joined


def test_anaphors_two_of_a_family_stay_apart() -> None:
    found = same_actors.read(said(("Adam Ouma", "person"), ("Rosa Ouma", "person"), ("Ouma", "person")))
    assert [judgement for judgement in found if len(judgement.members) > 1] == []
