"""Addresses fetched for a person: bounded, and never what only this machine can reach."""

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address

import pytest

from parley.errors import SourceUnreadable
from parley.intake.addresses import Bounds, fetch, is_public

PAGE = b"<html><body><p>Envoys met in Oskar on Monday.</p></body></html>"
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE),
    "/packed": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(PAGE)),
    "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"a" * 100_000)),
    "/odd": (200, {"Content-Encoding": "br"}, PAGE),
    "/moved": (302, {"Location": "/page"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/file": (302, {"Location": "file:///etc/hostname"}, b""),
    "/large": (200, {}, b"a" * 2_001),
    "/gone": (404, {}, b"gone"),
}


class Answering(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            for _ in range(60):
                try:
                    self.wfile.write(b"a")
                    time.sleep(0.05)
                except OSError:
                    return
            return
        status, headers, body = ANSWERS[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """A site on the loopback."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def bounds(seconds: float = 10.0) -> Bounds:
    return Bounds(largest=2_000, seconds=seconds, permitted=lambda address: address.is_loopback)


@pytest.mark.parametrize("path", ["/page", "/packed", "/moved"])
def test_addresses_gives_what_lies_there(site: str, path: str) -> None:
    found = fetch(site + path, bounds())
    assert (found.data, found.form) == (PAGE, "page")
    assert found.address == site + ("/page" if path == "/moved" else path)


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/large", "larger than 2,000 bytes"),
        ("/bomb", "larger than 2,000 bytes"),
        ("/odd", "packed as br"),
        ("/gone", "the answer is 404"),
        ("/round", "moved more than 5 times"),
        ("/file", "no http or https address"),
    ],
)
def test_addresses_refuses_with_the_reason(site: str, path: str, why: str) -> None:
    with pytest.raises(SourceUnreadable, match=why):
        fetch(site + path, bounds())


def test_addresses_ends_what_takes_too_long(site: str) -> None:
    with pytest.raises(SourceUnreadable, match=r"no answer within 0\.3 seconds"):
        fetch(f"{site}/slow", bounds(0.3))


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd", "ftp://talks.example/a", "javascript:alert(1)", "/etc/passwd", "talks.example", "http://",
        "http://user@talks.example/", "http://[::1", "http://talks.example:99999/", "http://talks.example/\x00",
    ],
)  # fmt: skip
def test_addresses_takes_the_web_only(address: str) -> None:
    with pytest.raises(SourceUnreadable, match="address"):
        fetch(address, bounds())


def test_addresses_reaches_nothing_of_this_machine(site: str) -> None:
    for address in (site, site.replace("127.0.0.1", "localhost"), site.replace("127.0.0.1", "2130706433")):
        with pytest.raises(SourceUnreadable, match="private network"):
            fetch(f"{address}/page", Bounds(largest=2_000))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1::1", True), ("127.0.0.1", False), ("10.1.2.3", False),
        ("172.16.0.1", False), ("192.168.1.1", False), ("169.254.169.254", False), ("0.0.0.0", False),
        ("100.64.0.1", False), ("224.0.0.1", False), ("239.255.255.255", False), ("::1", False), ("::", False),
        ("fe80::1", False),
        ("fc00::1", False), ("::ffff:127.0.0.1", False), ("::ffff:93.184.216.34", True), ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False), ("ff02::1", False),
    ],
)  # fmt: skip
def test_addresses_knows_what_is_public(address: str, expected: bool) -> None:
    assert is_public(ip_address(address)) is expected
