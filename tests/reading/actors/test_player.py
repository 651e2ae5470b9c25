"""What a report makes of one actor: how it weighs as a side, and what ties a state to the men and towns in it."""

from parley.reading.actors.player import Player
from parley.reading.actors.voting import STATE


def test_player_weighs_more_where_it_fights_than_where_it_mediates() -> None:
    fighter = Player(name="Peru", sort=STATE, places=[1], fights=1)
    mediator = Player(name="Kenya", sort=STATE, places=[1], mediates=1)
    assert fighter.weight > mediator.weight


def test_player_is_tied_by_men_rulers_and_towns() -> None:
    assert Player(name="Peru", sort=STATE, places=[1], acts=3).ties == 0
    assert Player(name="Peru", sort=STATE, fights=1, ruled=1, leaders=1, towns=1).ties == len(
        ("men", "rulers", "leaders", "towns")
    )


def test_player_is_attested_by_its_leaders() -> None:
    assert not Player(name="Peru", sort=STATE, leaders=1).is_attested
    assert Player(name="Peru", sort=STATE, leaders=2).is_attested
