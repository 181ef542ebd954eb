"""A numbered list of things that happened, for readers who ask for what came after a number, or wait for it."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, TypeVar

Json = dict[str, Any]
T = TypeVar("T")


class Signal:
    """Wakes everyone who waits for something new."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()
        self._closed = False

    def fire(self) -> None:
        waiting, self._waiting = self._waiting, set()
        for future in waiting:
            if not future.done():
                future.set_result(None)

    def close(self) -> None:
        """Nobody waits any more, now or later."""
        self._closed = True
        self.fire()

    @property
    def closed(self) -> bool:
        return self._closed

    async def wait(self, seconds: float) -> bool:
        """True when something happened within the time, False when not or when all is closing."""
        if self._closed or seconds <= 0:
            return False
        future = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            async with asyncio.timeout(seconds):
                await future
        except TimeoutError:
            return False
        finally:
            self._waiting.discard(future)
        return not self._closed

    async def until(self, ready: Callable[[], T], seconds: float) -> T:
        """What `ready` gives as soon as that is something, or when the time is over. `ready` may raise."""
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while not (found := ready()) and await self.wait(end - loop.time()):
            pass
        return found


class Feed:
    """Remembers the last things that happened, each with its number."""

    def __init__(self, keep: int = 20_000, seq: int = 0) -> None:
        self.seq = seq
        self.signal = Signal()
        self._kept: deque[Json] = deque(maxlen=keep)

    def add(self, **what: Any) -> Json:
        self.seq += 1
        event = {"seq": self.seq, **what}
        self._kept.append(event)
        self.signal.fire()
        return event

    def since(self, seq: int) -> list[Json]:
        """What came after `seq`, oldest first; only what is still kept."""
        count = min(max(self.seq - seq, 0), len(self._kept))
        newest: Iterator[Json] = islice(reversed(self._kept), count)
        return list(newest)[::-1]

    def misses(self, seq: int) -> bool:
        """Whether something after `seq` is no longer kept, or `seq` was never given out (an older world)."""
        return seq > self.seq or self.seq - seq > len(self._kept)

    async def wait(self, seq: int, seconds: float) -> list[Json]:
        """What came after `seq`, as soon as there is something; an empty list when the time is over."""
        return await self.signal.until(lambda: self.since(seq), seconds)
