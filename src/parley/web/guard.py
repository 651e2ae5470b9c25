"""What stands before every page: whom the desk answers, who asks, and what a browser may do with the answer."""

from http.cookies import CookieError, SimpleCookie
from urllib.parse import quote

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from parley.web.sessions import COOKIE, Session, Sessions

LOCAL = frozenset(("127.0.0.1", "localhost", "::1"))
"""The names of this machine to itself."""

OPEN = ("/static/", "/sign-in")
"""What one sees without having signed in."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Answers only requests to one of `hosts` (any, where there are none) from those who may look."""

    def __init__(self, app: ASGIApp, sessions: Sessions, hosts: frozenset[str] = LOCAL) -> None:
        self.app, self.sessions, self.hosts = app, sessions, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through with its session, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        session = self.sessions.of(_cookie(Headers(scope=scope)))
        scope.setdefault("state", {})["session"] = session
        answered = self._refusal(scope, session) or self.app
        await answered(scope, receive, _with_headers(send, scope, session))

    def _refusal(self, scope: Scope, session: Session) -> Response | None:
        request = Request(scope)
        # a page of another site that gets its name to point here (DNS rebinding) asks under that name
        if self.hosts and (request.url.hostname or "") not in self.hosts:
            return PlainTextResponse("This desk does not answer under that name.", 421)
        if session.person or request.url.path.startswith(OPEN):
            return None
        if "text/html" in request.headers.get("accept", "") and request.method == "GET":
            wanted = request.url.path + (f"?{request.url.query}" if request.url.query else "")
            return RedirectResponse(f"/sign-in?next={quote(wanted, safe='')}", 303)
        return JSONResponse({"detail": "sign in first, at /sign-in"}, 401)


def _cookie(headers: Headers) -> str | None:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return None
    return found.value if found else None


def _with_headers(send: Send, scope: Scope, session: Session) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(HEADERS)
            if not scope["path"].startswith("/static/"):
                headers["Cache-Control"] = "no-store"
                if session.is_new and "set-cookie" not in headers:
                    headers.append("Set-Cookie", set_cookie(session, is_secure=scope["scheme"] == "https"))
        await send(message)

    return sent


def set_cookie(session: Session, *, is_secure: bool) -> str:
    """Return the header that gives a browser its cookie: no script reads it, no other site sends it."""
    return f"{COOKIE}={session.cookie}; Path=/; HttpOnly; SameSite=Strict{'; Secure' if is_secure else ''}"
