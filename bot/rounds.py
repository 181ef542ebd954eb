"""Working off what waits in a table, round by round, until the bot stops."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod


class Rounds(ABC):
    """`await run()` until `stop()`; whoever commits something more to do calls `wake`."""

    def __init__(self) -> None:
        self._wake, self._ended = asyncio.Event(), asyncio.Event()
        self._stopping = self._running = False

    def wake(self) -> None:
        """There may be something new to do. On the event loop's thread."""
        self._wake.set()

    async def run(self) -> None:
        """Do what was left and what comes, until `stop`."""
        self._running = True
        try:
            while not self._stopping:
                self._wake.clear()
                await self._round()
        finally:
            self._ended.set()

    @abstractmethod
    async def _round(self) -> None:
        """Do what there is to do, or wait until woken."""

    async def stop(self) -> None:
        """Begin nothing more, finish what is under way and let `run` return; the rest waits for the next start."""
        self._stopping = True
        self._wake.set()
        if self._running:
            await self._ended.wait()
