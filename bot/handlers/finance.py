"""Finance: whose money is awaited, and what is to be sent."""

from __future__ import annotations

from bot.act import Act
from bot.routes import Route, command, page
from bot.screens import money as screens
from bot.screens.screen import Screen
from storage import orders
from trade.orders import Order
from trade.people import Duty

MOST_COUNTED = 200


def payments(act: Act) -> Screen:
    """Orders whose money is awaited, those with a claim first."""
    return screens.payments(act, [order for order in orders.awaiting_money(act.connection) if act.serves(order)])


def payouts(act: Act) -> Screen:
    """Money to be sent."""
    return screens.payouts(act, [order for order in orders.with_payouts_due(act.connection) if act.serves(order)])


def payments_waiting(act: Act) -> int:
    """On how many orders there is something to look at: money claimed, short or held aside."""
    awaited = orders.awaiting_money(act.connection, MOST_COUNTED)
    return sum(_calls_for_a_look(order) and act.serves(order) for order in awaited)


def payouts_waiting(act: Act) -> int:
    """How many orders have money to be sent."""
    return sum(act.serves(order) for order in orders.with_payouts_due(act.connection, MOST_COUNTED))


def _calls_for_a_look(order: Order) -> bool:
    return bool(order.claims or order.held_aside or order.part_paid)


routes: list[Route] = [
    command("payments", lambda act, words: payments(act), Duty.FINANCE),
    command("payouts", lambda act, words: payouts(act), Duty.FINANCE),
    page("payments", payments, Duty.FINANCE),
    page("payouts", payouts, Duty.FINANCE),
]
