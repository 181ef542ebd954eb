"""Whatever the order and however the clock jumps: the alerts sent are those the table prescribes, no more, no less."""

from __future__ import annotations

import asyncio
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from storage.database import Database
from tests.builders import EVERYBODY, FINN, LI, MARTA, a_command
from tests.scheduler.watching import Watched
from tests.trade import market
from tests.trade.disputing import NORA, OMAR
from trade import commands as c
from trade.deadlines import DEADLINES, alerts, deadlines
from trade.orders import Order
from trade.people import Actor

WAY: tuple[tuple[type[c.Command], Actor], ...] = (
    (c.Sign, LI),
    (c.ConfirmPayment, FINN),
    (c.Ship, LI),
    (c.ConfirmReceipt, MARTA),
)
"""What happens to an order, one after the other; the test stops somewhere on the way."""

jumps = st.lists(st.integers(1, 30 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes)), min_size=1, max_size=8)
Told = tuple[str, datetime, str]


class Prescribed:
    """What the table wants to be told of an order, looked up anew at each look of the clock."""

    def __init__(self) -> None:
        self.told: list[Told] = []
        self._seen: dict[tuple[str, datetime], datetime] = {}

    def look(self, order: Order, before: datetime, now: datetime) -> None:
        """The clock looks at `now`; it looked last, or the deadline began to stand, at `before`."""
        assert order.terms is not None or order.agreed is None
        for deadline in deadlines(order):
            since = self._seen.setdefault((deadline.kind, deadline.due), before)
            at_end = DEADLINES[deadline.kind].at_end is not None and deadline.due <= now
            ladder = alerts(deadline, order.terms or market.POLICY)
            passed = [alert for alert in ladder if since < alert.at <= now]
            if at_end:
                continue  # the clock's act is told, and moves the order on
            self._seen[deadline.kind, deadline.due] = now
            if passed:
                self.told.append((deadline.kind, deadline.due, passed[-1].step))


async def sent(watched: Watched, order: Order) -> list[Told]:
    """What the record says was told."""
    entries = [entry.body for entry in await watched.entries(order)]
    return [(body["deadline"], datetime.fromisoformat(body["due"]), body["step"]) for body in entries]


async def play(folder: Path, length: int, times: list[timedelta], *, reachable: bool) -> None:
    """An order goes so far; then the clock jumps. Perhaps everybody has blocked the bot."""
    database = await Database.open(f"sqlite:///{folder}/tradehold.db")
    await database.transaction(market.opens)
    watched, prescribed = Watched(database), Prescribed()
    for actor in (*EVERYBODY, NORA, OMAR):
        if actor.person is not None:
            blocked = None if reachable else watched.now
            await watched.sets(actor, quiet_from=0, quiet_until=0, blocked=blocked)
    order = await watched.offers()
    for kind, by in WAY[:length]:
        order = await watched.performs(order, a_command(kind, order, watched.now), by)
    for ahead in times:
        before, order = watched.now, await watched.sees(order)
        now = before + ahead
        ending = [d for d in deadlines(order) if d.due <= now and DEADLINES[d.kind].at_end is not None]
        prescribed.look(order, before, now)
        await watched.ticks(now)
        after = await watched.sees(order)
        assert bool(ending) == (after.version != order.version)
    told = await sent(watched, order)
    assert sorted(told) == sorted(prescribed.told)
    assert all(bool(entry.body["to"]) is reachable for entry in await watched.entries(order))
    for person in (MARTA, LI):
        mine = [(one["subject"], one["kind"], one["due"], one["step"]) for one in await watched.alerts(person)]
        assert len(mine) == len(set(mine))
    await database.close()


@settings(max_examples=25, deadline=None)
@given(st.integers(0, len(WAY)), jumps, st.booleans())
def test_the_alerts_sent_are_those_the_table_prescribes(length: int, times: list[timedelta], reachable: bool) -> None:
    """Once each, the last of those a jump went over, none of a deadline at whose end the clock acts; the record holds
    them although nobody can be reached."""

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(play(Path(folder), length, times, reachable=reachable))
