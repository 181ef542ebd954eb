"""The bot around the door in, as far as a test needs it."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from bot.clock import Clock
from bot.inbound import Inbound
from storage import inbox
from storage.database import Database
from storage.inbox import Waiting
from tests.bot.telegram import ScriptedTelegram, bot_at

BOT = 1
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def an_update(number: int, chat: int = 7) -> dict[str, Any]:
    """A message from a private chat."""
    return {"update_id": number, "message": {"chat": {"id": chat}, "from": {"id": chat}, "text": str(number)}}


class Handling:
    """Stands where dispatch stands: acts on updates and marks them done, and lets the test look on."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.began: list[int] = []
        self.ended: list[int] = []
        self.tries: Counter[int] = Counter()
        self.poison: set[int] = set()
        self.held: set[int] = set()
        self._changed = asyncio.Condition()

    async def __call__(self, waiting: Waiting) -> None:
        """Act on one update."""
        async with self._changed:
            self.began.append(waiting.update_id)
            self._changed.notify_all()
            self.tries[waiting.update_id] += 1
            await self._changed.wait_for(lambda: waiting.update_id not in self.held)
        if waiting.update_id in self.poison:
            raise ValueError("poison")
        await self._db.transaction(lambda work: inbox.done(work.connection, waiting.id, NOW))
        async with self._changed:
            self.ended.append(waiting.update_id)
            self._changed.notify_all()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until handling has come so far."""
        async with self._changed, asyncio.timeout(10):
            await self._changed.wait_for(condition)

    async def release(self, *numbers: int) -> None:
        """Let held updates go on."""
        async with self._changed:
            self.held.difference_update(numbers)
            self._changed.notify_all()


@asynccontextmanager
async def an_inbound(
    db: Database, telegram: ScriptedTelegram, handle: Handling, *, poll: bool = True, **options: Any
) -> AsyncIterator[Inbound]:
    """A running door in."""
    async with bot_at(telegram.url) as bot:
        inbound = Inbound(db, bot, BOT, Clock(frozen=NOW), handle, **{"pause": 0.0, **options})
        run = asyncio.create_task(inbound.run(poll=poll))
        yield inbound
        await inbound.stop()
        await run


async def undone(db: Database) -> list[int]:
    """The ids of stored updates that were not acted on."""
    return [waiting.update_id for waiting in await db.read(lambda connection: inbox.waiting(connection, BOT))]
