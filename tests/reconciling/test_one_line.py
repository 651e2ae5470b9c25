"""Of each report the fullest telling stands in the line; its others stand beside it."""

from dataclasses import replace
from typing import Any

from parley.model.claims import Event
from parley.reconciling.one_line import one_line


def test_one_line_takes_the_fullest_of_each_report(tell: Any) -> None:
    bare = tell(Event, "An attack, as told in short", "a", type="ASSAULT")
    full = replace(bare, nth=1, where="Port Ansel")
    other = tell(Event, "The attack on the port", "b", type="ASSAULT", where="Port Ansel")
    found = list(one_line([bare, full, other], lambda event: (int(bool(event.where)),), "one attack"))
    assert [judgement.members for judgement in found] == [(full.id, other.id), (full.id, bare.id)]
    assert found[1].reason == "told again in the same report: one attack"


def test_one_line_needs_two_reports(tell: Any) -> None:
    bare = tell(Event, "An attack, as told in short", "a", type="ASSAULT")
    assert list(one_line([bare, replace(bare, nth=1)], lambda event: (0,), "one attack")) == []
