"""A clock that watches a market's deadlines, and what it has told whom."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest

from scheduler.alerting import ALERT
from scheduler.ticking import Ticking
from storage import outbox, people, record
from storage.database import Database
from storage.outbox import Parcel
from storage.record import Entry
from storage.work import Connection, Site
from tests.builders import MONDAY, a_contract
from tests.trade import market
from trade import commands as c
from trade.orders import Order
from trade.people import Actor
from trade.policy import Policy


@dataclass
class Watched:
    """A market whose clock the test moves. `down` is how long the service was down so far: that is no jump."""

    database: Database
    now: datetime = MONDAY
    down: timedelta = field(default_factory=timedelta)
    policy: Policy = market.POLICY
    staff_group: int | None = None

    async def ticks(self, now: datetime | None = None) -> None:
        """The clock looks once, at this moment; all that people sent has been read."""
        self.now = now or self.now
        await self._clock().tick()

    async def waits_until(self, moment: datetime) -> None:
        """Time passes as it does: the clock looks whenever something is due."""
        while (due := await self._clock().next_due()) is not None and due <= moment:
            await self.ticks(max(self.now, due))
        await self.ticks(moment)

    async def dies(self, after: int) -> None:
        """The clock looks, and the machine dies when so many of its transactions are committed."""
        moments = [self.now] * after
        with pytest.raises(IndexError, match="pop from empty list"):
            await self._clock(lambda: moments.pop()).tick()

    async def is_down_until(self, moment: datetime) -> None:
        """The service stands still up to this moment."""
        self.down += moment - self.now
        self.now = moment

    def _clock(self, now: Callable[[], datetime] | None = None) -> Ticking:
        read = asyncio.Event()
        read.set()
        site = Site(bot=1, policy=self.policy, staff_group=self.staff_group)
        moved = self.now - MONDAY - self.down
        return Ticking(self.database, site, now or (lambda: self.now), read.wait, lambda: moved)

    # ── what happens ──────────────────────────────────────────────────────────────────────────────────────────────

    async def offers(self, **contract: Any) -> Order:
        """Marta offers an order now."""
        return await self.database.transaction(lambda tx: market.offers(tx, a_contract(**contract), self.now))

    async def performs(self, order: Order, command: c.Command, by: Actor) -> Order:
        """Somebody acts on it now."""
        return await self.database.transaction(lambda tx: market.performs(tx, order, command, by, self.now))

    async def sees(self, order: Order) -> Order:
        """The order as it stands."""
        return await self.database.transaction(lambda tx: market.sees(tx, order.id))

    async def sets(self, actor: Actor, **values: object) -> None:
        """A person's settings."""
        await self.database.transaction(lambda tx: people.change(tx.connection, actor.person or 0, **values))

    # ── what was told ─────────────────────────────────────────────────────────────────────────────────────────────

    async def parcels(self, tell: str) -> list[Parcel]:
        """Messages of a kind that were handed to the door out, oldest first."""
        waiting = await self.database.read(lambda connection: outbox.waiting(connection, 1))
        return [parcel for parcel in waiting if parcel.payload.get("tell") == tell]

    async def told(self, actor: Actor) -> list[str]:
        """The alerts a person was told, as `kind step`, in order."""
        return [f"{one['kind']} {one['step']}" for one in await self.alerts(actor)]

    async def alerts(self, actor: Actor) -> list[dict[str, Any]]:
        """The alerts a person was told, with all there is to them and `at`."""
        found = await self.parcels("alerts")
        mine = [parcel for parcel in found if parcel.person == actor.person]
        return [{**one, "at": parcel.created} for parcel in mine for one in parcel.payload["alerts"]]

    async def entries(self, order: Order, kind: str = ALERT) -> list[Entry]:
        """What the order's record says of alerts."""

        def read(connection: Connection) -> list[Entry]:
            return [entry for entry in record.entries(connection, order.subject) if entry.kind == kind]

        return await self.database.read(read)
