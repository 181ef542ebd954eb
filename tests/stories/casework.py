"""A house with a dispute that waits for a mediator: goods that are not as ordered, a supplier who says they are."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot import cast
from storage import orders, people
from storage.database import Transaction
from storage.work import Work
from tests.stories.house import House, a_house_of
from tests.stories.talking import offer
from trade import commands as c
from trade import dispute_commands as dc
from trade.claims import Reason
from trade.disputes import Dispute
from trade.orders import Order
from trade.payments import Payment

AGO = timedelta(days=8)
"""So long ago the goods came; the complaint follows at once, and nobody agreed since."""


class CaseHouse(House):
    """The house with a case in it."""

    async def order(self) -> Order:
        """Order 1 as it stands."""
        return await self.app.db.read(lambda connection: orders.look(connection, 1))

    async def dispute(self) -> Dispute:
        """Its open dispute."""
        found = (await self.order()).dispute
        assert found is not None
        return found

    async def performs(self, person: int, command: c.Command) -> Order:
        """Somebody gives a command by other means than a key."""

        def perform(tx: Transaction) -> Order:
            work = Work(tx, self.app.site, self.app.clock.now())
            return work.perform(1, command, people.get(tx.connection, person).actor)

        return await self.app.db.transaction(perform)


@contextlib.asynccontextmanager
async def a_case(data: Path, **more: Any) -> AsyncIterator[CaseHouse]:
    """The house with a dispute about order 1 that has just been escalated."""
    async with a_house_of(CaseHouse, data, **more) as house:
        await house.app.db.transaction(lambda tx: offer(tx, house))
        await house.app.db.transaction(lambda tx: _quarrel(tx, house))
        await house.performs(cast.BUYER.id, dc.Escalate())
        yield house


def _quarrel(tx: Transaction, house: House) -> None:
    """Signed, paid, shipped, received; the buyer complains and the supplier answers."""
    now = datetime.now(UTC) - AGO
    work = Work(tx, house.app.site, now)
    actor = {p: people.get(tx.connection, p.id).actor for p in (cast.BUYER, cast.SUPPLIER, cast.FINANCE)}
    order = orders.look(tx.connection, 1)
    paid = Payment(
        amount=order.agreement.total.minor,
        payer=order.agreement.buyer.name,
        payer_account="DK5000400440116243",
        received=now.date(),
        bank_reference="NOTPROVIDED-1",
    )
    ship = c.Ship(carrier="Maersk", tracking="CSQU3054383", document_date=now.date())
    for player, command in (
        (cast.SUPPLIER, c.Sign(hash=order.agreement.hash)),
        (cast.FINANCE, c.ConfirmPayment(payment=paid)),
        (cast.SUPPLIER, ship),
        (cast.BUYER, c.ConfirmReceipt()),
        (cast.BUYER, dc.OpenDispute(reason=Reason.NOT_AS_SPECIFIED, words="They are white, not black.")),
        (cast.SUPPLIER, dc.AnswerDispute(words="Black was never agreed.")),
    ):
        work.perform(1, command, actor[player])
