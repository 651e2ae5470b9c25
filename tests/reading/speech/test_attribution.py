"""Statements: text → who said what, to whom, through whom, how."""

import pytest
from tests.conftest import MarksOf

from parley.model.claims import Statement
from parley.reading.speech.attribution import settled, speaker_at
from parley.reading.speech.stretches import Attribution


def said(marks_by_rule: MarksOf, text: str) -> list[Statement]:
    return [statement for statement in marks_by_rule(text).statements if statement.cue_type == "speech"]


def words(statement: Statement) -> str:
    return " … ".join(piece.quote for piece in statement.content)


def source(statement: Statement) -> str | None:
    return statement.source.words if statement.source else None


ONE = [
    # direct, on every side of the cue
    ("“The road is open,” said the mayor.", "the mayor", "The road is open", "direct"),
    ("The mayor said: “The road is open.”", "The mayor", "The road is open.", "direct"),
    ('"We will," the mayor said, "not go."', "the mayor", "We will … not go.", "direct"),
    ("'Not one lorry came through,' a driver told reporters.", "a driver", "Not one lorry came through", "direct"),
    ("“The road is open,” assured the mayor in the market.", "the mayor", "The road is open", "direct"),
    ("“The road is open,” whistled the mayor.", "the mayor", "The road is open", "direct"),
    ("“One is lost. Two are safe,” the captain said. “Three are missing.”", "the captain", None, "direct"),
    # indirect
    ("The mayor said that the road was open.", "The mayor", "the road was open", "indirect"),
    ("The mayor said the road was open.", "The mayor", "the road was open", "indirect"),
    ("The road, the mayor said, was open again.", "the mayor", "The road … was open again.", "indirect"),
    (
        "The road was open again, said a spokesman for the harbour.",
        "a spokesman for the harbour",
        "The road was open again",
        None,
    ),
    ("Not one lorry, insists the harbour office.", "the harbour office", "Not one lorry", "indirect"),
    ("The mayor said at a meeting on Monday that the road was open.", "The mayor", "the road was open", "indirect"),
    (
        "According to the harbour office, the ferry sank at noon.",
        "the harbour office",
        "the ferry sank at noon.",
        "indirect",
    ),
    ("The ferry sank at noon, according to the harbour office.", "the harbour office", "The ferry sank at noon", "indirect"),
    ("By the clinic's count, 40 people were hurt.", "the clinic", "40 people were hurt.", "indirect"),
    # mixed
    ("The mayor said the road was “as good as lost” to them.", "The mayor", None, "mixed"),
    ("The envoy called the map “a forgery”.", "The envoy", "the map “a forgery”", "mixed"),
    # sources
    ("The harbour office issued a statement saying that the pier was closed.", "The harbour office", None, None),
    ("The minister was quoted as saying that the pier was closed.", "The minister", "the pier was closed", None),
    ("The general is reported to have said that the pier was closed.", "The general", "the pier was closed", None),
    ("“We stay,” read a leaflet.", "a leaflet", "We stay", "direct"),
    ("Twelve dead, the mayor wrote.", "the mayor", "Twelve dead", "indirect"),
    # other frames
    ("The army denied the raid.", "The army", "the raid", "indirect"),
    ("The elders accused the militia of looting the mill.", "The elders", "the militia of looting the mill", "indirect"),
    ("The clinic counts 40 dead since Sunday.", "The clinic", "40 dead since Sunday", "indirect"),
    ("The union demanded the release of the drivers.", "The union", "the release of the drivers", "indirect"),
    ("The mayor repeated the claim that the bridge was safe.", "The mayor", "the bridge was safe", "indirect"),
    ("The captain's answer: “We stay.”", "The captain", "We stay.", "direct"),
]


@pytest.mark.parametrize(("text", "who", "content", "how"), ONE)
def test_attribution_one_statement(
    marks_by_rule: MarksOf, text: str, who: str, content: str | None, how: str | None
) -> None:
    (statement,) = said(marks_by_rule, text)
    assert source(statement) == who
    assert content is None or words(statement) == content
    assert how is None or statement.quotation == how


NONE = [
    "The mayor did not say whether the road was open.",
    "The mayor declined to comment.",
    "“No comment,” the mayor said.",
    "The harbour office has not commented on the report.",
    "The mayor will say on Monday whether the road is open.",
    "The mayor wants to tell the drivers that the road is open.",
    "Nobody said that the road was open.",
    "The mayor was told to leave.",
    "The driver, who asked not to be named, left at noon.",
    "Trucks crossed the bridge at noon.",
]


@pytest.mark.parametrize("text", NONE)
def test_attribution_no_statement(marks_by_rule: MarksOf, text: str) -> None:
    assert said(marks_by_rule, text) == []


def test_attribution_new_cue_is_a_new_statement(marks_by_rule: MarksOf) -> None:
    found = said(marks_by_rule, "“The road is open,” the mayor said. “The bridge is not,” she added.")
    assert [source(statement) for statement in found] == ["the mayor", "she"]


def test_attribution_participle_is_the_next_cue(marks_by_rule: MarksOf) -> None:
    first, second = said(marks_by_rule, "The mayor said the road was open, adding that the ferry would sail.")
    assert (words(first), words(second)) == ("the road was open", "the ferry would sail")
    assert second.via == ()


def test_attribution_quotation_that_runs_on_is_one(marks_by_rule: MarksOf) -> None:
    (found,) = said(marks_by_rule, "“The road is open,” the mayor said. “The bridge is not. It will be on Friday.”")
    assert words(found).endswith("It will be on Friday.")


def test_attribution_quotation_over_paragraphs_is_one(marks_by_rule: MarksOf) -> None:
    (found,) = said(marks_by_rule, "The mayor said: “The road is open.\n\n“The bridge is not.”")
    assert [piece.quote for piece in found.content] == ["The road is open.", "The bridge is not."]


def test_attribution_missing_closer_swallows_nothing(marks_by_rule: MarksOf) -> None:
    text = "The mayor said: “The road is open.\n\nTrucks crossed the bridge.\n\nThe ferry sank."
    (found,) = said(marks_by_rule, text)
    assert words(found) == "The road is open."


def test_attribution_chain_names_the_hop(marks_by_rule: MarksOf) -> None:
    outer, inner = said(marks_by_rule, "The mayor said that the captain had told the crew that the pier was closed.")
    assert (source(outer), outer.via) == ("The mayor", ())
    assert source(inner) == "the captain"
    assert [hop.words for hop in inner.via] == ["The mayor"]
    assert inner.to == "the crew"


AUDIENCES = [
    ("The mayor told reporters that the road was open.", "reporters"),
    ("“The road is open,” the mayor told Radio Orsk.", "Radio Orsk"),
    ("The mayor said to the drivers that the road was open.", "the drivers"),
    ("The mayor wrote on Telegram that the road was open.", "Telegram"),
    ("The mayor said in a statement that the road was open.", None),
    ("In an interview with Radio Orsk, the mayor said the road was open.", "Radio Orsk"),
    ("The mayor, speaking to Radio Orsk, said the road was open.", "Radio Orsk"),
    ("The mayor urged both camps to hold their fire.", "both camps"),
]


@pytest.mark.parametrize(("text", "audience"), AUDIENCES)
def test_attribution_to(marks_by_rule: MarksOf, text: str, audience: str | None) -> None:
    (found,) = said(marks_by_rule, text)
    assert found.to == audience


def test_attribution_chain_told_backwards_is_two(marks_by_rule: MarksOf) -> None:
    inner, outer = said(marks_by_rule, "Two ferries sank, the harbour guild said, according to a clerk of the town.")
    assert (source(inner), words(inner)) == ("the harbour guild", "Two ferries sank")
    assert [actor.words for actor in inner.via] == ["a clerk of the town"]
    assert (source(outer), words(outer)) == ("a clerk of the town", "Two ferries sank, the harbour guild said")


def test_attribution_settled_gives_words_to_speech_before_belief() -> None:
    belief = Attribution(cue=(0, 5), content=((10, 20),), cue_type="belief")
    speech = Attribution(cue=(22, 26), content=((10, 20), (30, 40)))
    assert list(settled([belief, speech])) == [speech]
    assert list(settled([speech, belief])) == [speech]


def test_attribution_two_phrases_for_one_content_are_no_chain(marks_by_rule: MarksOf) -> None:
    found = said(marks_by_rule, "The town, according to its clerks, would free 30 drivers, in the words of a captain.")
    assert len(found) == 1 and found[0].via == ()


def test_attribution_to_holds_nothing_that_is_said(marks_by_rule: MarksOf) -> None:
    found = said(marks_by_rule, "The pier is shut, crews told the Larnby Post, a charge that the harbour guild denied.")
    assert "the Larnby Post" in [statement.to for statement in found]


def test_attribution_impersonal_has_no_source(marks_by_rule: MarksOf) -> None:
    (found,) = said(marks_by_rule, "It was announced that the road was open.")
    assert found.source is None


def test_attribution_date_is_that_of_the_utterance(marks_by_rule: MarksOf) -> None:
    (found,) = said(marks_by_rule, "The mayor said on Monday that the road was open.")
    assert found.date is not None
    assert found.date.day == "2024-03-11"


def test_attribution_belief_is_no_speech(marks_by_rule: MarksOf) -> None:
    (found,) = marks_by_rule("The villagers believe that the well is poisoned.").statements
    assert found.cue_type == "belief"


def test_attribution_treats_all_sources_alike(marks_by_rule: MarksOf) -> None:
    text = "{} said that {} had fired on the ferry. “Not one shot,” {} replied."
    one = said(marks_by_rule, text.format("Norland", "Sudland", "Sudland"))
    other = said(marks_by_rule, text.format("Sudland", "Norland", "Norland"))
    assert [s.evidence.span for s in one] == [s.evidence.span for s in other]
    swapped = {"Norland": "Sudland", "Sudland": "Norland"}
    assert [swapped[source(s) or ""] for s in one] == [source(s) for s in other]


def test_speaker_at_is_the_innermost(marks_by_rule: MarksOf) -> None:
    text = "The mayor said that the captain had told the crew that the pier was closed. Trucks passed."
    marks = marks_by_rule(text)
    inner, outer = speaker_at(marks, text.index("pier")), speaker_at(marks, text.index("captain"))
    assert inner is not None
    assert inner.words == "the captain"
    assert outer is not None
    assert outer.words == "The mayor"
    assert speaker_at(marks, text.index("Trucks")) is None


def test_attribution_ends_what_is_said_before_who_tells_it(marks_of: MarksOf) -> None:
    found = said(marks_of, "The mayor says that the ferry sank, according to the harbour office.")
    assert [(source(statement), words(statement), [a.words for a in statement.via]) for statement in found] == [
        ("the harbour office", "The mayor says that the ferry sank", []),
        ("The mayor", "the ferry sank", ["the harbour office"]),
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("“The road is open,” the mayor said on Monday.", "2024-03-11"),
        ("The army said on Monday it had freed nine.", "2024-03-11"),
        ("The envoy left the hall on Monday, adding that the road was open.", "2024-03-11"),
        ("Speaking to Radio Orsk on Monday, the mayor said that the road was open.", "2024-03-11"),
        ("Closing the fair on Monday, the mayor said that the road was open.", "2024-03-11"),
        ("The mayor said that on Monday the road was open.", None),
        ("Twelve people died on Monday, the mayor said.", None),
        ("The road was cut on Monday. It is open, the mayor said.", None),
        ("The mayor said on Monday that the road was open. The bridge was not, she added.", "2024-03-11"),
        ("LIVE\n\n15:12 The road is open. The bridge is not, says the mayor.", "2024-03-13"),
        ("LIVE\n\n15:12 The road is open. The bridge was not, said the mayor.", None),
    ],
)
def test_attribution_date_of_the_last_statement(marks_of: MarksOf, text: str, day: str | None) -> None:
    date = marks_of(text).statements[-1].date
    assert (date.day if date else None) == day
    assert date is None or date.how
