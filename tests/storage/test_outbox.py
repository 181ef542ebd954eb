"""The outbox: what waits to be sent, and what became of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from storage import outbox
from storage.database import Database, Transaction
from storage.outbox import Lane, Letter, Parcel
from storage.tables import copies
from storage.tables import outbox as table

NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)
BOT = 100


async def put(database: Database, **changes: Any) -> Parcel:
    """A message that waits."""
    fields = {"bot": BOT, "chat": 7, "lane": Lane.NOTICE, "payload": {"text": "Shipped"}, "now": NOON, **changes}
    return await database.transaction(lambda transaction: outbox.put(transaction.connection, **fields))


async def waiting(database: Database) -> list[Parcel]:
    """What has not been sent."""
    return await database.read(lambda connection: outbox.waiting(connection, BOT))


async def sent(database: Database, parcel: Parcel, message_id: int | None, seq: int | None = None) -> None:
    """Telegram has it."""
    await database.transaction(
        lambda transaction: outbox.sent(transaction.connection, parcel, message_id, LATER, seq=seq)
    )


async def copied(database: Database) -> list[tuple[Any, ...]]:
    """Which message shows what."""
    rows = await database.read(lambda connection: connection.execute(select(copies)).all())
    return [tuple(row) for row in rows]


async def end(database: Database) -> tuple[Any, ...]:
    """What became of the only message."""
    columns = select(table.c.done, table.c.result, table.c.why, table.c.message_id, table.c.attempts)
    return tuple(await database.read(lambda connection: connection.execute(columns).one()))


async def test_what_waits_is_what_was_put(database: Database) -> None:
    """The parcel handed over in memory and the one read after a restart are the same."""
    plain = await put(database)
    full = await put(
        database,
        person=7,
        subject="order:17",
        lane=Lane.BULK,
        not_before=LATER,
        payload={"rows": [{"b": 1, "a": None}]},
    )
    assert await waiting(database) == [plain, full]
    assert (plain.not_before, full.not_before, full.lane) == (NOON, LATER, Lane.BULK)


async def test_many_messages_put_at_once_wait_like_those_put_one_by_one(database: Database) -> None:
    """In their order, under numbers that nobody had and nobody gets."""

    def both(transaction: Transaction) -> list[Parcel]:
        fields: dict[str, Any] = {"bot": BOT, "lane": Lane.NOTICE, "now": NOON}
        before = outbox.put(transaction.connection, chat=1, payload={"text": "before"}, **fields)
        letters = [Letter(2, {"at": NOON, "n": Decimal("1.50")}, 2, "order:17"), Letter(3, {"text": "two"})]
        many = outbox.put_all(transaction.connection, letters, **fields)
        after = outbox.put(transaction.connection, chat=4, payload={"text": "after"}, **fields)
        return [before, *many, after]

    put_down = await database.transaction(both)
    assert await waiting(database) == put_down
    assert [parcel.chat for parcel in put_down] == [1, 2, 3, 4]
    assert put_down[1].payload == {"at": "2025-03-01T12:00:00.000000Z", "n": "1.5"}


async def test_no_messages_at_all_can_be_put(database: Database) -> None:
    """Nobody is awake; nothing is written."""
    nothing = await database.transaction(
        lambda transaction: outbox.put_all(transaction.connection, [], bot=BOT, lane=Lane.NOTICE, now=NOON)
    )
    assert (nothing, await waiting(database)) == ([], [])


async def test_another_bots_messages_are_its_own(database: Database) -> None:
    """Each bot sends what it wrote."""
    await put(database, bot=200)
    assert await waiting(database) == []


async def test_a_sent_message_waits_no_more_and_is_found_by_its_id(database: Database) -> None:
    """A reply to it can follow to the order and to the entry."""
    parcel = await put(database, subject="order:17")
    await sent(database, parcel, 55, seq=3)
    assert await waiting(database) == []
    assert await end(database) == (LATER, "sent", None, 55, 1)
    assert await copied(database) == [(7, 55, "order:17", 3)]


async def test_a_message_about_nothing_leaves_no_copy(database: Database) -> None:
    """Help texts belong to no order; a deleted message has no id."""
    await sent(database, await put(database), 55)
    await sent(database, await put(database, subject="order:17"), None)
    assert await copied(database) == []


async def test_an_edit_keeps_the_entry_the_message_was_sent_for(database: Database) -> None:
    """The same message sent into again may show another subject, and names a new entry only if it has one."""
    await sent(database, await put(database, subject="order:17"), 55, seq=3)
    await sent(database, await put(database, subject="order:17"), 55)
    assert await copied(database) == [(7, 55, "order:17", 3)]
    await sent(database, await put(database, subject="order:18"), 55, seq=9)
    assert await copied(database) == [(7, 55, "order:18", 9)]


async def test_a_postponed_message_waits_on(database: Database) -> None:
    """It keeps its place and counts its attempts."""
    parcel = await put(database)
    later = await database.transaction(
        lambda transaction: outbox.postpone(transaction.connection, parcel, LATER, "429", NOON)
    )
    assert (later.attempts, later.not_before) == (1, LATER)
    assert await waiting(database) == [later]


async def test_a_message_is_never_postponed_into_the_past(database: Database) -> None:
    """A clock that runs behind cannot make it due before now."""
    parcel = await put(database)
    later = await database.transaction(
        lambda transaction: outbox.postpone(transaction.connection, parcel, NOON, "502", LATER)
    )
    assert later.not_before == LATER


async def test_a_failed_message_says_why(database: Database) -> None:
    """It is never tried again, and the reason stays."""
    parcel = await put(database, subject="order:17")
    await database.transaction(
        lambda transaction: outbox.failed(transaction.connection, parcel, "blocked", "bot was blocked", LATER)
    )
    assert await waiting(database) == []
    assert await end(database) == (LATER, "blocked", "bot was blocked", None, 1)
    assert await copied(database) == []


async def test_only_known_results_are_kept(database: Database) -> None:
    """The database refuses a misspelt one."""
    await put(database)
    with pytest.raises(IntegrityError):
        await database.transaction(
            lambda transaction: transaction.connection.execute(table.update().values(result="?"))
        )
