"""The grammar of a clause, on sentences written for it."""

from typing import Any

import pytest

from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word


@pytest.fixture
def clause(marks_of: Any) -> Any:
    """Return the sentence of a text and the word of it that is asked for."""

    def find(text: str, wanted: str) -> tuple[Sentence, Word]:
        sentence = marks_of(text).sentences[0]
        return sentence, next(word for word in sentence.words if word.text == wanted)

    return find


def _text(word: Word | None) -> str | None:
    return word.text if word else None


@pytest.mark.parametrize(
    ("text", "verb", "doer"),
    [
        ("The rebels freed the pilot.", "freed", "rebels"),
        ("The pilot was freed by the rebels.", "freed", "rebels"),
        ("The pilot was freed on Monday.", "freed", None),
        ("The pilot and the nurse were freed and handed over by the rebels.", "handed", "rebels"),
        ("The rebels stopped the lorries and sent them back.", "sent", "rebels"),
        ("The rebels, who hold the bridge, refused to leave.", "hold", "rebels"),
        ("The rebels refused to leave.", "leave", "rebels"),
        ("The mayor asked the rebels to leave.", "leave", "rebels"),
        ("The mayor promised the rebels to leave.", "leave", "mayor"),
        ("The mayor accused the rebels of blocking the road.", "blocking", "rebels"),
        ("The rebels repeated their promise to leave.", "leave", "their"),
        ("The list drawn up by the clerks was long.", "drawn", "clerks"),
        ("Oman has been mediating between the two sides since January.", "mediating", "Oman"),
        ("Saying that they were tired, the rebels left.", "Saying", "rebels"),
    ],
)
def test_clauses_doer_is_who_does_it(text: str, verb: Any, doer: Any, clause: Any) -> None:
    assert _text(clauses.doer(*clause(text, verb))) == doer


@pytest.mark.parametrize(
    ("text", "verb", "undergoer"),
    [
        ("The rebels freed the pilot.", "freed", "pilot"),
        ("The pilot was freed by the rebels.", "freed", "pilot"),
        ("The plan that the rebels refused was short.", "refused", "plan"),
        ("The plan the rebels refused was short.", "refused", "plan"),
        ("The rebels slept.", "slept", None),
    ],
)
def test_clauses_undergoer_is_what_it_is_done_to(text: str, verb: Any, undergoer: Any, clause: Any) -> None:
    assert _text(clauses.undergoer(*clause(text, verb))) == undergoer


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("The pilot was freed.", "freed", True),
        ("The pilot was found and freed.", "freed", True),
        ("The rebels have freed the pilot.", "freed", False),
        ("The bridge built by the army fell.", "built", True),
    ],
)
def test_clauses_passive_is_told_from_perfect(text: str, verb: Any, passive: Any, clause: Any) -> None:
    assert clauses.is_passive(*clause(text, verb)) is passive


@pytest.mark.parametrize(
    ("text", "noun", "owner"),
    [
        ("The army's refusal came late.", "refusal", "army"),
        ("Their refusal came late.", "refusal", "Their"),
        ("The refusal by the army came late.", "refusal", "army"),
        ("The demands of the army were long.", "demands", "army"),
        ("A refusal came late.", "refusal", None),
    ],
)
def test_clauses_possessor_is_whose_act_a_noun_names(text: str, noun: Any, owner: Any, clause: Any) -> None:
    assert _text(clauses.possessor(*clause(text, noun))) == owner


@pytest.mark.parametrize(
    ("text", "verb", "negated"),
    [
        ("The army didn’t free the nurses.", "free", True),
        ("The rebels did not leave.", "leave", True),
        ("The rebels never left.", "left", True),
        ("No prisoner was freed.", "freed", True),
        ("The rebels left.", "left", False),
    ],
)
def test_clauses_negation_is_of_the_verb_or_its_nouns(text: str, verb: Any, negated: Any, clause: Any) -> None:
    assert clauses.is_negated(*clause(text, verb)) is negated


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("The rebels left the town.", "left", "occurred"),
        ("The rebels are leaving the town.", "leaving", "ongoing"),
        ("The rebels will leave the town.", "leave", "planned"),
        ("The rebels plan to leave the town.", "leave", "planned"),
        ("The rebels will leave if the siege ends.", "leave", "conditional"),
        ("The rebels did not leave the town.", "leave", "denied"),
    ],
)
def test_clauses_modality_is_how_the_report_holds_it(text: str, verb: Any, modality: Any, clause: Any) -> None:
    assert clauses.modality(*clause(text, verb)) == modality


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("The rebels will leave if the siege ends.", "leave", "if the siege ends"),
        ("The rebels will stay until the siege ends.", "stay", "until the siege ends"),
        ("The rebels left.", "left", None),
    ],
)
def test_clauses_condition_is_the_words_of_it(text: str, verb: Any, words: Any, clause: Any) -> None:
    found = clauses.condition(*clause(text, verb))
    assert (text[slice(*found)] if found else None) == words


@pytest.mark.parametrize(
    ("text", "verb", "recipient"),
    [
        ("The rebels gave the mayor a list.", "gave", "mayor"),
        ("The rebels handed the pilot to the nurses.", "handed", "nurses"),
        ("The rebels left.", "left", None),
    ],
)
def test_clauses_recipient_is_to_whom(text: str, verb: Any, recipient: Any, clause: Any) -> None:
    assert _text(clauses.recipient(*clause(text, verb))) == recipient
