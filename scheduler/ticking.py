"""Wakes when the next deadline is due and at least every 30 seconds, and lets the clock act.

Rows are the truth; APScheduler only wakes us. Nothing is decided before what people sent meanwhile has been read.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger

from storage import deadlines, orders
from storage.database import Database
from storage.deadlines import Due
from storage.work import Site, Work
from trade.deadlines import DEADLINES, DeadlineKind
from trade.deadlines import deadlines as order_deadlines

log = structlog.get_logger(__name__)

AT_LEAST_EVERY = timedelta(seconds=30)
BATCH = 200
AFTER_A_FAILURE = timedelta(minutes=10)


class Ticking:
    """The clock's tick: takes what is due in batches and performs the clock's commands."""

    def __init__(
        self, db: Database, site: Site, now: Callable[[], datetime], caught_up: Callable[[], Awaitable[object]]
    ) -> None:
        self._db, self._site, self._now, self._caught_up = db, site, now, caught_up
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._ticking = asyncio.Lock()
        self._stopped = False

    def start(self) -> None:
        """Begin to tick."""
        # misfire_grace_time=None: a late tick still ticks; coalesce: many missed ones are one
        every = IntervalTrigger(seconds=int(AT_LEAST_EVERY.total_seconds()))
        self._scheduler.add_job(self.tick, every, misfire_grace_time=None, coalesce=True, max_instances=1)
        self._scheduler.add_job(self.tick, DateTrigger(), misfire_grace_time=None)
        self._scheduler.start()

    def stop(self) -> None:
        """Tick no more, not even one that still waits for the inbox."""
        self._stopped = True
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Act on everything that is due, then arrange to wake at the next due moment."""
        await self._caught_up()
        if self._stopped:
            return
        async with self._ticking:
            while await self._db.transaction(lambda tx: self._pass(Work(tx, self._site, self._now()))):
                pass
            await self._wake_at_next()

    def _pass(self, work: Work) -> bool:
        """Act on one batch; whether there may be more."""
        due = deadlines.due(work.connection, work.now, BATCH)
        for row in due:
            try:
                with work.part():
                    self._act(work, row)
            except Exception:
                # one order that can't be served must not hold up the others
                log.exception("a deadline could not be acted on", subject=row.subject, kind=row.kind)
                deadlines.put_off(work.connection, row, work.now + AFTER_A_FAILURE)
        return len(due) == BATCH

    def _act(self, work: Work, row: Due) -> None:
        kind, number = DeadlineKind(row.kind), int(row.subject.partition(":")[2])
        command = DEADLINES[kind].at_end
        acted = command is not None and work.pass_deadline(number, command) is not None
        if not acted:
            later = _later(work, number, kind)
            if later is not None:
                deadlines.put_off(work.connection, row, later)
            else:
                # nothing to do for the clock, or the facts no longer call for it: people decide from here
                deadlines.settle(work.connection, row)
        log.info("a deadline has passed", subject=row.subject, kind=row.kind, acted=acted)

    async def next_due(self) -> datetime | None:
        """When the next deadline is due."""
        return await self._db.read(deadlines.next_due)

    async def _wake_at_next(self) -> None:
        due = await self.next_due()
        if due is None or not self._scheduler.running:
            return
        wait = max(timedelta(0), due - self._now())
        if wait < AT_LEAST_EVERY:
            at = datetime.now(due.tzinfo) + wait  # APScheduler sleeps by the system's clock, ours may be moved
            self._scheduler.add_job(
                self.tick, DateTrigger(at), id="next", replace_existing=True, misfire_grace_time=None
            )


def _later(work: Work, number: int, kind: DeadlineKind) -> datetime | None:
    """When the deadline falls due by the policy as it is now, if that was changed since its row was written."""
    found = order_deadlines(orders.look(work.connection, number), work.policy)
    return next((deadline.due for deadline in found if deadline.kind is kind and deadline.due > work.now), None)
