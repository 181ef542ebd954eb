"""What people do under an alert that settles nothing: have it come again later."""

from __future__ import annotations

from bot.act import Act
from bot.buttons import Supplier
from bot.handlers import suppliers
from bot.reminding import open_deadlines, reminder, seen
from bot.routes import Route, button
from bot.screens import alerts as screens
from bot.screens import cards
from bot.screens.alerts import SNOOZES, Snooze
from bot.screens.reminders import Alert
from bot.screens.screen import Screen
from storage import alerts, deadlines
from trade.companies import Company
from trade.deadlines import DeadlineKind
from trade.orders import Order
from trade.people import roles


def snooze(act: Act, press: Snooze) -> Screen:
    """Come again later, if that is before the due moment; of an alert that is not true any more, how things stand."""
    about = seen(act, press.subject)
    alert = _alert(act, press, about)
    found = None if alert is None else reminder(act, alert)
    if alert is None or found is None:
        return _as_it_stands(act, about)
    if press.hours not in SNOOZES or (until := screens.snoozed_until(act, press.hours)) >= alert.due:
        return screens.one(found)
    number = deadlines.number_of(act.connection, alert.subject, alert.kind)
    if number is not None:
        alerts.snooze(act.connection, act.person.id, number, alert.role, until)
    return screens.one(found, until)


def _as_it_stands(act: Act, about: Order | Company) -> Screen:
    return cards.changed(act, about) if isinstance(about, Order) else suppliers.show(act, Supplier(about.id))


def _alert(act: Act, press: Snooze, about: Order | Company) -> Alert | None:
    """The alert a key stood under, made from the facts as they are: the key may be old, or forged."""
    due = next((one.due for one in open_deadlines(about) if one.kind.value == press.kind), None)
    if due is None:
        return None
    buyer, supplier = (about.buyer, about.supplier) if isinstance(about, Order) else (None, about.id)
    role = min(roles(act.person.actor, buyer, supplier))
    return Alert(subject=about.subject, kind=DeadlineKind(press.kind), due=due, step=alerts.AGAIN, role=role)


routes: list[Route] = [button(Snooze, snooze)]
