"""Brings the orders of an earlier version up to what this one reads out of the same records."""

from __future__ import annotations

from sqlalchemy import Connection, Text, cast, or_, select, update

from storage import orders, record, tables
from trade.disputes import Dispute
from trade.events import EVENT
from trade.order_folding import fold
from trade.orders import Order
from trade.payments import EnteredPayment

_row = tables.orders
_STATE = cast(_row.c.state, Text)
_CONCERNED = (
    select(_row.c.id)
    .where(or_(_STATE.contains('"goods_return"'), _STATE.contains('"payer_account"')))
    .order_by(_row.c.id)
)
"""Orders that are or were in dispute, and those with payments: each dispute and each payment has this field."""


def fold_anew(connection: Connection) -> None:
    """Save orders anew where this version folds more out of the same events than the one that saved them did: the
    evidence of a dispute, the numbers of payments and what of each was too much.

    Whatever else differs, cannot be read, or has a broken record is damage: it stays for `tradehold check` to name.
    """
    for number in connection.scalars(_CONCERNED).all():
        try:
            saved, folded = orders.look(connection, number), _folded(connection, number)
        except (ValueError, KeyError, OverflowError):
            continue
        same = _as_before(saved) == _as_before(folded)
        if saved != folded and same and not record.verify(connection, saved.subject):
            state = folded.model_dump(mode="json")
            connection.execute(update(_row).where(_row.c.id == number).values(state=state))


def _folded(connection: Connection, number: int) -> Order:
    events = record.events(connection, Order(id=number).subject)
    return fold(number, [(EVENT.validate_python(entry.body), entry.at) for entry in events])


def _as_before(order: Order) -> Order:
    """The order without what earlier versions did not fold."""
    now = order.dispute and _bare(order.dispute)
    disputes = {"dispute": now, "past_disputes": tuple(map(_bare, order.past_disputes))}
    aside = order.held_aside and _unnumbered(order.held_aside)
    payments = {name: tuple(map(_unnumbered, getattr(order, name))) for name in ("payments", "returned")}
    return order.model_copy(update={**disputes, **payments, "held_aside": aside, "entered": 0})


def _unnumbered(payment: EnteredPayment) -> EnteredPayment:
    return payment.model_copy(update={"number": 0, "over": 0})


def _bare(dispute: Dispute) -> Dispute:
    return dispute.model_copy(update={"evidence": (), "evidence_until": None})
