"""Money to be sent, as rows: what finance pays from. They follow from an order's record."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, update

from storage import tables
from trade.orders import Order
from trade.payments import Payout


def note_due(connection: Connection, order: Order, payout: Payout, at: datetime) -> None:
    """A payout of the order waits to be sent."""
    row = {
        "id": payout.id,
        "subject": order.subject,
        "company": payout.company,
        "kind": payout.kind,
        "currency": order.currency,
        "amount": payout.amount,
        "status": "due",
        "created": at,
    }
    connection.execute(insert(tables.payouts).values(row))


def note_back(connection: Connection, payout: str) -> None:
    """The payout with this number came back: it is due again."""
    table = tables.payouts
    connection.execute(update(table).where(table.c.id == payout).values(status="due", sent=None))


def note_void(connection: Connection, payout: str) -> None:
    """The payout with this number is not to be sent: the payment it was made for was taken back."""
    table = tables.payouts
    connection.execute(update(table).where(table.c.id == payout).values(status="void"))


def note_sent(connection: Connection, payout: str, at: datetime) -> None:
    """The payout with this number has left the bank."""
    table = tables.payouts
    connection.execute(update(table).where(table.c.id == payout).values(status="sent", sent=at))
