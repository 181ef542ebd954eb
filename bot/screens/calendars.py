"""The dates of an order that still lie ahead, as its reader calls them, for the calendar of a phone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.act import Act
from bot.screens.cards import viewer
from bot.screens.reminders import Reminder
from documents.calendar import About, Event
from texts.i18n import plain
from trade.deadlines import Deadline, DeadlineKind, deadlines
from trade.orders import Order, Status


def events(act: Act, order: Order) -> list[Event]:
    """The open deadlines and, before its time runs, the shipment date; what is over is left out."""
    found = [*deadlines(order), *_signed(order)]
    return [_event(act, order, deadline) for deadline in found if deadline.due > act.now]


def _signed(order: Order) -> Iterator[Deadline]:
    """The shipment date of a contract that is not paid yet."""
    unpaid = order.status in (Status.OFFERED, Status.AGREED) or order.awaits_balance
    if unpaid and order.dispute is None and order.ship_by and order.signatures:
        yield Deadline(DeadlineKind.SHIPMENT, order.ship_by, order.signatures[0].at)


def _event(act: Act, order: Order, deadline: Deadline) -> Event:
    what = plain(Reminder(act, order, deadline).what)
    title = plain(act.say("calendar-title", number=order.id, what=what))
    return Event(deadline.kind.value, title, _when(order, deadline))


def _when(order: Order, deadline: Deadline) -> datetime | date:
    """Goods leave and arrive on a day of the place they leave from or go to; anything else has its moment."""
    match deadline.kind:
        case DeadlineKind.SHIPMENT:
            return deadline.due.astimezone(ZoneInfo(order.agreement.dispatch_zone)).date()
        case DeadlineKind.DELIVERY:
            return deadline.due.astimezone(ZoneInfo(order.agreement.destination_zone)).date()
        case _:
            return deadline.due.astimezone(UTC)


def about(act: Act, order: Order) -> About:
    """What stands with each date."""
    contract = order.agreement
    other = contract.supplier.name if viewer(act, order) == "buyer" else contract.buyer.name
    text = plain(act.say("calendar-about", number=order.id, other=other, total=contract.total))
    link = act.link(f"o_{order.id}")
    return About(order.id, order.version, act.bot_username or "tradehold", text, link, act.say.language)
