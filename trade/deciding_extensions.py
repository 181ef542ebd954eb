"""What follows when somebody is given more time, by the side it is owed to or because the service was down."""

from __future__ import annotations

from datetime import timedelta

from trade import change_events as ch
from trade import commands as c
from trade import events as e
from trade import refusals as r
from trade.circumstances import Case
from trade.contracts import whole_days
from trade.deadline_kinds import DeadlineKind, ExtendableKind
from trade.deadlines import Deadline, deadlines
from trade.orders import Order
from trade.people import Role

EXTENDED_BY: dict[ExtendableKind, Role] = {
    DeadlineKind.OFFER: Role.BUYER,
    DeadlineKind.PAYMENT: Role.SUPPLIER,
    DeadlineKind.BALANCE: Role.SUPPLIER,
    DeadlineKind.FINAL_NOTICE: Role.SUPPLIER,
    DeadlineKind.INSPECTION: Role.SUPPLIER,
}
"""Who can give more time. A shipment date is changed by an amendment, because both sides signed it."""


def extend(order: Order, command: c.Extend, case: Case) -> list[e.Event]:
    """The side it is owed to gives so many days more."""
    if EXTENDED_BY[command.kind] is not case.role:
        raise r.OtherSide
    was = _open(order, command.kind).due
    until = max(was, case.now) + timedelta(days=command.days)
    return [ch.DeadlineExtended(kind=command.kind, was=was, until=until, role=case.role)]


def make_up(order: Order, command: c.MakeUp, case: Case) -> list[e.Event]:
    """Once: moved by the outage's length, a deadline no longer falls into it."""
    was = _open(order, command.kind).due
    if not command.since <= was < command.until:
        raise r.NotNow(status=order.status.value)
    length = command.until - command.since
    until = was + length
    if command.kind is DeadlineKind.SHIPMENT:
        until = order.agreement.ship_by(order.moved_days + whole_days(length))
    outage = (command.since, command.until)
    return [ch.DeadlineExtended(kind=command.kind, was=was, until=until, role=case.role, outage=outage)]


def _open(order: Order, kind: DeadlineKind) -> Deadline:
    for deadline in deadlines(order):
        if deadline.kind is kind:
            return deadline
    raise r.NotNow(status=order.status.value)
