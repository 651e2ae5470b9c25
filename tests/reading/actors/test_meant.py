"""An actor as it is meant at one place."""

from parley.reading.actors.meant import acting
from parley.reading.actors.player import Player


def test_meant_acting_is_on_no_side_of_its_own_name() -> None:
    assert acting(Player(name="Kenya", sort="state", side="Kenya"), "party").side is None
    assert acting(Player(name="Adam Ouma", sort="person", side="Kenya"), "person").party == "Kenya"
