"""Lines that stand on several claims: worked out over claims in the order of the record, as their JSON and CSV are."""

from pathlib import Path

from starlette.requests import Request
from tests import pact

from parley.exports.ledger_views import ExchangeRow
from parley.model.claims import Agreement, Move, Statement
from parley.store import database, queries
from parley.web.asked import Asked
from parley.web.pages import ledgers

KINDS = (Statement, Move, Agreement)


def test_ledgers_take_claims_in_the_order_of_the_record(where: Path) -> None:
    with database.open_record(where) as record:
        told = [claim for claim in queries.claims(record) if isinstance(claim, KINDS)]
        asked = Asked(request=Request({"type": "http"}), record=record)
        found = ledgers.on_record(asked, told[:1], KINDS).claims
    assert [claim.id for claim in found] == [claim.id for claim in told]
    assert len({type(claim) for claim in told[:3]}) > 1, "else kind by kind would do as well"


def test_ledgers_list_every_day_of_an_exchange_and_not_the_whole_only(tmp_path: Path) -> None:
    where = tmp_path / "pact.db"
    with database.create(where) as record:
        pact.put(record)
    with database.open_record(where) as record:
        shown = ledgers.of(ExchangeRow)(Asked(request=Request({"type": "http"}), record=record))
    assert [row.date for row in shown["rows"]] == ["2024-05-02", "2024-05-05", None]
