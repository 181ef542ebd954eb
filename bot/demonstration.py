"""The demo: the simulator with its phones, the real bot talking HTTP to it, and a cast. Kept in one folder."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import fcntl
import os
import shutil
import signal
import socket
import sys
import tomllib
import webbrowser
from collections.abc import AsyncIterator, Coroutine, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import typer

from bot import cast
from bot.app import moved
from bot.leash import BotDidNotStart, LeashedBot
from bot.licence import licence_of
from simulator import acts
from simulator.refusals import BadRequest
from simulator.server import Simulator
from storage.database import Database
from storage.work import Site
from trade.policy import Policy

TOKEN = "7000000001:demo-token-of-the-simulator-only"  # noqa: S105 - the simulator's own, good for nothing else
GROUP = "Tradehold staff"
GREETED_WITHIN = 20.0  # seconds; far more than it takes


class DemoFailed(Exception):
    """The demo cannot go on; the message says why and what to do."""


class Demonstration:
    """The world and the bot of one demo folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self.sim: Simulator | None = None
        self.bot: LeashedBot | None = None
        self._door = f"127.0.0.1:{_free_port()}"
        self._changing = asyncio.Lock()

    @property
    def _data(self) -> Path:
        return self.folder / "bot"

    @property
    def _database(self) -> str:
        return f"sqlite:///{self._data / 'tradehold.db'}"

    @contextlib.asynccontextmanager
    async def running(self, port: int, *, fresh: bool = False) -> AsyncIterator[Simulator]:
        """The simulator with the bot behind it. Raises DemoFailed."""
        async with contextlib.AsyncExitStack() as stack:
            stack.enter_context(_alone_in(self.folder))
            if fresh:
                _empty(self.folder)
            self.sim = sim = await stack.enter_async_context(self._simulated(port))
            stack.push_async_callback(self._stop_bot)
            if sim.world.users:
                await self._resume(sim)
            else:
                await self._begin(sim)
            yield sim

    @contextlib.asynccontextmanager
    async def _simulated(self, port: int) -> AsyncIterator[Simulator]:
        """The small Telegram, with the world of last time if there is one."""
        starting = Simulator.started(
            port,
            TOKEN,
            name="Tradehold",
            username="tradehold_demo_bot",
            limits="mild",
            save=self.folder / "world.json",
            advance=self.advance,
            restart=self.start_over,
        )
        try:
            sim = await starting.__aenter__()
        except OSError as why:
            raise DemoFailed(_port_trouble(port, why)) from None
        except (ValueError, KeyError, TypeError):
            raise DemoFailed(f"The world in {self.folder} cannot be read any more. Begin anew with --fresh.") from None
        try:
            yield sim
        finally:
            await starting.__aexit__(None, None, None)

    async def watch(self) -> None:
        """Start the bot again whenever it ends by itself, and say so. Raises DemoFailed when it does not come up."""
        while self.bot is not None:
            await self.revive(self.bot)

    async def revive(self, bot: LeashedBot) -> None:
        """When this bot has ended, start another unless that was meant."""
        code = await bot.ended()
        async with self._changing:
            if self.sim is not None and bot is self.bot:
                typer.echo(f"The bot ended by itself (exit code {code}) and is started again.", err=True)
                await self._resume(self.sim)

    async def start_over(self) -> None:
        """A fresh world, on the page's wish."""
        if self.sim is None:
            return
        async with self._changing:
            await self._stop_bot()
            self.sim.forget()
            await self._begin(self.sim)

    async def advance(self, seconds: float) -> float | None:
        """Move the bot's clock as far as the simulator has moved its own; gives when the bot has something to do."""
        try:
            async with (
                aiohttp.ClientSession() as session,
                session.post(f"http://{self._door}/demo/advance", json={"seconds": seconds}) as answer,
            ):
                answer.raise_for_status()
                wait: float | None = (await answer.json())["next"]
                return wait
        except aiohttp.ClientError:
            raise BadRequest("The bot does not answer right now. Try again in a moment.") from None

    async def _begin(self, sim: Simulator) -> None:
        """The scene is written into the bot's own database; the cast gets its phones and says hello."""
        shutil.rmtree(self._data, ignore_errors=True)
        self._data.mkdir(parents=True)
        (self._data / "demo.toml").write_text(cast.CONFIG, "utf-8")
        licence, now = licence_of(sim), datetime.fromtimestamp(sim.world.now(), UTC)
        site = Site(sim.world.bot.id, Policy.model_validate(tomllib.loads(cast.CONFIG)["policy"]))
        db = await Database.open(self._database)
        await db.transaction(lambda tx: cast.set_the_scene(tx, site, licence, now))
        await db.close()
        cast.join(sim.world)
        sim.world.found_group(GROUP, [player.id for player in cast.STAFF], is_forum=True)
        for player in cast.CAST:
            user = sim.world.users[player.id]
            acts.say(sim.world, user, sim.world.chats[user.id], acts.text_content("/start"))
        await self._start_bot(sim)
        await self._greeted(sim)

    async def _greeted(self, sim: Simulator) -> None:
        """Once everybody has been greeted, only the buyer has something new: that is where the newcomer begins."""
        chats = [sim.world.chats[player.id] for player in cast.CAST]
        signal = sim.world.events.signal
        await signal.until(lambda: all(len(chat.posts) > 1 for chat in chats), GREETED_WITHIN)
        for chat in chats:
            if chat.id != cast.BUYER.id:
                chat.read[chat.id] = max(chat.posts)

    async def _resume(self, sim: Simulator) -> None:
        """The world of last time; both clocks stand where the bot's database says."""
        db = await Database.open(self._database)
        offset = await db.read(moved)
        await db.close()
        sim.world.offset = offset.total_seconds()
        await self._start_bot(sim)

    def _settings(self, sim: Simulator) -> dict[str, object]:
        """What the bot is told; nothing of it comes from the environment, which may be a real bot's."""
        [group] = [chat.id for chat in sim.world.chats.values() if chat.title == GROUP]
        return {
            "token": TOKEN,
            "admin": cast.ADMIN.id,
            "staff_group": group,
            "data": self._data,
            "database_url": self._database,
            "api_url": sim.api_url,
            "file_url": sim.file_url,
            "listen": self._door,
            "config": self._data / "demo.toml",
            "demo": True,
            "log": "warning/text",
        }

    async def _start_bot(self, sim: Simulator) -> None:
        try:
            self.bot = await LeashedBot.started(self._settings(sim), self._data)
        except BotDidNotStart:
            raise DemoFailed(
                "The bot did not start; its words above say why. A fresh world may help: --fresh."
            ) from None

    async def _stop_bot(self) -> None:
        bot, self.bot = self.bot, None
        if bot is not None:
            await bot.stop()


async def show(folder: Path, *, fresh: bool, port: int, browser: bool) -> None:
    """Run the demo until it is interrupted; ends with exit code 1 and a reason when it cannot go on."""
    if (folder / "world.json").exists() and not fresh and sys.stdin.isatty():
        fresh = not typer.confirm("There is a world from last time. Go on with it?", default=True)
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    demo = Demonstration(folder)
    try:
        async with demo.running(port, fresh=fresh) as sim:
            _announce(sim.url, folder, browser)
            await _first_of(stop.wait(), demo.watch())
    except DemoFailed as why:
        typer.echo(str(why), err=True)
        raise typer.Exit(1) from None


async def _first_of(stopped: Coroutine[Any, Any, object], watching: Coroutine[Any, Any, object]) -> None:
    """Until the demo is stopped or the watch ends; what it ended with is raised."""
    tasks = {asyncio.create_task(stopped), asyncio.create_task(watching)}
    done, others = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for other in others:
        other.cancel()
    await asyncio.wait(others)
    for task in done:
        task.result()


def _announce(url: str, folder: Path, browser: bool) -> None:
    typer.echo(f"\nTradehold's demo is running: {url}\n")
    typer.echo("Begin on the buyer's phone with “Make an order”, then go where something is new.")
    typer.echo(f"Ctrl-C ends the demo. Its world is kept in {folder}; --fresh begins a new one.")
    display = sys.platform == "darwin" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if browser and display:
        with contextlib.suppress(webbrowser.Error):
            webbrowser.open(url)


def _port_trouble(port: int, why: OSError) -> str:
    if why.errno == errno.EADDRINUSE:
        return f"Port {port} is taken, perhaps by another demo. Take a free one with --port 0."
    return f"Port {port} cannot be used ({why.strerror}). Take a free one with --port 0."


@contextlib.contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Two demos in one folder would write over each other's world."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise DemoFailed(f"Another demo is running in {folder}. End it, or take another folder: --folder.") from None
    try:
        yield
    finally:
        os.close(handle)


def _empty(folder: Path) -> None:
    """Throw last time's world away; the folder itself stays, because it is held."""
    (folder / "world.json").unlink(missing_ok=True)
    for part in ("bot", "files"):
        shutil.rmtree(folder / part, ignore_errors=True)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])
