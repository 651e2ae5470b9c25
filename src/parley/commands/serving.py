"""The commands of the desk: `serve` opens it, `people` says who may sign in."""

import gc
from pathlib import Path
from typing import Annotated

import typer

from parley.commands import printing
from parley.commands.options import RecordFile, settings

PORT = 8321  # free on most machines; nothing is registered for it
PeopleFile = Annotated[
    Path | None,
    typer.Option("--people", metavar="FILE", help="those who may sign in; `parley people` writes it", show_default=False),
]


def serve(
    context: typer.Context,
    record: RecordFile = None,
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS", help="interface to listen on")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="port to listen on; 0 takes a free one")] = PORT,
    people: PeopleFile = None,
) -> None:
    """Open the desk: the record in the browser. Others can reach it on another interface only, and must sign in there."""
    import uvicorn

    from parley.errors import DeskUnsafe
    from parley.store import database
    from parley.web import people as known
    from parley.web.app import create_app
    from parley.web.desk import Desk
    from parley.web.guard import LOCAL

    if host not in LOCAL and people is None:
        raise DeskUnsafe(host)
    desk = Desk(
        settings=settings(context, record),
        people=known.load(people) if people else None,
        hosts=LOCAL if host in LOCAL else frozenset(),
    )
    with database.open_record(desk.where):
        pass  # so that a record that cannot be shown is told of before a page is asked for
    printing.say(f"the record of {database.named(desk.where)} at http://{host}:{port}; ctrl-c ends it")
    app = create_app(desk)
    gc.freeze()  # what is loaded now stays to the end: looking through it for garbage would hold up a page now and then
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)


def people(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="the file to write, a new one where there is none")],
    name: Annotated[str, typer.Argument(metavar="NAME", help="who may sign in; decisions carry this name")],
    role: Annotated[str, typer.Option("--role", help="reader, reviewer or admin")] = "reader",
) -> None:
    """Let somebody sign in to the desk, or change their role and password; asks for the password."""
    from parley.errors import UnknownValue
    from parley.web import people as known

    if role not in known.ROLES:
        raise UnknownValue("role", role, known.ROLES)
    password = typer.prompt("password", hide_input=True, confirmation_prompt=True, err=True)
    known.put(file, known.Person(name.strip(), role), password)
    printing.say(f"{name.strip()} may sign in as {role}; a desk that runs takes it up when it is started again")
