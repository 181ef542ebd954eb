"""What people do under an alert that settles nothing: have it come again later."""

from __future__ import annotations

from bot.act import Act
from bot.reminding import reminder
from bot.routes import Route, button, numbered
from bot.screens import alerts as screens
from bot.screens import cards
from bot.screens.alerts import Alert, Snooze
from bot.screens.screen import Screen
from storage import alerts
from trade.deadlines import deadlines
from trade.orders import Order
from trade.people import Role, roles


def snooze(act: Act, press: Snooze) -> Screen:
    """Come again later, if that is before the due moment; an alert that is not true any more gives way to the card."""
    order = act.order(numbered(press.subject.removeprefix("order:")))
    alert = _alert(act, order, press.kind)
    found = reminder(act, alert) if alert else None
    if alert is None or found is None:
        return cards.changed(act, order)
    if press.hours not in screens.SNOOZES or (until := screens.snoozed_until(act, press.hours)) >= alert.due:
        return screens.one(act, found)
    body = {"role": alert.role, "late": False, "instead": ""}
    alerts.snooze(act.connection, act.person.id, order.subject, alert.kind, alert.due, body, until)
    return screens.one(act, found, until)


def _alert(act: Act, order: Order, kind: str) -> Alert | None:
    """The alert a key stood under, made from the order as it is: the key may be old, or forged."""
    role = min(roles(act.person.actor, order.buyer, order.supplier), default=Role.CLOCK)
    open_now = deadlines(order)
    due = next((deadline.due for deadline in open_now if deadline.kind.value == kind), None)
    if due is None:
        return None
    return Alert(subject=order.subject, kind=kind, due=due, step=alerts.AGAIN, role=role)


routes: list[Route] = [button(Snooze, snooze)]
