"""Proper names: where they begin and end."""

from itertools import chain

import pytest
from tests.conftest import MarksOf

from parley.reading.actors.names import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Adam Ouma met Karl Voss.", ["Adam Ouma", "Karl Voss"]),
        ("UN envoy Liv Dahl spoke.", ["UN", "Liv Dahl"]),
        ("Commerce Minister Rosa Tello flew home.", ["Rosa Tello"]),
        ("The Ministry of Foreign Affairs refused.", ["Ministry of Foreign Affairs"]),
        ("Sheikh Omar bin Said al-Rashid spoke.", ["Omar bin Said al-Rashid"]),
        ("The South Sudanese army left.", []),
        ("They came on Monday in March.", []),
        ("The Humanitarian Coordinator, Ruth Vandel, wept.", ["Ruth Vandel"]),
        ("The Minister of the Interior, Joseph Balanda, signed.", ["Joseph Balanda"]),
        ("The United Nations Humanitarian Coordinator, Ruth Vandel, wept.", ["United Nations", "Ruth Vandel"]),
        ("Riot police used tear gas.", []),
        ("Neighbouring Norland refused.", ["Norland"]),
        ("Western Tarvia refused.", ["Western Tarvia"]),
        ("BREAKING Voss speaks of peace.", ["Voss"]),
        ("Both signed the Tanner Accord on 17 Aug.", []),
        ("Jan Egger met Sun Wei on Jan. 17.", ["Jan Egger", "Sun Wei"]),
        ("At 10:05 GMT Orsk fell.", ["Orsk"]),
        ("Q. Ankara refused.", ["Ankara"]),
        ("The Nurses' Union met the Miners’ Association.", ["Nurses' Union", "Miners’ Association"]),
        ("The Front's Karl Voss met Kenya's envoy.", ["Front", "Karl Voss", "Kenya"]),
        ("From Nairobi David Otieno rang them.", ["Nairobi", "David Otieno"]),
        ("The Government of National Accord refused.", ["Government of National Accord"]),
        ("He met the Harbour Kings on Monday.", ["Harbour Kings"]),
        ("The Movement for the Rise of the South refused.", ["Movement for the Rise of the South"]),
    ],
)
def test_names_begin_and_end(marks_of: MarksOf, text: str, expected: list[str]) -> None:
    sentences = marks_of(text).sentences
    assert [name.text for name in chain.from_iterable(map(names, sentences))] == expected
