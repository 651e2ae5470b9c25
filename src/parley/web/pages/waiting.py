"""The line in which claims wait for a decision, worked out once in a while: that takes a second on a large record."""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from parley.store import queueing
from parley.store.database import Record
from parley.store.queueing import Line

SLOW, SELDOM = 0.1, 50  # seconds after which counting is slow; it then takes a fiftieth of the time at most
KEPT = 300.0  # seconds for which the line is kept: a build may put another before it meanwhile, a decision never does
Progress = Mapping[str, tuple[int, int]]


@dataclass(slots=True)
class Waiting:
    """The line of one desk's record."""

    now: Callable[[], float] = time.monotonic
    _line: Line | None = None
    _until: float = 0.0
    _progress: tuple[Progress, float] | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _counting: threading.Lock = field(default_factory=threading.Lock)  # of its own: nobody waits for it to decide

    def line(self, record: Record) -> Line:
        """Return the line, as it was at most KEPT seconds ago."""
        with self._lock:
            if self._line is None or self.now() > self._until:
                self._line, self._until = queueing.line(record), self.now() + KEPT
            return self._line

    def progress(self, record: Record) -> Progress:
        """Return on how many claims of each kind somebody decided: now, or where it takes long to count, lately."""
        with self._counting:
            began = self.now()
            if self._progress is None or began > self._progress[1]:
                counted = queueing.progress(record)
                took = self.now() - began
                self._progress = counted, self.now() + took * SELDOM if took > SLOW else 0.0
            return self._progress[0]
