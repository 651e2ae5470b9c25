"""Accusations and who answers them; what is said and who denies it; neither is put right."""

from dataclasses import replace
from typing import Any

import pytest

from parley.model.actors import Actor
from parley.model.claims import Claim, Move, Statement
from parley.model.evidence import Evidence
from parley.model.report import Report
from parley.reconciling import replies

ARVANIA = Actor(name="Arvania", words="Arvania", kind="party")
FRONT = Actor(name="Front", words="the Front", kind="party")
ENVOY = Actor(name="envoy", words="an envoy", kind="anonymous", side="Oskar")
HE = Actor(name="he", words="he", kind="anonymous")
CHARGE = "the Front broke the deal on women and children"


def told(text: str, *said: tuple[str, Actor, str]) -> list[Claim]:
    """A report in which Arvania charges the Front, and statements (cue, source, content) that stand in it."""
    report = Report(id="a", text=text)

    def at(quote: str) -> Evidence:
        return Evidence(report=report, start=text.index(quote), quote=quote)

    made: list[Claim] = []
    if CHARGE in text:
        made.append(Move(evidence=at("broke the deal"), act="violate", party=FRONT, by=ARVANIA))
    for cue, source, content in said:
        made.append(Statement(evidence=at(content), source=source, content=(at(content),), cue=at(cue)))
    return made


@pytest.mark.parametrize(
    ("reply", "source", "is_answer"),
    [
        pytest.param("all women and children went home", FRONT, True, id="the accused, on the same matter"),
        pytest.param("the rain had stopped", FRONT, False, id="another matter"),
        pytest.param("all women and children stayed behind", ARVANIA, False, id="the accuser again"),
        pytest.param("all women and children were fed", ENVOY, False, id="somebody else"),
        pytest.param("it was Arvania that breached the truce", FRONT, True, id="a charge in return"),
        pytest.param("fighting broke out in the hills", FRONT, False, id="nothing that was broken"),
    ],
)
def test_replies_to_a_charge(reply: str, source: Actor, is_answer: bool) -> None:
    found = list(
        replies.read(told(f"Arvania held that {CHARGE}. Somebody replied that {reply}.", ("replied", source, reply)))
    )
    assert [judgement.kind for judgement in found] == (["answers", "contradicts"] if is_answer else [])
    assert all(judgement.reason.startswith("true conflict") for judgement in found if judgement.kind == "contradicts")


@pytest.mark.parametrize(
    ("cue", "source", "content", "is_answer"),
    [
        pytest.param("denied", ENVOY, "the charge", True, id="denied by one whose side nobody tells"),
        pytest.param("denied", ARVANIA, "the charge", False, id="denied by the accuser"),
        pytest.param("repeated", ENVOY, "the charge", False, id="no denial"),
        pytest.param("denied", ENVOY, "that rain had fallen", False, id="another matter"),
        pytest.param("denied", FRONT, "it", True, id="denied by the accused without a word of its matter"),
        pytest.param("denied", ENVOY, "it", False, id="denied by another"),
        pytest.param("dismissed", FRONT, "the charge as a tale", True, id="waved aside by the accused"),
        pytest.param("dismissed", ENVOY, "the charge as a tale", False, id="waved aside by another"),
        pytest.param("dismissed", FRONT, "the guard", False, id="another matter waved aside"),
    ],
)
def test_replies_denial_of_the_charge(cue: str, source: Actor, content: str, is_answer: bool) -> None:
    found = list(replies.read(told(f"Arvania held that {CHARGE}. A ministry {cue} {content}.", (cue, source, content))))
    assert [judgement.kind for judgement in found] == (["answers", "contradicts"] if is_answer else [])


def test_replies_are_to_a_charge_that_somebody_makes_or_bears() -> None:
    text = f"{CHARGE}. The army denied responsibility."
    [charge, denial] = told(text, ("denied", ENVOY, "responsibility"))
    assert isinstance(charge, Move)
    assert [judgement.kind for judgement in replies.read([charge, denial])] == ["answers", "contradicts"]
    assert list(replies.read([replace(charge, party=None, by=None), denial])) == []


def test_replies_pronoun_speaks_for_the_last_speaker() -> None:
    text = f"Arvania held that {CHARGE}. The Front said it was tired. He added that all women and children went home."
    said = [("said", FRONT, "it was tired"), ("added", HE, "all women and children went home")]
    assert [judgement.kind for judgement in replies.read(told(text, *said))] == ["answers", "contradicts"]


@pytest.mark.parametrize(
    ("cue", "first", "second", "is_denial"),
    [
        ("denied", ENVOY, FRONT, True),
        ("said", ENVOY, FRONT, False),
        ("denied", FRONT, FRONT, False),
    ],
)
def test_replies_denial(cue: str, first: Actor, second: Actor, is_denial: bool) -> None:
    text = f"It was told that the Front would leave. It {cue} that it had been asked."
    claims = told(text, ("told", first, "the Front would leave"), (cue, second, "it had been asked"))
    found: list[Any] = list(replies.read(claims))
    assert [judgement.kind for judgement in found] == (["answers", "contradicts"] if is_denial else [])
    assert all(judgement.members == (claims[1].id, claims[0].id) for judgement in found if judgement.kind == "answers")


@pytest.mark.parametrize(
    ("denied", "is_of_it"),
    [
        ("its fighters had attacked the convoy near Keld", True),
        ("it", True),
        ("the allegation of the ministry in Keld", True),
        ("its gunners had shelled two villages", False),
    ],
)
def test_replies_denial_of_another_matter(denied: str, is_of_it: bool) -> None:
    """Who denies one thing does not deny whatever was said before it."""
    text = f"An envoy told that a convoy was lost. The Front denied {denied}."
    claims = told(text, ("told", ENVOY, "a convoy was lost"), ("denied", FRONT, denied))
    assert bool(list(replies.read(claims))) is is_of_it


def test_replies_pass_over_a_silence() -> None:
    """One who declined to comment said nothing that could be denied."""
    claims = told("An envoy kept silent. The Front denied that it had been asked.", ("denied", FRONT, "it had been asked"))
    silent = Evidence(report=claims[0].evidence.report, start=0, quote="An envoy kept silent")
    quiet = Statement(evidence=silent, source=ENVOY, content=(), cue=silent, cue_type="silence")
    assert list(replies.read([quiet, *claims])) == []


@pytest.mark.parametrize("is_charged", [True, False])
def test_replies_one_denial_of_one_charge_is_one_disagreement(is_charged: bool) -> None:
    """The words that charge are a statement too: who denies the charge denies it once."""
    text = f"Arvania held that {CHARGE}. The Front denied the accusation."
    claims = told(text, ("held", ARVANIA, CHARGE), ("denied", FRONT, "the accusation"))
    found = list(replies.read(claims if is_charged else claims[1:]))
    assert [judgement.kind for judgement in found] == ["answers", "contradicts"]


def test_replies_a_bare_denial_is_of_the_charge_alone() -> None:
    text = f"Arvania held that {CHARGE}. An envoy said that rain had fallen. The Front denied it."
    found = list(replies.read(told(text, ("said", ENVOY, "rain had fallen"), ("denied", FRONT, "it"))))
    assert [judgement.kind for judgement in found] == ["answers", "contradicts"]
