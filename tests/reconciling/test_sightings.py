"""Names on record are seen in other reports, unless they are part of another name there."""

import pytest

from parley.model.actors import Actor
from parley.model.claims import Claim, Move
from parley.model.evidence import Evidence
from parley.model.report import Report
from parley.reconciling.sightings import all_namings


def named(text: str, name: str | None = None, kind: str = "party") -> Claim:
    evidence = Evidence(report=Report(id=text[:9], text=text), start=0, quote=text)
    return Move(evidence=evidence, act="accept", party=Actor(name=name, words=name, kind=kind) if name else None)


@pytest.mark.parametrize(
    ("kind", "name", "text", "seen"),
    [
        ("party", "Darun", "Envoys met Darun in the hills.", ["Darun"]),
        ("party", "Darun", "Darun sources were silent.", []),
        ("party", "Darun", "A source close to Darun was silent.", []),
        ("party", "Darun", "Darun's guns were silent.", []),
        ("party", "Darun", "The Daruns were silent.", []),
        ("person", "Ismael Okoro", "Ismael Okorro spoke. Okorro left.", ["Ismael Okorro", "Okorro"]),
        ("person", "Ismael Okoro", "Ismael al-Okoro spoke.", ["Ismael al-Okoro"]),
        ("person", "Ismael Okoro", "Ismael Bendi spoke.", []),
        ("person", "Ismael Okoro", "Okoro spoke.", []),
    ],
)
def test_sightings(kind: str, name: str, text: str, seen: list[str]) -> None:
    claims = [named(f"{name} accepted", name, kind), named(text)]
    assert [naming.words for naming in all_namings(claims) if naming.report.text == text] == seen
