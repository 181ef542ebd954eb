"""How far an order is: the steps of its life, done and ahead, with their dates."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import NamedTuple

from trade.orders import Order, Status


class Mark(Enum):
    """How a step stands."""

    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"
    BAD = "bad"  # late, or the end nobody wished for


class Step(NamedTuple):
    """One step: `name` is its text's name; `at` when it happened or is due; `days` how many days late."""

    name: str
    mark: Mark
    at: datetime | None = None
    days: int = 0


_WAY = (Status.OFFERED, Status.AGREED, Status.FUNDED, Status.SHIPPED, Status.DELIVERED, Status.COMPLETED)


def timeline(order: Order, now: datetime) -> list[Step]:
    """The steps of an order that has been offered, in their order; an order that ended otherwise ends there."""
    if order.status is Status.DRAFT:
        return []
    happened = {
        Status.OFFERED: order.offered,
        Status.AGREED: order.agreed,
        Status.FUNDED: order.funded,
        Status.SHIPPED: order.shipped,
        Status.DELIVERED: order.delivered,
        Status.COMPLETED: order.ended if order.accepted_by is not None else None,
    }
    due = {
        Status.AGREED: order.offer_expires,
        Status.FUNDED: order.pay_by,
        Status.SHIPPED: order.ship_by,
        Status.DELIVERED: order.expected,
        Status.COMPLETED: order.accepts or order.inspect_by,
    }
    steps: list[Step] = []
    under_way = True  # the first step that has not happened is the one under way
    for status in _WAY:
        if happened[status] is not None:
            steps.append(_past(order, status, happened[status]))
            if status is Status.FUNDED and order.agreement.balance:
                steps += _balance(order, now)
                under_way = not order.awaits_balance
        elif order.ended is None and order.dispute is None:  # in a dispute nothing else is under way
            steps.append(_future(_named(order, status), due[status], now, first=under_way))
            if status is Status.FUNDED and order.agreement.balance:
                steps.append(Step("balance-someday", Mark.AHEAD))
            under_way = False
    steps = _with_disputes(order, steps)
    if order.ended is not None and order.status is not Status.COMPLETED:
        steps.append(Step(order.status.value, Mark.BAD, order.ended))
    return steps


def _balance(order: Order, now: datetime) -> list[Step]:
    """With a balance, its payment is a step between the deposit and shipment."""
    if order.balance_paid is not None:
        return [Step("balance-done", Mark.DONE, order.balance_paid)]
    if not order.awaits_balance or order.dispute is not None:
        return []
    due = order.balance_by
    if due and now > due:
        return [Step("balance-overdue", Mark.BAD, due, (now - due).days + 1)]
    return [Step("balance-ahead", Mark.NOW, due)]


def _with_disputes(order: Order, steps: list[Step]) -> list[Step]:
    """Disputes that are over stand where they ended; an open one is the step under way."""
    for dispute in order.past_disputes:
        closed = dispute.closed
        earlier = [s for s in steps if s.mark in (Mark.DONE, Mark.BAD) and s.at and closed and s.at <= closed]
        steps.insert(len(earlier), Step(f"dispute-{dispute.state.value}", Mark.DONE, closed))
    if order.dispute is not None:
        steps.append(Step("disputed", Mark.NOW, order.dispute.opened))
    return steps


def _past(order: Order, status: Status, at: datetime | None) -> Step:
    if status is Status.SHIPPED and order.shipment and order.shipment.days_late:
        return Step("shipped-late", Mark.BAD, at, order.shipment.days_late)
    return Step(f"{_named(order, status)}-done", Mark.DONE, at)


def _named(order: Order, status: Status) -> str:
    """The first payment of a contract that has a balance is only the deposit."""
    return "deposit" if status is Status.FUNDED and order.agreement.balance else status.value


def _future(named: str, due: datetime | None, now: datetime, *, first: bool) -> Step:
    name = f"{named}-ahead" if due else f"{named}-someday"
    if first and due and now > due:
        return Step(f"{named}-overdue", Mark.BAD, due, (now - due).days + 1)
    return Step(name, Mark.NOW if first else Mark.AHEAD, due)
