"""What the record and the books say of a trade, and when the bot has said all it has to say."""

from __future__ import annotations

import asyncio

from sqlalchemy import Connection

from storage import inbox, ledger, orders, outbox, record
from storage.checking import check_all
from storage.record import Entry
from tests.stories.house import House
from trade.ledger import Account
from trade.orders import Order


async def the_order(house: House, number: int = 1) -> Order:
    """The order as it stands."""
    return await house.app.db.read(lambda connection: orders.load(connection, number))


async def entries(house: House, kind: str = "event", number: int = 1) -> list[Entry]:
    """The entries of a kind in an order's record."""
    found = await house.app.db.read(lambda connection: list(record.entries(connection, f"order:{number}")))
    return [entry for entry in found if entry.kind == kind]


async def events(house: House, number: int = 1) -> list[str]:
    """What has happened to an order, in its order."""
    return [entry.body["type"] for entry in await entries(house, number=number)]


async def books(house: House, number: int = 1) -> dict[Account, int]:
    """What an order's accounts hold, in minor units; empty accounts are left out."""
    held = await house.app.db.read(lambda connection: ledger.balances(connection, f"order:{number}"))
    return {account: amount for account, amount in held.items() if amount}


async def money_is(house: House, expected: dict[Account, int], number: int = 1) -> None:
    """The books say just this; what came in is owed to somebody; escrow is what is held; `tradehold check` agrees."""
    assert await books(house, number) == expected
    owed = {account: amount for account, amount in expected.items() if account is not Account.BANK}
    assert sum(owed.values()) == expected.get(Account.BANK, 0)
    assert (await the_order(house, number)).held == expected.get(Account.ESCROW, 0)
    assert await house.app.db.read(check_all) == []


async def recorded(house: House, kind: str, count: int = 1, number: int = 1) -> list[Entry]:
    """Wait until the record has so many entries of a kind."""
    async with asyncio.timeout(10):
        while len(found := await entries(house, kind, number)) < count:
            await house.app.db.transaction(lambda tx: None)
    return found


async def all_is_quiet(house: House) -> None:
    """Wait until the bot has acted on all it has heard and sent all it has to say, and everybody has seen it.

    Each look is a transaction of its own, so it queues behind the bot's: nobody sleeps.
    """
    bot = house.app.settings.bot_id

    def busy(connection: Connection) -> bool:
        return bool(inbox.waiting(connection, bot) or outbox.waiting(connection, bot))

    async with asyncio.timeout(10):
        while await house.app.db.read(busy):
            await house.app.db.transaction(lambda tx: None)
    for person in house.people.values():
        await person.looks()
