"""Two people who have an order and talk about it, in a house whose bot may be on a Telegram with topics."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from bot import cast
from bot.fetching import MOST_ATTEMPTS
from storage import people
from storage.database import Transaction
from storage.work import Work
from tests.stories.house import House, a_house
from trade.commands import Offer
from trade.contracts import Contract, Line, Party
from trade.orders import Order


@contextlib.asynccontextmanager
async def a_talk(data: Path, **more: Any) -> AsyncIterator[House]:
    """The house with an order that Maria has sent to Li Wei."""
    async with a_house(data, **more) as house:
        await house.app.db.transaction(lambda tx: offer(tx, house))
        await house.supplier.sees("Order 1")
        yield house


def offer(tx: Transaction, house: House) -> Order:
    """Maria's company, founded with its first order, sends one to Li's."""
    work = Work(tx, house.app.site, datetime.now(UTC))
    person = people.get(tx.connection, cast.BUYER.id)
    company = person.company or work.found("Nordlys ApS", "DK", person.actor).id
    maria = people.get(tx.connection, cast.BUYER.id).actor
    order = work.draft(maria)
    people.change(tx.connection, cast.BUYER.id, open_order=order.id)
    contract = Contract(
        buyer=Party(company=company, name="Nordlys ApS", country="DK"),
        supplier=Party(company=1, name=cast.LUMEN, country="CN"),
        lines=(Line(description="LED lamp", quantity=Decimal(100), unit="pcs", unit_price=Decimal(2)),),
        currency="USD",
        latest_shipment=(work.now + timedelta(days=60)).date(),
        destination="DK",
    )
    return work.perform(order.id, Offer(contract=contract), maria)


async def gives_out_no_file(house: House) -> None:
    """Telegram refuses the next file as often as it is asked for."""
    await house.town.fault("500", "getFile", times=MOST_ATTEMPTS)


async def gives_up(house: House) -> None:
    """The bot has asked for the file until it does so no more."""
    for attempt in range(1, MOST_ATTEMPTS + 1):
        await house.town.called("getFile", times=attempt)
        await house.waits(timedelta(minutes=10))
