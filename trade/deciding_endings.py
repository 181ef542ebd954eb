"""What follows when an order is called off before shipment, and what both sides say of each other after its end."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from trade import commands as c
from trade import events as e
from trade import refusals as r
from trade.circumstances import Case
from trade.orders import Order
from trade.settlements import refunds


def propose_cancel(order: Order, command: c.ProposeCancel, case: Case) -> list[e.Event]:
    """One proposal at a time, whoever makes it."""
    if order.cancel_proposed_by is not None:
        raise r.AlreadyProposed
    return [e.CancelProposed(role=case.role, reason=command.reason)]


def agree_cancel(order: Order, command: c.AgreeCancel, case: Case) -> list[e.Event]:
    """The side that did not propose agrees."""
    if order.cancel_proposed_by is None:
        raise r.NothingProposed
    if order.cancel_proposed_by is case.role:
        raise r.OwnProposal
    return _cancelled(order, "together", case)


def refuse_cancel(order: Order, command: c.RefuseCancel, case: Case) -> list[e.Event]:
    """The other side refuses, or the proposer takes the proposal back."""
    if order.cancel_proposed_by is None:
        raise r.NothingProposed
    return [e.CancelRefused(role=case.role)]


def cancel_late(order: Order, command: c.CancelLate, case: Case) -> list[e.Event]:
    """The buyer alone, once it has paid and the last moment to ship is over."""
    if not order.held:  # a part paid must not be stuck with a supplier who is silent; what is unpaid the clock ends
        raise r.NotNow(status=order.status.value)
    if order.awaits_balance:
        raise r.BalanceMissing(missing=order.money(order.unpaid))
    if order.ship_by is None or case.now <= order.ship_by:
        raise r.NotLate(ship_by=order.ship_by)
    return _cancelled(order, "late", case)


def cancel_unpaid(order: Order, command: c.CancelUnpaid, case: Case) -> list[e.Event]:
    """The clock, if nothing has come and nobody says that something has been sent."""
    unpaid_from = order.unpaid_from or order.pay_by
    if unpaid_from is None or case.now < unpaid_from:
        raise r.TooEarly
    if order.held or order.claims or order.held_aside:
        raise r.ClaimOpen
    return _cancelled(order, "unpaid", case)


def rate(order: Order, command: c.Rate, case: Case) -> list[e.Event]:
    """Each side once, of an order for which money was held, within the policy's days of its end (RULES 4)."""
    if not order.was_paid:
        raise r.NothingWasHeld
    if case.role in order.ratings:
        raise r.AlreadyRated
    if order.ended and case.now > order.ended + timedelta(days=case.policy.rating_days):
        raise r.RatingOver
    return [e.Rated(role=case.role, stars=command.stars, line=command.line)]


def _cancelled(order: Order, why: Literal["together", "late", "unpaid"], case: Case) -> list[e.Event]:
    """All money held goes back, freight included, to each account it came from."""
    return [e.Cancelled(why=why, refund=order.held), *refunds(order, order.held, case.now, case.policy)]
