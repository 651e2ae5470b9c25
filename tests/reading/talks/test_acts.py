"""Which words carry an act, and which sense of them."""

from typing import Any

import pytest

from parley.reading.talks import acts


def _acts(marks: Any) -> Any:
    return [(found.act, found.word.text) for sentence in marks.sentences for found in acts.find(sentence)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The rebels turned the plan down.", [("reject", "turned")]),
        ("The rebels did not reject the plan.", [("accept", "reject")]),
        ("The rebels no longer demand a ceasefire.", [("concede", "demand")]),
        ("The rebels broke off the talks.", [("suspend", "broke")]),
        ("The rebels are ready for talks.", [("accept", "ready")]),
        ("The rebels will release the prisoners in spring.", []),
        ("The mayor asked the rebels to accept the plan.", [("demand", "asked")]),
        ("The army accused the armed groups of having fired on a convoy.", [("violate", "accused")]),
        ("The rebels insisted in a statement on a truce.", [("demand", "insisted")]),
        ("The talks were stalling.", []),
        ("The army was stalling.", [("violate", "was")]),
        ("The rebels have not rejected the plan.", []),
        ("The rebels have not yet accepted the plan.", []),
        ("Neither the rebels nor the army accepted the plan.", [("reject", "accepted")]),
        ("The army and the rebels will sign a truce on Friday.", []),
        ("The rebels are ready to leave the talks.", []),
        ("The rebels want to suspend the talks.", []),
        ("The rebels asked the army to leave the talks.", [("demand", "asked")]),
        ("The envoy is in Oslo for talks.", []),
        ("The rebels are for the truce.", [("accept", "are")]),
        ("The rebels negotiated a truce with Kenya.", []),
        ("Oman negotiated a truce.", [("mediate", "negotiated")]),
        ("Oman is ready to mediate.", [("accept", "ready"), ("mediate", "mediate")]),
        ("The rebels called a halt to the talks.", [("suspend", "called")]),
        ("The truce will be extended by a week.", []),
        ("Kenya extended an invitation to the rebels.", [("propose", "invitation")]),
        ("Kenya accused the rebels of three violations of the truce.", [("violate", "accused")]),
        ("The rebels put forward two demands.", [("demand", "put")]),
        ("The rebels presented an ultimatum.", [("demand", "presented")]),
        ("Peru accused Kenya of rejecting the plan.", [("reject", "rejecting")]),
        ("Peru accused Kenya of refusing to free the captives.", [("violate", "accused"), ("reject", "refusing")]),
        ("Kenya withdrew its acceptance.", []),
        ("When Kenya accepts the plan, the talks will begin.", []),
        ("As soon as Kenya accepts the plan, the siege will be lifted.", []),
        ("Kenya left the talks without rejecting the plan.", [("suspend", "left")]),
        ("Kenya received three captives.", []),
        ("Kenya declared an end to the truce.", [("terminate", "end")]),
        ("The rebels slept.", []),
    ],
)
def test_acts_word_and_act(text: str, found: Any, marks_of: Any) -> None:
    assert [pair for pair in _acts(marks_of(text)) if pair in found] == found
    assert {act for act, _ in _acts(marks_of(text))} == {act for act, _ in found}


def test_acts_an_ellipsis_is_loose(marks_of: Any) -> None:
    sentence = marks_of("Oman offered to host the talks. The rebels accepted it.").sentences[1]
    assert [found.loose for found in acts.find(sentence)] == [True]


def test_acts_no_before_a_noun_is_no_answer(marks_of: Any) -> None:
    assert ("reject", "said") not in _acts(marks_of("The rebels said no talks were held."))


@pytest.mark.parametrize(
    ("text", "act", "agent"),
    [
        ("Kenya received an offer from the rebels.", "propose", "rebels"),
        ("Kenya made the release of the captives a condition for talks.", "demand", "Kenya"),
        ("Kenya issued a statement rejecting the plan.", "reject", "Kenya"),
        ("Kenya received three captives from Peru.", "implement", "Peru"),
        ("Kenya announced a boycott of the talks.", "suspend", "Kenya"),
        ("Kenya's withdrawal from the valley began on Monday.", "implement", "Kenya"),
        ("The plan is unacceptable to Kenya.", "reject", "Kenya"),
    ],
)
def test_acts_who_does_it_where_the_grammar_hides_him(text: str, act: str, agent: str, marks_of: Any) -> None:
    found = [one for sentence in marks_of(text).sentences for one in acts.find(sentence) if one.act == act]
    assert [one.agent and one.agent.text for one in found] == [agent]


def test_acts_what_a_relative_pronoun_stands_for(marks_of: Any) -> None:
    (sentence,) = marks_of("The army left in spite of a truce that Kenya had proposed.").sentences
    assert [found.about.text for found in acts.find(sentence) if found.act == "propose"] == ["truce"]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Kenya would accept the plan if the rebels left the valley.", "if the rebels left the valley"),
        ("Kenya would drop its demand if the rebels left the valley.", "if the rebels left the valley"),
        ("Kenya accepted the plan.", None),
    ],
)
def test_acts_the_condition_of_an_answer(text: str, condition: str | None, marks_of: Any) -> None:
    (found,) = [one for sentence in marks_of(text).sentences for one in acts.find(sentence) if one.act != "demand"]
    assert (found.condition and text[slice(*found.condition)]) == condition


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("Kenya has not freed the captives.", True), ("Kenya did not free the captives.", False)],
)
def test_acts_what_is_not_done_so_far_is_a_breach_only_in_a_mouth(text: str, quoted: bool, marks_of: Any) -> None:
    (found,) = acts.find(marks_of(text).sentences[0])
    assert (found.act, found.quoted) == ("violate", quoted)
