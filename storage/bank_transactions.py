"""Money that came in, as rows over all orders: what is booked already, so that the same transfer counts once (RULES 5).

They follow from the orders' records: a payment that is counted or held aside is booked, one taken back is not any more.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, delete, insert, or_, select

from storage import record, tables
from trade.orders import Order
from trade.payments import BookedPayment, Payment, bare

_row = tables.bank_transactions
_TURN = "bank"


def take_turn(connection: Connection) -> None:
    """Two people of finance book one after the other, so that the second sees what the first has booked."""
    record.take_turns(connection, [_TURN])


def like(connection: Connection, order: Order, payment: Payment) -> Iterator[BookedPayment]:
    """What is booked to other orders under the payment's reference, or with its amount and day, oldest first."""
    that_day = (_row.c.amount == payment.amount) & (_row.c.received == payment.received.isoformat())
    reference = bare(payment.bank_reference)
    same = or_(that_day, _row.c.reference == reference) if reference else that_day
    elsewhere = (_row.c.currency == order.currency) & (_row.c.order != order.id)
    for row in connection.execute(select(_row).where(elsewhere, same).order_by(_row.c.id)):
        yield BookedPayment(order=row.order, payment=Payment.model_validate(row.payment))


def book(connection: Connection, order: Order, payment: Payment, at: datetime) -> None:
    """A payment belongs to an order. The database refuses a reference that is booked already."""
    row = {
        "currency": order.currency,
        "reference": bare(payment.bank_reference) or None,
        "amount": payment.amount,
        "received": payment.received.isoformat(),
        "order": order.id,
        "payment": payment.model_dump(mode="json"),
        "at": at,
    }
    connection.execute(insert(_row).values(row))


def unbook(connection: Connection, order: Order, payment: Payment) -> None:
    """A payment was entered wrong: its transfer may be booked anew, to this order or to another."""
    mine = (_row.c.order == order.id) & (_row.c.amount == payment.amount)
    mine &= _row.c.received == payment.received.isoformat()
    found = connection.execute(select(_row.c.id, _row.c.payment).where(mine).order_by(_row.c.id))
    number = next(row.id for row in found if Payment.model_validate(row.payment) == payment)
    connection.execute(delete(_row).where(_row.c.id == number))
