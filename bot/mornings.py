"""What a digest holds, looked up when it is sent: an agent's morning, a supplier's week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from bot.act import Act
from bot.handlers import cases, finance
from bot.reminding import reminder
from bot.screens import digests
from bot.screens.cases import waits_for_somebody
from bot.screens.reminders import Alert, Reminder
from bot.screens.screen import Screen
from storage import companies, deadlines, orders
from trade.companies import Company, Standing
from trade.deadlines import DEADLINES, DeadlineKind, may_owe
from trade.money import Money
from trade.orders import Order, Status
from trade.people import Duty, Role

MOST_LOOKED_AT = 200
_SUNDAY = 6


def digest(act: Act, which: str) -> Screen | None:
    """The digest for this reader; None if there is nothing to tell."""
    return _agents(act) if which == "agent" else _suppliers(act)


def _agents(act: Act) -> Screen | None:
    duties = act.person.duties
    open_cases = cases.open_cases(act) if duties & {Duty.MEDIATOR, Duty.ADMIN} else None
    morning = digests.Morning(
        cases=None if open_cases is None else len(open_cases),
        untaken=sum(o.dispute is not None and waits_for_somebody(o.dispute) for o in open_cases or ()),
        due=_due_today(act),
        payments=finance.payments_waiting(act) if Duty.FINANCE in duties else None,
        payouts=_to_be_sent(act) if Duty.FINANCE in duties else (),
        applications=len(companies.with_standing(act.connection, Standing.APPLIED)) if Duty.ADMIN in duties else None,
    )
    return None if morning.is_empty else digests.agent(act, morning)


def _due_today(act: Act) -> list[Reminder]:
    """What this agent is told of at the end of its ladder and is due by the end of the local day."""
    mine = {Role(duty.value) for duty in act.person.duties}
    kinds = [kind for kind, rule in DEADLINES.items() if mine & set(rule.ladder[-1].told)]
    rows = deadlines.due_by(act.connection, kinds, _end_of_day(act, 0), MOST_LOOKED_AT)
    found = (_reminder(act, row, mine) for row in rows)
    return [one for one in found if one is not None]


def _reminder(act: Act, row: deadlines.Watched, mine: set[Role]) -> Reminder | None:
    kind = DeadlineKind(row.kind)
    role = next(role for role in DEADLINES[kind].ladder[-1].told if role in mine)
    found = reminder(act, Alert(subject=row.subject, kind=kind, due=row.due, step="", role=role))
    if found is None or isinstance(found.about, Company):
        return found
    mine_to_do = role is not Role.MEDIATOR or may_owe(found.about, act.person.id)
    return found if act.serves(found.about) and mine_to_do else None


def _to_be_sent(act: Act) -> list[Money]:
    """The money that finance has to send, in each currency."""
    sums = Counter[str]()
    for order in orders.with_payouts_due(act.connection, MOST_LOOKED_AT):
        if act.serves(order):
            sums[order.currency] += sum(payout.amount for payout in order.waiting_payouts)
    return [Money(minor=minor, currency=currency) for currency, minor in sorted(sums.items())]


def _suppliers(act: Act) -> Screen | None:
    """Orders whose goods are to leave by Sunday, or should have left."""
    company = act.person.company
    if company is None:
        return None
    funded, _ = orders.page(act.connection, company, frozenset({Status.FUNDED}), 0, MOST_LOOKED_AT)
    today = act.now.astimezone(act.say.zone)
    sunday = _end_of_day(act, _SUNDAY - today.weekday())
    shipments = [order for order in funded if order.supplier == company and order.dispute is None]
    this_week = [order for order in shipments if order.ship_by is not None and order.ship_by <= sunday]
    return digests.supplier(act, _soonest(this_week)) if this_week else None


def _soonest(found: Sequence[Order]) -> list[Order]:
    return sorted(found, key=lambda order: (order.agreement.ship_by(order.moved_days), order.id))


def _end_of_day(act: Act, days: int) -> datetime:
    """The end of the local day so many days from today."""
    day = act.now.astimezone(act.say.zone).date() + timedelta(days=days + 1)
    return datetime.combine(day, time(), act.say.zone).astimezone(UTC)
