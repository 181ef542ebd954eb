"""Serves what comes by HTTP: Telegram's webhook, the bot's health and numbers, and the demonstration's clock."""

import asyncio
import contextlib
import hmac
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Generator
from datetime import timedelta
from typing import Any

import orjson
import uvicorn
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
LARGEST_UPDATE = 2**20
UPDATE_IDS = range(2**63)

Take = Callable[[dict[str, Any]], Awaitable[None]]
Ready = Callable[[], Awaitable[list[str]]]
Advance = Callable[[timedelta], Awaitable[timedelta | None]]


def application(
    *,
    ready: Ready,
    registry: CollectorRegistry,
    take: Take | None = None,
    secret: str | None = None,
    advance: Advance | None = None,
) -> Starlette:
    """The bot's small web site.

    `take` stores an update and returns when it is committed; with it comes the `secret` that Telegram sends along.
    `ready` names what is not in order, nothing if all is well. `advance`, in the demonstration, moves the clock and
    gives how long it is from there to the next due moment.
    """

    async def healthz(request: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def readyz(request: Request) -> Response:
        missing = await ready()
        return PlainTextResponse("\n".join(missing or ["ready"]) + "\n", status_code=503 if missing else 200)

    async def metrics(request: Request) -> Response:
        return Response(generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    routes = [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", metrics)]
    if take is not None:
        if not secret:
            raise ValueError("a webhook without a secret would take updates from anybody")
        routes.append(Route("/telegram", _webhook(take, secret), methods=["POST"]))
    if advance is not None:
        routes.append(Route("/demo/advance", _advance(advance), methods=["POST"]))
    return Starlette(routes=routes)


def _webhook(take: Take, secret: str) -> Callable[[Request], Awaitable[Response]]:
    async def webhook(request: Request) -> Response:
        shown = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(shown.encode(), secret.encode()):
            return PlainTextResponse("not from Telegram\n", status_code=403)
        body = await _body(request)
        if body is None:
            return PlainTextResponse("too large\n", status_code=413)
        update = _object(body)
        number = update.get("update_id")
        if type(number) is not int or number not in UPDATE_IDS:
            return PlainTextResponse("no update\n", status_code=400)
        await take(update)
        return Response(status_code=200)

    return webhook


def _advance(advance: Advance) -> Callable[[Request], Awaitable[Response]]:
    async def move(request: Request) -> Response:
        seconds = _object(await _body(request) or b"").get("seconds")
        if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 <= seconds <= 366 * 86400:
            return JSONResponse({"error": "seconds: a number from 0 to a year's"}, status_code=400)
        wait = await advance(timedelta(seconds=seconds))
        return JSONResponse({"next": None if wait is None else wait.total_seconds()})

    return move


async def _body(request: Request) -> bytes | None:
    """The request's body, None if it is larger than any update."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_UPDATE:
            return None
    return body


def _object(body: bytes) -> dict[str, Any]:
    try:
        read = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return read if isinstance(read, dict) else {}


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Leave the signals to the bot, which stops this server among other things."""
        yield


class CannotServe(Exception):
    """The address of TRADEHOLD_LISTEN cannot be listened on."""


@contextlib.asynccontextmanager
async def serving(app: Starlette, host: str, port: int) -> AsyncIterator[int]:
    """Serve the site in this event loop; gives the port, which is a free one for port 0. Raises CannotServe."""
    config = uvicorn.Config(
        app, host=host, port=port, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=5
    )
    try:
        sock = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise CannotServe(f"TRADEHOLD_LISTEN: {host}:{port} cannot be listened on ({error.strerror})") from None
    server = _Server(config)
    running = asyncio.create_task(server.serve(sockets=[sock]))
    try:
        yield sock.getsockname()[1]
    finally:
        server.should_exit = True
        await running
        sock.close()
