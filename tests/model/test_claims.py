"""Ids come from text, kind and place; value lists are kept; values are frozen."""

from dataclasses import FrozenInstanceError, replace

import pytest

from parley.errors import UnknownValue
from parley.model.actors import Actor
from parley.model.claims import CLAIM_CLASSES, Agreement, Claim, Event, Figure, Meeting, Move, Statement, numbered
from parley.model.evidence import Evidence
from parley.model.moments import Moment
from parley.model.quantities import Quantity
from parley.model.report import Report

TEXT = "The Front turned the offer down."
EVIDENCE = Evidence(report=Report(id="a", text=TEXT), start=10, quote="turned the offer down")
SIX = Quantity(low=6, high=6, approx=False, words="six")


def test_claims_id_is_of_text_kind_and_place() -> None:
    move = Move(evidence=EVIDENCE, act="reject")
    assert move.id == replace(move, act="accept", issue="the offer").id  # a better reader keeps people's decisions attached
    assert move.id == replace(move, evidence=Evidence(report=Report(id="b", text=TEXT), start=10, quote=EVIDENCE.quote)).id
    others = [
        replace(move, nth=1),
        replace(move, evidence=Evidence(report=EVIDENCE.report, start=10, quote="turned")),
        replace(move, evidence=Evidence(report=Report(id="a", text=f"{TEXT} "), start=10, quote=EVIDENCE.quote)),
        Event(evidence=EVIDENCE, type="REJECT"),
    ]
    assert len({move.id, *(other.id for other in others)}) == 1 + len(others)


def test_claims_numbered_gives_ids_of_their_own() -> None:
    claims = list(numbered([Move(evidence=EVIDENCE, act=act) for act in ("reject", "suspend", "demand")]))
    assert [claim.nth for claim in claims] == [0, 1, 2]
    assert len({claim.id for claim in claims}) == 3


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: Figure(evidence=EVIDENCE, measure="hugged", quantity=SIX), "figure.measure"),
        (lambda: Figure(evidence=EVIDENCE, measure="killed", quantity=SIX, status="rumoured"), "figure.status"),
        (lambda: Statement(evidence=EVIDENCE, source=None, content=(EVIDENCE,), cue_type="song"), "statement.cue_type"),
        (lambda: Move(evidence=EVIDENCE, act="hug"), "move.act"),
        (lambda: Meeting(evidence=EVIDENCE, status="fun"), "meeting.status"),
        (lambda: Agreement(evidence=EVIDENCE, kind="bet"), "agreement.kind"),
        (lambda: Agreement(evidence=EVIDENCE, kind="truce", scope="trilateral"), "agreement.scope"),
        (lambda: Agreement(evidence=EVIDENCE, kind="truce", purpose=("holiday", "fun")), "agreement.purpose"),
        (lambda: Event(evidence=EVIDENCE, type="PARTY"), "event.type"),
        (lambda: Actor(name="x", words="x", kind="ghost"), "actor.kind"),
        (lambda: Moment(type="EPOCH", value="2021", how=""), "moment.type"),
    ],
)
def test_claims_refuse_unknown_values(make: object, field: str) -> None:
    with pytest.raises(UnknownValue, match=field):
        make()  # type: ignore[operator]


def test_claims_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Move(evidence=EVIDENCE, act="reject").act = "accept"  # type: ignore[misc]


def test_claims_kinds_are_all_there() -> None:
    assert {cls.KIND for cls in CLAIM_CLASSES} == {cls.KIND for cls in Claim.__subclasses__()}


@pytest.mark.parametrize(
    ("type_", "value", "day"),
    [
        ("DATE", "2021-03-02", "2021-03-02"),
        ("TIME", "2021-03-02TNI", "2021-03-02"),
        ("DATE", "2021-03", None),
        ("DATE", "2021", None),
        ("DATE", "2021-W09", None),
        ("DATE", "XXXX-03-02", None),
        ("DURATION", "P2W", None),
        ("DATE", "FUTURE_REF", None),
    ],
)
def test_moments_precision_never_grows(type_: str, value: str, day: str | None) -> None:
    assert Moment(type=type_, value=value, how="as told").day == day


def test_quantities_need_a_bound() -> None:
    with pytest.raises(ValueError, match="many"):
        Quantity(low=None, high=None, approx=True, words="many")
