"""What a person names by its id or first digits: one claim, report or decision of the record."""

from parley.errors import NotOnRecord, UnknownValue
from parley.model.decisions import Decision
from parley.store import decisions, queries
from parley.store.database import Record


def one_claim(record: Record, named: str) -> str:
    """Return the id that is, or begins with, `named`; raise NotOnRecord for none, UnknownValue for several."""
    return one(queries.claim_ids(record, named), f"claim {named}", named, record)


def one_report(record: Record, named: str) -> str:
    """Return the key of the report whose id is `named`, or whose key begins with it; raise as `one_claim` does."""
    return one(queries.report_keys(record, named), f"report {named}", named, record)


def one_decision(record: Record, named: str) -> Decision:
    """Return the decision whose id is, or begins with, `named`; raise as `one_claim` does."""
    found = {each.id: each for each in decisions.all_decisions(record) if each.id.startswith(named.lower())}
    return found[one(list(found), f"decision {named}", named, record)]


def one(ids: list[str], what: str, named: str, record: Record) -> str:
    """Return the only one of `ids`; raise NotOnRecord where there is none, UnknownValue where there are several."""
    if not ids:
        raise NotOnRecord(what, record.where)
    if len(ids) > 1:
        raise UnknownValue("the first digits of an id", named, ids)
    return ids[0]
