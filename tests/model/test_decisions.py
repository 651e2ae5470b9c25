"""Which decisions stand, from all that were made."""

import pytest

from parley.errors import UnknownValue
from parley.model.decisions import Decision, in_force, standing, undone


def made(kind: str, *subjects: str, day: int = 1, undoes: str | None = None, about: str = "claim") -> Decision:
    when = f"2024-03-{day:02}T10:00:00Z"
    return Decision(kind=kind, subjects=subjects, why="as told", by="A. Reader", when=when, undoes=undoes, about=about)


ACCEPTED, REJECTED = made("accepted", "a"), made("rejected", "a", day=2)
SAME, NOT_SAME = made("same", "a", "b"), made("not same", "b", "a", day=2)
NOTE = made("note", "a")
UNDONE = made("undone", "a", day=3, undoes=REJECTED.id)
REDONE = made("undone", "a", day=4, undoes=UNDONE.id)


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        ([ACCEPTED, REJECTED], [REJECTED]),
        ([ACCEPTED, REJECTED, UNDONE], [ACCEPTED]),
        ([ACCEPTED, REJECTED, UNDONE, REDONE], [REJECTED]),
        ([SAME, NOT_SAME], [NOT_SAME]),
        ([SAME, made("same", "a", "b", about="actor")], [SAME, made("same", "a", "b", about="actor")]),
        ([NOTE], []),
    ],
)
def test_decisions_the_last_one_stands(decisions: list[Decision], expected: list[Decision]) -> None:
    assert sorted(standing(decisions).values(), key=lambda d: d.id) == sorted(expected, key=lambda d: d.id)


def test_decisions_in_force_are_all_that_nobody_undid() -> None:
    assert in_force([NOTE, ACCEPTED, REJECTED, UNDONE]) == [NOTE, ACCEPTED]
    assert undone([REJECTED, UNDONE, REDONE]) == {UNDONE.id}


def test_decisions_have_ids_of_their_own() -> None:
    found = [ACCEPTED, REJECTED, SAME, NOT_SAME, NOTE, UNDONE, REDONE]
    assert len({decision.id for decision in found}) == len(found)


def test_decisions_refuse_what_is_none() -> None:
    with pytest.raises(UnknownValue, match=r"decision\.kind: 'liked'"):
        made("liked", "a")
    with pytest.raises(UnknownValue, match=r"decision\.about: 'weather'"):
        made("note", "a", about="weather")
