"""What one side's outlet charges is answered where the accused denies it in another report, within days."""

from typing import Any

import pytest

from parley.model.actors import Actor
from parley.model.claims import Move, Statement
from parley.model.evidence import Evidence
from parley.model.report import Report
from parley.reconciling import replies_elsewhere
from parley.reconciling.talks import Talks

ARVANIA = Actor(name="Arvania", words="Arvania", kind="party")
FRONT = Actor(name="Front", words="the Front", kind="party")
SPOKESMAN = Actor(name="spokesman", words="a spokesman", kind="person", side="Front")
CHARGE = "Arvania accused the Front of shelling the mill at Norby."


def charged(published: str = "2021-03-04") -> Move:
    report = Report(id="a", text=CHARGE, published=published)
    evidence = Evidence(report=report, start=CHARGE.index("accused"), quote="accused the Front of shelling")
    return Move(evidence=evidence, act="violate", party=FRONT, by=ARVANIA)


def denied(content: str, cue: str = "denied", source: Actor = SPOKESMAN, published: str = "2021-03-05") -> Statement:
    text = f"{source.words} {cue} {content}."
    report = Report(id="b", text=text, published=published)

    def at(quote: str) -> Evidence:
        return Evidence(report=report, start=text.index(quote), quote=quote)

    return Statement(evidence=at(content), source=source, content=(at(content),), cue=at(cue))


@pytest.mark.parametrize(
    ("told", "is_reply"),
    [
        pytest.param({}, True, id="one who speaks for the accused denies it"),
        pytest.param({"source": ARVANIA}, False, id="the accuser"),
        pytest.param({"cue": "repeated"}, False, id="no denial"),
        pytest.param({"content": "that its envoys had left the mill"}, False, id="another matter"),
        pytest.param({"published": "2021-03-03"}, False, id="before the charge"),
        pytest.param({"published": "2021-03-09"}, False, id="long after"),
    ],
)
def test_replies_elsewhere(told: dict[str, Any], is_reply: bool) -> None:
    claims = [charged(), denied(told.pop("content", "that it had shelled a mill near Norby"), **told)]
    found = list(replies_elsewhere.read(claims, [], Talks(claims)))
    assert [judgement.kind for judgement in found] == (["answers", "contradicts"] if is_reply else [])
    assert all(set(judgement.members) == {claim.id for claim in claims} for judgement in found)


def test_replies_elsewhere_leave_a_charge_that_is_answered_in_its_report() -> None:
    claims = [charged(), denied("that it had shelled a mill near Norby")]
    replied = list(replies_elsewhere.read(claims, [], Talks(claims)))
    assert list(replies_elsewhere.read(claims, replied, Talks(claims))) == []


def test_replies_elsewhere_the_first_denial_answers() -> None:
    late = denied("that it had ever shelled the mill of Norby", published="2021-03-06")
    claims = [charged(), late, denied("that it had shelled a mill near Norby")]
    assert {judgement.members for judgement in replies_elsewhere.read(claims, [], Talks(claims))} == {
        (claims[2].id, claims[0].id),
        (claims[0].id, claims[2].id),
    }
