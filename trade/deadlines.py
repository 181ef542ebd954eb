"""Every deadline of an order: who owes what to whom, and what the clock does when it passes.

They are derived from the order and the operator's policy, so they move and vanish with the order.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from trade import commands as c
from trade.orders import Order, Status
from trade.people import Role
from trade.policy import Policy


class DeadlineKind(StrEnum):
    """What is owed by then."""

    OFFER = "offer"  # the supplier signs or declines
    PAYMENT = "payment"  # the buyer pays
    SHIPMENT = "shipment"  # the supplier ships
    DELIVERY = "delivery"  # the goods arrive
    FINAL_NOTICE = "final-notice"  # the buyer is told that silence means acceptance
    INSPECTION = "inspection"  # the buyer accepts or complains


class DeadlineRule(NamedTuple):
    """Who owes it to whom, and the clock's command when it has passed (None: people decide)."""

    owed_by: Role
    owed_to: Role
    at_end: c.Command | None


DEADLINES: dict[DeadlineKind, DeadlineRule] = {
    DeadlineKind.OFFER: DeadlineRule(Role.SUPPLIER, Role.BUYER, c.ExpireOffer()),
    DeadlineKind.PAYMENT: DeadlineRule(Role.BUYER, Role.SUPPLIER, c.CancelUnpaid()),
    DeadlineKind.SHIPMENT: DeadlineRule(Role.SUPPLIER, Role.BUYER, None),
    DeadlineKind.DELIVERY: DeadlineRule(Role.SUPPLIER, Role.BUYER, None),
    DeadlineKind.FINAL_NOTICE: DeadlineRule(Role.CLOCK, Role.BUYER, c.GiveFinalNotice()),
    DeadlineKind.INSPECTION: DeadlineRule(Role.BUYER, Role.SUPPLIER, c.Accept()),
}


class Deadline(NamedTuple):
    """One open deadline of one order."""

    kind: DeadlineKind
    due: datetime


def deadlines(order: Order, policy: Policy) -> list[Deadline]:
    """The open deadlines of an order, soonest first. An ended order has none."""
    found = [Deadline(kind, due) for kind, due in _open(order, policy) if due is not None]
    return sorted(found, key=lambda deadline: deadline.due)


def _open(order: Order, policy: Policy) -> list[tuple[DeadlineKind, datetime | None]]:
    kind = DeadlineKind
    match order.status:
        case Status.OFFERED:
            return [(kind.OFFER, order.offer_expires)]
        case Status.AGREED:
            return [(kind.PAYMENT, order.unpaid_from or order.pay_by)]
        case Status.FUNDED:
            return [(kind.SHIPMENT, order.ship_by)]
        case Status.SHIPPED:
            return [(kind.DELIVERY, order.expected)]
        case Status.DELIVERED if order.accepts is not None:
            return [(kind.INSPECTION, order.accepts)]
        case Status.DELIVERED:
            return [(kind.FINAL_NOTICE, order.inspect_by - policy.final_notice if order.inspect_by else None)]
        case _:
            return []
