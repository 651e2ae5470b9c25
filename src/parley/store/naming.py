"""Who is meant and who is who: words that name somebody in one report, those who act in office, those who were attacked."""

import json
import re
from collections.abc import Collection, Sequence

from sqlalchemy import and_, or_, select

from parley.store import decisions, tables
from parley.store.database import Record
from parley.store.ordering import PLAIN

FORCE = ("ASSAULT", "COERCE")  # events of which somebody is the victim
IN_OFFICE = ("party", "by", "who", "mediators")  # roles in moves and talks
_LEADING = re.compile(r"^(?:the|an?|its|his|her|their)\s+", re.IGNORECASE)


def wordings(record: Record, words: str, key: str) -> list[str]:
    """Return the words by which the report of a key names an actor, where they are `words` in any case; else nothing.

    An article before them is left out, as in the judgements of the machine that tell of such words.
    """
    actor = tables.actors.c
    asked, found = bare(words).casefold(), set[str]()
    for row in record.rows(select(actor.name, actor.words).where(actor.report == key).distinct()):
        found |= {told for told in (bare(row["words"]), bare(row["name"])) if told.casefold() == asked}
    return sorted(found)[:1]


def bare(words: str) -> str:
    """Return words without the article or possessive that they begin with."""
    return _LEADING.sub("", words)


def attacked(record: Record, keys: Collection[str] | None = None) -> list[str]:
    """Return the names of the persons on whom force was used or who were held, by the events of all reports or of some."""
    actor, claim = tables.actors.c, tables.claims.c
    of_claim = and_(actor.report == claim.report, actor.claim == claim.id)
    query = select(actor.name, claim.fields).join(tables.claims, of_claim)
    query = query.where(actor.kind == "person", actor.role == "recipient", claim.kind.concat(PLAIN) == "event")
    found = record.rows(query if keys is None else query.where(actor.report.in_(sorted(keys))))
    return sorted({row["name"] for row in found if json.loads(row["fields"])["type"] in FORCE})


def in_office(record: Record, named: Sequence[str]) -> set[str]:
    """Return those of the names `named` that are a party or body, or act or speak for one anywhere on record."""
    actor, found = tables.actors.c, set[str]()
    speaks = and_(actor.role == "source", actor.side.is_not(None))
    for start in range(0, len(named), decisions.CHUNK):
        some = named[start : start + decisions.CHUNK]
        acts = or_(actor.kind.in_(("party", "body")), actor.role.in_(IN_OFFICE), speaks)
        found |= {row["name"] for row in record.rows(select(actor.name).where(actor.name.in_(some), acts).distinct())}
        found |= {row["side"] for row in record.rows(select(actor.side).where(actor.side.in_(some)).distinct())}
    return found
