"""Notices that the service was down, and gives back the time that people could not use (RULES 8).

A heartbeat is written at every tick. It counts time as it passes, not as the demonstration's clock is moved.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from storage import deadlines, installation, orders
from storage.outbox import Lane
from storage.work import Work
from trade import commands as c
from trade.deadlines import DeadlineKind

log = structlog.get_logger(__name__)

HEARTBEAT = "heartbeat"
OUTAGE = "outage"
"""The outage whose deadlines are being made up for, so that a crash in the middle changes nothing."""
UNNOTICED = timedelta(minutes=10)
KEPT_BY_TELEGRAM = timedelta(hours=24)
"""Telegram keeps what people send for so long; later, some of it may be missing."""


@dataclass(frozen=True)
class Outage:
    """The service was down from `since` to `until`."""

    since: datetime
    until: datetime

    def covers(self, moment: datetime) -> bool:
        """Whether it was down then."""
        return self.since <= moment < self.until


def beat(work: Work, moved: timedelta) -> Outage | None:
    """Write the heartbeat; gives the outage that has just ended, or one that is not made up for yet.

    `moved`: how far the clock was moved by hand since the beginning; a jump is no outage.
    """
    real = work.now - moved
    last = installation.fact(work.connection, HEARTBEAT)
    installation.set_fact(work.connection, HEARTBEAT, real.isoformat())
    open_one = installation.fact(work.connection, OUTAGE)
    if open_one:
        return Outage(*map(datetime.fromisoformat, open_one))
    gap = real - datetime.fromisoformat(last) if last else timedelta()
    if gap <= UNNOTICED:
        return None
    found = Outage(work.now - gap, work.now)
    installation.set_fact(work.connection, OUTAGE, [found.since.isoformat(), found.until.isoformat()])
    log.warning("the service was down", since=found.since.isoformat(), seconds=round(gap.total_seconds()))
    return found


def make_up(work: Work, outage: Outage) -> None:
    """Every deadline that fell into the outage is extended by its length; people learn what may be missing."""
    for row in deadlines.fell_into(work.connection, outage.since, outage.until):
        command = c.MakeUp(kind=DeadlineKind(row.kind), since=outage.since, until=outage.until)
        made_up = work.pass_deadline(row.subject, command)
        log.info("a deadline fell into an outage", subject=row.subject, kind=row.kind, made_up=made_up)
    if outage.until - outage.since > KEPT_BY_TELEGRAM:
        told = {"tell": "outage", "since": outage.since, "until": outage.until}
        for person, chat in orders.people_with_open_orders(work.connection):
            work.send(chat, told, Lane.BULK, person=person)


def over(work: Work) -> None:
    """It is made up for, and what was missed was told."""
    installation.set_fact(work.connection, OUTAGE, [])
