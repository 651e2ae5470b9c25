"""Proper names mean the same everywhere; other words only in their report; organs are not their side."""

import pytest

from parley.model.actors import Actor
from parley.model.report import Report
from parley.reconciling.bearers import bearer, is_name

REPORT = Report(id="a", text="text")


@pytest.mark.parametrize(
    ("name", "words", "kind", "side", "member", "organ"),
    [
        ("Arvania", "the kingdom", "party", None, "Arvania", None),
        ("Kenya", "the Kenyan army", "party", None, "Kenyan army", ("kenya", "armed forces")),
        ("army", "the army", "party", "Kenya", "army@", ("kenya", "armed forces")),
        ("army", "the army", "party", None, "army@", (None, "armed forces")),
        ("Russia", "the Kremlin", "party", None, "Kremlin", ("russia", "government")),
        ("United States", "the CIA", "party", None, "CIA", None),
        ("Kenya", "the Kenyan delegation", "party", None, "Kenyan delegation@", None),
        ("Ministry of Health", "the Ministry of Health", "body", None, "Ministry of Health@", None),
        ("Adam Ouma", "he", "person", "Kenya", "Adam Ouma", None),
        ("Ouma", "Ouma", "person", "Kenya", "Ouma@", None),
        ("head of the Front", "the head of the Front", "person", None, "head of the Front@", None),
        ("sources", "sources", "anonymous", None, "sources@", None),
    ],
)
def test_bearers(name: str, words: str, kind: str, side: str | None, member: str, organ: object) -> None:
    found = bearer(Actor(name=name, words=words, kind=kind, side=side), REPORT)
    assert found is not None
    assert found.member == (f"{member}{REPORT.key}" if member.endswith("@") else member)
    assert found.organ == organ


@pytest.mark.parametrize(("name", "kind"), [("Arvania and the Front", "party"), ("villagers", "people")])
def test_bearers_leaves_out(name: str, kind: str) -> None:
    assert bearer(Actor(name=name, words=name, kind=kind), REPORT) is None


def test_bearers_names_and_words_of_one_report() -> None:
    assert is_name("Kenyan army")
    assert is_name("envoy@oskar")
    assert not is_name(f"army@{REPORT.key}")
