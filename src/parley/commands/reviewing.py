"""The command `review`: a queue in the terminal, decided by keyboard."""

import importlib.util
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from parley.clock import now
from parley.commands import printing, showing
from parley.commands.deciding import By, pair, reviewer
from parley.commands.options import RecordFile, settings
from parley.errors import ParleyError
from parley.model.decisions import Decision

if TYPE_CHECKING:
    from parley.store.database import Record

HELP = """a accept   r reject   e edit: correct a field   v unverifiable   u undo your last decision
s skip   n next   p previous   ? these keys   q quit"""
AS_TOLD = "as told in the report"
NEXT, PREVIOUS, STAY = 1, -1, 0
QUITS = ("q", "", "\x04")  # also the end of the input

Prompt = Callable[[str], str]


class Desk:
    """A person at the queue: what lies before them, what they decided, and what each key does."""

    def __init__(self, record: "Record", by: str, coming: Iterator[str], prompt: Prompt) -> None:
        self.record, self.by, self.prompt = record, by, prompt
        self.made: list[Decision] = []
        self._coming, self._looked_at, self._place = coming, list[str](), -1
        self.keys: dict[str, Callable[[], int]] = {
            "a": lambda: self._decide("accepted", AS_TOLD),
            "r": lambda: self._decide("rejected", self._why()),
            "v": lambda: self._decide("unverifiable", self._why()),
            "e": self._edit,
            "u": self._undo,
            "s": lambda: NEXT,
            "n": lambda: NEXT,
            "p": lambda: PREVIOUS,
            "?": self._explain,
        }
        self.go(NEXT)

    @property
    def current(self) -> str | None:
        """The id of the claim that lies before the person, None after the last."""
        return self._looked_at[self._place] if self._place < len(self._looked_at) else None

    @property
    def standing(self) -> Decision | None:
        """The decision that stands on the current claim, as it was when the claim was shown."""
        return self._standing

    def go(self, steps: int) -> None:
        """Take up the next claim, or the one before; look anew at what stands on it."""
        from parley.store import decisions

        self._place = max(0, self._place + steps)
        if self._place == len(self._looked_at):
            self._looked_at.extend(named for named in [next(self._coming, None)] if named)
        self._standing = decisions.verdicts(self.record, [self.current]).get(self.current) if self.current else None

    def press(self, key: str) -> None:
        """Do what a key says; what cannot be done is said in one line, and nothing is decided."""
        try:
            steps = self.keys.get(key, self._explain)()
        except ParleyError as error:
            printing.say(str(error))
            steps = STAY
        self.go(steps)

    def _decide(self, kind: str, why: str, *values: tuple[str, str]) -> int:
        from parley.store import deciding

        if not self.current or not why:
            return STAY
        made = Decision(kind=kind, subjects=(self.current,), why=why, by=self.by, when=now(), values=values)
        deciding.write_decision(self.record, made, over=self.standing.id if self.standing else None)
        self.made.append(made)
        return NEXT

    def _why(self) -> str:
        return self.prompt("why (empty: leave it)").strip()

    def _edit(self) -> int:
        told = self.prompt("FIELD=VALUE (several parted by a comma and a blank; empty: leave it)").strip()
        if not told:
            return STAY
        try:
            values = [pair(part) for part in told.split(", ")]
        except typer.BadParameter as broken:
            printing.say(broken.message)
            return STAY
        return self._decide("corrected", self._why(), *values)

    def _undo(self) -> int:
        from parley.store import deciding

        if not self.made:
            printing.say("nothing of yours to undo yet; `parley undo` takes the id of any decision")
            return STAY
        last = self.made[-1]
        why = self._why()
        if why:
            deciding.write_decision(self.record, deciding.undoing(last, why=why, by=self.by, when=now()))
            self.made.pop()
            self._looked_at.insert(self._place, last.subjects[0])
        return STAY

    def _explain(self) -> int:
        for line in HELP.splitlines():
            printing.say(line)
        return STAY


def review(
    context: typer.Context,
    by: By = None,
    record: RecordFile = None,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="NUMBER", help="stop after so many decisions", min=1)
    ] = None,
) -> None:
    """Decide on claims one after the other, those on which most hangs first: a accept, r reject, e edit, ? for all keys."""
    from parley.store import database
    from parley.store.queueing import queue

    given = settings(context, record)
    with database.open_to_write(given.record) as opened:
        desk = Desk(opened, reviewer(by, given), queue(opened), _line)
        while desk.current and (limit is None or len(desk.made) < limit):
            _show(opened, desk.current)
            key = _key()
            if key in QUITS:
                break
            desk.press(key)
    printing.lines([f"{len(desk.made)} {'decision' if len(desk.made) == 1 else 'decisions'} put on record"])


def _show(record: "Record", named: str) -> None:
    from parley.exports.shown import shown

    console = Console(highlight=False)
    console.rule()
    for text in showing.told(shown(record, named)):
        console.print(text)
    console.print(
        "a accept  r reject  e edit  v unverifiable  u undo  s skip  n next  p previous  ? help  q quit", style="dim"
    )


def _line(ask: str) -> str:
    sys.stderr.write(f"{ask}: ")
    sys.stderr.flush()
    return sys.stdin.readline()


def _key() -> str:
    """One key as it is pressed; where no terminal is, the next character that is no line end."""
    if sys.stdin.isatty() and importlib.util.find_spec("termios"):
        return _pressed()
    key = sys.stdin.read(1)
    while key in ("\n", "\r", " "):
        key = sys.stdin.read(1)
    return key.lower()


def _pressed() -> str:
    import termios
    import tty

    before = termios.tcgetattr(sys.stdin)
    try:
        tty.setcbreak(sys.stdin)
        return sys.stdin.read(1).lower()
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)
