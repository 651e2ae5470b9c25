"""Talks have one line for the same parties and matter, with each change of state and its day."""

from dataclasses import replace

from tests import pact

from parley.exports.on_record import OnRecord
from parley.exports.talks import talks
from parley.model.actors import Actor

SEALAND, HILLS = (Actor(name=name, words=name, kind="party") for name in ("Sealand", "Hill Front"))


def test_talks_go_through_their_states(pact_on_record: OnRecord) -> None:
    (row,) = talks(pact_on_record)
    assert (row.parties, row.mediators, row.matter) == (("Norland", "River League"), ("Kenya",), "end of the fighting")
    assert [(step.state, step.date, step.dated) for step in row.steps] == [
        ("talks held", "2024-04-28", True),
        ("deal agreed", "2024-05-01", True),
        ("deal in force", "2024-05-01", True),
        ("offer on the table", "2024-05-06", False),
    ]
    assert (row.state, row.first, row.last, row.days, row.reports) == (
        "offer on the table",
        "2024-04-28",
        "2024-05-01",
        4,
        2,
    )


def test_talks_a_last_day_that_has_not_come_ends_nothing(pact_on_record: OnRecord) -> None:
    ended = replace(pact.PACT, status="expired")
    (row,) = talks(OnRecord(pact.REPORTS, [ended], ()))
    assert [step.state for step in row.steps] == ["deal agreed", "deal in force"]


def test_talks_of_other_parties_are_apart(pact_on_record: OnRecord) -> None:
    other = replace(pact.RETOLD, parties=(SEALAND, HILLS), evidence=pact.at(pact.QUARREL, "two more weeks"))
    rows = list(talks(OnRecord(pact.REPORTS, [*pact_on_record.claims, other], pact.JUDGEMENTS)))
    assert [row.parties for row in rows] == [("Norland", "River League"), ("Hill Front", "Sealand")]


def test_talks_do_not_depend_on_the_order_of_claims(pact_on_record: OnRecord) -> None:
    again = OnRecord(pact.REPORTS, list(reversed(pact_on_record.claims)), pact.JUDGEMENTS)
    assert list(talks(again)) == list(talks(pact_on_record))


def test_talks_a_deal_without_a_day_is_extended_only_while_it_holds(pact_on_record: OnRecord) -> None:
    for published, expected in (("2024-05-06", "deal extended"), ("2024-05-20", "deal expired")):
        later = replace(pact.QUARREL, id="later", published=published)
        longer = replace(pact.RETOLD, evidence=pact.at(later, "a truce"), status="extended")
        longer = replace(longer, evidence=pact.at(later, "truce"))
        over = replace(pact.PACT, evidence=pact.at(replace(pact.SIGNED, published="2024-05-09"), "truce"), status="expired")
        (row,) = talks(OnRecord((), [pact.PACT, longer, *([over] if published > "2024-05-09" else [])], ()))
        assert row.state == expected


def test_talks_a_truce_that_is_one_of_many_holds_on_no_day(pact_on_record: OnRecord) -> None:
    vague = replace(pact.RETOLD, evidence=pact.at(pact.QUARREL, "a truce of two more weeks"), status="in force")
    (row,) = talks(OnRecord((), [vague], ()))
    assert (row.steps, row.state, row.since) == ((), "no state told", None)


def test_talks_go_on_where_something_else_is_stopped(pact_on_record: OnRecord) -> None:
    """Who stops letting captives go suspends the exchange, and who stops its flights ends no deal."""
    states = []
    acts = (("suspend", "the release of captives"), ("suspend", "the talks"), ("suspend", None), ("suspend", "flights"))
    for act, issue in (*acts, ("terminate", "flights"), ("terminate", "the truce"), ("resume", "the talks")):
        move = replace(pact.OFFERED, act=act, issue=issue)
        (row,) = talks(OnRecord(pact.REPORTS, [*(c for c in pact_on_record.claims if c != pact.OFFERED), move], ()))
        states.append(row.state)
    assert states == [
        "exchange suspended",
        "talks suspended",
        "talks suspended",
        "deal in force",
        "deal in force",
        "deal declared over",
        "talks resumed",
    ]
