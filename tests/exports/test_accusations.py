"""A charge stands beside its reply, and neither is found to be so."""

from tests import pact

from parley.exports.accusations import accusations
from parley.exports.on_record import OnRecord


def test_accusations_beside_their_reply(pact_on_record: OnRecord) -> None:
    (row,) = accusations(pact_on_record)
    assert (row.accuser, row.accused, row.what) == ("River League", "Norland", "the fuel")
    assert (row.reply, row.reply_by, row.reply_id) == ("every lorry of fuel had passed", "Norland", pact.REPLIED.id)
    assert [cited.id for cited in row.cites] == [pact.CHARGED.id]


def test_accusations_without_a_reply_say_so(pact_on_record: OnRecord) -> None:
    (row,) = accusations(OnRecord(pact.REPORTS, pact_on_record.claims, ()))
    assert (row.reply, row.reply_by, row.replies) == (None, None, ())
