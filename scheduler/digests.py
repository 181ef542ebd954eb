"""Digests: agents hear each morning what waits for them, suppliers on Mondays what is to ship (RULES 8)."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from storage import digests
from storage.outbox import Lane
from storage.people import Person
from storage.work import Work
from trade.quiet import MORNING, next_local

BATCH = 200
MONDAY = 0


def send_digests(work: Work) -> bool:
    """Serve one batch of people whose morning it is; whether there may be more."""
    awake = digests.due(work.connection, work.now, BATCH)
    for person in awake:
        zone = ZoneInfo(person.time_zone)
        today = work.now.astimezone(zone)
        if person.digest and person.chat is not None and person.blocked is None and today.hour >= MORNING:
            for kind in _kinds(work, person, today.date()):
                told = {"tell": "digest", "digest": kind, "day": today.date()}
                work.send(person.chat, told, Lane.BULK, person=person.id)
        digests.again_at(work.connection, person.id, next_local(work.now, zone, MORNING))
    return len(awake) == BATCH


def _kinds(work: Work, person: Person, day: date) -> list[str]:
    """Which digests a person gets on a day; what is in them is looked up when they are sent."""
    supplies = (
        day.weekday() == MONDAY and person.company is not None and digests.supplies(work.connection, person.company)
    )
    return ["agent"] * bool(person.duties) + ["supplier"] * supplies
