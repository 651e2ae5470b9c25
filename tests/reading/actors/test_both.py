"""The two between whom a report is: whom "both countries", "the two gangs" or a counterpart call."""

import pytest
from tests.conftest import MarksOf

STATES = "Kenya fought Peru. Peru met Kenya. "
GANGS = "The Reed Kings' gang fought the Lake Front's gang. The Lake Front met the Reed Kings. "


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        (STATES + "Both countries left.", "Both countries", "Kenya and Peru"),
        (STATES + "The two rival governments left.", "The two rival governments", "Kenya and Peru"),
        ("Kenya fought the Lake Front. Both countries left.", "Both countries", "Both countries"),
        ("Kenya fought the Lake Front. The Lake Front met Kenya. Both camps left.", "Both camps", "Kenya and Lake Front"),
        (STATES + "Neither side signed.", "Neither side", "Kenya and Peru"),
        (STATES + "Kenya accused its neighbour.", "its neighbour", "Peru"),
        (STATES + "Kenyan envoy Adam Ouma rang his counterpart.", "his counterpart", "Peru"),
        (STATES + "Kenyan envoy Adam Ouma rang his Malian counterpart.", "his Malian counterpart", "Mali"),
        (
            "The government shelled the Lake Front. The Lake Front (LF) left. The LF fought. Both sides left.",
            "Both sides",
            "LF and government",
        ),
        ("Kenya accused its neighbour.", "its neighbour", "its neighbour"),
        # one whose leader is named, but none of whose men
        (
            "Peru's army left. Peru waits. Peru paid. Kenya sent William Ruto. Kenya paid. Kenya waits. "
            "The Lake Front's fighters left. The Lake Front refused. Both sides left.",
            "Both sides",
            "Lake Front and Peru",
        ),
        # one that is only named
        (
            "Peruvian troops fought the Lake Front (LF). The LF left. Kenya paid. Kenya slept. Kenya ate. Both sides left.",
            "Both sides",
            "LF and Peru",
        ),
    ],
)
def test_both_are_those_of_the_report(marks_of: MarksOf, text: str, words: str, party: str) -> None:
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.words == words]
    assert sorted(actor.party.split(" and ")) == sorted(party.split(" and "))


def test_both_are_no_actors_without_a_word_for_two(marks_of: MarksOf) -> None:
    """Countries, camps and groups are called by many; only two of them are the parties."""
    mentions = marks_of(STATES + "He opened the camps of many countries.").mentions
    assert not {m.actor.words for m in mentions} & {"the camps", "many countries", "the camps of many countries"}


def test_both_gangs_are_groups(marks_of: MarksOf) -> None:
    (actor,) = [m.actor for m in marks_of(GANGS + "Both gangs left.").mentions if m.actor.words == "Both gangs"]
    assert sorted(actor.party.split(" and ")) == ["Lake Front", "Reed Kings"]
