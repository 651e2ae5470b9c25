"""The desk over invented talks: asked for pages in process, and served on the loopback for a browser."""

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import ConsoleMessage, Page
from starlette.testclient import TestClient
from tests import talks

from parley.settings import Settings
from parley.store import database
from parley.web.app import create_app
from parley.web.desk import Desk

START = 20.0  # seconds in which a server must be up
WANTED = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run")
UNWANTED = ("--disable-background-networking", "--disable-component-update", "--disable-sync")


@pytest.fixture
def where(tmp_path: Path) -> Path:
    """A record of invented talks."""
    path = tmp_path / "talks.db"
    with database.create(path) as record:
        talks.put(record)
    return path


@pytest.fixture
def app(where: Path) -> FastAPI:
    return create_app(Desk(settings=Settings(record=where)))


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    """Asks the desk for pages as a browser does."""
    with TestClient(app, base_url="http://127.0.0.1", headers={"Accept": "text/html"}) as asking:
        yield asking


@pytest.fixture
def served(app: FastAPI) -> Iterator[str]:
    """The address at which the desk is served, on the loopback."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [free]}, daemon=True)
        thread.start()
        until = time.monotonic() + START
        while not server.started and time.monotonic() < until:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{free.getsockname()[1]}"
        server.should_exit = True
        thread.join(START)


@pytest.fixture(scope="session")
def base_url() -> None:
    """None: each test has a desk of its own. The plug-in's fixture of this name warns of its own future."""


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Start Debian's Chromium, which `make test` installs where it can; where it may be missing, skip."""
    found = shutil.which("chromium")
    if not found and os.environ.get("PARLEY_TEST_BROWSER") != "required":
        pytest.skip("no chromium on this machine")
    return {"executable_path": found, "args": [*WANTED, *UNWANTED]}


@pytest.fixture
def quiet(page: Page) -> Iterator[Page]:
    """A page that must not write errors or warnings to the console."""
    told: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            told.append(message.text)

    page.on("console", heard)
    page.on("pageerror", lambda error: told.append(str(error)))
    yield page
    assert told == []
