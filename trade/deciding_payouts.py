"""Money that leaves the operator's account: refunds to the buyer, releases to the supplier (RULES 5)."""

from __future__ import annotations

from datetime import datetime

from trade import commands as c
from trade import events as e
from trade import refusals as r
from trade.orders import Order
from trade.payments import Payment, Payout, PayoutKind
from trade.rules import Case


def refund(order: Order, payment: Payment, amount: int, now: datetime, *, after: int = 0) -> Payout:
    """A refund goes back to where the money came from (RULES 5). `after`: so many payouts of the same moment before."""
    return Payout(
        id=_next_id(order, after),
        kind=PayoutKind.REFUND,
        company=order.buyer,
        amount=amount,
        to=payment.payer_account,
        to_name=payment.payer,
        created=now,
    )


def release(order: Order, amount: int, now: datetime) -> Payout:
    """Released money goes to the supplier's payout account, as it is on the day it is sent."""
    supplier = order.agreement.supplier
    return Payout(
        id=_next_id(order),
        kind=PayoutKind.RELEASE,
        company=supplier.company,
        amount=amount,
        to_name=supplier.name,
        created=now,
    )


def _next_id(order: Order, after: int = 0) -> str:
    return f"{order.id}-{len(order.payouts) + 1 + after}"


def mark_payout_sent(order: Order, command: c.MarkPayoutSent, case: Case) -> list[e.Event]:
    """Only a payout that waits can be sent, so it is sent once."""
    if command.payout not in {p.id for p in order.waiting_payouts}:
        raise r.PayoutUnknown
    return [e.PayoutSent(payout=command.payout, bank_reference=command.bank_reference)]
