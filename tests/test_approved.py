"""What parley gives for examples/ is what a person approved; `make approve` writes it anew, this test never does."""

from collections.abc import Mapping
from difflib import unified_diff

import pytest
from tests.approving import APPROVED, EXAMPLES, pages

from parley.exports.views import VIEWS

PAGES = ("brief.md", "judgements.txt", *(f"{view.NAME}.txt" for view in VIEWS))
SHOWN = 60  # lines of a difference; more are not read in the output of a test

LINES = {
    "one actor across spellings": ("judgements.txt", "same_actor: "),
    "a copy": ("judgements.txt", "copy: one story: at least"),
    "a rewritten copy": ("judgements.txt", "copy: one story: the same paragraphs in other words"),
    "told alike": ("judgements.txt", "same: same measure"),
    "a correction": ("judgements.txt", "updates: a correction: 105, not 110"),
    "parts and their whole": ("judgements.txt", "sum: 81 + 24 = 105, as told"),
    "a total that rises": ("judgements.txt", "updates: a running total of killed rises"),
    "a stock against its flow": ("judgements.txt", "contradicts: other day: held"),
    "two sources": ("judgements.txt", "contradicts: other source"),
    "a reply": ("judgements.txt", "answers: "),
    "dated by others": ("brief.md", "07-bridges-down, Agora Sur: 2023-12-03 (inferred"),
    "a promise done": ("promises.txt", " | done"),
    "a promise late": ("promises.txt", " | late"),
    "a promise disputed": ("promises.txt", " | disputed"),
    "no report of a promise": ("promises.txt", " | no report"),
    "an exchange by day": ("exchanges.txt", "24 by Arvania for 8 by Sorland Front, 3 for 1"),
    "days added up": ("exchanges.txt", "8 + 12 = 20"),
    "taken back": ("exchanges.txt", "taken back: 110 people"),
    "an accusation with its reply": ("accusations.txt", "denied that it had broken the truce"),
    "an answer that one side tells": ("offers.txt", "says so"),
    "softer": ("positions.txt", " | softer | "),
    "firmer": ("positions.txt", " | firmer | "),
    "the same position": ("positions.txt", " | same | "),
    "talks suspended": ("talks.txt", "talks suspended"),
    "a deal extended": ("talks.txt", "deal extended"),
    "a deal expired": ("talks.txt", "deal expired"),
}
"""What the record of the examples must show, a line for each thing that reconciling does."""


@pytest.fixture(scope="module")
def given() -> Mapping[str, str]:
    return pages()


@pytest.mark.parametrize("name", PAGES)
def test_approved_page(given: Mapping[str, str], name: str) -> None:
    approved = (APPROVED / name).read_text(encoding="utf-8") if (APPROVED / name).exists() else ""
    difference = list(unified_diff(approved.splitlines(), given[name].splitlines(), "approved", "given", lineterm=""))
    assert not difference, "\n".join(
        [f"{name} is not as approved; if it is meant, run `make approve` and read:", *difference[:SHOWN]]
    )


@pytest.mark.parametrize("thing", LINES)
def test_approved_record_shows(thing: str) -> None:
    name, words = LINES[thing]
    assert words in (APPROVED / name).read_text(encoding="utf-8")


def test_approved_pages_are_all_given() -> None:
    assert sorted(page.name for page in APPROVED.iterdir()) == sorted(PAGES)


def test_approved_names_no_path_of_this_machine(given: Mapping[str, str]) -> None:
    assert not [name for name, text in given.items() if str(EXAMPLES.parent) in text]
