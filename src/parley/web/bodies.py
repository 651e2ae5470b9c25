"""How much may be sent to the desk: what is larger is refused before it is read."""

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FORM = 1_000_000  # bytes of a form beside the files in it


class Bodies:
    """Reads at most `largest` bytes of what is sent to the addresses `to`, and FORM bytes of what is sent elsewhere."""

    def __init__(self, app: ASGIApp, largest: int, to: frozenset[str]) -> None:
        self.app, self.largest, self.to = app, largest, to

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, reading no more of it than may be sent."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        most = FORM + (self.largest if scope["path"] in self.to else 0)
        told = Headers(scope=scope).get("content-length", "")
        is_large, read = told.isdecimal() and int(told) > most, 0

        async def received() -> Message:
            nonlocal read
            message = {"type": "http.disconnect"} if is_large else await receive()
            read += len(message.get("body", b""))
            if is_large or read > most:
                raise HTTPException(
                    413, f"larger than {most:,} bytes, which is the most that is taken here; send less at once"
                )
            return message

        await self.app(scope, received, send)
