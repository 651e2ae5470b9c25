"""How often somebody may try a password."""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

WINDOW = 900.0  # seconds for which a failure counts
BY_NAME, BY_ADDRESS = 5, 30  # failures in that time after which a name, or an address, has to wait
MOST = 10_000  # names and addresses remembered


@dataclass(slots=True)
class Attempts:
    """The failures to sign in of late, by name and by address."""

    now: Callable[[], float] = time.monotonic
    _failures: dict[tuple[str, str], deque[float]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, name: str, address: str) -> int:
        """Return for how many seconds no password is looked at, 0 where one is."""
        with self._lock:
            return max(self._left(("name", name), BY_NAME), self._left(("address", address), BY_ADDRESS))

    def failed(self, name: str, address: str) -> None:
        """Remember a failure."""
        with self._lock:
            for kind in (("name", name), ("address", address)):
                self._failures.setdefault(kind, deque(maxlen=BY_ADDRESS)).append(self.now())
            while len(self._failures) > MOST:
                self._failures.pop(next(iter(self._failures)))

    def _left(self, kind: tuple[str, str], most: int) -> int:
        late = [when for when in self._failures.get(kind, ()) if self.now() - when < WINDOW]
        return int(late[-most] + WINDOW - self.now()) + 1 if len(late) >= most else 0
