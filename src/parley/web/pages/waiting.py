"""The line in which claims wait for a decision, worked out once in a while: that takes a second on a large record."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from parley.store import queueing
from parley.store.database import Record
from parley.store.queueing import Line

KEPT = 300.0  # seconds for which the line is kept: a build may put another before it meanwhile, a decision never does


@dataclass(slots=True)
class Waiting:
    """The line of one desk's record."""

    now: Callable[[], float] = time.monotonic
    _line: Line | None = None
    _until: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def line(self, record: Record) -> Line:
        """Return the line, as it was at most KEPT seconds ago."""
        with self._lock:
            if self._line is None or self.now() > self._until:
                self._line, self._until = queueing.line(record), self.now() + KEPT
            return self._line
