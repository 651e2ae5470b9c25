"""An offer stands with who carries it and who answered it, by whose account."""

from dataclasses import replace

from tests import pact

from parley.exports.offers import offers
from parley.exports.on_record import OnRecord
from parley.model.judgements import Judgement


def test_offers_with_their_answers(pact_on_record: OnRecord) -> None:
    (row,) = offers(pact_on_record)
    assert (row.party, row.what) == ("Norland", "a truce of two more weeks")
    assert [(answer.party, answer.act, answer.told_by) for answer in row.answers] == [
        ("River League", "reject", "a Norland official")
    ]
    assert row.outcome == "rejected by River League – only a Norland official says so"


def test_offers_answered_by_the_account_of_several_name_each_once(pact_on_record: OnRecord) -> None:
    told = [replace(pact.REFUSED, by=by, nth=nth) for nth, by in enumerate((pact.OFFICIAL, pact.KENYA, pact.KENYA))]
    claims = [claim for claim in pact_on_record.claims if claim != pact.REFUSED]
    judged = [Judgement(kind="answers", members=(one.id, pact.OFFERED.id), reason="the League rejects it") for one in told]
    (row,) = offers(OnRecord(pact.REPORTS, [*claims, *told], judged))
    assert row.outcome == "rejected by River League – only a Norland official and Kenya say so"


def test_offers_answered_by_the_party_itself_are_no_single_account(pact_on_record: OnRecord) -> None:
    own = [replace(pact.REFUSED, by=None) if claim == pact.REFUSED else claim for claim in pact_on_record.claims]
    (row,) = offers(OnRecord(pact.REPORTS, own, pact.JUDGEMENTS))
    assert row.outcome == "rejected by River League"


def test_offers_name_who_carries_them(pact_on_record: OnRecord) -> None:
    carried = replace(pact.CARRIED, evidence=pact.at(pact.QUARREL, "Norland official"), date=None)
    (row,) = offers(OnRecord(pact.REPORTS, [*pact_on_record.claims, carried], pact.JUDGEMENTS))
    assert row.carriers == ("Kenya",)


def test_offers_without_an_answer_stay_open(pact_on_record: OnRecord) -> None:
    (row,) = offers(OnRecord(pact.REPORTS, pact_on_record.claims, ()))
    assert (row.answers, row.outcome) == ((), "no answer told")
