"""The simulated Telegram as a server on this machine: the Bot API, the phones' API, and the page with the phones."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import aiohttp
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from uvicorn.protocols.http.h11_impl import H11Protocol

from simulator import saving, webhook
from simulator.botside import BotSide
from simulator.clients import Advance, ClientSide, Restart
from simulator.faults import Faults
from simulator.filestore import FileStore
from simulator.limits import LIMITS, Pace
from simulator.phones import Phones
from simulator.refusals import BadRequest
from simulator.world import Bot, World

PAGE = Path(__file__).parent / "page"
# Longer than clients keep an idle connection, so that it is never closed under a request.
KEEP_ALIVE = 75
# Seconds between two looks whether the world has to be written down.
SAVE_EVERY = 1.0
_A_LONG_TIME = 3600.0
Json = dict[str, Any]


class Simulator:
    """A running simulator: `async with Simulator.started(token="1:TEST") as sim`."""

    def __init__(self, world: World, token: str, url: str) -> None:
        self.world = world
        self.token = token
        self.url = url
        self.faults = Faults()

    @property
    def api_url(self) -> str:
        """What a bot library calls its base address: the token is appended to it."""
        return f"{self.url}/bot"

    @property
    def file_url(self) -> str:
        """The same for downloads."""
        return f"{self.url}/file/bot"

    def forget(self) -> None:
        """Everybody and everything is gone; pages that are open see an empty world."""
        self.faults.clear()
        self.world.forget()

    @classmethod
    @contextlib.asynccontextmanager
    async def started(
        cls,
        port: int = 0,
        token: str = "1:TEST",  # noqa: S107 - a made-up token for a made-up Telegram
        *,
        host: str = "127.0.0.1",
        name: str = "Bot",
        username: str = "simulated_bot",
        limits: str = "off",
        topics: bool = False,
        save: Path | None = None,
        files: Path | None = None,
        advance: Advance | str | None = None,
        restart: Restart | None = None,
        clock: Callable[[], float] = time.time,
        pace: Callable[[], float] = time.monotonic,
    ) -> AsyncIterator[Simulator]:
        """Runs until the block ends. Port 0 takes a free one.

        `save`: the file that keeps the world; `files`: the folder for what is sent (default: beside `save`, else a
        temporary one). `limits`: "off", "mild" or "telegram". `topics`: private chats may have topics. `advance` is
        awaited (or the address POSTed to) when the clock has moved, and may have it stop on the way; `restart` makes a
        fresh world.
        """
        async with contextlib.AsyncExitStack() as stack:
            folder = files or (save.parent / "files" if save else None)
            folder = folder or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="simulator-")))
            bot = Bot(int(token.partition(":")[0]), first_name=name, username=username, topics=topics)
            world = World(bot, FileStore(folder), clock)
            if save:
                saving.load(world, save)
            listening = stack.enter_context(_listening(host, port))
            sim = cls(world, token, f"http://{host}:{listening.getsockname()[1]}")
            server = sim._serving(Pace(LIMITS[limits], pace), _hook(advance), restart)
            await stack.enter_async_context(_running(server, listening, world, save))
            yield sim

    def _serving(self, pace: Pace, advance: Advance | None, restart: Restart | None) -> Server:
        bot_side = BotSide(self.world, self.token, pace, self.faults, lambda request: server.drop(request))
        client_side = ClientSide(self.world, self.faults, advance, restart)
        app = Starlette(
            routes=[
                *bot_side.routes(),
                *Phones(self.world).routes(),
                *client_side.routes(),
                Route("/", _index),
                Mount("/page", StaticFiles(directory=PAGE, check_dir=False)),
            ],
            exception_handlers={404: _nothing_there, 405: _nothing_there},
        )
        server = Server(app)
        return server


class Server(uvicorn.Server):
    """uvicorn inside somebody else's program: it leaves the signals alone and stops when told to."""

    def __init__(self, app: Starlette) -> None:
        quiet: Json = {"log_config": None, "access_log": False, "date_header": False, "server_header": False}
        patience: Json = {"timeout_keep_alive": KEEP_ALIVE, "timeout_graceful_shutdown": 2}
        super().__init__(uvicorn.Config(app, http="h11", ws="none", lifespan="off", **quiet, **patience))
        self.up = asyncio.Event()
        self.over = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.up.set()

    async def main_loop(self) -> None:
        await self.over.wait()
        self.drop()

    def drop(self, request: Request | None = None) -> None:
        """Breaks the connection a request came on, or all of them."""
        where = tuple(request.client) if request and request.client else None
        for connection in list(self.server_state.connections):
            if isinstance(connection, H11Protocol) and (request is None or connection.client == where):
                connection.transport.abort()


@contextlib.asynccontextmanager
async def _running(server: Server, listening: socket.socket, world: World, save: Path | None) -> AsyncIterator[None]:
    """Serves, delivers to the webhook and writes the world down, until the block ends."""
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    helpers = [asyncio.create_task(webhook.deliver(world))]
    if save:
        helpers.append(asyncio.create_task(_keep_saving(world, save)))
    try:
        await server.up.wait()
        yield
    finally:
        world.close()
        for helper in helpers:
            helper.cancel()
        server.over.set()
        ends = await asyncio.gather(serving, *helpers, return_exceptions=True)
        if save:
            saving.save(world, save)
    # What a helper died of must not go unnoticed.
    for end in ends:
        if isinstance(end, Exception):
            raise end


async def _keep_saving(world: World, save: Path) -> None:
    """Writes the world down soon after something happened; what is lost in a crash is at most a second."""
    while True:
        await world.events.signal.until(lambda: world.dirty, _A_LONG_TIME)
        if world.dirty:
            saving.save(world, save)
        await asyncio.sleep(SAVE_EVERY)


@contextlib.contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    with socket.create_server((host, port), backlog=1024) as listening:
        # asyncio does not recognise connections of a ready-made socket as TCP, and they would stall for 40 ms.
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        yield listening


def _hook(advance: Advance | str | None) -> Advance | None:
    """An address to be told instead of a function."""
    if not isinstance(advance, str):
        return advance
    url = advance

    async def tell(seconds: float) -> float | None:
        try:
            async with aiohttp.ClientSession() as session, session.post(url, json={"seconds": seconds}) as answer:
                answer.raise_for_status()
                with contextlib.suppress(ValueError):
                    match await answer.json(content_type=None):
                        case {"next": float() | int() as wait}:
                            return wait
                return None
        except aiohttp.ClientError as error:
            raise BadRequest(f"{url} did not move its clock: {error}") from error

    return tell


async def _nothing_there(request: Request, error: Exception) -> Response:
    return JSONResponse({"error": f"there is nothing at {request.method} {request.url.path}"}, 404)


async def _index(request: Request) -> Response:
    return FileResponse(PAGE / "index.html")
