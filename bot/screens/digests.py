"""Digests and word of an outage: what waits for an agent this morning, what a supplier ships this week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.act import Act
from bot.buttons import Menu, Orders, Page, Set, Show
from bot.screens import alerts
from bot.screens.reminders import Reminder
from bot.screens.screen import Key, Screen, columns, key, rows
from texts.formats import format_weekday
from texts.i18n import Html, Say
from texts.misread import shortened
from texts.numbers import Quantity
from trade.money import Money
from trade.orders import Order

MOST_LISTED = 10


@dataclass(frozen=True)
class Morning:
    """What waits for an agent; None where it is none of this agent's duties."""

    cases: int | None
    untaken: int
    due: Sequence[Reminder]
    payments: int | None
    payouts: Sequence[Money]
    applications: int | None

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits."""
        return not any((self.cases, self.due, self.payments, self.payouts, self.applications))


def agent(act: Act, morning: Morning) -> Screen:
    """What is open, what is due today, and the money that waits."""
    say, parts, keys = act.say, [act.say("digest-agent")], list[Key]()
    if morning.cases:
        parts.append(say("digest-cases", count=morning.cases, untaken=morning.untaken))
        keys.append(key(say("home-queue", count=morning.cases), Page("queue")))
    if morning.payments:
        parts.append(say("digest-payments", count=morning.payments))
        keys.append(key(say("home-payments", count=morning.payments), Page("payments")))
    if morning.payouts:
        parts.append(say("digest-payouts", amounts=list(morning.payouts)))
        keys.append(key(say("digest-payouts-key"), Page("payouts")))
    if morning.applications:
        parts.append(say("digest-applications", count=morning.applications))
        keys.append(key(say("home-applications", count=morning.applications), Page("applications")))
    if morning.due:
        lines = [alerts.line(reminder) for reminder in morning.due[:MOST_LISTED]]
        parts.append(Html("\n".join((say("digest-due", count=len(morning.due)), *lines))))
    opening = alerts.opening(morning.due[:MOST_LISTED])
    return Screen(Html("\n\n".join(parts)), (*columns(keys, 1), *opening, *rows(_stop(say))))


def supplier(act: Act, shipments: Sequence[Order]) -> Screen:
    """The shipments of the week, those that are late first."""
    lines = [_shipment(act, order) for order in shipments[:MOST_LISTED]]
    text = Html("\n\n".join((act.say("digest-supplier", count=len(shipments)), *lines)))
    keys = [key(act.say("money-open", number=order.id), Show(order.id)) for order in shipments[:MOST_LISTED]]
    return Screen(text, (*columns(keys, 3), *rows(_stop(act.say))))


def _shipment(act: Act, order: Order) -> Html:
    say, contract = act.say, order.agreement
    first = contract.lines[0]
    due = order.ship_by or act.now
    return say(
        "digest-shipment",
        number=order.id,
        quantity=Quantity(first.quantity, first.unit),
        goods=shortened(first.description),
        more=len(contract.lines) - 1,
        buyer=contract.buyer.name,
        weekday=format_weekday(due, say.zone, say.language),
        due=due,
        late=int(act.now > due),
        held=order.money(order.held),
    )


def _stop(say: Say) -> Key:
    return key(say("digest-stop-these"), Set("digest", "stop"))


def outage(say: Say, since: datetime, until: datetime) -> Screen:
    """The service was away for longer than Telegram keeps messages: some may be missing."""
    keys = rows(key(say("orders"), Orders(0, "all")), key(say("menu"), Menu()))
    return Screen(say("outage-over", since=since, until=until, length=until - since), keys)
