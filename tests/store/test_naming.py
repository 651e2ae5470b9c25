"""Who acts in office, who was attacked, and which words name somebody in one report."""

from collections.abc import Iterator

import pytest
from tests import talks

from parley.model.actors import Actor
from parley.model.claims import Event, Statement
from parley.store import database, naming, writing
from parley.store.database import Record, Where

LENA = Actor(name="Lena Dorsk", words="Lena Dorsk", kind="person")
ADAM = Actor(name="Adam Ouma", words="Mr Ouma", kind="person", side="Veldland")
HIT = Event(evidence=talks.SHELLED.evidence, type="ASSAULT", recipient=LENA, nth=0)
ASKED = Event(evidence=talks.MET.evidence, type="REQUEST", recipient=ADAM)
SAID = Statement(evidence=talks.SAID.evidence, source=ADAM, content=talks.SAID.content)


@pytest.fixture
def record(where: Where) -> Iterator[Record]:
    with database.create(where) as opened:
        talks.put(opened)
        writing.write_report(opened, talks.EARLY, [HIT, ASKED, SAID], received=talks.EARLY, read_by="parley 1")
        yield opened


def test_naming_knows_who_was_attacked(record: Record) -> None:
    assert naming.attacked(record) == ["Lena Dorsk"]


def test_naming_knows_who_acts_or_speaks_for_a_side(record: Record) -> None:
    asked = ["Adam Ouma", "Lena Dorsk", "Highland Front", "Veldland", "spokesman", "nobody"]
    assert naming.in_office(record, asked) == {"Adam Ouma", "Highland Front", "Veldland", "spokesman"}


@pytest.mark.parametrize(
    ("words", "found"), [("mr ouma", ["Mr Ouma"]), ("The Lena Dorsk", ["Lena Dorsk"]), ("spokesman", []), ("", [])]
)
def test_naming_finds_words_of_one_report(record: Record, words: str, found: list[str]) -> None:
    assert naming.wordings(record, words, talks.EARLY.key) == found
