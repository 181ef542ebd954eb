"""The service was down: what fell into that time is made up for, told late, and the record says so."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import update

from storage import tables
from storage.database import Database
from tests.builders import DAY, HOUR, JONAS, LI, MARTA, MONDAY, OTTO, WANG
from tests.scheduler.watching import Watched
from trade.orders import Status

MINUTE = timedelta(minutes=1)


async def test_a_deadline_that_fell_into_an_outage_is_moved_by_its_length(watched: Watched) -> None:
    """The offer would have ended while nobody could answer it: the supplier gets those two hours back."""
    order = await watched.offers()
    end = MONDAY + 7 * DAY
    await watched.waits_until(end - HOUR)

    await watched.is_down_until(end + HOUR)
    await watched.ticks()

    order = await watched.sees(order)
    assert (order.status, order.offer_expires) == (Status.OFFERED, end + 2 * HOUR)
    (entry,) = [e for e in await watched.entries(order, "event") if e.body["type"] == "deadline-extended"]
    assert (entry.actor, len(entry.body["outage"])) == ("clock", 2)
    await watched.waits_until(end + 3 * HOUR)
    assert (await watched.sees(order)).status is Status.EXPIRED


async def test_a_missed_alert_is_sent_once_and_late(watched: Watched) -> None:
    """The record says that it came late, and so does the message."""
    order = await watched.offers()
    await watched.ticks()
    await watched.waits_until(MONDAY + 4 * DAY - HOUR)

    await watched.is_down_until(MONDAY + 4 * DAY + 5 * HOUR)
    await watched.ticks()
    await watched.ticks()

    (alert,) = await watched.alerts(LI)
    assert (alert["step"], alert["late"]) == ("3d", True)
    (entry,) = await watched.entries(order)
    assert entry.body["late"] is True


async def test_a_pause_of_ten_minutes_or_a_moved_clock_is_no_outage(watched: Watched) -> None:
    """A restart is quick, and the demonstration's fast-forward is a jump."""
    order = await watched.offers()
    end = MONDAY + 7 * DAY
    await watched.waits_until(end - 5 * MINUTE)

    await watched.is_down_until(end + 5 * MINUTE)
    await watched.ticks()

    assert (await watched.sees(order)).status is Status.EXPIRED


async def test_after_a_day_people_are_told_what_may_be_missing(watched: Watched) -> None:
    """Telegram keeps messages for 24 hours. Whoever has no order under way hears nothing."""
    await watched.offers()
    await watched.ticks()

    await watched.is_down_until(MONDAY + 2 * DAY)
    await watched.ticks()
    await watched.ticks()

    told = [parcel.person for parcel in await watched.parcels("outage")]
    assert {MARTA.person, JONAS.person, LI.person, WANG.person} <= set(told)
    assert OTTO.person not in told
    assert len(told) == len(set(told))


async def test_who_dies_while_making_up_and_is_down_again_makes_up_for_both(watched: Watched) -> None:
    """The offer would have ended in the second outage, before what the first one missed was told."""
    order = await watched.offers()
    end = MONDAY + 7 * DAY
    await watched.waits_until(end - 4 * HOUR)
    await watched.is_down_until(end - 2 * HOUR)
    await watched.dies(after=1)

    await watched.is_down_until(end + HOUR)
    await watched.ticks()

    order = await watched.sees(order)
    assert (order.status, order.offer_expires) == (Status.OFFERED, end + 3 * HOUR)


async def test_who_dies_after_making_up_tells_of_the_outage_once(watched: Watched) -> None:
    """And moves no deadline twice."""
    order = await watched.offers()
    await watched.waits_until(MONDAY + 6 * DAY)
    await watched.is_down_until(MONDAY + 8 * DAY)
    await watched.dies(after=2)

    await watched.ticks()

    told = [parcel.person for parcel in await watched.parcels("outage")]
    assert MARTA.person in told
    assert len(told) == len(set(told))
    assert (await watched.sees(order)).offer_expires == MONDAY + 9 * DAY


async def test_an_order_that_can_not_be_read_holds_up_no_other(watched: Watched, database: Database) -> None:
    """It is logged; the others get their time back."""
    broken, order = await watched.offers(), await watched.offers()
    end = MONDAY + 7 * DAY
    await watched.waits_until(end - HOUR)
    row = tables.orders
    nonsense = update(row).where(row.c.id == broken.id).values(state={"id": "nonsense"})
    await database.transaction(lambda tx: tx.connection.execute(nonsense))

    await watched.is_down_until(end + HOUR)
    await watched.ticks()

    assert (await watched.sees(order)).offer_expires == end + 2 * HOUR
