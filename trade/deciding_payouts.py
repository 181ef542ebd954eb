"""What follows when money is to leave the operator's account, and when finance has sent it (RULES 5)."""

from __future__ import annotations

from trade import commands as c
from trade import events as e
from trade import refusals as r
from trade.circumstances import Case
from trade.orders import Order
from trade.payments import Payment, Payout
from trade.settlements import refund_payout


def refund(order: Order, payment: Payment, amount: int, case: Case) -> Payout:
    """What is not to be held goes back to where it came from."""
    return refund_payout(order, len(order.payouts) + 1, payment, amount, case.now, case.policy)


def mark_payout_sent(order: Order, command: c.MarkPayoutSent, case: Case) -> list[e.Event]:
    """Only a payout that waits can be sent, so it is sent once."""
    if command.payout not in {p.id for p in order.waiting_payouts}:
        raise r.PayoutUnknown
    return [e.PayoutSent(payout=command.payout, bank_reference=command.bank_reference)]
