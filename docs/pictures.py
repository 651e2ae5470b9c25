"""Pictures of the desk's main pages, for the docs: `make pictures` takes them anew over the record of the examples."""

import shutil
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from parley import workflow
from parley.settings import Settings
from parley.web.app import create_app
from parley.web.desk import Desk

HERE = Path(__file__).parent
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 375, "height": 812}
PICTURES = (
    ("overview", "/overview", WIDE, "light"),
    ("timeline", "/timeline", WIDE, "light"),
    ("positions", "/positions", WIDE, "light"),
    ("agreements", "/agreements", WIDE, "light"),
    ("figures", "/figures?measure=held", WIDE, "light"),
    ("statements", "/statements", WIDE, "light"),
    ("disagreements", "/disagreements", WIDE, "light"),
    ("report", "/reports/{report}", WIDE, "light"),
    ("review", "/review", WIDE, "light"),
    ("timeline-dark", "/timeline", WIDE, "dark"),
    ("positions-phone", "/positions", PHONE, "light"),
)
"""Each picture: its name, the address, the size of the window, and light or dark."""


@contextmanager
def served(record: Path) -> Iterator[str]:
    """Give the address of a desk over a record, on the loopback."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        desk = Desk(settings=Settings(record=record, reviewer="A. Reader"))
        server = uvicorn.Server(uvicorn.Config(create_app(desk), log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [free]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.05)
        yield f"http://127.0.0.1:{free.getsockname()[1]}"
        server.should_exit = True
        thread.join()


def main() -> None:
    """Build the record, take the pictures."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("no chromium here; install it and run this again")
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "examples.db"
        workflow.build([str(HERE.parent / "examples")], Settings(record=record), lambda stage, what: None)
        with served(record) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
            report = browser.new_page().request.get(f"{address}/reports?format=json").json()[0]["key"]
            for name, where, size, scheme in PICTURES:
                page = browser.new_page(viewport=size, color_scheme=scheme)
                page.goto(f"{address}{where.format(report=report)}")
                page.screenshot(path=HERE / "pictures" / f"{name}.png")
                page.close()
            browser.close()


if __name__ == "__main__":
    main()
