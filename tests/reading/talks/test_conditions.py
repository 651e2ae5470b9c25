"""Demands told as conditions, with the words of the condition."""

from typing import Any

import pytest

from parley.reading.talks import conditions


def _conditions(marks: Any) -> Any:
    text = marks.report.text
    found = [one for sentence in marks.sentences for one in conditions.find(sentence)]
    return [text[slice(*one.condition)] for one in found if one.condition]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There will be no talks until the army leaves.", ["until the army leaves"]),
        ("They won’t talk until the army leaves.", ["until the army leaves"]),
        ("They’ll sign only if the army leaves.", ["only if the army leaves"]),
        ("No talks before the prisoners are out, the rebels said.", ["before the prisoners are out"]),
        ("The rebels will not negotiate as long as the siege lasts.", ["as long as the siege lasts"]),
        ("The rebels will sign only if the army leaves.", ["only if the army leaves"]),
        ("The rebels would sign provided that the prisoners were out.", ["provided that the prisoners were out"]),
        ("First the army must leave the valley, then the prisoners go.", ["First the army must leave the valley"]),
        ("Kenya agrees to patrols, provided that the army frees ten men.", ["provided that the army frees ten men"]),
        ("No wheel will turn until our men are out.", ["until our men are out"]),
        ("The guns will stay where they are until the army leaves.", ["until the army leaves"]),
        ("Unless the army leaves, the shelling will start over.", ["Unless the army leaves"]),
        ("There will be no deal while the guns fire.", ["while the guns fire"]),
        ("They will stay where they are as long as the siege lasts.", ["as long as the siege lasts"]),
        ("Kenya would only talk if the army left.", ["if the army left"]),
        ("Kenya threatened to call off the talks unless the army left.", ["unless the army left"]),
        ("Kenya rejected the demand that it disarm before talks begin.", []),
        ("If the army breaks the truce, we will stop the talks.", []),
        ("The plan was first accepted and then rejected.", []),
        ("Kenya left the talks without rejecting the plan.", []),
        ("There will be no ceasefire while the talks go on.", []),
        ("The talks lasted until the army left.", []),
        ("The army would not withdraw, and left the talks hours before the truce ran out.", []),
        ("The army would not talk, and had left the valley the day before the talks.", []),
        ("No deal was signed, but the envoys asked for a truce without conditions.", []),
        ("The army insists on the wounded first and the rebels have few men left.", []),
        ("We are ready for a full exchange if the other side is, the rebels said.", []),
    ],
)
def test_conditions_words_of_the_condition(text: str, found: Any, marks_of: Any) -> None:
    assert _conditions(marks_of(text)) == found


def test_conditions_if_counts_only_in_a_mouth(marks_of: Any) -> None:
    sentence = marks_of("If the army leaves the valley, the talks go on.").sentences[0]
    assert [found.quoted for found in conditions.find(sentence)] == [True]


def test_conditions_what_one_will_do_oneself_is_no_demand(marks_of: Any) -> None:
    sentence = marks_of("If we leave the valley, the talks go on.").sentences[0]
    assert list(conditions.find(sentence)) == []


def test_conditions_on_no_matter_of_the_talks_count_only_in_a_mouth(marks_of: Any) -> None:
    sentence = marks_of("The cook will not serve soup until the pot boils.").sentences[0]
    assert [found.quoted and found.loose for found in conditions.find(sentence)] == [True]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Kenya would sign the truce if the army left the valley.", [False]),
        ("Kenya will free the captives once the siege is lifted.", [False]),
        ("Kenya would sell maize if the army left the valley.", [True]),
        ("If the shelling goes on, Kenya will leave the talks.", [True]),
    ],
)
def test_conditions_of_ones_part_in_a_deal_are_demands_whoever_tells_them(text: str, quoted: Any, marks_of: Any) -> None:
    assert [found.quoted for found in conditions.find(marks_of(text).sentences[0])] == quoted


@pytest.mark.parametrize("end", ["the pause is over", "the truce expires", "the ceasefire ends"])
def test_conditions_the_end_of_a_deal_is_a_time(end: str, marks_of: Any) -> None:
    moves = marks_of(f"Kenya's minister told soldiers that the fighting would go on once {end}.").moves
    assert [move for move in moves if move.act == "demand"] == []
