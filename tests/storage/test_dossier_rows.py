"""Wishes for dossiers, the books they print, and hashes that people look up, on both databases."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection, event

from storage import dossiers, record
from storage.database import Database
from storage.dossiers import Wish, Witness
from tests.builders import FINN, JONAS, LI, MARTA, MIRA, MONDAY, OTTO, STRANGER, SUSAN, a_contract, paid
from tests.trade import market
from trade.ledger import Account
from trade.orders import Order
from trade.people import Actor


@pytest.fixture
async def funded(database: Database) -> Order:
    """A signed order whose money has come."""
    await database.transaction(market.opens)
    order = await database.transaction(market.signs)
    money = paid(a_contract().total.minor)
    return await database.transaction(lambda tx: market.performs(tx, order, money, FINN, MONDAY))


async def test_a_wish_waits_once_until_it_is_granted(database: Database) -> None:
    """Wishing again changes nothing; another order or chat is another wish."""

    async def wish(chat: int, order: int, parcel: int) -> None:
        await database.transaction(lambda tx: dossiers.wish(tx.connection, chat, order, chat, parcel, MONDAY))

    await wish(7, 1, 100)
    await wish(7, 1, 200)
    await wish(7, 2, 300)
    await wish(8, 1, 400)
    waiting = await database.read(dossiers.waiting)
    tried = await database.transaction(lambda tx: dossiers.tried(tx.connection, waiting[0], 1))
    seen = await database.read(dossiers.waiting)
    await database.transaction(lambda tx: dossiers.granted(tx.connection, tried))

    assert waiting == [Wish(7, 1, 7, 100), Wish(7, 2, 7, 300), Wish(8, 1, 8, 400)]
    assert seen[0] == tried == Wish(7, 1, 7, 100, attempts=1)
    assert await database.read(dossiers.waiting) == waiting[1:]
    assert await database.read(lambda connection: dossiers.wished(connection, 8, 1))
    assert not await database.read(lambda connection: dossiers.wished(connection, 7, 1))


async def test_every_transfer_of_the_books_names_its_entry(database: Database, funded: Order) -> None:
    """Debit, credit and amount, as they were posted."""
    booked = await database.read(lambda connection: dossiers.bookings(connection, funded.subject))
    entries = await database.read(lambda connection: list(record.entries(connection, funded.subject)))
    [received] = [entry.seq for entry in entries if entry.body.get("type") == "payment-received"]

    assert [(b.seq, b.debit, b.credit, b.amount) for b in booked] == [
        (received, Account.BANK, Account.BUYER, funded.held),
        (received, Account.BUYER, Account.ESCROW, funded.held),
    ]


@pytest.mark.parametrize("by", [MARTA, JONAS, LI, MIRA, SUSAN], ids=lambda actor: actor.name)
async def test_a_hash_is_found_by_its_beginning(database: Database, funded: Order, by: Actor) -> None:
    """By both sides and by agents; a beginning that nothing has is found nowhere."""
    entries = await database.read(lambda connection: list(record.entries(connection, funded.subject)))
    third = entries[2]
    found = await database.read(lambda connection: list(dossiers.witnesses(connection, third.hash[:12], by)))

    assert found == [Witness(funded.id, third.seq, third.at, third.hash)]
    assert await database.read(lambda connection: list(dossiers.witnesses(connection, "%" * 12, by))) == []


@pytest.mark.parametrize("by", [MARTA, MIRA], ids=lambda actor: actor.name)
async def test_a_hash_is_looked_up_by_index(sqlite_database: Database, by: Actor) -> None:
    """However long the record is, only what begins so is read."""
    asked: list[tuple[str, Any]] = []

    def explained(connection: Connection) -> list[str]:
        event.listen(connection, "before_cursor_execute", lambda *call: asked.append((call[2], call[3])))
        list(dossiers.witnesses(connection, "0123456789ab", by))
        [(query, values)] = [one for one in asked if "entries" in one[0]]
        return [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", values)]

    assert await sqlite_database.read(explained) == ["SEARCH entries USING INDEX entries_hash (hash>? AND hash<?)"]


@pytest.mark.parametrize("by", [OTTO, STRANGER], ids=lambda actor: actor.name)
async def test_whoever_has_no_part_in_an_order_finds_nothing(database: Database, funded: Order, by: Actor) -> None:
    """Not even that the hash exists."""
    entries = await database.read(lambda connection: list(record.entries(connection, funded.subject)))
    found = await database.read(lambda connection: list(dossiers.witnesses(connection, entries[0].hash, by)))

    assert found == []
