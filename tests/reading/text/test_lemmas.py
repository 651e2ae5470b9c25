"""Lemmas of verbs that are cut too short get their "e" back; those that are right stay."""

import pytest
from tests.conftest import MarksOf

from parley.reading.text import lemmas


@pytest.mark.parametrize(
    ("form", "tag", "lemma", "mended"),
    [
        ("hoped", "VBD", "hop", "hope"),
        ("hopes", "VBZ", "hop", "hope"),
        ("Hoping", "VBG", "hop", "hope"),
        ("hopped", "VBD", "hop", "hop"),
        ("hops", "VBZ", "hop", "hop"),
        ("waged", "VBN", "wag", "wage"),
        ("passes", "VBZ", "pass", "pass"),
        ("reaches", "VBZ", "reach", "reach"),
        ("goes", "VBZ", "go", "go"),
        ("routed", "VBD", "rout", "rout"),
        ("allowed", "VBD", "allow", "allow"),
        ("opened", "VBD", "open", "open"),
        ("fixed", "VBD", "fix", "fix"),
        ("hopes", "NNS", "hop", "hop"),
    ],
)
def test_lemmas_mended(form: str, tag: str, lemma: str, mended: str) -> None:
    assert lemmas.mended(form, tag, lemma) == mended


def test_lemmas_are_those_of_the_words_of_a_sentence(marks_of: MarksOf) -> None:
    [sentence] = marks_of("The Front hopes that the war that it waged is over.").sentences
    assert {"hope", "wage"} <= {word.lemma for word in sentence.words}
