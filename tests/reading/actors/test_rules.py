"""Whom an organ, an army or men who are counted stand for."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        ("Kenya fought the Lake Front. The army left.", "The army", "Kenya"),
        ("Kenya fought the Lake Front. Police left.", "Police", "Kenya"),
        ("Kenya fought the Lake Front. The fighters left.", "The fighters", "Lake Front"),
        ("Kenya fought the Lake Front. Tanks left.", "Tanks", None),
        ("Kenya fought the Lake Front. The General Staff left.", "The General Staff", "Kenya"),
        ("Kenya fought the Lake Front. The Armed Forces left.", "The Armed Forces", "Kenya"),
    ],
)
def test_rules_of_armed_men(marks_of: MarksOf, text: str, words: str, side: str | None) -> None:
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.words == words]
    assert actor.side == side


@pytest.mark.parametrize(
    ("words", "side"),
    [("A Kenyan resident", None), ("Two witnesses from Kenya", None), ("A Kenyan official", "Kenya")],
)
def test_rules_people_who_speak_for_themselves_have_no_side(marks_of: MarksOf, words: str, side: str | None) -> None:
    (actor,) = [m.actor for m in marks_of(f"Kenya fought Peru. {words} refused.").mentions if m.actor.words == words]
    assert actor.side == side


def test_rules_an_organ_is_the_one_last_named_so(marks_of: MarksOf) -> None:
    text = "The Transitional Government of Tarvo signed. The Ministry of Justice waits. The Government and the Ministry met."
    named = {m.actor.words: m.actor.name for m in marks_of(text).mentions}
    assert named["The Government"] == "Transitional Government of Tarvo"
    assert named["the Ministry"] == "Ministry of Justice"


def test_rules_an_organ_in_capitals_is_the_house_s_own(marks_of: MarksOf) -> None:
    text = "The Ministry of Trade waits. The Kenyan Ministry of Justice signed. The Ministry is glad. The ministry left."
    named = {m.actor.words: m.actor.name for m in marks_of(text).mentions}
    assert named["The Ministry"] == "Ministry of Trade"
    assert named["The ministry"] == "Kenyan Ministry of Justice"


def test_rules_a_body_in_capitals_is_the_one_last_named_so(marks_of: MarksOf) -> None:
    text = "The Council of Weavers met Peru. The Lake Front fought Peru. The Council refused."
    named = {m.actor.words: m.actor.name for m in marks_of(text).mentions}
    assert named["The Council"] == "Council of Weavers"


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Peru demanded the release of 12 fighters.", "12 fighters", "people"),
        ("Peru freed 12 fighters on Monday.", "12 fighters", "people"),
        ("The town was held by 12 fighters.", "12 fighters", "party"),
        ("On Monday 12 fighters shelled the town.", "12 fighters", "party"),
    ],
)
def test_rules_men_counted_are_people_where_something_is_done_to_them(
    marks_of: MarksOf, text: str, words: str, kind: str
) -> None:
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.words == words]
    assert actor.kind == kind


@pytest.mark.parametrize(
    ("words", "side"),
    [("State television", "Peru"), ("Kenyan radio", "Kenya"), ("Lake Front radio", "Lake Front"), ("A news agency", None)],
)
def test_rules_of_those_who_broadcast(marks_of: MarksOf, words: str, side: str | None) -> None:
    text = f"Peru fought the Lake Front in Cusco. Kenya paid. {words} denied the raid."
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.words == words]
    assert (actor.kind, actor.side) == ("anonymous", side)


def test_rules_a_ministry_is_the_one_last_named(marks_of: MarksOf) -> None:
    text = "Norway's foreign ministry told of talks between Kenya and the Lake Front. Kenya had agreed, the ministry said."
    named = {m.actor.words: m.actor.side for m in marks_of(text).mentions}
    assert named["the ministry"] == "Norway"


@pytest.mark.parametrize(
    ("words", "name"),
    [("rebels", "Lake Front"), ("hill rebels", "Lake Front"), ("gunmen", "gunmen"), ("some rebels", "some rebels")],
)
def test_rules_bare_rebels_are_of_the_only_group(marks_of: MarksOf, words: str, name: str) -> None:
    """Gunmen may be anybody's, and some rebels others than those of the talks."""
    text = f"Then {words} let the convoy pass. The Lake Front fought Kenya, and the Lake Front won."
    (actor,) = [mention.actor for mention in marks_of(text).mentions if mention.actor.words == words]
    assert actor.name == name


def test_rules_a_surname_of_two_is_the_last_one_named(marks_of: MarksOf) -> None:
    marks = marks_of("Adam Ouma came. Ouma spoke. Brian Ouma left. Ouma wept.")
    assert [m.actor.name for m in marks.mentions] == ["Adam Ouma", "Adam Ouma", "Brian Ouma", "Brian Ouma"]
