"""Alerts: what is due, until when, what happens if nothing is done, and the keys that settle it.

One alert is a message with everything about it; of several for one person each is a line and a key, the most urgent
first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.act import Act
from bot.actions import open_actions
from bot.buttons import Button, Show, ShowPart
from bot.screens import cases, disputes
from bot.screens.cards import action_key, viewer
from bot.screens.screen import Key, Rows, Screen, columns, key, rows
from bot.screens.sure import facts
from texts.formats import format_weekday
from texts.i18n import Html
from trade.deadlines import DEADLINES, OF_DISPUTE, Deadline, DeadlineKind, Step
from trade.orders import Order
from trade.payments import PayoutKind
from trade.people import Role
from trade.quiet import MORNING, next_local
from trade.settlements import refund_day
from trade.values import Value


def comes_after(step: Step) -> bool:
    """Whether an alert comes at the due moment or after it."""
    return not step.workday and step.after >= timedelta()


ANNOUNCED = frozenset(kind for kind, rule in DEADLINES.items() if not all(map(comes_after, rule.ladder)))
"""Deadlines with alerts before their moment; for these there is a text of what happens then."""
OUTLASTING = frozenset(kind for kind, rule in DEADLINES.items() if any(map(comes_after, rule.ladder)))
"""Deadlines that stay open after their moment because people decide; for these there is a text for afterwards."""
SNOOZES = {3: "alert-in-hours", 0: "alert-tomorrow"}
"""In how many hours an alert can come again, 0 for tomorrow morning, and the text of the key."""
MOST_SETTLING = 3
_TEN_MINUTES = timedelta(minutes=10)


class Snooze(Button, code="sz"):
    """Remind me again: in so many hours, or as 0 tomorrow morning."""

    hours: int
    kind: str
    subject: str


class Alert(Value):
    """One alert as its parcel names it. `instead`: who can't be reached and is stood in for by this reader."""

    subject: str
    kind: DeadlineKind
    due: datetime
    step: str
    role: Role
    late: bool = False
    instead: str = ""


@dataclass(frozen=True)
class Reminder:
    """An alert that is true at this moment, and the order it is about."""

    alert: Alert
    order: Order
    deadline: Deadline


def stands(alert: Alert, open_deadlines: Sequence[Deadline], now: datetime) -> Deadline | None:
    """The deadline the alert is about, if it is still as it was; None when there is nothing to remind of any more."""
    found = next((one for one in open_deadlines if (one.kind, one.due) == (alert.kind, alert.due)), None)
    if found is None:
        return None
    return found if found.kind in (OUTLASTING if now >= found.due else ANNOUNCED) else None


def one(act: Act, reminder: Reminder, snoozed: datetime | None = None) -> Screen:
    """A single alert; `snoozed`: when it will be shown again, because somebody has just asked for that."""
    say, alert, order = act.say, reminder.alert, reminder.order
    values = _values(act, reminder)
    parts = [
        say("alert-head", what=_what(act, reminder, values), **values),
        say("alert-when", weekday=format_weekday(alert.due, say.zone, say.language), **values),
        say(f"alert-past-{alert.kind.value}" if values["past"] else f"alert-end-{alert.kind.value}", **values),
    ]
    if alert.instead:
        parts.insert(0, say("alert-instead", name=alert.instead))
    if alert.late:
        parts.append(say("alert-late", count=1))
    if snoozed is not None:
        parts.append(say("alert-snoozed", until=snoozed))
    opened = key(say("card-open"), _opens(act, reminder))
    keys = (*_settling(act, reminder), *(_snoozing(act, reminder) if snoozed is None else ()), *rows(opened))
    return Screen(Html("\n\n".join(parts)), keys, subject=order.subject)


def several(act: Act, reminders: Sequence[Reminder]) -> Screen:
    """Several alerts at once, each a line and a key that opens its order."""
    say = act.say
    urgent = sorted(reminders, key=lambda reminder: reminder.deadline.due)
    parts = [say("alert-several", count=len(urgent)), *(line(act, reminder) for reminder in urgent)]
    if any(reminder.alert.late for reminder in urgent):
        parts.append(say("alert-late", count=len(urgent)))
    opening = {_opens(act, reminder): reminder.order.id for reminder in urgent}
    keys = [key(say("money-open", number=number), button) for button, number in opening.items()]
    return Screen(Html("\n\n".join(parts)), columns(keys, 3))


def line(act: Act, reminder: Reminder) -> Html:
    """One alert among several, and what is entered in its order's record of such a message."""
    values = _values(act, reminder)
    return act.say("alert-line", what=_what(act, reminder, values), **values)


def title(act: Act, order: Order, deadline: Deadline) -> Html:
    """What is due, in a few words, as this reader calls it."""
    role = Role(viewer(act, order)) if viewer(act, order) != "agent" else Role.ADMIN
    alert = Alert(subject=order.subject, kind=deadline.kind, due=deadline.due, step="", role=role)
    reminder = Reminder(alert, order, deadline)
    return _what(act, reminder, _values(act, reminder))


def _what(act: Act, reminder: Reminder, values: dict[str, object]) -> Html:
    return act.say(f"alert-{reminder.alert.kind.value}", **values)


def _values(act: Act, reminder: Reminder) -> dict[str, object]:
    """What the texts may speak of."""
    order, due = reminder.order, reminder.deadline.due
    reader = viewer(act, order)
    contract = order.agreement
    values: dict[str, object] = {
        **facts(act, order),
        **_refund(act, order),
        "reader": reader,
        "answers": int(order.amendment is not None and reader not in ("agent", order.amendment.role.value)),
        "number": order.id,
        "other": contract.supplier.name if reader == "buyer" else contract.buyer.name,
        "due": due,
        "left": _round(abs(due - act.now)),
        "past": int(act.now >= due),
        "stood": int(bool(reminder.alert.instead)),
        "instead": reminder.alert.instead or "–",
        "tracking": order.shipment.tracking or "–" if order.shipment else "–",
        "carrier": order.shipment.carrier if order.shipment else "–",
    }
    return values | (disputes.facts(act, order, order.dispute) if order.dispute else {})


def _round(length: timedelta) -> timedelta:
    """In tens of minutes: an alert three days before is seconds on its way and still says three days."""
    return round(length / _TEN_MINUTES) * _TEN_MINUTES if length >= _TEN_MINUTES else length


def _refund(act: Act, order: Order) -> dict[str, object]:
    """The refund that is to be sent first, and how many working days it has waited."""
    terms = act.terms(order)
    waiting = [payout for payout in order.waiting_payouts if payout.kind is PayoutKind.REFUND and payout.refund_due_by]
    first = min(waiting, key=lambda payout: payout.refund_due_by or act.now, default=None)
    return {
        "refund": order.money(first.amount if first else 0),
        "day": refund_day(first, act.now, terms) if first else 0,
        "last": terms.refund_by_days,
    }


# ── keys ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _settling(act: Act, reminder: Reminder) -> Rows:
    """The keys that settle it, best first; where none of them is this reader's, what is theirs to do."""
    order, kind = reminder.order, reminder.alert.kind
    if order.dispute is not None and _is_case(act, reminder):
        return columns(cases.step_keys(act, order, order.dispute)[:MOST_SETTLING], 1)
    actions = open_actions(order, act.person.actor, act.now, act.work.policy)
    settling = [action for wanted in DEADLINES[kind].settled_by for action in actions if action.gives is wanted]
    chosen = settling or [action for action in actions if action.awaited]
    keys = [action_key(act.say, order, action) for action in chosen[:MOST_SETTLING]]
    return (*columns(keys, 1), *rows(_problem(act, order, kind)))


def _problem(act: Act, order: Order, kind: DeadlineKind) -> Key | None:
    """The supplier who can't ship as agreed is told what to do."""
    if kind is not DeadlineKind.SHIPMENT or viewer(act, order) != "supplier":
        return None
    return key(act.say("alert-problem"), ShowPart(order.id, "problem"))


def _is_case(act: Act, reminder: Reminder) -> bool:
    """Whether an agent is reminded of a step of a case."""
    return reminder.alert.kind in OF_DISPUTE.values() and viewer(act, reminder.order) == "agent"


def _opens(act: Act, reminder: Reminder) -> Button:
    return cases.Case(reminder.order.id) if _is_case(act, reminder) else Show(reminder.order.id)


def _snoozing(act: Act, reminder: Reminder) -> Rows:
    """Later, but never after the moment it is about."""
    due, kind, subject = reminder.deadline.due, reminder.alert.kind.value, reminder.order.subject
    offered = [hours for hours in SNOOZES if snoozed_until(act, hours) < due]
    return rows([key(act.say(SNOOZES[hours]), Snooze(hours, kind, subject)) for hours in offered])


def snoozed_until(act: Act, hours: int) -> datetime:
    """When an alert put off by so many hours comes again; 0: tomorrow morning, when the person's quiet hours end."""
    if hours:
        return act.now + timedelta(hours=hours)
    person = act.person
    morning = person.quiet_until if person.quiet_from != person.quiet_until else MORNING
    midnight = next_local(act.now, act.say.zone, 0)
    return next_local(midnight, act.say.zone, morning) if morning else midnight
