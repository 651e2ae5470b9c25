"""The latest moves of a selection: as many as a page of positions can stand on, however many are on record."""

from dataclasses import replace

from parley.model.claims import Claim, Move
from parley.store import paging
from parley.store.database import Record
from parley.store.paging import Place
from parley.store.places import LAST
from parley.store.queries import Selection


def latest(record: Record, selection: Selection, *, size: int) -> tuple[list[Move], bool]:
    """Return the moves of the latest reports, `size` at most, and whether they are all of the selection."""
    page = paging.page(record, Move.KIND, selection, place=Place(latest=True, size=size))
    return _moves(page.claims), page.after is None


def up_to(record: Record, selection: Selection, *, size: int) -> list[Move]:
    """Return the latest moves up to the last day of a selection: by their day, else by that of their report."""
    ever = replace(selection, first=None, last=None)
    dated = paging.page(record, Move.KIND, selection, place=Place(latest=True, size=size)).claims
    until = (selection.last or "") + LAST
    told = paging.page(record, Move.KIND, ever, place=Place(after=until, latest=True, size=size)).claims
    undated = [move for move in _moves(told) if not (move.date and move.date.day)]
    return [*undated, *_moves(dated)]


def _moves(claims: tuple[Claim, ...]) -> list[Move]:
    return [claim for claim in claims if isinstance(claim, Move)]
