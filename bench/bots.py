"""The bots that are measured, each a process, and the server they talk to, another one."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import aiohttp

from bench import mix

TICK = os.sysconf("SC_CLK_TCK")


@dataclass
class Bot:
    """A bot under measurement. Its `data`, a folder, is given to one that keeps something."""

    name: str
    module: str
    id: int
    data: Path | None = None
    process: asyncio.subprocess.Process | None = None
    first_answer: float = 0.0

    @property
    def token(self) -> str:
        """A token of the right form."""
        return f"{self.id}:bench-token-of-nobody-good-for-nothing"

    def cpu(self) -> float:
        """The seconds of processor time it has used (Linux tells; elsewhere nothing)."""
        fields = _read(Path(f"/proc/{self.process.pid if self.process else 0}/stat")).rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICK if fields else 0.0

    def memory(self) -> int:
        """The kilobytes that it and the processes it has started hold now; files that all have mapped count once."""
        pid = str(self.process.pid if self.process else 0)
        children = (_read(one).split() for one in Path(f"/proc/{pid}/task").glob("*/children"))
        held = [_resident(one) for one in (pid, *chain.from_iterable(children))]
        return sum(own for own, _ in held) + max(files for _, files in held)


class Bench:
    """The server and what is asked of it."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self.url, self._session = url, session

    async def start(self, bot: Bot, stack: contextlib.AsyncExitStack) -> None:
        """Start a bot and wait until it has answered for the first time."""
        began = time.perf_counter()
        data = [str(bot.data)] if bot.data else []
        bot.process = await stack.enter_async_context(_process(bot.module, self.url, bot.token, *data))
        await self.ask(bot, "ready")
        await self.ask(bot, "load", {"updates": [mix.hello()], "expected": {"sendMessage": 1}})
        bot.first_answer = time.perf_counter() - began

    async def ask(self, bot: Bot, what: str, wish: dict[str, Any] | None = None) -> dict[str, Any]:
        """`ready`, `load` or `pace`; answered when it is so. Raises if the bot dies meanwhile."""
        assert bot.process is not None
        asked, died = asyncio.create_task(self._post(bot, what, wish)), asyncio.create_task(bot.process.wait())
        await asyncio.wait((asked, died), return_when=asyncio.FIRST_COMPLETED)
        if not asked.done():
            asked.cancel()
            raise SystemExit(f"{bot.name} ended with {bot.process.returncode}")
        died.cancel()
        return await asked

    async def _post(self, bot: Bot, what: str, wish: dict[str, Any] | None) -> dict[str, Any]:
        async with self._session.post(f"{self.url}/bench/{bot.id}/{what}", json=wish or {}) as answer:
            answered: dict[str, Any] = await answer.json()
            return answered


def _resident(pid: str) -> tuple[int, int]:
    """Its own memory and its mapped files (Linux tells; elsewhere nothing), in kilobytes."""
    status = dict(line.split(":", 1) for line in _read(Path(f"/proc/{pid}/status")).splitlines())
    own, files = (int(status.get(name, "0").split()[0]) for name in ("RssAnon", "RssFile"))
    return own, files


def _read(path: Path) -> str:
    """A file of a process, which may have ended meanwhile."""
    try:
        return path.read_text()
    except OSError:
        return ""


@contextlib.asynccontextmanager
async def bench() -> AsyncIterator[tuple[Bench, Path, contextlib.AsyncExitStack]]:
    """A server, a folder for databases, and the stack on which bots are started."""
    async with contextlib.AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-", dir=os.environ.get("BENCH_FOLDER")))
        server = await stack.enter_async_context(_process("bench.server"))
        assert server.stdout is not None
        url = f"http://127.0.0.1:{int(await server.stdout.readline())}"
        timeout = aiohttp.ClientTimeout(total=600)
        session = await stack.enter_async_context(aiohttp.ClientSession(timeout=timeout))
        yield Bench(url, session), Path(folder), stack


@contextlib.asynccontextmanager
async def _process(module: str, *arguments: str) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, *arguments, stdout=asyncio.subprocess.PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()
