"""What is under way at a door, side by side, and how it comes to its end when the bot stops."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

GRACE_SECONDS = 5.0


class Flights:
    """Tasks that are known until they have landed; `landed` is called after each."""

    def __init__(self, landed: Callable[[], None]) -> None:
        self._flying: set[asyncio.Task[None]] = set()
        self._landed = landed

    def __len__(self) -> int:
        """How many are under way."""
        return len(self._flying)

    def start(self, group: asyncio.TaskGroup, work: Coroutine[Any, Any, None]) -> None:
        """Let it go its way; what it raises ends the group."""
        task = group.create_task(work)
        self._flying.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._flying.discard(task)
        self._landed()

    async def land(self) -> None:
        """Wait for all that is under way, five seconds at most; the rest is given up."""
        if self._flying:
            _, late = await asyncio.wait(self._flying, timeout=GRACE_SECONDS)
            for task in late:
                task.cancel()
