"""One wire story in several papers is one origin; two reports of the same talks are not."""

from dataclasses import replace

import pytest

from parley.model.judgements import Judgement
from parley.model.report import Report
from parley.reconciling import copies

STORY = (
    "The delegations of Arvania and the Front sat down in Port Ansel on Tuesday for the first time since the spring. "
    "Envoys of two neighbouring states carried papers between the floors of the hotel until late at night. "
    "Neither side would say what the papers held, but a porter counted eleven trips in one hour. "
    "The talks are to go on through the week, with the fate of forty-six captives at the top of the list."
)
OTHER = (
    "Talks on the captives opened in Port Ansel. Arvania wants all forty-six home before anything else is on the table, "
    "while the Front asks that the guns fall silent first. Two neighbouring states send envoys from floor to floor. "
    "Diplomats expect a week of it, and perhaps another, and hold out little hope of an early end."
)


@pytest.mark.parametrize(
    ("other", "is_copy"),
    [
        pytest.param(STORY, True, id="whole"),
        pytest.param(STORY[:230], True, id="cut to the first sentences"),
        pytest.param(f"Our own correspondent adds: the harbour is quiet. {STORY}", True, id="with a sentence before it"),
        pytest.param(STORY.replace("Tuesday", "yesterday").replace("porter", "waiter"), True, id="edited"),
        pytest.param(OTHER, False, id="the same talks in other words"),
        pytest.param("", False, id="empty"),
    ],
)
def test_copies_pair(other: str, is_copy: bool) -> None:
    reports = [Report(id="a", text=STORY), Report(id="b", text=other)]
    found = list(copies.read(reports))
    assert [judgement.members for judgement in found] == ([(reports[0].key, reports[1].key)] if is_copy else [])


def test_copies_furniture_is_not_compared() -> None:
    reports = [
        Report(id=name, text=f"{STORY} {own}", furniture=((0, len(STORY)),))
        for name, own in (("a", OTHER), ("b", OTHER[::-1]))
    ]
    assert list(copies.read(reports)) == []


def test_copies_rewritten_by_one_agency() -> None:
    """Half of the words are others; only the agency that both give says that it is one story."""
    rewritten = " ".join(STORY.split()[:24]) + " " + OTHER
    plain = [Report(id=name, text=text, published="2021-03-02") for name, text in (("a", STORY), ("b", rewritten))]
    signed = [replace(report, agency="Nord") for report in plain]
    assert [bool(list(copies.read(reports))) for reports in (plain, signed)] == [False, True]


def test_copies_origins_count_a_story_once() -> None:
    found = [Judgement(kind="copy", members=("a", "c"), reason="one story")]
    assert copies.origins(("a", "b", "c"), found) == {"a": "a", "b": "b", "c": "a"}
