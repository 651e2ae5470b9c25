"""States that no list has: text → the adjectives by which each is known."""

from itertools import chain

import pytest
from tests.conftest import MarksOf

from parley.reading.actors.lands import lands
from parley.reading.actors.names import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The government of Tarvia met the Lake Front.", {"Tarvia": ()}),
        ("Tarvia's capital was calm. Tarvia waits.", {"Tarvia": ()}),
        ("Tarvia refused the draft on Monday. Tarvian troops left the town.", {"Tarvia": ("Tarvian",)}),
        ("The parliament of Belmar met. A Belmari soldier was freed.", {"Belmar": ("Belmari",)}),
        ("Rain fell in Tarvia. The Tarvian army left.", {"Tarvia": ("Tarvian",)}),
        ("The Republic of Tarvia refused.", {"Tarvia": ("Republic of Tarvia",)}),
        ("Tarvian troops left. The Tarvian Republic refused. Tarvia waits.", {"Tarvia": ("Tarvian", "Tarvian Republic")}),
        (
            "The Government of the Kingdom of Norland refused.",
            {"Norland": ("Kingdom of Norland", "Government of the Kingdom of Norland")},
        ),
        ("The Bank of the Republic of Tarvia paid.", {"Tarvia": ("Republic of Tarvia",)}),
        ("The Swiss Confederation paid.", {"Switzerland": ("Swiss Confederation",)}),
        ("The Islamic Republic of Kenya paid.", {"Kenya": ("Republic of Kenya", "Islamic Republic of Kenya")}),
        # a movement, a league and a cabinet of all are no states
        ("The Islamic State of Kenya shelled the road.", {}),
        ("The Confederation of Labour refused.", {}),
        ("The Government of National Unity refused.", {}),
        # a person may have a government, a party a president, and a region troops
        ("Karl Voss left. The government of Voss fell.", {}),
        ("The Lake Front's president refused.", {}),
        ("Fighting went on in Norland. Three Norlander fighters fled.", {}),
        ("The government of Peru met the Lake Front.", {}),
    ],
)
def test_lands_are_found_by_what_only_states_have(marks_of: MarksOf, text: str, found: dict[str, tuple[str, ...]]) -> None:
    sentences = marks_of(text).sentences
    assert lands(list(chain.from_iterable(map(names, sentences))), sentences) == found


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        ("The government of Tarvia met Norwegian mediators. The army left.", "The army", "Tarvia"),
        ("Tarvia refused on Monday. Tarvian troops left the town.", "Tarvian troops", "Tarvia"),
        ("The government of Tarvia met the Lake Front. The rebels left.", "The rebels", "Lake Front"),
        ("The Republic of Tarvia met Norway. Norway paid. The Republic left.", "The Republic", "Tarvia"),
        (
            "The Government of the Republic of Tarvia met Norway. Norway paid. The Government left.",
            "The Government",
            "Tarvia",
        ),
        (
            "The government of Tarvia met the Lake Front. Norway mediated. Both sides left.",
            "Both sides",
            "Lake Front and Tarvia",
        ),
    ],
)
def test_lands_are_states_of_the_report(marks_of: MarksOf, text: str, words: str, party: str) -> None:
    (actor,) = [m.actor for m in marks_of(text).mentions if m.actor.words == words]
    assert sorted(actor.party.split(" and ")) == sorted(party.split(" and "))


def test_lands_are_no_actors_where_something_is(marks_of: MarksOf) -> None:
    marks = marks_of("The government of Tarvia refused. Rain fell in Tarvia.")
    assert [m.actor.name for m in marks.mentions] == ["Tarvia", "Tarvia"]
