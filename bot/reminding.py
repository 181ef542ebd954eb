"""Alerts, rendered when they are sent: only those that are still true, and each one for its own order's record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.act import Act
from bot.calls import Call
from bot.screens import alerts
from bot.screens.alerts import Alert, Reminder
from trade.deadlines import deadlines
from trade.refusals import NotFound


def alerts_call(act: Act, payload: dict[str, Any], chat: int) -> Call | None:
    """The message that holds these alerts; None if none of them is true any more.

    `about` says what of it concerns which subject: each one's record is told its own part.
    """
    true = list(_true(act, payload))
    if not true:
        return None
    screen = alerts.one(act, true[0]) if len(true) == 1 else alerts.several(act, true)
    parts: dict[str, str] = {}
    for reminder in true:
        text = screen.text if len(true) == 1 else alerts.line(act, reminder)
        subject = reminder.alert.subject
        parts[subject] = f"{parts[subject]}\n\n{text}" if subject in parts else text
    return {**screen.call(chat), "about": parts}


def _true(act: Act, payload: dict[str, Any]) -> Iterator[Reminder]:
    """The alerts whose deadline is as it was, of orders that this reader may (still) see."""
    for told in payload["alerts"]:
        alert = Alert.model_validate(told)
        found = reminder(act, alert)
        if found is not None:
            yield found


def reminder(act: Act, alert: Alert) -> Reminder | None:
    """An alert with what it is about, if it is true at this moment."""
    try:
        order = act.order(int(alert.subject.partition(":")[2]))
    except NotFound:
        return None
    deadline = alerts.stands(alert, deadlines(order), act.now)
    return None if deadline is None else Reminder(alert, order, deadline)
