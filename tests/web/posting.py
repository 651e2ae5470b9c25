"""Sending the desk's own forms in tests."""

import re

from httpx2 import Response
from starlette.testclient import TestClient


def token(client: TestClient, page: str = "/review") -> str:
    """The token of a page's forms."""
    found = re.search(r'name="token" value="([0-9a-f]+)"', client.get(page).text)
    assert found
    return found[1]


def post(client: TestClient, address: str, **fields: object) -> Response:
    """Send a form as a page of the desk does; redirections are followed."""
    return client.post(address, data={"token": token(client), **fields})
