"""Third parties between the sides."""

from typing import Any

import pytest

from parley.reading.talks import mediators


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("The mediator, Adam Ouma, flew home.", ["Ouma"]),
        ("Oman is the host.", ["Oman"]),
        ("The truce was signed under the auspices of Oman.", ["Oman"]),
        ("Talks began under Adam Ouma.", ["Ouma"]),
        ("The host opened the door.", []),
        ("The cook works under Adam Ouma.", []),
    ],
)
def test_mediators_agents(text: str, agents: Any, marks_of: Any) -> None:
    marks = marks_of(text)
    found = [one for sentence in marks.sentences for one in mediators.find(sentence)]
    assert [one.agent.text for one in found if one.agent] == agents


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Oman mediated between Kenya and the Lake Front.", {"Oman"}),
        ("Oman and Chad carried messages between Kenya and the Lake Front.", {"Oman", "Chad"}),
        ("The mediators in Oslo and Muscat went home.", {"Norway", "Oman"}),
        ("Norwegian hosts met the envoys of Kenya.", {"Norway"}),
        ("Kenya shelled the camps of the Lake Front.", set()),
    ],
)
def test_mediators_between_are_those_who_mediate(text: str, parties: set[str], marks_of: Any) -> None:
    assert set(marks_of(text).third_parties) == parties


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Oman mediates. Oman was working on a longer truce.", ["working"]),
        ("Norwegian mediators were racing on Monday to save the truce.", ["racing"]),
        ("Oman mediates. Oman was working on its roads.", []),
        ("Oman mediates. Oman did not work on a longer truce.", []),
        ("Oman mediates. Kenya announced a longer truce.", []),
    ],
)
def test_mediators_efforts_for_the_talks(text: str, words: Any, marks_of: Any) -> None:
    marks = marks_of(text)
    assert [found.word.text for sentence in marks.sentences for found in mediators.efforts(marks, sentence)] == words


def test_mediators_efforts_of_others_count_only_for_who_is_on_neither_side(marks_of: Any) -> None:
    marks = marks_of("Oman mediates. Kenya was working on a longer truce. Oman was working on it, too, for a longer truce.")
    found = [effort.loose for sentence in marks.sentences for effort in mediators.efforts(marks, sentence)]
    assert found == [True, False]


def test_mediators_who_gives_thanks_does_not_mediate(marks_of: Any) -> None:
    assert set(marks_of("Kenya thanked Oman for its tireless mediation.").third_parties) == {"Oman"}


def test_mediators_a_mediation_is_nobody(marks_of: Any) -> None:
    assert not marks_of("The further mediation which it has undertaken failed.").third_parties
