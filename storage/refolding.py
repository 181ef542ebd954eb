"""Brings the orders of an earlier version up to what this one reads out of the same records."""

from __future__ import annotations

from sqlalchemy import Connection, Text, cast, select, update

from storage import orders, record, tables
from trade.disputes import Dispute
from trade.events import EVENT
from trade.order_folding import fold
from trade.orders import Order

_row = tables.orders
_DISPUTED = select(_row.c.id).where(cast(_row.c.state, Text).contains('"goods_return"')).order_by(_row.c.id)
"""Orders that are or were in dispute: each dispute has this field."""


def fold_anew(connection: Connection) -> None:
    """Save disputes anew where this version folds their evidence otherwise than the one that saved them.

    Whatever else differs, cannot be read, or has a broken record is damage: it stays for `tradehold check` to name.
    """
    for number in connection.scalars(_DISPUTED).all():
        try:
            saved, folded = orders.look(connection, number), _folded(connection, number)
        except (ValueError, KeyError, OverflowError):
            continue
        same = _without_evidence(saved) == _without_evidence(folded)
        if saved != folded and same and not record.verify(connection, saved.subject):
            state = folded.model_dump(mode="json")
            connection.execute(update(_row).where(_row.c.id == number).values(state=state))


def _folded(connection: Connection, number: int) -> Order:
    events = record.events(connection, Order(id=number).subject)
    return fold(number, [(EVENT.validate_python(entry.body), entry.at) for entry in events])


def _without_evidence(order: Order) -> Order:
    now = order.dispute and _bare(order.dispute)
    return order.model_copy(update={"dispute": now, "past_disputes": tuple(map(_bare, order.past_disputes))})


def _bare(dispute: Dispute) -> Dispute:
    return dispute.model_copy(update={"evidence": (), "evidence_until": None})
