"""The bot around the door out, as far as a test needs it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from typing import Any

from bot.calls import Call
from bot.clock import Clock
from bot.delivery import Backoff
from bot.outbound import Outbound
from bot.pacer import Limits, Pacer
from storage import outbox
from storage.database import Database, Transaction
from storage.files import FileStore
from storage.outbox import Lane, Parcel
from tests.bot.telegram import bot_at

BOT = 1
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FAST = Limits(overall=10**6, burst=10**6, group=10**6)


def text(words: str, chat: int = 7, **params: Any) -> Call:
    """A message to a chat."""
    return {"method": "sendMessage", "params": {"chat_id": chat, "text": words, **params}}


def edit(words: str, chat: int = 7) -> Call:
    """An edit of message 55."""
    return {"method": "editMessageText", "params": {"chat_id": chat, "message_id": 55, "text": words}}


def toast(query: str = "q1") -> Call:
    """The answer to the press of a key."""
    return {"method": "answerCallbackQuery", "params": {"callback_query_id": query}}


class Office:
    """Stands where the rest of the bot stands: writes parcels, renders Tells, hears what became of them."""

    def __init__(self, db: Database, files: FileStore, telegram_url: str) -> None:
        self.db, self.files, self.url = db, files, telegram_url
        self.clock = Clock(frozen=NOW)
        self.outbound: Outbound | None = None
        self.delivered: list[tuple[int, list[Call], list[int]]] = []
        self.unreachable: list[tuple[int, str]] = []
        self.rendered: list[int] = []
        self.broken_hook = False
        self.limits = FAST
        self.backoff = Backoff(first=0.001)

    async def render(self, parcel: Parcel) -> list[Call]:
        """Turn a Tell into calls."""
        self.rendered.append(parcel.id)
        if parcel.payload["tell"] == "broken":
            raise KeyError("no such text")
        return [text(word, parcel.chat) for word in parcel.payload["data"]["words"]]

    def note_delivered(self, work: Transaction, parcel: Parcel, calls: list[Call], message_ids: list[int]) -> None:
        """Write into the record what was sent."""
        if self.broken_hook:
            raise RuntimeError("a bug in the record")
        self.delivered.append((parcel.id, calls, message_ids))

    def note_unreachable(self, work: Transaction, parcel: Parcel, why: str) -> None:
        """Tell the order's other people."""
        self.unreachable.append((parcel.id, why))

    async def writes(self, *calls: Call, chat: int = 7, lane: Lane = Lane.ANSWER, **more: Any) -> Parcel:
        """Put a rendered screen into the outbox and hand it over after the commit."""
        return await self.puts({"calls": list(calls)}, chat=chat, lane=lane, **more)

    async def puts(self, payload: dict[str, Any], chat: int = 7, lane: Lane = Lane.NOTICE, **more: Any) -> Parcel:
        """Put a parcel into the outbox and hand it over after the commit."""

        def put(work: Transaction) -> Parcel:
            parcel = outbox.put(
                work.connection, bot=BOT, chat=chat, lane=lane, payload=payload, now=self.clock.now(), **more
            )
            if self.outbound:
                work.after_commit(partial(self.outbound.handed, [parcel]))
            return parcel

        return await self.db.transaction(put)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Outbound]:
        """Run the door out."""
        async with bot_at(self.url) as bot:
            self.outbound = outbound = Outbound(
                self.db,
                bot,
                BOT,
                self.clock,
                self.render,
                self.files,
                delivered=self.note_delivered,
                unreachable=self.note_unreachable,
                pacer=Pacer(self.limits),
                backoff=self.backoff,
            )
            run = asyncio.create_task(outbound.run())
            yield outbound
            await outbound.stop()
            await run

    async def row(self, parcel: Parcel) -> tuple[Any, ...]:
        """What the outbox says became of a parcel: result, message id, reason, attempts."""
        statement = f"SELECT result, message_id, why, attempts FROM outbox WHERE id = {parcel.id}"  # noqa: S608 - a number
        found = await self.db.read(lambda connection: connection.exec_driver_sql(statement).first())
        assert found is not None
        return tuple(found)

    async def becomes(self, parcel: Parcel, result: str | None) -> tuple[Any, ...]:
        """Wait until the outbox notes this result: each look is a transaction of its own, so nothing sleeps."""
        async with asyncio.timeout(10):
            while (row := await self.row(parcel))[0] != result:
                await self.db.transaction(lambda work: None)
        return row

    async def left(self) -> list[Parcel]:
        """What the outbox still has to send."""
        return await self.db.read(lambda connection: outbox.waiting(connection, BOT))
