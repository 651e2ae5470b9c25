"""Who is signed in, and the token without which no form is taken.

A browser is known by a cookie of chance; the token of its forms is worked out from it with a key that this process alone
holds, so that no other site can make one. Who signed in is kept in memory: when the desk ends, all are signed out.
"""

import hmac
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256

from parley.web.people import Person

COOKIE = "parley"
IDLE = 12 * 3600.0  # seconds without a request after which one must sign in again: a working day and a night's margin
MOST = 10_000  # sessions kept; the one longest unused makes room


@dataclass(frozen=True, slots=True)
class Session:
    """One browser: its cookie, who is signed in there, and the token of its forms."""

    cookie: str
    person: Person | None
    token: str
    is_new: bool


@dataclass(slots=True)
class Sessions:
    """All browsers that somebody is signed in with; `everybody` is who it is where nobody need sign in."""

    everybody: Person | None
    now: Callable[[], float] = time.monotonic
    _key: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    _signed_in: dict[str, tuple[Person, float]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def of(self, cookie: str | None) -> Session:
        """Return the session of a browser's cookie, a new one where it has none or a broken one."""
        known = cookie if cookie and len(cookie) == len(_chance()) and cookie.isascii() else None
        named = known or _chance()
        return Session(named, self._who(known), self._token(named), is_new=known is None)

    def sign_in(self, person: Person) -> Session:
        """Return a new session of a person: a cookie that was known before the password is never kept."""
        named = _chance()
        with self._lock:
            self._signed_in[named] = (person, self.now())
            while len(self._signed_in) > MOST:
                self._signed_in.pop(min(self._signed_in, key=lambda each: self._signed_in[each][1]))
        return Session(named, person, self._token(named), is_new=True)

    def sign_out(self, session: Session) -> None:
        """Forget who is signed in."""
        with self._lock:
            self._signed_in.pop(session.cookie, None)

    def _who(self, cookie: str | None) -> Person | None:
        with self._lock:
            person, used = self._signed_in.get(cookie or "", (None, 0.0))
            if person is None or self.now() - used > IDLE:
                self._signed_in.pop(cookie or "", None)
                return self.everybody
            self._signed_in[cookie or ""] = (person, self.now())
            return person

    def _token(self, cookie: str) -> str:
        return hmac.new(self._key, cookie.encode(), sha256).hexdigest()


def is_token(session: Session, told: str) -> bool:
    """Tell whether a form's token is the session's."""
    return hmac.compare_digest(session.token.encode(), told.encode())


def _chance() -> str:
    return secrets.token_hex(32)
