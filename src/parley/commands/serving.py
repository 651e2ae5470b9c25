"""The command that opens the desk: the record in the browser."""

from typing import Annotated

import typer

from parley.commands import printing
from parley.commands.options import RecordFile, settings

LOOPBACK = "127.0.0.1"
PORT = 8321  # free on most machines; nothing is registered for it


def serve(
    context: typer.Context,
    record: RecordFile = None,
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS", help="interface to listen on")] = LOOPBACK,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="port to listen on; 0 takes a free one")] = PORT,
) -> None:
    """Open the desk: the record in the browser, at http://127.0.0.1:8321."""
    import uvicorn

    from parley.store import database
    from parley.web.app import create_app
    from parley.web.desk import Desk

    desk = Desk(settings=settings(context, record))
    with database.open_record(desk.where):
        printing.say(f"the record of {database.named(desk.where)} at http://{host}:{port}; ctrl-c ends it")
    uvicorn.run(create_app(desk), host=host, port=port, log_level="warning", server_header=False)
