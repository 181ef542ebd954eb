"""Notices that the service was down, and gives back the time that people could not use (RULES 8).

A heartbeat is written at every tick. It counts time as it passes, not as the demonstration's clock is moved.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
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
"""The outage of which what was missed is being told, so that a crash in the middle changes nothing."""
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
    """Write the heartbeat, and make up for an outage that has just ended; gives it until what was missed is told.

    Down again before that: what was missed in both is late. `moved`: how far the clock was moved by hand since the
    beginning; a jump is no outage.
    """
    real = work.now - moved
    last = installation.fact(work.connection, HEARTBEAT)
    installation.set_fact(work.connection, HEARTBEAT, real.isoformat())
    written = installation.fact(work.connection, OUTAGE)
    untold = Outage(*map(datetime.fromisoformat, written)) if written else None
    gap = real - datetime.fromisoformat(last) if last else timedelta()
    if gap <= UNNOTICED:
        return untold
    found = Outage(work.now - gap, work.now)
    log.warning("the service was down", since=found.since.isoformat(), seconds=round(gap.total_seconds()))
    _make_up(work, found)
    untold = replace(found, since=untold.since) if untold else found
    installation.set_fact(work.connection, OUTAGE, [untold.since.isoformat(), untold.until.isoformat()])
    return untold


def _make_up(work: Work, outage: Outage) -> None:
    """Every deadline that fell into the outage is extended by its length; people learn what may be missing."""
    for row in deadlines.fell_into(work.connection, outage.since, outage.until):
        command = c.MakeUp(kind=DeadlineKind(row.kind), since=outage.since, until=outage.until)
        try:
            with work.part():
                made_up = work.pass_deadline(row.subject, command)
        except Exception:
            log.exception("a deadline could not be made up for", subject=row.subject, kind=row.kind)
        else:
            log.info("a deadline fell into an outage", subject=row.subject, kind=row.kind, made_up=made_up)
    if outage.until - outage.since > KEPT_BY_TELEGRAM:
        told = {"tell": "outage", "since": outage.since, "until": outage.until}
        for person, chat in orders.people_with_open_orders(work.connection):
            work.send(chat, told, Lane.BULK, person=person)


def over(work: Work) -> None:
    """What was missed was told."""
    installation.set_fact(work.connection, OUTAGE, [])
