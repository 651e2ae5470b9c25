"""Breaches that no verb of breaking tells."""

from typing import Any

import pytest

from parley.reading.talks import breaches


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The army shelled the village despite the truce.", ["shelled"]),
        ("The army shelled the village in defiance of the truce.", ["shelled"]),
        ("The army shelled the village minutes after the truce took effect.", ["shelled"]),
        ("The army moved tanks into the zone contrary to the agreement.", ["moved"]),
        ("The army built a post on the hill in breach of the agreement.", ["built"]),
        ("The army built a post on the hill under the agreement.", []),
        ("The army and the rebels accused each other of shelling.", ["accused", "accused"]),
        ("The army and the rebels traded accusations.", ["traded", "traded"]),
        ("The army and the rebels traded prisoners.", []),
        ("The army and the rebels each said that the other had opened fire.", ["opened", "opened"]),
        ("The army and the rebels each said that the other might open fire.", []),
        ("The army shelled the village on Monday.", []),
        ("The army accused the rebels of shelling.", []),
        ("The army accused the rebels of shelling a village, killing two men, in breach of the truce.", []),
        ("The rebels blamed the army for firing on boats during the truce.", []),
    ],
)
def test_breaches_words(text: str, words: Any, marks_of: Any) -> None:
    marks = marks_of(text)
    assert [found.word.text for sentence in marks.sentences for found in breaches.find(sentence)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A truce began on Monday. The Northern League complained that Kenya had burned a mill.", ["burned"]),
        ("A truce began on Monday. The Northern League complained that the lists are late.", ["are"]),
        ("A truce began on Monday. The Northern League complained that it had not been heard.", []),
        ("The Northern League complained that Kenya had burned a mill.", []),
        ("A truce began on Monday. The Northern League did not complain that Kenya had burned a mill.", []),
    ],
)
def test_breaches_complained_of_where_a_deal_is_spoken_of(text: str, words: Any, marks_of: Any) -> None:
    marks = marks_of(text)
    assert [found.word.text for sentence in marks.sentences for found in breaches.complained(marks, sentence)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A truce began on Monday. The Kenyan army had shelled a mill, the Northern League said.", ["shelled"]),
        ("A truce began on Monday. The Northern League said that Kenya had opened fire on a boat.", ["opened"]),
        ("A truce began on Monday. Kenya said that its army had shelled a mill.", []),
        ("The Kenyan army had shelled a mill, the Northern League said.", []),
        ("A truce began on Monday. The Kenyan army shelled a mill.", []),
        ("A truce began on Monday. The Kenyan army will shell the mill, the Northern League said.", []),
    ],
)
def test_breaches_alleged_while_a_deal_holds(text: str, words: Any, marks_of: Any) -> None:
    marks = marks_of(text)
    assert [found.word.text for sentence in marks.sentences for found in breaches.alleged(marks, sentence)] == words


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        ("A truce began on Monday. Kenya blamed the Northern League, saying it had kept the lists.", [("kept", "League")]),
        ("A truce began on Monday. Kenya accused the Northern League and said its men shot first.", [("shot", "League")]),
        ("A truce began on Monday. Kenya blamed the Northern League, saying rain had closed the road.", []),
        ("Kenya blamed the Northern League, saying it had kept the wood.", []),
    ],
)
def test_breaches_of_the_accused_by_a_pronoun(text: str, charges: Any, marks_of: Any) -> None:
    marks = marks_of(text)
    found = [charge for sentence in marks.sentences for charge in breaches.charged(marks, sentence)]
    assert [(charge.word.text, charge.agent and charge.agent.text) for charge in found] == charges


def test_breaches_charged_by_a_pronoun_are_those_of_the_accused(marks_of: Any) -> None:
    marks = marks_of("A truce began on Monday. Kenya blamed the Northern League, saying that it had violated the truce.")
    (move,) = [move for move in marks.moves if move.act == "violate"]
    assert (move.party.name, move.by.name) == ("Northern League", "Kenya")


def test_breaches_are_charged_on_a_deal_named_shortly_before(marks_of: Any) -> None:
    text = "8 March: Kenya and Uganda signed a truce.\n9 March: It rained.\n11 March: Kenya accused Uganda of firing."
    assert [(move.act, move.party.name) for move in marks_of(text).moves][-1] == ("violate", "Uganda")


@pytest.mark.parametrize(
    ("deed", "breaches"),
    [
        ("Before the truce Kenya had shelled Keld, the League said.", 0),
        ("Kenya shelled Keld an hour before the truce began, the League said.", 0),
        ("Since the end of the truce Kenya has shelled Keld, the League said.", 0),
        ("Kenya shelled Keld an hour before the truce expired, the League said.", 1),
        ("Kenya shelled Keld an hour before the end of the truce, the League said.", 1),
        ("Kenya shelled Keld during the truce, the League said.", 1),
    ],
)
def test_breaches_are_of_a_truce_that_holds(deed: str, breaches: int, marks_of: Any) -> None:
    moves = marks_of(f"Kenya and the League signed a truce in May. {deed}").moves
    assert len([move for move in moves if move.act == "violate"]) == breaches
    assert not [move for move in moves if move.act == "terminate"]
