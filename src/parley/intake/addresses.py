"""Pages of the web, fetched for a person who names their address.

Whoever names an address must not reach through this machine what only this machine can reach: each name is looked up once,
every address behind it must be a public one, and the connection goes to the very address that was looked at. Redirections
are followed in the same way. Size and time are bounded; nothing is sent but the request.
"""

import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from parley.errors import SourceUnreadable
from parley.intake import files

Ip = IPv4Address | IPv6Address
PORTS = {"http": 80, "https": 443}
MOVES = 5  # redirections that are followed: a page that moves more often is a circle
MOVED, FOUND = (301, 302, 303, 307, 308), 200
FORMS = {
    "text/html": files.PAGE,
    "application/xhtml+xml": files.PAGE,
    "application/json": files.JSON,
    "application/x-ndjson": files.LINES,
}
"""What an answer holds, by what it says of itself; any other is judged by its content."""

TRANSLATED = IPv6Network("64:ff9b::/96")  # IPv4 addresses, private ones as well, under an IPv6 name (RFC 6052)
ASKING = {"User-Agent": "parley", "Accept": "text/html, text/plain, application/json", "Accept-Encoding": "identity"}
EXPECTED = "expected the public address of a report; open it in a browser, save the page and add that"
_PATH_AS_IT_IS = "/%:=&?~+!$,;'@()*[]"


def is_public(address: Ip) -> bool:
    """Tell whether an address is one that everybody on the internet reaches alike."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner:
            return is_public(inner)
        if address in TRANSLATED:
            return False
    return address.is_global and not address.is_multicast


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How much is fetched at most: bytes, seconds for all of it; and which addresses are `permitted`."""

    largest: int
    seconds: float = 30.0
    permitted: Callable[[Ip], bool] = is_public


@dataclass(frozen=True, slots=True)
class Fetched:
    """What lay at an address in the end: where, the bytes, and what they hold where that was told."""

    address: str
    data: bytes
    form: str | None


def fetch(address: str, bounds: Bounds) -> Fetched:
    """Return what lies at an address of the web; raise SourceUnreadable where nothing does or it must not be fetched."""
    asked = address
    alarm = _Alarm(bounds.seconds)
    try:
        for _ in range(MOVES + 1):
            found = _visit(address, bounds, alarm)
            if isinstance(found, Fetched):
                return found
            address = urljoin(address, found)
    except (OSError, HTTPException) as broken:
        why = f"no answer within {bounds.seconds:g} seconds" if alarm.is_over else f"it cannot be fetched ({broken})"
        raise SourceUnreadable(asked, why, EXPECTED) from broken
    finally:
        alarm.cancel()
    raise SourceUnreadable(asked, f"moved more than {MOVES} times", EXPECTED)


class _Alarm:
    """Ends a connection when the time is over, wherever it waits: a page that comes byte by byte would take forever."""

    def __init__(self, seconds: float) -> None:
        self.seconds, self.is_over = seconds, False
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._ring)
        self._timer.daemon = True
        self._timer.start()
        self.cancel = self._timer.cancel

    def watch(self, connected: socket.socket) -> None:
        """Name the connection that is to end."""
        self._socket = connected
        if self.is_over:
            raise TimeoutError

    def _ring(self) -> None:
        self.is_over = True
        if self._socket:
            with suppress(OSError):  # it has ended by itself
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)  # not the one of TLS, which waits for an answer


class _Connection(HTTPConnection):
    """A connection to the address that was looked at, whatever its name stands for a moment later."""

    def __init__(self, parts: SplitResult, bounds: Bounds, alarm: _Alarm) -> None:
        self.default_port = PORTS[parts.scheme]
        super().__init__(parts.hostname or "", parts.port or self.default_port)
        self._parts, self._bounds, self._alarm = parts, bounds, alarm

    def connect(self) -> None:
        """Connect to the first of the addresses behind the name, if all of them may be reached."""
        address = _looked_up(self._parts, self._bounds)
        sock = socket.create_connection((address, self.port), timeout=self._bounds.seconds)
        if self._parts.scheme == "https":
            sock = ssl.create_default_context().wrap_socket(sock, server_hostname=self.host)
        self._alarm.watch(sock)
        self.sock = sock


def _visit(address: str, bounds: Bounds, alarm: _Alarm) -> Fetched | str:
    """What lies at an address, or where it moved to."""
    parts = _parts(address)
    connection = _Connection(parts, bounds, alarm)
    try:
        path = quote(parts.path or "/", safe=_PATH_AS_IT_IS) + (
            f"?{quote(parts.query, safe=_PATH_AS_IT_IS)}" if parts.query else ""
        )
        connection.request("GET", path, headers=ASKING)
        answer = connection.getresponse()
        if answer.status in MOVED and (moved := answer.getheader("Location")):
            return moved
        if answer.status != FOUND:
            raise SourceUnreadable(address, f"the answer is {answer.status} {answer.reason}"[:80], EXPECTED)
        data = _content(answer, address, bounds.largest)
        if alarm.is_over:
            raise TimeoutError
        return Fetched(address, data, FORMS.get(answer.headers.get_content_type()))
    finally:
        connection.close()


def _parts(address: str) -> SplitResult:
    try:
        parts = urlsplit(address.strip())
        known = parts.scheme in PORTS and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError as broken:
        raise SourceUnreadable(address, f"is no address ({broken})", EXPECTED) from broken
    if not known or parts.username is not None or not address.isprintable():
        raise SourceUnreadable(address, "is no http or https address", EXPECTED)
    return parts


def _looked_up(parts: SplitResult, bounds: Bounds) -> str:
    host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
    try:
        behind = [
            ip_address(str(each[4][0]).partition("%")[0]) for each in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        ]
    except UnicodeError as broken:
        raise SourceUnreadable(parts.geturl(), "has no name that can be looked up", EXPECTED) from broken
    if not behind or not all(bounds.permitted(each) for each in behind):
        raise SourceUnreadable(parts.geturl(), "lies in a private network, not on the public web", EXPECTED)
    return str(behind[0])


def _content(answer: HTTPResponse, address: str, largest: int) -> bytes:
    data = answer.read(largest + 1)
    if len(data) > largest:
        raise files.too_large(address, largest)
    packed = answer.getheader("Content-Encoding", "identity").lower()
    if packed == "gzip":
        return files.unpacked(data, address, largest=largest)
    if packed != "identity":
        raise SourceUnreadable(address, f"packed as {packed[:20]}, which was not asked for", EXPECTED)
    return data
