"""The inbox: every update once, in order, until it has been acted on."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

from storage import inbox
from storage.database import Database
from storage.inbox import Waiting

NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)
BOT = 100


def message(update_id: int, text: str = "hello") -> dict[str, Any]:
    """An update that brings a message."""
    return {"update_id": update_id, "message": {"message_id": 1, "chat": {"id": 7}, "text": text}}


async def store(database: Database, *updates: dict[str, Any], bot: int = BOT) -> list[Waiting]:
    """Store the updates as one batch."""
    return await database.transaction(lambda transaction: inbox.store(transaction.connection, bot, updates, NOON))


async def waiting(database: Database, bot: int = BOT) -> list[Waiting]:
    """What has not been acted on."""
    return await database.read(lambda connection: inbox.waiting(connection, bot))


async def test_a_batch_is_stored_in_the_order_it_came(database: Database) -> None:
    """Telegram's order is kept, and so are ids and contents."""
    stored = await store(database, *(message(number) for number in range(1, 101)))
    assert [item.update_id for item in stored] == list(range(1, 101))
    assert stored[0].update == message(1)
    assert await waiting(database) == stored


async def test_an_update_seen_before_is_dropped(database: Database) -> None:
    """Only the new ones are returned, whether the old one came in another batch or in the same."""
    await store(database, message(1), message(2))
    stored = await store(database, message(2, "again"), message(3), message(3, "again"), message(1))
    assert [item.update for item in stored] == [message(3)]
    assert [item.update for item in await waiting(database)] == [message(1), message(2), message(3)]


async def test_the_same_update_from_two_doors_at_once_is_stored_once(database: Database) -> None:
    """The webhook and the poll may bring it at the same moment."""
    first, second = await asyncio.gather(store(database, message(1)), store(database, message(1)))
    assert [len(first), len(second)] == [1, 0]


async def test_an_empty_batch_is_nothing(database: Database) -> None:
    """A poll without updates is the usual case."""
    assert await store(database) == []


async def test_another_bots_updates_are_its_own(database: Database) -> None:
    """Two bots number their updates independently."""
    await store(database, message(1))
    assert len(await store(database, message(1), bot=200)) == 1
    assert len(await waiting(database, bot=200)) == 1


async def test_what_is_done_waits_no_more(database: Database) -> None:
    """Done well or failed for good: it is not tried again."""
    first, second, third = await store(database, message(1), message(2), message(3))
    await database.transaction(lambda transaction: inbox.done(transaction.connection, first.id, NOON))
    await database.transaction(lambda transaction: inbox.done(transaction.connection, second.id, NOON, "no such order"))
    assert await waiting(database) == [third]


async def test_numbers_with_a_fraction_and_every_script_survive(database: Database) -> None:
    """A location has floats, a name has anything."""
    update = {"update_id": 1, "message": {"location": {"latitude": 22.5431}, "text": "深圳 📦 \u202e \\u0000"}}
    await store(database, update)
    assert [item.update for item in await waiting(database)] == [update]


async def test_characters_that_no_database_stores_are_replaced(database: Database) -> None:
    """NUL and half a surrogate pair become U+FFFD at the door, so that nothing behind it fails on them."""
    (stored,) = await store(database, message(1, "a\0b\ud83d"))
    assert stored.update["message"]["text"] == "a\ufffdb\ufffd"
    assert await waiting(database) == [stored]
