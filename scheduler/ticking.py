"""Wakes when the next deadline is due and at least every 30 seconds, and lets the clock act.

Rows are the truth; APScheduler only wakes us. Nothing is decided before what people sent meanwhile has been read.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

from scheduler.acting import act_on_due
from scheduler.alerting import send_alerts
from scheduler.digests import send_digests
from scheduler.outage import beat, over
from storage import alerts, deadlines, digests
from storage.database import Database, Transaction
from storage.work import Site, Work

AT_LEAST_EVERY = timedelta(seconds=30)


class Ticking:
    """The clock's tick: takes what is due in batches and performs the clock's commands."""

    def __init__(
        self,
        db: Database,
        site: Site,
        now: Callable[[], datetime],
        caught_up: Callable[[], Awaitable[object]],
        moved: Callable[[], timedelta] = timedelta,
    ) -> None:
        """`moved`: how far the clock was moved by hand so far, which is no outage."""
        self._db, self._site, self._now, self._caught_up, self._moved = db, site, now, caught_up, moved
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._ticking = asyncio.Lock()
        self._stopped = False
        self._next: asyncio.TimerHandle | None = None

    def start(self) -> None:
        """Begin to tick."""
        self._scheduler.start()
        self._wake()

    def stop(self) -> None:
        """Tick no more, not even one that still waits for the inbox."""
        self._stopped = True
        if self._next is not None:
            self._next.cancel()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def _wake(self) -> None:
        """Tick now, and again and again by the time that passes: set back, the system's clock would let us sleep."""
        self._tick_at(datetime.now(UTC), "every")
        self._next = asyncio.get_running_loop().call_later(AT_LEAST_EVERY.total_seconds(), self._wake)

    def _tick_at(self, at: datetime, name: str) -> None:
        """Have the scheduler tick then. A late tick still ticks; one that has not ended is not begun again."""
        self._scheduler.add_job(
            self._woken, DateTrigger(at), id=name, replace_existing=True, misfire_grace_time=None, max_instances=1
        )

    async def _woken(self) -> None:
        """A tick of the scheduler's, which would log it as a failure that it is called off when we stop."""
        try:
            await self.tick()
        except asyncio.CancelledError:
            if not self._stopped:
                raise

    async def tick(self) -> None:
        """Act on everything that is due, then arrange to wake at the next due moment."""
        await self._caught_up()
        if self._stopped:
            return
        async with self._ticking:
            outage = await self._db.transaction(lambda tx: beat(self._work(tx), self._moved()))
            await self._all(lambda work: act_on_due(work, outage))
            await self._all(send_alerts)
            await self._all(send_digests)
            if outage is not None:
                await self._db.transaction(lambda tx: over(self._work(tx)))
            await self._wake_at_next()

    def _work(self, tx: Transaction) -> Work:
        return Work(tx, self._site, self._now())

    async def _all(self, batch: Callable[[Work], bool]) -> None:
        """Batch by batch, each in a transaction of its own, so that people are answered in between."""
        while await self._db.transaction(lambda tx: batch(self._work(tx))):
            pass

    async def next_due(self) -> datetime | None:
        """When there is next something to do."""
        moments = await self._db.read(
            lambda connection: [part.next_due(connection) for part in (deadlines, alerts, digests)]
        )
        return min((moment for moment in moments if moment is not None), default=None)

    async def _wake_at_next(self) -> None:
        due = await self.next_due()
        if due is None or not self._scheduler.running:
            return
        wait = max(timedelta(0), due - self._now())
        if wait < AT_LEAST_EVERY:
            at = datetime.now(due.tzinfo) + wait  # APScheduler sleeps by the system's clock, ours may be moved
            self._tick_at(at, "next")
