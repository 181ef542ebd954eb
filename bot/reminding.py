"""Alerts, rendered when they are sent: only those that are still true, and each one for its own subject's record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.act import Act
from bot.calls import Call
from bot.routes import numbered
from bot.screens import alerts
from bot.screens.reminders import Alert, Reminder, stands
from scheduler.alerting import UNHEARD
from storage import companies
from trade.companies import Company
from trade.deadlines import Deadline, company_deadlines, deadlines, still_owes
from trade.orders import Order
from trade.people import Role, roles
from trade.refusals import NotFound


def alerts_call(act: Act, payload: dict[str, Any], chat: int) -> Call | None:
    """The message that holds these alerts; None if none of them is true any more.

    `about` says what of it concerns which subject: each one's record is told its own part.
    """
    true = list(_true(act, payload))
    if not true:
        return None
    screen = alerts.one(true[0]) if len(true) == 1 else alerts.several(act, true)
    if payload["tell"] == UNHEARD:
        screen = alerts.unheard(act.say, screen)
    parts: dict[str, str] = {}
    for found in true:
        text = screen.text if len(true) == 1 else alerts.line(found)
        subject = found.about.subject
        parts[subject] = f"{parts[subject]}\n\n{text}" if subject in parts else text
    return {**screen.call(chat), "about": parts}


def _true(act: Act, payload: dict[str, Any]) -> Iterator[Reminder]:
    """The alerts whose deadline is as it was, of what this reader may (still) see."""
    for told in payload["alerts"]:
        found = reminder(act, Alert.model_validate(told))
        if found is not None:
            yield found


def reminder(act: Act, alert: Alert) -> Reminder | None:
    """An alert with what it is about, if it is true at this moment and this person's to know."""
    try:
        about = seen(act, alert.subject)
    except NotFound:
        return None
    if isinstance(about, Order) and not alert.instead and not still_owes(about, alert.kind, alert.role):
        return None
    deadline = stands(alert, open_deadlines(about), act.now)
    return None if deadline is None else Reminder(act, about, deadline, alert.late, alert.instead)


def seen(act: Act, subject: str) -> Order | Company:
    """The order or company of this name in the record, if this person may hear of its deadlines. Raises NotFound."""
    kind, _, number = subject.partition(":")
    if kind == "order":
        return act.order(numbered(number))
    company = companies.load(act.connection, numbered(number)) if kind == "company" else None
    if company is None or not roles(act.person.actor, None, company.id) & {Role.SUPPLIER, Role.ADMIN}:
        raise NotFound
    return company


def open_deadlines(about: Order | Company) -> list[Deadline]:
    """What is open of an order or a company, soonest first."""
    return deadlines(about) if isinstance(about, Order) else company_deadlines(about)
