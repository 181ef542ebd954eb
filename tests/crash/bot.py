"""The bot as a process of its own that can be killed at any moment and started again on the same data."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0


class BotProcess:
    """`python -m bot`, with settings from the environment as on a server."""

    def __init__(self, settings: Mapping[str, Any]) -> None:
        given = {f"TRADEHOLD_{name.upper()}": str(value) for name, value in settings.items()}
        others = {name: value for name, value in os.environ.items() if not name.upper().startswith("TRADEHOLD_")}
        self._environment = {**others, **given, "PYTHONPATH": str(ROOT)}
        self._folder = Path(str(settings["data"]))
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start it; nobody waits until it is ready, as nobody does in a power cut."""
        self._process = await self._run("run")

    async def kill(self) -> None:
        """kill -9, and it is gone."""
        assert self._process is not None
        assert self._process.returncode is None, "the bot ended by itself"
        self._process.kill()
        assert await self._process.wait() == -signal.SIGKILL

    async def stop(self) -> None:
        """Ask it to end in good order."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(PATIENCE):
            assert await self._process.wait() == 0

    async def give_up(self) -> None:
        """Leave no process behind, whatever happened."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    async def check(self) -> str:
        """What `tradehold check` says; it must find nothing."""
        process = await self._run("check", stdout=asyncio.subprocess.PIPE)
        said, _ = await process.communicate()
        assert process.returncode == 0, said.decode()
        return said.decode()

    async def _run(self, *arguments: str, **more: Any) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *arguments, env=self._environment, cwd=self._folder, **more
        )
