"""A supplier's numbers, from its orders as they are kept."""

from __future__ import annotations

from sqlalchemy import Connection, select

from storage import tables
from trade.orders import Order, Status
from trade.scorecard import Scorecard, scorecard

NEWEST = 1000
"""So many orders tell enough, and a look-up stays fast however long a supplier has been trading."""


def of(connection: Connection, supplier: int) -> Scorecard:
    """The numbers of a company as a supplier."""
    row = tables.orders
    wanted = (row.c.supplier == supplier) & (row.c.status != Status.DRAFT)
    query = select(row.c.state).where(wanted).order_by(row.c.id.desc()).limit(NEWEST)
    return scorecard(Order.model_validate(state) for state in connection.execute(query).scalars())
