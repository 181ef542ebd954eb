"""Everything there is an alert about, those who read alerts, and what somebody makes of one at a moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import TypeVar

from bot.act import Act
from bot.reminding import open_deadlines
from bot.screens import alerts
from bot.screens.reminders import Reminder
from bot.screens.screen import Key, Screen
from storage import people
from storage.database import Database, Transaction
from tests.builders import ADA, FINN, LI, MARTA, MIRA, REACHED, a_trade, later
from tests.trade.disputing import NORA, OPEN, a_quarrel
from tests.trade.market import at
from tests.trade.test_enrolment import a_company
from trade import commands as c
from trade.companies import Company, Standing
from trade.deadlines import Deadline, DeadlineKind
from trade.orders import Order, Status
from trade.people import CLOCK, Actor, Role

T = TypeVar("T")
READERS = {Role.BUYER: (MARTA,), Role.SUPPLIER: (LI,), Role.MEDIATOR: (MIRA, NORA), Role.FINANCE: (FINN,)}
READERS[Role.ADMIN] = (ADA,)
EVERYBODY = tuple(reader for readers in READERS.values() for reader in readers)


def _orders() -> Iterator[Order]:
    """Orders at every point of their life, in every state of a dispute, and with a change proposed."""
    for status in REACHED:
        yield a_trade(status).order
    noticed, changed, cancelled = a_trade(Status.DELIVERED), a_trade(Status.FUNDED), a_trade(Status.FUNDED)
    noticed.until(noticed.order.inspect_by).does(CLOCK, c.GiveFinalNotice())
    changed.does(LI, c.ProposeAmendment(contract=later(changed.contract), reason="the mould broke"))
    cancelled.does(LI, c.ProposeCancel())
    cancelled.does(MARTA, c.AgreeCancel())
    yield from (noticed.order, changed.order, cancelled.order, a_trade().pays_deposit().order)
    yield from (a_quarrel(state).order for state in OPEN)


@cache
def watched() -> dict[DeadlineKind, tuple[Order | Company, Deadline]]:
    """The first thing with an open deadline of each kind."""
    about: list[Order | Company] = [*_orders(), a_company(Standing.APPROVED)]
    return {deadline.kind: (one, deadline) for one in reversed(about) for deadline in open_deadlines(one)}


async def as_read(
    db: Database, by: Actor, now: datetime, look: Callable[[Act], T], language: str = "en", zone: str = "UTC"
) -> T:
    """What somebody makes of it at a moment."""

    def run(tx: Transaction) -> T:
        person = replace(people.get(tx.connection, by.person or 0), language=language, time_zone=zone)
        return look(Act(person, person.id, at(tx, now), "tradehold_bot"))

    return await db.transaction(run)


def buttons(screen: Screen) -> list[Key]:
    """The keys of a screen."""
    return [key for row in screen.rows for key in row]


def alone(act: Act, about: Order | Company, deadline: Deadline) -> Screen:
    """The alert of one deadline, as a message of its own."""
    return alerts.one(Reminder(act, about, deadline))
