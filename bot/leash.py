"""Keeps the demo's bot on a leash: a process of its own, as on a server, that stops when the demo is gone."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Self

import aiohttp

READY_WITHIN = 60.0
STOPPED_WITHIN = 15.0
"""Seconds; both are far more than it takes, for a machine that is busy with other things."""


class BotDidNotStart(Exception):
    """The bot ended, or was silent for a minute, before it was ready; it has said why on the terminal."""


class LeashedBot:
    """The running bot's process."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def started(cls, settings: Mapping[str, object], folder: Path) -> Self:
        """Start the bot with these settings and no others, and wait until it is ready. Raises BotDidNotStart."""
        given = {f"TRADEHOLD_{name.upper()}": str(value) for name, value in settings.items()}
        plain = {name: value for name, value in os.environ.items() if not name.upper().startswith("TRADEHOLD_")}
        bot = cls(
            await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot.leash", env={**plain, **given}, cwd=folder,
                stdin=asyncio.subprocess.PIPE, start_new_session=True,
            )
        )  # fmt: skip
        if not await bot._ready(f"http://{settings['listen']}/readyz"):
            await bot.stop()
            raise BotDidNotStart
        return bot

    async def _ready(self, url: str) -> bool:
        with contextlib.suppress(TimeoutError):
            async with aiohttp.ClientSession() as session, asyncio.timeout(READY_WITHIN):
                while self._process.returncode is None:
                    with contextlib.suppress(aiohttp.ClientError):
                        async with session.get(url) as answer:
                            if answer.status == 200:
                                return True
                    await asyncio.sleep(0.1)  # another process: there is no signal to wait for
        return False

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    async def ended(self) -> int:
        """Wait for the process to end, for whatever reason; its exit code."""
        return await self._process.wait()

    def let_go(self) -> None:
        """Close our end of the pipe, as the system does when this process ends; the bot then stops by itself."""
        if self._process.stdin is not None:
            self._process.stdin.close()

    async def stop(self) -> None:
        """Let it finish what it is doing; if it takes too long, make it end."""
        if self._process.returncode is not None:
            return
        self._process.terminate()
        try:
            async with asyncio.timeout(STOPPED_WITHIN):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()


def main() -> None:
    """`tradehold run`, held by its standard input: a pipe whose other end the demo keeps open."""
    from bot.cli import run  # the demo itself, which imports this module too, has no use for it

    threading.Thread(target=_stop_when_let_go, daemon=True).start()
    run()


def _stop_when_let_go() -> None:
    while os.read(0, 1):
        pass  # nobody writes; the pipe ends when the demo does
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main()
