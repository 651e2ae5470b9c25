"""Statements are found by the issues that their words name, through the index, and anew where the lexicon changes."""

from collections.abc import Iterator

import pytest
from tests import talks

from parley.lexicons import matters
from parley.store import copying, database, issues, paging, queries
from parley.store.database import Record, Where
from parley.store.paging import Place
from parley.store.queries import Selection

CAPTIVES, FIGHTING = "exchange of captives", "end of the fighting"


@pytest.fixture
def record(where: Where) -> Iterator[Record]:
    with database.create(where) as opened:
        talks.put(opened)
        yield opened


def on(record: Record, issue: str) -> list[str]:
    told = [claim.id for claim in queries.claims(record, None, Selection(issue=issue))]
    assert [claim.id for claim in paging.page(record, None, Selection(issue=issue)).claims] == told
    latest = paging.page(record, "statement", Selection(issue=issue), place=Place(latest=True, size=1))
    assert [claim.id for claim in latest.claims] == told[-1:]
    return told


def test_issues_are_those_that_the_words_of_a_statement_name(record: Record) -> None:
    for heading in matters.headings():
        told = [claim.id for claim in queries.claims(record, "statement") if heading in matters.named(claim.evidence.quote)]
        assert on(record, heading) == told
    assert on(record, CAPTIVES) == [talks.SAID.id]


def test_issues_are_found_anew_where_the_lexicon_changes(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as other:
        other.setattr(matters, "named", lambda words: (FIGHTING,) if "prisoners" in words else ())
        issues.fill(record)
        assert on(record, FIGHTING) != [talks.SAID.id]  # the lexicon has the words by which they were found
        other.setattr(issues, "found_by", lambda: "other words")
        issues.fill(record)
        assert (on(record, FIGHTING), on(record, CAPTIVES)) == ([talks.SAID.id], [])
    issues.fill(record)
    assert on(record, CAPTIVES) == [talks.SAID.id]


def test_issues_of_a_copy_are_those_of_the_record(record: Record, where: Where, tmp_path: object) -> None:
    copied = f"{tmp_path}/copied.db"
    with database.create(copied) as target:
        copying.copy(record, target)
        assert on(target, CAPTIVES) == [talks.SAID.id]
