"""The demo: the simulator with its phones, the real bot talking HTTP to it, and a cast. Kept in one folder."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import signal
import socket
import sys
import webbrowser
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import aiohttp
import typer
from PIL import Image, ImageDraw

from bot import cast
from bot.settings import load
from simulator.filestore import Upload
from simulator.server import Simulator
from storage.database import Database
from storage.work import Site
from trade.payments import FileRef

TOKEN = "7000000001:demo-token-of-the-simulator-only"  # noqa: S105 - the simulator's own, good for nothing else
GROUP = "Tradehold staff"
READY_WITHIN = 60.0


class Demonstration:
    """The world and the bot of one demo folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self.sim: Simulator | None = None
        self._bot: asyncio.subprocess.Process | None = None
        self._door = f"127.0.0.1:{_free_port()}"

    @property
    def _data(self) -> Path:
        return self.folder / "bot"

    @contextlib.asynccontextmanager
    async def running(self, port: int) -> AsyncIterator[Simulator]:
        """The simulator with the bot behind it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        async with Simulator.started(
            port,
            TOKEN,
            name="Tradehold",
            username="tradehold_demo_bot",
            limits="mild",
            save=self.folder / "world.json",
            advance=self.advance,
            restart=self.start_over,
        ) as sim:
            self.sim = sim
            try:
                if not sim.world.users:
                    await self._begin(sim)
                await self._start_bot(sim)
                yield sim
            finally:
                await self._stop_bot()

    async def start_over(self) -> None:
        """A fresh world, on the page's wish."""
        if self.sim is None:
            return
        await self._stop_bot()
        shutil.rmtree(self._data, ignore_errors=True)
        self.sim.forget()
        await self._begin(self.sim)
        await self._start_bot(self.sim)

    async def advance(self, seconds: float) -> None:
        """Move the bot's clock; the simulator moves its own afterwards."""
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"http://{self._door}/demo/advance", json={"seconds": seconds}) as answer,
        ):
            answer.raise_for_status()

    async def _begin(self, sim: Simulator) -> None:
        """The cast gets its phones and says hello; the scene is written into the bot's own database."""
        cast.join(sim.world)
        sim.world.found_group(GROUP, [player.id for player in cast.STAFF], is_forum=True)
        licence = licence_of(sim)
        self._data.mkdir(parents=True, exist_ok=True)
        (self._data / "demo.toml").write_text(cast.CONFIG, "utf-8")
        settings = load(env_file=None, **self._given(sim))
        db = await Database.open(settings.database)
        site = Site(settings.bot_id, settings.policy)
        now = datetime.fromtimestamp(sim.world.now(), UTC)
        await db.transaction(lambda tx: cast.set_the_scene(tx, site, licence, now))
        await db.close()
        async with aiohttp.ClientSession() as session:
            for player in cast.CAST:
                url = f"{sim.url}/sim/users/{player.id}/chats/{player.id}/send"
                async with session.post(url, json={"text": "/start"}) as answer:
                    answer.raise_for_status()

    def _given(self, sim: Simulator) -> dict[str, object]:
        [group] = [chat.id for chat in sim.world.chats.values() if not chat.private]
        return {
            "token": TOKEN,
            "admin": cast.ADMIN.id,
            "staff_group": group,
            "data": self._data,
            "api_url": sim.api_url,
            "file_url": sim.file_url,
            "listen": self._door,
            "config": self._data / "demo.toml",
            "demo": True,
            "log": "warning/text",
        }

    async def _start_bot(self, sim: Simulator) -> None:
        """The bot is a process of its own, as it would be on a server."""
        given = {f"TRADEHOLD_{name.upper()}": str(value) for name, value in self._given(sim).items()}
        plain = {name: value for name, value in os.environ.items() if not name.upper().startswith("TRADEHOLD_")}
        self._bot = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env={**plain, **given}, cwd=self._data, start_new_session=True
        )
        await self._until_ready(self._bot)

    async def _until_ready(self, bot: asyncio.subprocess.Process) -> None:
        async with aiohttp.ClientSession() as session, asyncio.timeout(READY_WITHIN):
            while bot.returncode is None:
                with contextlib.suppress(aiohttp.ClientError):
                    async with session.get(f"http://{self._door}/readyz") as answer:
                        if answer.status == 200:
                            return
                await asyncio.sleep(0.1)  # another process: there is no signal to wait for
        raise typer.Exit(1)

    async def _stop_bot(self) -> None:
        bot, self._bot = self._bot, None
        if bot is not None and bot.returncode is None:
            bot.send_signal(signal.SIGTERM)
            await bot.wait()


async def show(folder: Path, *, fresh: bool, port: int, browser: bool) -> None:
    """Run the demo until it is interrupted."""
    world = folder / "world.json"
    if world.exists() and not fresh and sys.stdin.isatty():
        fresh = not typer.confirm("There is a world from last time. Go on with it?", default=True)
    if fresh:
        shutil.rmtree(folder, ignore_errors=True)
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    async with Demonstration(folder).running(port) as sim:
        typer.echo(f"Tradehold's demo is running: {sim.url}")
        typer.echo("Make an order on the buyer's phone: /neworder. Ctrl-C ends the demo; its world is kept.")
        if browser and (os.environ.get("DISPLAY") or sys.platform in ("darwin", "win32")):
            webbrowser.open(sim.url)
        await stop.wait()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def licence_of(sim: Simulator) -> FileRef:
    """The supplier's licence, as Telegram keeps it."""
    stored = sim.world.files.keep("photo", Upload("licence.png", "image/png", _licence()))
    return FileRef(file_id=stored.id, file_unique_id=stored.unique_id, size=stored.size, kind="photo")


def _licence() -> bytes:
    """A picture that looks like a business licence."""
    picture = Image.new("RGB", (900, 620), "#fdfaf0")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((24, 24, 876, 596), outline="#b3202a", width=8)
    draw.text((300, 80), "BUSINESS LICENCE (SPECIMEN)", fill="#b3202a", font_size=26)
    for line, text in enumerate((cast.LUMEN, f"Registration {cast.USCC}", "LED lamps and drivers", "Shenzhen, China")):
        draw.text((120, 200 + 70 * line), text, fill="#222222", font_size=28)
    data = BytesIO()
    picture.save(data, "PNG")
    return data.getvalue()
