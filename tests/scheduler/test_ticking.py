"""The clock acts on what is due: late rather than never, and not after it was stopped."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta, tzinfo

import apscheduler.schedulers.base
import apscheduler.triggers.date
import pytest

from scheduler import ticking
from scheduler.ticking import Ticking
from storage.database import Database
from storage.work import Site
from tests.builders import DAY, FINN, HOUR, LI, MARTA, MONDAY, a_command
from tests.trade import market
from trade import commands as c
from trade.orders import Order, Status
from trade.policy import Policy


async def ticks(database: Database, now: datetime, policy: Policy = market.POLICY) -> None:
    """The clock looks once; everything that people sent has been read."""
    read = asyncio.Event()
    read.set()
    await Ticking(database, Site(bot=1, policy=policy), lambda: now, read.wait, lambda: now - MONDAY).tick()


async def seen(database: Database, order: Order) -> Order:
    """The order as it stands."""
    return await database.transaction(lambda tx: market.sees(tx, order.id))


async def delivered(database: Database) -> Order:
    """An order whose goods have arrived on Monday."""
    order = await database.transaction(market.signs)
    for kind, person in ((c.ConfirmPayment, FINN), (c.Ship, LI), (c.ConfirmReceipt, MARTA)):
        command, who = a_command(kind, order, MONDAY), person
        order = await database.transaction(
            lambda tx, o=order, x=command, w=who: market.performs(tx, o, x, w, MONDAY)  # type: ignore[misc]
        )
    return order


async def test_an_offer_nobody_answers_expires_at_the_first_look_after_its_time(database: Database) -> None:
    """Seven days are over; however late the clock looks, it acts."""
    order = await database.transaction(market.offers)

    await ticks(database, MONDAY + 7 * DAY - HOUR)
    assert (await seen(database, order)).status is Status.OFFERED

    await ticks(database, MONDAY + 9 * DAY)
    assert (await seen(database, order)).status is Status.EXPIRED


async def test_the_clock_keeps_to_the_notice_an_order_was_signed_with(database: Database) -> None:
    """The operator shortened it meanwhile to 12 hours; the buyer of this order has its 24."""
    order = await delivered(database)
    assert order.inspect_by is not None

    await ticks(database, order.inspect_by - 24 * HOUR, Policy(final_notice_hours=12))
    noticed = await seen(database, order)
    assert (noticed.final_notice, noticed.accepts) == (order.inspect_by - 24 * HOUR, order.inspect_by)


async def test_a_stopped_clock_does_nothing_once_the_inbox_is_read(database: Database) -> None:
    """A tick that waited for the inbox while the bot was stopped acts no more."""
    order = await database.transaction(market.offers)
    read, waits = asyncio.Event(), asyncio.Event()

    async def caught_up() -> None:
        waits.set()
        await read.wait()

    clock = Ticking(database, Site(bot=1, policy=market.POLICY), lambda: MONDAY + 9 * DAY, caught_up, lambda: 9 * DAY)
    tick = asyncio.create_task(clock.tick())
    await waits.wait()
    clock.stop()
    read.set()
    await tick

    assert (await seen(database, order)).status is Status.OFFERED


async def test_stopping_calls_a_tick_off_without_a_word(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    """Whether it waits for the inbox or is in the middle of its work: the operator's log shows no failure."""
    waits, works = asyncio.Event(), asyncio.Event()

    async def caught_up() -> None:
        waits.set()
        if not works.is_set():
            await asyncio.Event().wait()

    for busy in (False, True):
        waits.clear()
        clock = Ticking(database, Site(bot=1, policy=market.POLICY), lambda: MONDAY, caught_up)
        if busy:
            works.set()
        clock.start()
        await waits.wait()
        clock.stop()
        await database.transaction(lambda tx: None)

    assert caplog.records == []


class SystemClock(datetime):
    """The machine's clock, as somebody sets it."""

    ahead = timedelta()

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> SystemClock:
        """What it shows."""
        return super().now(tz) + cls.ahead


async def test_a_system_clock_that_is_set_back_does_not_stop_the_ticks(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine that started an hour fast is put right: deadlines are watched all the same, not in an hour."""
    for module in (apscheduler.schedulers.base, apscheduler.triggers.date, ticking):
        monkeypatch.setattr(module, "datetime", SystemClock)
    monkeypatch.setattr(ticking, "AT_LEAST_EVERY", timedelta(milliseconds=10))
    monkeypatch.setattr(SystemClock, "ahead", HOUR)
    ticked = asyncio.Event()

    async def caught_up() -> None:
        ticked.set()

    async def three_times() -> None:  # one of them may have been on its way
        for _ in range(3):
            ticked.clear()
            await ticked.wait()

    clock = Ticking(database, Site(bot=1, policy=market.POLICY), lambda: MONDAY, caught_up)
    clock.start()
    try:
        async with asyncio.timeout(10):
            await three_times()
            monkeypatch.setattr(SystemClock, "ahead", timedelta())
            await three_times()
    finally:
        clock.stop()
