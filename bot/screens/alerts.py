"""Alerts: what is due, until when, what happens if nothing is done, and the keys that settle it.

One alert is a message with everything about it; of several for one person each is a line and a key, the most urgent
first.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.act import Act
from bot.actions import Action, open_actions
from bot.buttons import Button, Enrol, Show, ShowPart, Supplier
from bot.screens import cases
from bot.screens.cards import action_key, pay_key
from bot.screens.reminders import Reminder
from bot.screens.screen import Key, Rows, Screen, columns, key, rows
from texts.i18n import Html, Say, plain
from trade.companies import Company
from trade.deadlines import DEADLINES, DeadlineKind
from trade.dispute_commands import OpenDispute
from trade.orders import Order
from trade.people import Duty
from trade.quiet import MORNING, next_local

SNOOZES = {3: "alert-in-hours", 0: "alert-tomorrow"}
"""In how many hours an alert can come again, 0 for tomorrow morning, and the text of the key."""
MOST_SETTLING = 3


class Snooze(Button, code="sz"):
    """Remind me again: in so many hours, or as 0 tomorrow morning."""

    hours: int
    kind: str
    subject: str


def one(reminder: Reminder, snoozed: datetime | None = None) -> Screen:
    """A single alert; `snoozed`: when it will be shown again, because somebody has just asked for that."""
    say, about, values = reminder.act.say, reminder.about, reminder.values
    where = say("alert-order", **values) if isinstance(about, Order) else say("alert-company", **values)
    parts = [say("alert-head", what=reminder.what, where=where, **values), say("alert-when", **values)]
    parts.append(reminder.meaning)
    parts += [reminder.money_facts] if reminder.money_facts else []
    if reminder.instead:
        parts.insert(0, say("alert-instead", name=reminder.instead))
    if reminder.late:
        parts.append(say("alert-late", count=1))
    if snoozed is not None:
        parts.append(say("alert-snoozed", until=snoozed))
    later = _snoozing(reminder) if snoozed is None else ()
    keys = (*_settling(reminder), *later, *rows(_open(reminder)))
    return Screen(Html("\n\n".join(parts)), keys, subject=about.subject)


def several(act: Act, reminders: Sequence[Reminder]) -> Screen:
    """Several alerts at once, each a line and a key that opens its order."""
    say = act.say
    urgent = sorted(reminders, key=lambda reminder: reminder.deadline.due)
    parts = [say("alert-several", count=len(urgent)), *map(line, urgent)]
    if any(reminder.late for reminder in urgent):
        parts.append(say("alert-late", count=len(urgent)))
    return Screen(Html("\n\n".join(parts)), opening(urgent))


def unheard(say: Say, screen: Screen) -> Screen:
    """The same for the staff's group, which presses no keys, where nobody it is for can be reached."""
    return Screen(screen.text, subject=screen.subject).under(say("alert-unheard"))


def line(reminder: Reminder) -> Html:
    """One alert among several, and what is entered in its subject's record of such a message."""
    say, values = reminder.act.say, reminder.briefly
    return say("alert-line", what=say(f"alert-{reminder.kind.value}", **values), where=reminder.where, **values)


def opening(reminders: Sequence[Reminder]) -> Rows:
    """A key for each thing they are about."""
    found = {_opens(reminder): plain(reminder.where) for reminder in reminders}
    return columns((Key(text, button) for button, text in found.items()), 3)


# ── keys ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _settling(reminder: Reminder) -> Rows:
    """The keys that settle it, best first; where none of them is this reader's, what is theirs to do."""
    act, order = reminder.act, reminder.about
    if isinstance(order, Company):
        renew = Enrol(order.id, order.version, "renew")
        return rows(key(act.say("enrolment-renew"), renew)) if _judges(act, order) else ()
    if order.dispute is not None and reminder.is_case:
        return columns(cases.step_keys(act, order, order.dispute)[:MOST_SETTLING], 1)
    actions = open_actions(order, act.person.actor, act.now, act.work.policy)
    settling = [
        action
        for wanted in DEADLINES[reminder.kind].settled_by
        for action in actions
        if action.gives is wanted and _is_about(reminder, action)
    ]
    chosen = settling or [action for action in actions if action.awaited]
    keys = [action_key(act.say, order, action) for action in chosen[:MOST_SETTLING]]
    return (*columns(keys, 1), *reminder.money_keys, *rows(_help(reminder)))


def _is_about(reminder: Reminder, action: Action) -> bool:
    """Of refunds the one that is due; and a balance that does not come is the supplier's to complain of."""
    if reminder.kind is DeadlineKind.BALANCE and reminder.reader == "buyer" and action.gives is OpenDispute:
        return False
    return action.payout is None or action.payout.refund_due_by == reminder.deadline.due


def _judges(act: Act, company: Company) -> bool:
    """Whether this is an admin, who is no judge of their own company."""
    return Duty.ADMIN in act.person.duties and act.person.company != company.id


def _help(reminder: Reminder) -> Key | None:
    """The supplier who can't ship as agreed is told what to do, the buyer where to pay."""
    match reminder.kind, reminder.about:
        case DeadlineKind.SHIPMENT, Order(id=number) if reminder.reader == "supplier":
            return key(reminder.act.say("alert-problem"), ShowPart(number, "problem"))
        case DeadlineKind.PAYMENT | DeadlineKind.BALANCE, Order() as order:
            return pay_key(reminder.act, order)
        case _:
            return None


def _open(reminder: Reminder) -> Key:
    """The way to the order, the case or the company."""
    if isinstance(reminder.about, Company):
        return key(reminder.act.say("alert-open-company"), _opens(reminder))
    return key(reminder.act.say("case-open" if reminder.is_case else "card-open"), _opens(reminder))


def _opens(reminder: Reminder) -> Button:
    number, about = reminder.about.id, reminder.about
    if isinstance(about, Company):
        return Enrol(number, about.version, "card") if _judges(reminder.act, about) else Supplier(number)
    return cases.Case(number) if reminder.is_case else Show(number)


def _snoozing(reminder: Reminder) -> Rows:
    """Later, but never after the moment it is about."""
    act, kind, subject = reminder.act, reminder.kind.value, reminder.about.subject
    offered = [hours for hours in SNOOZES if snoozed_until(act, hours) < reminder.deadline.due]
    return rows([key(act.say(SNOOZES[hours]), Snooze(hours, kind, subject)) for hours in offered])


def snoozed_until(act: Act, hours: int) -> datetime:
    """When an alert put off by so many hours comes again; 0: tomorrow morning, when the person's quiet hours end."""
    if hours:
        return act.now + timedelta(hours=hours)
    person = act.person
    morning = person.quiet_until if person.quiet_from != person.quiet_until else MORNING
    midnight = next_local(act.now, act.say.zone, 0)
    return next_local(midnight, act.say.zone, morning) if morning else midnight
