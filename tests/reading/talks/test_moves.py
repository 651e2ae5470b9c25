"""Moves: sentences written for the tests, each with the acts it tells, who does them, and under which condition."""

from typing import Any

import pytest

LEAD = "Kenya and the Northern League have fought for a year. "


def _told(marks: Any, *fields: Any) -> Any:
    """The chosen fields of the moves told after the lead, in text order."""
    moves = [move for move in marks.moves if move.evidence.start >= len(LEAD)]
    return [tuple(_value(getattr(move, field)) for field in fields) for move in moves]


def _value(field: Any) -> Any:
    return getattr(field, "party", field)


@pytest.mark.parametrize(
    ("sentence", "moves"),
    [
        ("Kenya proposed a truce of ten days.", [("propose", "Kenya")]),
        ("Kenya's president offered the League a truce of ten days.", [("propose", "Kenya")]),
        ("Kenya demanded the release of all hostages.", [("demand", "Kenya")]),
        ("Kenya called on the Northern League to release all hostages.", [("demand", "Kenya")]),
        ("The Northern League insists on a full withdrawal.", [("demand", "Northern League")]),
        ("The Northern League accepted the plan.", [("accept", "Northern League")]),
        ("The Northern League did not accept the plan.", [("reject", "Northern League")]),
        ("The Northern League has refused to lay down its arms.", [("reject", "Northern League")]),
        ("The Northern League will not leave the valley nor accept an exchange of prisoners.",
         [("reject", "Northern League"), ("reject", "Northern League")]),
        ("Kenya neither signed the truce nor accepted the plan.", [("reject", "Kenya"), ("reject", "Kenya")]),
        ("Kenya will not sign the truce or accept the plan.", [("reject", "Kenya"), ("reject", "Kenya")]),
        ("Nor will Kenya accept the plan.", [("reject", "Kenya")]),
        ("The Northern League turned the offer down and called the talks off.",
         [("reject", "Northern League"), ("suspend", "Northern League")]),
        ("The proposal was rejected by Kenya.", [("reject", "Kenya")]),
        ("Kenya dropped its demand for a buffer zone.", [("concede", "Kenya")]),
        ("Kenya recalled its negotiators from the coast.", [("suspend", "Kenya")]),
        ("Kenya resumed the talks on Monday.", [("resume", "Kenya")]),
        ("Kenya and the Northern League signed a ceasefire on Monday.", [("agree", "Kenya and Northern League")]),
        ("Kenya agreed to a ceasefire.", [("accept", "Kenya")]),
        ("The factions' demand for an amnesty was read out.", [("demand", "The factions")]),
        ("A truce was agreed on Monday.", [("agree", None)]),
        ("To Oslo's demand for a withdrawal nobody replied.", [("demand", "Norway")]),
        ("Kenya and the Northern League agreed to extend the truce by two days.", [("extend", "Kenya and Northern League")]),
        ("The Northern League freed twelve hostages on Saturday.", [("implement", "Northern League")]),
        ("The hostages were handed over by the Northern League on Saturday.", [("implement", "Northern League")]),
        ("Kenya ended the ceasefire on Sunday.", [("terminate", "Kenya")]),
        ("The talks were hosted by Oman.", [("mediate", "Oman")]),
        ("Omani mediators have submitted a new draft to both sides.", [("mediate", "Oman")]),
        ("Kenya allowed the convoy to enter the valley.", [("implement", "Kenya")]),
        ("The Northern League declared the ceasefire over.", [("terminate", "Northern League")]),
        ("The Northern League freed two hostages on Friday and Kenya freed nine prisoners.",
         [("implement", "Northern League"), ("implement", "Kenya")]),
        ("Kenya withdrew from the ceasefire.", [("terminate", "Kenya")]),
        ("The Northern League announced the end of the truce.", [("terminate", "Northern League")]),
        ("Kenya called off its ceasefire.", [("terminate", "Kenya")]),
        ("Kenya and the Northern League resolved to exchange their prisoners.",
         [("agree", "Kenya and Northern League")]),
        ("Talks between Kenya and the Northern League resumed in a school in Orvale.", [("resume", None)]),
        ("A deal brokered by Oman and Egypt came into force on Friday.", [("mediate", "Oman and Egypt")]),
    ],
)  # fmt: skip
def test_moves_act_and_party(sentence: Any, moves: Any, marks_of: Any) -> None:
    assert _told(marks_of(LEAD + sentence), "act", "party") == moves


@pytest.mark.parametrize(
    ("sentence", "moves"),
    [
        ("Kenya accused the Northern League of breaking the truce.", [("violate", "Northern League", "Kenya")]),
        ("Kenya said the Northern League had failed to release the agreed number of hostages.",
         [("violate", "Northern League", "Kenya")]),
        ("Kenya said that the Northern League had not handed over all the women it holds under the truce.",
         [("violate", "Northern League", "Kenya")]),
        ("Kenya and the Northern League accused each other of violating the ceasefire.",
         [("violate", "Northern League", "Kenya"), ("violate", "Kenya", "Northern League")]),
        ("The army opened fire on the convoy despite the ceasefire, the Northern League said.",
         [("violate", "Kenya", "Northern League")]),
    ],
)  # fmt: skip
def test_moves_a_breach_is_the_accused_and_by_the_accuser(sentence: Any, moves: Any, marks_of: Any) -> None:
    assert _told(marks_of(LEAD + sentence), "act", "party", "by") == moves


def test_moves_a_charge_on_no_deal_is_none(marks_of: Any) -> None:
    quiet = "Kenya and the Northern League are at war. Gunmen burned a bus on Friday."
    assert _told(marks_of(f"{quiet} Kenya blamed the Northern League for the killing."), "act", "party") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Both sides accused each other of violating the ceasefire.",
        "Each side blames the other for the collapse of the talks.",
        "Both sides traded accusations over the ceasefire on Monday.",
    ],
)
def test_moves_both_sides_accusing_each_other_are_two(sentence: Any, marks_of: Any) -> None:
    text = LEAD + "The Northern League's fighters shelled a Kenyan post. Kenya waits. The Northern League waits. " + sentence
    told = {(move.act, _value(move.party), _value(move.by)) for move in marks_of(text).moves}
    assert told == {("violate", "Kenya", "Northern League"), ("violate", "Northern League", "Kenya")}


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("The Northern League said there would be no talks until the army leaves the valley.",
         "until the army leaves the valley"),
        ('"Nobody will be freed until the siege is lifted," the Northern League\'s spokesman said.',
         "until the siege is lifted"),
        ("Talks can resume only if the army pulls back, the Northern League's spokesman said.",
         "only if the army pulls back"),
    ],
)  # fmt: skip
def test_moves_not_until_is_a_demand_with_its_condition(sentence: Any, condition: Any, marks_of: Any) -> None:
    assert _told(marks_of(LEAD + sentence), "act", "party", "condition") == [("demand", "Northern League", condition)]


@pytest.mark.parametrize(
    ("sentence", "issue"),
    [
        ("Kenya proposed a truce of ten days.", "a truce of ten days"),
        ("Kenya demanded the release of all hostages.", "the release of all hostages"),
        ("Kenya suspended the talks after the attack.", "the talks"),
    ],
)
def test_moves_issue_is_in_the_words_of_the_report(sentence: Any, issue: Any, marks_of: Any) -> None:
    assert _told(marks_of(LEAD + sentence), "issue") == [(issue,)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The wage talks between the union and Kenya were suspended.",
        "Kenya's cricketers accepted the prize in Mombasa.",
        "The Northern League plans to release its captives in spring.",
        "If Kenya breaks the truce, the harvest is lost.",
        "Kenya demanded an apology from the newspaper.",
        "Kenya asked whether the Northern League would release its captives.",
        "Kenya and the Northern League are holding talks on the coast.",
        "Kenya denied that it had agreed to a truce.",
        "A Kenyan officer who asked not to be named spoke of the talks.",
        "A minister of Kenya, who did not want to be identified, praised the truce.",
        "So far ninety prisoners have come home.",
        "The Northern League rejected the accusation.",
        "Kenya denied a charge that the Northern League rejects.",
        "Kenya declined to say where the prisoners would be freed.",
        "Kenya has never made a proposal to the Northern League.",
        "Kenyan troops destroyed four of the rebels' cars.",
        "Kenya takes note of the proposal.",
        "Unless Kenya takes back its text, the talks are lost.",
        "Opposition senators accused Kenya of giving in.",
    ],
)
def test_moves_everyday_acts_plans_and_other_talks_are_none(sentence: Any, marks_of: Any) -> None:
    assert _told(marks_of(LEAD + sentence), "act", "party") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya would have signed the truce.",
        "Hostages freed in May have told their story.",
        "The families demanded the release of the hostages.",
    ],
)
def test_moves_acts_imagined_told_in_passing_or_of_a_crowd_are_none(sentence: Any, marks_of: Any) -> None:
    assert not _told(marks_of(LEAD + sentence), "act")


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        ("Kenya and the Northern League signed a truce in the presence of Oman.", None),
        ("Kenya demanded the release of the hostages from the Northern League.", "Northern League"),
    ],
)
def test_moves_what_both_do_together_is_addressed_to_nobody(sentence: Any, to: Any, marks_of: Any) -> None:
    assert [to] == [value for (value,) in _told(marks_of(LEAD + sentence), "to")]


def test_moves_the_same_act_told_twice_is_one(marks_of: Any) -> None:
    text = LEAD + "Kenya rejected the plan. Kenya rejected the plan on Monday, an official said."
    assert _told(marks_of(text), "act", "party") == [("reject", "Kenya")]


def test_moves_an_agentless_act_keeps_no_party(marks_of: Any) -> None:
    assert _told(marks_of("Two hostages were released on Monday." + " " * len(LEAD)), "act", "party") == []
    assert [move.party for move in marks_of("Two hostages were released on Monday.").moves] == [None]


def test_moves_evidence_is_short_and_in_the_sentence(marks_of: Any) -> None:
    marks = marks_of(LEAD + "Kenya demanded the release of all hostages before any further talks on the valley.")
    for move in marks.moves:
        assert len(move.evidence.quote.split()) <= 12
        assert marks.sentence_at(move.evidence.start) is marks.sentence_at(move.evidence.end - 1)


def test_moves_swapping_the_parties_changes_the_names_only(marks_of: Any) -> Any:
    text = "{0} rejected the offer of {1}. {1} demanded the release of all hostages. {0} accused {1} of breaking the truce."

    def told(one: Any, other: Any) -> Any:
        swap = {one: "A", other: "B"}
        return [
            (m.act, swap.get(m.party.party) if m.party else None, m.condition)
            for m in marks_of(text.format(one, other)).moves
        ]

    assert told("Kenya", "Peru") == told("Peru", "Kenya")
    assert told("Kenya", "Peru")


def test_moves_reading_twice_gives_the_same(marks_of: Any) -> None:
    text = LEAD + "Kenya rejected the offer. The Northern League demanded the release of all hostages."
    assert marks_of(text).moves == marks_of(text).moves


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The rebels freed nine hostages on Monday.", "2024-03-11"),
        ("The rebels rejected the ceasefire plan on Monday, saying that it came too late.", "2024-03-11"),
        ("On Monday the army spoke for an hour, rejecting the ceasefire plan.", "2024-03-11"),
        ("The rebels, who’d rejected the ceasefire plan, met the army on Monday.", None),
    ],
)
def test_moves_hold_on_the_day_of_the_act(text: str, day: str | None, marks_of: Any) -> None:
    assert {move.date.day if move.date else None for move in marks_of(text).moves} == {day}


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        ("Peru called on both to open the roads.", "Kenya and Uganda"),
        ("Peru put forward a plan.", "Kenya and Uganda"),
        ("Kenya put forward a plan.", "Uganda"),
    ],
)
def test_moves_what_an_outsider_asks_is_put_to_both(sentence: str, to: str, marks_of: Any) -> None:
    lead = "Kenya and Uganda fought. Kenya lost a town. Uganda lost a bridge. Kenya lost a hill. Uganda lost a ship. "
    (move,) = [move for move in marks_of(lead + sentence).moves if move.evidence.start >= len(lead)]
    assert _value(move.to) == to


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        ("Kenya will free nobody until a new police force is on the streets.", "Uganda"),
        ("Kenya demanded that Uganda open the road.", "Uganda"),
        ("Kenya accepted the plan of Oman.", "Oman"),
    ],
)
def test_moves_what_one_side_asks_is_asked_of_the_other(sentence: str, to: str, marks_of: Any) -> None:
    lead = "Kenya and Uganda fought. Kenya lost a town. Uganda lost a bridge. Kenya lost a hill. Uganda lost a ship. "
    (move,) = [move for move in marks_of(lead + sentence).moves if move.evidence.start >= len(lead)]
    assert _value(move.to) == to


@pytest.mark.parametrize(
    ("sentence", "moves"),
    [
        ("Omani and Qatari mediators proposed a truce.", [("mediate", "Oman and Qatar")]),
        ("Peru and Chad were trying to save the truce.", [("mediate", "Peru and Chad")]),
        ("Kenya was trying to save the truce.", []),
        ("Each side accused the other of breaking the truce.", [("violate", "Kenya"), ("violate", "Uganda")]),
        ("Both sides agreed to a truce of ten days.", [("agree", "Kenya and Uganda")]),
        ("Neither side agreed to a truce of ten days.", [("reject", "Kenya and Uganda")]),
        ("The truce was agreed under Adam Ouma on Saturday.", [("agree", "Kenya and Uganda"), ("mediate", "Adam Ouma")]),
    ],
)
def test_moves_of_two_sides_and_of_those_between(sentence: str, moves: Any, marks_of: Any) -> None:
    lead = "Kenya and Uganda fought. Kenya dropped a demand. Uganda lost a bridge. Kenya lost a hill. Uganda lost a ship. "
    told = [move for move in marks_of(lead + sentence).moves if move.evidence.start >= len(lead)]
    assert sorted((move.act, _value(move.party)) for move in told) == moves


def test_moves_a_phrase_is_quoted_whole(marks_of: Any) -> None:
    move = marks_of(LEAD + "Kenya poured cold water on the plan.").moves[-1]
    assert move.evidence.quote == "cold water on the plan"


@pytest.mark.parametrize(
    ("sentence", "moves"),
    [
        ("The Northern League's demand has been dropped.", [("concede", "Northern League")]),
        ("The Northern League and Kenya signed it on Monday.", [("agree", "Northern League and Kenya")]),
        ("The Northern League has signed.", [("accept", "Northern League")]),
        ("The Northern League left without signing it.", [("reject", "Northern League")]),
        ("Ninety prisoners came home on Monday.", [("implement", None)]),
        ("Ninety sailors were set free and handed to the Red Cross on Monday.", [("implement", None)]),
        ("So far ninety prisoners have come home.", []),
        ("It was extended by two days.", [("extend", None)]),
        ('"It is unacceptable," Kenya said.', [("reject", "Kenya")]),
        ("It is unacceptable.", []),
        ("Kenya said that it would not break off the talks.", []),
        ("Kenya insists that there can be no elections while the militias keep their guns.", [("demand", "Kenya")]),
        ("Kenya repeated its demand that the rebels withdraw from the town.", [("demand", "Kenya")]),
        ("Kenya called the trip off on Monday.", [("suspend", "Kenya")]),
        ("An African Union envoy shuttled between both.", [("mediate", "African Union")]),
    ],
)
def test_moves_left_to_the_context(sentence: str, moves: Any, marks_of: Any) -> None:
    lead = "The Northern League demanded an amnesty from Kenya. "
    told = [move for move in marks_of(lead + sentence).moves if move.evidence.start >= len(lead)]
    assert [(move.act, _value(move.party)) for move in told] == moves


def test_moves_who_frees_is_the_other_side_of_those_freed(marks_of: Any) -> None:
    lead = "Kenya and Uganda fought. Kenya lost a town. Uganda lost a bridge. Kenya lost a hill. Uganda lost a ship. "
    told = marks_of(lead + "Twelve captives were freed on Monday: ten Kenyans and two Peruvians.").moves
    assert [(move.act, _value(move.party)) for move in told] == [("implement", "Uganda")]


def test_moves_a_noun_of_mediating_is_nobody_who_mediates(marks_of: Any) -> None:
    marks = marks_of(LEAD + "A source close to the mediation praised the truce.")
    assert _told(marks, "act", "party") == []


@pytest.mark.parametrize(
    ("sentence", "moves"),
    [
        ("The Northern League no longer objects to the plan.", [("concede", "Northern League")]),
        ("The Northern League objects to the plan.", [("reject", "Northern League")]),
        ("The Northern League will not discuss disarming its men.", [("reject", "Northern League")]),
        ("The Northern League will not return to the talks until Kenya leaves the valley.", [("demand", "Northern League")]),
        ("The Northern League never pledged to release its captives.", [("reject", "Northern League")]),
        ("The talks collapsed on Monday when the Northern League walked out.", [("suspend", "Northern League")]),
        ("The Northern League withdrew its guarantees.", []),
        ("There will be no ceasefire while the talks go on, the Northern League said.", [("reject", "Northern League")]),
        ("The Northern League turned the offer down on Monday.", [("reject", "Northern League")]),
        ("The Northern League handed over a draft.", [("propose", "Northern League")]),
        ("Nine of the captives are back in Kenya.", [("implement", None)]),
        ("Oman mediates. Oman demanded that both sides free their captives.", [("mediate", "Oman")]),
        ("The United Nations proposed a truce of ten days.", [("mediate", "United Nations")]),
    ],
)
def test_moves_told_in_general_words(sentence: str, moves: Any, marks_of: Any) -> None:
    assert _told(marks_of(LEAD + sentence), "act", "party") == moves


@pytest.mark.parametrize(
    "sentence",
    [
        "There were no children among the hostages.",
        "The envoy hoped that both sides return to the table.",
        "Kenya broke off relations with Peru.",
        "Kenya ordered its drivers to the border.",
    ],
)
def test_moves_facts_hopes_and_other_affairs_are_none(sentence: str, marks_of: Any) -> None:
    assert _told(marks_of(LEAD + sentence), "act", "party") == []


def test_moves_an_order_home_is_a_suspension(marks_of: Any) -> None:
    assert _told(marks_of(LEAD + "Kenya ordered its delegation home."), "act", "party") == [("suspend", "Kenya")]


@pytest.mark.parametrize(
    ("sentence", "moves"),
    [
        ('"There will be no talks while our men sit in cellars," the Northern League said.',
         [("reject", "talks", "while our men sit in cellars")]),
        ("The Northern League said it would not lay down its arms.", [("reject", "lay down its arms", None)]),
        ("The Northern League demands that Kenya withdraw its army from the valley and recognise the council.",
         [("demand", "Kenya withdraw its army from the valley", None), ("demand", "recognise the council", None)]),
        ("Kenya called for the release of its men and for an end to the siege.",
         [("demand", "the release of its men", None), ("demand", "an end to the siege", None)]),
        ("Kenya demanded the release of ten captives for each further day of the truce.",
         [("demand", "release of ten captives for each further day", None)]),
        ("The Northern League said that it no longer regarded itself as bound by the truce.",
         [("terminate", "the truce", None)]),
        ("Kenya resumed its air strikes on Monday.", []),
        ("The truce lasted a week. Then Kenya resumed its air strikes.", [("terminate", "its air strikes", None)]),
        ("Kenya and the Northern League will meet on Saturday to discuss an extension of the truce.", []),
        ("Kenya and the Northern League announced an extension of the truce.", [("extend", "the truce", None)]),
        ("Relief Watch could not verify how many captives remain in the valley.", []),
        ("The guns opened up despite the truce, which the two sides had signed in May.", [("agree", "the truce", None)]),
    ],
)  # fmt: skip
def test_moves_issue_and_condition(sentence: str, moves: Any, marks_of: Any) -> None:
    assert _told(marks_of(LEAD + sentence), "act", "issue", "condition") == moves


@pytest.mark.parametrize(
    ("headline", "move"),
    [
        ("Houthis free 153 detainees", ("implement", "Houthis", "153 detainees")),
        ("Taliban free five captives", ("implement", "Taliban", "five captives")),
    ],
)
def test_moves_a_headline_in_the_bare_form(headline: str, move: Any, marks_of: Any) -> None:
    told = marks_of(f"{headline}\n\nThe buses reached the coast at noon.").moves
    assert [(found.act, _value(found.party), found.issue) for found in told][:1] == [move]


@pytest.mark.parametrize(
    ("sentence", "moves"),
    [
        ("Has Kenya accepted the truce?", []),
        ("Kenya said yes to the truce on Monday.", [("accept", "Kenya")]),
        (
            "Kenya would not renegotiate what was signed in May.",
            [("reject", "Kenya"), ("agree", "Kenya and Northern League")],
        ),
        ("The Security Council endorsed the truce on Monday.", []),
        ("Kenya has an invitation to talks in Oslo.", []),
        ("Kenya signed a decree on the prisoners.", []),
        ("Kenya broke open the prison of the Northern League.", []),
        ("Kenya insisted that it would not negotiate under fire.", [("reject", "Kenya")]),
        ("Kenya will not give a number of its prisoners.", []),
        ("Kenya cannot yet free its prisoners.", []),
        ("There was no real proposal by Kenya.", []),
        ("Kenya and the Northern League failed to agree on the list of names, the envoy said.", []),
        ("Oman urged both sides to show flexibility.", []),
        ("Kenya freed ten prisoners as mediators pressed for a truce.", [("implement", "Kenya"), ("mediate", "mediators")]),
    ],
)
def test_moves_questions_answers_and_what_is_no_act(sentence: str, moves: Any, marks_of: Any) -> None:
    lead = LEAD + "The Northern League demanded an amnesty from Kenya. "
    told = [move for move in marks_of(lead + sentence).moves if move.evidence.start >= len(lead)]
    assert [(move.act, _value(move.party)) for move in told] == moves


@pytest.mark.parametrize(
    ("sentence", "moves"),
    [
        ("Kenya agreed with the Northern League on a truce on Monday.", [("agree", "Kenya and Northern League")]),
        ("Kenya signed a truce with the Northern League on Friday.", [("agree", "Kenya and Northern League")]),
        ("Kenya agreed with Oman and Qatar on a pause of ten days.", [("accept", "Kenya")]),
        ("Kenya broke off with the Northern League on Friday.", [("suspend", "Kenya")]),
        ("Kenya has declared itself ready for a truce.", [("accept", "Kenya")]),
        ("The Northern League let go twelve of the captives on Friday.", [("implement", "Northern League")]),
        ("The occupation has broken the truce, the Northern League said.", [("violate", "Kenya")]),
        ('"The enemy has violated the truce," Kenya said.', [("violate", "Northern League")]),
        ("The Northern League accused the enemy of violating the truce.", [("violate", "Kenya")]),
        ('"They demanded a new list," Kenya said.', [("demand", "Northern League")]),
        ("Ibrahim Sow, in the chair, spoke of a good day.", [("mediate", "Ibrahim Sow")]),
    ],
)
def test_moves_of_two_together_and_of_the_enemy(sentence: str, moves: Any, marks_of: Any) -> None:
    lead = (
        "Kenya demanded an amnesty from the Northern League. The Northern League rejected it, and Kenya rejected a truce. "
    )
    told = [move for move in marks_of(lead + sentence).moves if move.evidence.start >= len(lead)]
    assert [(move.act, _value(move.party)) for move in told] == moves


@pytest.mark.parametrize(
    ("sentence", "moves"),
    [
        ("Kenya will on no account agree to a truce.", [("reject", "Kenya")]),
        ("Under no circumstances will Kenya accept the truce.", [("reject", "Kenya")]),
        ("Kenya accepted the text; Uganda refused.", [("accept", "Kenya"), ("reject", "Uganda")]),
        ("Kenya demanded a truce. No extension, says Uganda.", [("demand", "Kenya"), ("reject", "Uganda")]),
        ("Kenya rejected a truce. It asked for a road, then for a port.", [("reject", "Kenya")] + 2 * [("demand", "Kenya")]),
        ("Kenya rejected a truce. It asked for the army to quit Keld.", [("reject", "Kenya"), ("demand", "Kenya")]),
        ("The talks, which Kenya broke off, will resume.", [("suspend", "Kenya")]),
        ("Norway stands ready to host the talks between Kenya and Uganda.", [("mediate", "Norway")]),
        ("A truce was signed in Oslo between Kenya and Uganda.", [("agree", "Kenya and Uganda")]),
        ("Watchmen counted ten breaches of the truce by Kenya.", [("violate", "Kenya")]),
        ("Kenya and Uganda said that they had agreed to extend the truce.", [("extend", "Kenya and Uganda")]),
        ("Norway mediates together with Oman.", [("mediate", "Norway and Oman")]),
        ("Kenya declared a truce, but Uganda did not reciprocate it.", [("propose", "Kenya"), ("reject", "Uganda")]),
        ("Kenya demanded a truce. It may be kept if Uganda agrees.", [("demand", "Kenya")]),
        ("Kenya demanded a truce. Uganda declared that the talks on a truce had failed.", [("demand", "Kenya")]),
        ("Kenya opened the crossing and let in 20 lorries.", 2 * [("implement", "Kenya")]),
        ("Kenya rejected a truce. Uganda got all that it wanted.", [("reject", "Kenya")]),
        ("Kenya rejected a truce. It blamed the shelling on Uganda.", [("reject", "Kenya"), ("violate", "Uganda")]),
        ("Kenya would come back to the table only if Uganda left Keld.", [("demand", "Kenya")]),
        (
            "Kenya signed the accord. Uganda said it would not be bound by the accord.",
            [("agree", "Kenya"), ("reject", "Uganda")],
        ),
    ],
)
def test_moves_of_plain_reports(sentence: str, moves: Any, marks_of: Any) -> None:
    assert [(move.act, move.party and move.party.name) for move in marks_of(sentence).moves] == moves
