"""A charge stands beside its reply, and neither is found to be so."""

from dataclasses import replace

from tests import pact

from parley.exports.accusations import accusations
from parley.exports.on_record import OnRecord
from parley.model.claims import Event
from parley.model.evidence import Evidence
from parley.model.judgements import Judgement


def test_accusations_beside_their_reply(pact_on_record: OnRecord) -> None:
    (row,) = accusations(pact_on_record)
    assert (row.accuser, row.accused, row.what) == ("River League", "Norland", "the fuel")
    assert (row.reply, row.reply_by, row.reply_id) == ("every lorry of fuel had passed", "Norland", pact.REPLIED.id)
    assert [cited.id for cited in row.cites] == [pact.CHARGED.id]


def test_accusations_without_a_reply_say_so(pact_on_record: OnRecord) -> None:
    (row,) = accusations(OnRecord(pact.REPORTS, pact_on_record.claims, ()))
    assert (row.reply, row.reply_by, row.replies) == (None, None, ())


def test_accusations_told_as_charge_and_as_event_are_one(pact_on_record: OnRecord) -> None:
    within = Event(evidence=pact.CHARGED.evidence, type="ACCUSE", actor=pact.LEAGUE, recipient=pact.NORLAND)
    apart = replace(within, evidence=pact.OFFERED.evidence)
    rows = accusations(OnRecord(pact.REPORTS, [*pact_on_record.claims, within, apart], ()))
    assert sorted(row.id for row in rows) == sorted([pact.CHARGED.id, apart.id])


def test_accusations_show_the_reply_that_tells_most_first(pact_on_record: OnRecord) -> None:
    report = pact.REPLIED.evidence.report
    bare = replace(pact.REPLIED, evidence=Evidence(report=report, start=0, quote=report.text.split()[0]))
    answers = Judgement(kind="answers", members=(bare.id, pact.CHARGED.id), reason="denied")
    record = OnRecord(pact.REPORTS, [*pact_on_record.claims, bare], [*pact_on_record.judgements, answers])
    (row,) = accusations(record)
    assert row.reply_id == pact.REPLIED.id
    assert {cited.id for cited in row.replies} == {bare.id, pact.REPLIED.id}
