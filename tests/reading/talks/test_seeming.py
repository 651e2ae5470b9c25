"""Words of acting that tell no act of the talks."""

from typing import Any

import pytest

from parley.reading.talks import seeming


@pytest.mark.parametrize(
    ("text", "verb", "act"),
    [
        ("The envoy asked whether they would sign.", "asked", "demand"),
        ("The envoy asked not to be named.", "asked", "demand"),
        ("The envoy spoke on Monday and asked for anonymity.", "asked", "demand"),
        ("The envoy declined to say where it was.", "declined", "reject"),
        ("The rebels rejected the accusation.", "rejected", "reject"),
        ("The rebels take note.", "take", "accept"),
        ("The general dismissed him as his deputy.", "dismissed", "reject"),
        ("The rebels handed their answer to the envoy.", "handed", "propose"),
        ("The rebels denied that a list had been agreed.", "agreed", "agree"),
        ("Kenya denied reports that it had agreed to a truce.", "agreed", "agree"),
        ("Kenya dismissed claims that it had rejected the plan.", "rejected", "reject"),
        ("Kenya dismissed claims that it had rejected the plan.", "dismissed", "reject"),
        ("Kenya denied that the truce was over.", "truce", "terminate"),
        ("Kenya withdrew its proposal.", "proposal", "propose"),
        ("Kenya lifted its boycott of the talks.", "boycott", "suspend"),
        ("Kenya gave its word that it would free the captives.", "gave", "implement"),
        ("The rebels failed to accept the plan.", "failed", "violate"),
    ],
)
def test_seeming_acts_are_none(text: str, verb: str, act: str, marks_of: Any) -> None:
    (sentence,) = marks_of(text).sentences
    (word,) = [word for word in sentence.words if word.text == verb]
    assert seeming.is_none(sentence, word, act)


@pytest.mark.parametrize(
    ("text", "verb", "act"),
    [
        ("The rebels asked for a truce.", "asked", "demand"),
        ("The rebels asked to be freed.", "asked", "demand"),
        ("The rebels rejected the offer.", "rejected", "reject"),
        ("Kenya did not deny that it had rejected the plan.", "rejected", "reject"),
        ("Kenya denied the League's claim that it had broken the truce.", "broken", "violate"),
        ("Kenya denied that its proposal had failed.", "proposal", "propose"),
        ("Kenya rejected a claim to the valley.", "rejected", "reject"),
        ("Kenya received an offer from Peru.", "offer", "propose"),
        ("The rebels denied the charge; a list was agreed.", "agreed", "agree"),
    ],
)
def test_seeming_real_acts_are_some(text: str, verb: str, act: str, marks_of: Any) -> None:
    (sentence,) = marks_of(text).sentences
    (word,) = [word for word in sentence.words if word.text == verb]
    assert not seeming.is_none(sentence, word, act)


def test_seeming_a_hoped_deed(marks_of: Any) -> None:
    (sentence,) = marks_of("The envoy hoped that both would return to the table.").sentences
    (word,) = [word for word in sentence.words if word.text == "return"]
    assert seeming.is_hoped(sentence, word)


@pytest.mark.parametrize(
    ("text", "verb", "hoped"),
    [
        ("They heard the demand that the army withdraw.", "withdraw", True),
        ("They heard the proposal that both sides free ten men.", "free", True),
        ("They heard the news that the army withdrew.", "withdrew", False),
    ],
)
def test_seeming_a_deed_asked_for(text: str, verb: str, hoped: bool, marks_of: Any) -> None:
    (sentence,) = marks_of(text).sentences
    (word,) = [word for word in sentence.words if word.text == verb]
    assert seeming.is_hoped(sentence, word) is hoped


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("They met to discuss an extension of the truce.", True),
        ("They will need an extension of the truce.", True),
        ("They seek an extension of the truce.", True),
        ("There was no extension of the truce.", True),
        ("They announced an extension of the truce.", False),
    ],
)
def test_seeming_a_deed_sought(text: str, sought: bool, marks_of: Any) -> None:
    (sentence,) = marks_of(text).sentences
    (word,) = [word for word in sentence.words if word.text == "extension"]
    assert seeming.is_sought(sentence, word) is sought
