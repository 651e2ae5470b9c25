"""After every verb of the lexicon deeds what is done next is no clause that it governs."""

import pytest
from tests.conftest import MarksOf

from parley.lexicons import Entry, entries


@pytest.mark.parametrize("entry", entries("deeds"), ids=lambda entry: str(entry["words"][0]))
def test_deeds_example(entry: Entry, marks_of: MarksOf) -> None:
    (sentence,) = marks_of(entry["example"]).sentences
    verbs = [word for word in sentence.words if word.lemma in entry["words"]]
    assert verbs and all(not sentence.children(verb, "ccomp") and sentence.children(verb, "dobj") for verb in verbs)
