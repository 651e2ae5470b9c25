"""What a phrase cannot stand for: nobody is invented."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The rebels refused.", "The rebels", "rebels"),
        ("Both sides refused.", "Both sides", "Both sides"),
        ("The army left.", "The army", "army"),
        ("A group of farmers met.", "A group of farmers", "A group of farmers"),
        ("The junta in Orsk refused.", "The junta in Orsk", "junta"),
    ],
)
def test_resolving_keeps_the_wording_of_the_unknown(marks_of: MarksOf, text: str, words: str, name: str) -> None:
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.words == words]
    assert (actor.name, actor.side) == (name, None)


def test_resolving_backer_is_no_side(marks_of: MarksOf) -> None:
    (actor,) = [m.actor for m in marks_of("Peru-backed fighters left the town.").mentions if "fighters" in m.actor.words]
    assert actor.side is None


def test_resolving_of_state_is_no_side(marks_of: MarksOf) -> None:
    people = [m.actor for m in marks_of("The Minister of State, Adam Ouma, left.").mentions if m.actor.kind == "person"]
    assert people
    assert {actor.side for actor in people} == {None}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The President of the Republic left.", "The President of the Republic"),
        ("The Minister of the Interior, Adam Ouma, left.", "Adam Ouma"),
        ("The Humanitarian Coordinator left.", "The Humanitarian Coordinator"),
    ],
)
def test_resolving_what_an_office_is_about_is_no_side(marks_of: MarksOf, text: str, words: str) -> None:
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.words == words]
    assert actor.side is None


def test_resolving_who_mediates_is_none_of_both_sides(marks_of: MarksOf) -> None:
    text = "The Lake Front (LF) met Norway. The LF thanked Norway. Norway and Oman mediated. Both sides left."
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.words == "Both sides"]
    assert actor.name == "Both sides"


def test_resolving_who_hosts_is_none_of_both_sides(marks_of: MarksOf) -> None:
    text = "The Lake Front (LF) fought Peru. Norway, which hosts talks, met the LF. Norway met Peru. Both sides left."
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.words == "Both sides"]
    assert sorted(actor.name.split(" and ")) == ["LF", "Peru"]


def test_resolving_a_person_s_government_is_no_name_of_the_person(marks_of: MarksOf) -> None:
    text = "Kenyan President Adam Ouma spoke. His government refused."
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.words == "His government"]
    assert (actor.name, actor.party) == ("Kenya", "Kenya")


def test_resolving_a_longer_name_is_not_its_last_word(marks_of: MarksOf) -> None:
    marks = marks_of("A delegation of the Community of Island States landed.")
    assert {m.actor.side for m in marks.mentions} <= {None, "Community of Island States"}


def test_resolving_nobody_leads_both_sides(marks_of: MarksOf) -> None:
    text = "Kenya fought Peru. Peru met Kenya. Both sides rested. Their leader, Karl Voss, left."
    assert {m.actor.side for m in marks_of(text).mentions if m.actor.name == "Karl Voss"} == {None}


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        ("A diplomat in Paris said no.", "A diplomat in Paris", None),
        ("A source in Paris said no.", "A source in Paris", "France"),
        ("The mediators in Oslo went home.", "The mediators in Oslo", "Norway"),
        ("The delegates in Oslo went home.", "The delegates in Oslo", None),
        ("A deputy from Kalmir said no.", "A deputy from Kalmir", None),
        ("The mayor of Kalmir said no.", "The mayor of Kalmir", "Kalmir"),
        ("The envoy to Kenya said no.", "The envoy to Kenya", None),
        ("The envoy of Kenya said no.", "The envoy of Kenya", "Kenya"),
        ("The Kenyan officer in Peru said no.", "The Kenyan officer in Peru", "Kenya"),
        ("The command in Kalmir said no.", "The command in Kalmir", None),
        ("The command in Oslo said no.", "The command in Oslo", "Norway"),
    ],
)
def test_resolving_a_place_where_somebody_is_makes_no_side(
    marks_of: MarksOf, text: str, words: str, side: str | None
) -> None:
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.words == words]
    assert actor.side == side


def test_resolving_the_same_sources_are_of_the_same_side(marks_of: MarksOf) -> None:
    marks = marks_of("Lake Front sources confirmed it. Kenya paid, the same sources said.")
    (actor,) = [m.actor for m in marks.mentions if m.actor.words == "the same sources"]
    assert (actor.name, actor.side) == ("same sources", "Lake Front")


def test_resolving_the_same_is_the_one_last_called_so(marks_of: MarksOf) -> None:
    marks = marks_of("The Kenyan embassy refused. The Lake Front's office paid. The embassy slept. The same office left.")
    (actor,) = [m.actor for m in marks.mentions if m.actor.words == "The same office"]
    assert actor.side == "Lake Front"


@pytest.mark.parametrize(("text", "side"), [("Ana Lund in Oslo refused.", None), ("Ana Lund of Norway refused.", "Norway")])
def test_resolving_where_somebody_is_tells_no_side(marks_of: MarksOf, text: str, side: str | None) -> None:
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.name == "Ana Lund"]
    assert actor.side == side


@pytest.mark.parametrize(
    ("who", "side"),
    [
        ("An officer at his side", "Kenya"),
        ("A member of his staff", "Kenya"),
        ("The presidential spokesman, Peter Odera,", "Kenya"),
    ],
)
def test_resolving_those_around_a_leader_are_on_his_side(who: str, side: str, marks_of: MarksOf) -> None:
    text = f"Kenya's president, Daniel Ouma, spoke on Monday. {who} said that the Lake Front had fired."
    source = marks_of(text).statements[-1].source
    assert source is not None
    assert source.party == side


@pytest.mark.parametrize(
    "thing",
    ["a state of its own", "a government of national unity", "an independent state", "the administration of the Strip"],
)
def test_resolving_what_only_might_govern_is_no_actor(thing: str, marks_of: MarksOf) -> None:
    assert {m.actor.name for m in marks_of(f"The Lake Front wants {thing}.").mentions} == {"Lake Front"}


def test_resolving_an_official_abroad_is_of_the_group_just_told_of(marks_of: MarksOf) -> None:
    text = "The Lake Front fights Kenya. The Lake Front repeated its terms. An official in Beirut said that it would wait."
    (source,) = [statement.source for statement in marks_of(text).statements if statement.source]
    assert source.side == "Lake Front"


def test_resolving_an_official_of_a_state_told_of_is_that_states(marks_of: MarksOf) -> None:
    text = "The Lake Front fights Lebanon. The Lake Front repeated its terms. An official in Beirut said that it would wait."
    (source,) = [statement.source for statement in marks_of(text).statements if statement.source]
    assert source.side == "Lebanon"
