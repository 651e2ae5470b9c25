"""Mentions: each phrase that calls an actor, with the actor that it stands for."""

import pytest
from tests.conftest import MarksOf

NAMED = [
    ("Kenyan Foreign Minister Adam Ouma left.", "Adam Ouma", "person", "Kenya"),
    ("Army spokesman Joao Pinto of Peru spoke.", "Joao Pinto", "person", "Peru"),
    ("The head of the Lake Front, Karl Voss, refused.", "Karl Voss", "person", "Lake Front"),
    ("Lake Front spokesman Karl Voss refused.", "Karl Voss", "person", "Lake Front"),
    ("Karl Voss, a spokesman for the Lake Front, refused.", "Karl Voss", "person", "Lake Front"),
    ("The Lake Front's Karl Voss refused.", "Karl Voss", "person", "Lake Front"),
    ("General Karl Voss, for the Lake Front, spoke of peace.", "Karl Voss", "person", "Lake Front"),
    ("Kenyan Secretary of State Ana Lund refused.", "Ana Lund", "person", "Kenya"),
    ("The UN envoy for Tarvia, Karl Voss, refused.", "Karl Voss", "person", "United Nations"),
    ("The Lake Front Council left. Council fighters wept.", "Council fighters", "party", "Lake Front Council"),
    ("Rosa Tello, his Kenyan counterpart, refused.", "Rosa Tello", "person", "Kenya"),
    ("The Kenyan side rejected the draft.", "Kenya", "party", None),
    ("Moscow's Defence Ministry refused.", "Defence Ministry", "body", "Russia"),
    ("Karl Voss, who leads the Lake Front, refused.", "Karl Voss", "person", "Lake Front"),
    ("The mayor of Marseille refused.", "mayor of Marseille", "person", "Marseille"),
    ("Former Kenyan president Adam Ouma refused.", "Adam Ouma", "person", None),
    ("President Adam Ouma flew to Norway.", "Adam Ouma", "person", None),
    ("The Peruvian government refused.", "Peru", "party", None),
    ("The South Sudanese army left the town.", "South Sudanese army", "party", "South Sudan"),
    ("Oslo rejected the draft.", "Norway", "party", None),
    ("The Kremlin rejected the draft.", "Russia", "party", None),
    ("A Kenyan official, who asked not to be named, refused.", "A Kenyan official", "anonymous", "Kenya"),
    ("Ana Lund, the home minister and the Kenyan government's envoy, refused.", "Ana Lund", "person", "Kenya"),
    ("Maoist spokesman Karl Voss refused. The Maoists refused. The Maoists left.", "Karl Voss", "person", "Maoists"),
    ("Maoist rebels left. The Maoists refused. The Maoists shelled a post.", "Maoists", "party", None),
    ("Two sources close to the Lake Front refused.", "Two sources close to the Lake Front", "anonymous", "Lake Front"),
    ("A statement by the Lake Front praised the hosts.", "A statement by the Lake Front", "document", "Lake Front"),
    ("Kenyan mediators sent a draft.", "Kenyan mediators", "party", "Kenya"),
    ("The army let the hostages go.", "hostages", "people", None),
    ("The Lake Front let three Kenyans go.", "three Kenyans", "people", "Kenya"),
    ("The Kenyan Ministry of Justice refused.", "Kenyan Ministry of Justice", "body", "Kenya"),
]  # fmt: skip

MEANT = [
    ("Kenyan envoy Adam Ouma came. Ouma was tired.", "Ouma", "Adam Ouma", "Kenya"),
    ("Kenyan envoy Adam Ouma came. He was tired.", "He", "Adam Ouma", "Kenya"),
    ("Ouma came. The Kenyan envoy Adam Ouma was tired.", "Ouma", "Adam Ouma", "Kenya"),
    ("Taliman refused and accused Peru. The group's men left.", "The group", "Taliman", None),
    ("The rebel group Lake Front met Peru. The group wants peace.", "The group", "Lake Front", None),
    ("The Lake Front (LF) met Peru. The LF wants peace. The LF waits.", "The LF", "LF", None),
    ("Peru fought the Lake Front. Peru waits. The Cabin Ministry left.", "The Cabin Ministry", "Cabin Ministry", "Peru"),
    ("The Kenyan Islamist movement left. Peru fought the Lake Front.", "The Kenyan Islamist movement", "Lake Front", None),
    ("Peru fought the Lake Front. Peru refused. The other side accepted.", "The other side", "Lake Front", None),
    ("Peruvian troops left. Peru refused. The army denied it.", "The army", "army", "Peru"),
    ("Peru refused. It wants peace.", "It", "Peru", None),
    ("Peru fought the Lake Front. The Lake Front shelled Peru. Both sides wait.", "Both sides", "Peru and Lake Front", None),
    ("The Reed Brigades, the Lake Front's armed wing, refused.", "The Reed Brigades", "Reed Brigades", "Lake Front"),
    ("The Taliman refused. The Talimen waited. The Taliman spoke.", "The Talimen", "Taliman", None),
    ("Rebel fighters of the Lake Front left. The guerrillas wait.", "The guerrillas", "Lake Front", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind", "side"), NAMED)
def test_mentions_name_kind_and_side(marks_of: MarksOf, text: str, name: str, kind: str, side: str | None) -> None:
    actors = {(m.actor.name, m.actor.kind, m.actor.side) for m in marks_of(text).mentions}
    assert (name, kind, side) in actors


@pytest.mark.parametrize(("text", "words", "name", "side"), MEANT)
def test_mentions_stand_for(marks_of: MarksOf, text: str, words: str, name: str, side: str | None) -> None:
    actors = {(m.actor.name, m.actor.side) for m in marks_of(text).mentions if m.actor.words == words}
    assert actors == {(name, side)}


@pytest.mark.parametrize(
    "text",
    [
        "Talks went on in Oslo.",
        "He flew to Nairobi.",
        "OSLO, March 3 (Fjord Wire) - It rained.",
        "Shells fell near the Alder Bridge.",
        "They met on Monday in March.",
    ],
)
def test_mentions_leave_places_and_days_out(marks_of: MarksOf, text: str) -> None:
    names = {m.actor.name for m in marks_of(text).mentions}
    assert names & {"Norway", "Kenya", "OSLO", "Alder Bridge", "Monday", "March"} == set()


def test_mentions_stand_where_their_words_are(marks_of: MarksOf) -> None:
    text = "Kenya's envoy Adam Ouma met the Lake Front. Its leader, Karl Voss, spoke for an hour. Both sides agreed."
    for mention in marks_of(text).mentions:
        assert " ".join(text[mention.start : mention.end].split()) == mention.actor.words
        assert mention.start <= mention.head[0] < mention.head[1] <= mention.end


def test_mentions_treat_all_parties_alike(marks_of: MarksOf) -> None:
    text = "{a} refused. The {b} rebels shelled {a}. The government of {a} asked {b} to wait. Both sides met."
    one = marks_of(text.format(a="Kenya", b="Peru")).mentions
    other = marks_of(text.format(a="Peru", b="Kenya")).mentions
    swapped = {"Kenya": "Peru", "Peru": "Kenya"}
    renamed = [" ".join(swapped.get(word, word) for word in mention.actor.name.split()) for mention in one]
    assert renamed == [mention.actor.name for mention in other]
