"""Orders as rows: the fold of their record, kept for finding and listing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Text, bindparam, cast, func, insert, or_, select, update
from sqlalchemy.sql.elements import ColumnElement

from storage import tables
from storage.prepared import Prepared
from trade.money import Money
from trade.orders import ENDS, Order, Status
from trade.policy import Policy
from trade.refusals import Changed, NotFound

EXPOSED = (Status.AGREED, Status.FUNDED, Status.SHIPPED, Status.DELIVERED)

# Built once, as they run for every message about an order.
_STATE = cast(tables.orders.c.state, Text)
_LOOK = select(_STATE.label("state")).where(tables.orders.c.id == bindparam("number"))
_LOOKED = Prepared(_LOOK)
_LOADED = Prepared(_LOOK.with_for_update())


def new_id(connection: Connection, buyer: int, now: datetime) -> int:
    """A number for an order that is about to be drafted."""
    row = {"buyer": buyer, "status": Status.DRAFT, "version": 0, "state": {}, "created": now, "updated": now}
    result = connection.execute(insert(tables.orders).values(row).returning(tables.orders.c.id))
    return int(result.scalar_one())


def load(connection: Connection, order_id: int) -> Order:
    """The order; on PostgreSQL its row is locked until the transaction ends. Raises NotFound."""
    return _found(_LOADED.row(connection, number=order_id))


def look(connection: Connection, order_id: int) -> Order:
    """The order, for reading only. Raises NotFound."""
    return _found(_LOOKED.row(connection, number=order_id))


def _found(row: Any) -> Order:
    if row is None or row.state == "{}":
        raise NotFound
    return _order(row.state)


@lru_cache(maxsize=1024)
def _order(state: str) -> Order:
    """An order is a value: the same text always makes the same one, and most are looked at many times unchanged."""
    return Order.model_validate_json(state)


def save(connection: Connection, order: Order, seen: int, now: datetime) -> None:
    """Write the order where the row still has the version seen. Raises Changed."""
    values = {
        "buyer": order.buyer,
        "supplier": order.supplier,
        "status": order.status,
        "version": order.version,
        "state": order.model_dump(mode="json"),
        "updated": now,
        "ended": order.ended,
    }
    row = tables.orders
    saved = connection.execute(update(row).where(row.c.id == order.id, row.c.version == seen).values(values))
    if saved.rowcount != 1:
        raise Changed


def ids(connection: Connection) -> Sequence[int]:
    """The numbers of all orders."""
    return connection.execute(select(tables.orders.c.id).order_by(tables.orders.c.id)).scalars().all()


def _mine(company: int) -> ColumnElement[bool]:
    row = tables.orders
    return or_(row.c.buyer == company, (row.c.supplier == company) & (row.c.status != Status.DRAFT))


def page(
    connection: Connection, company: int, statuses: frozenset[Status] | None, offset: int, limit: int
) -> tuple[list[Order], int]:
    """A page of a company's orders, newest change first, and how many there are in all.

    A draft is the buyer's alone. Without `statuses` every order counts.
    """
    row = tables.orders
    wanted = _mine(company) & (row.c.version > 0)
    if statuses is not None:
        wanted &= row.c.status.in_(sorted(statuses))
    total = connection.execute(select(func.count()).select_from(row).where(wanted)).scalar_one()
    query = select(_STATE).where(wanted).order_by(row.c.updated.desc(), row.c.id.desc()).offset(offset).limit(limit)
    return [_order(state) for state in connection.execute(query).scalars()], int(total)


def with_status(connection: Connection, status: Status, limit: int = 50) -> list[Order]:
    """Orders of one status, oldest first: what agents look through."""
    row = tables.orders
    query = select(_STATE).where(row.c.status == status, row.c.version > 0).order_by(row.c.id).limit(limit)
    return [_order(state) for state in connection.execute(query).scalars()]


def exposure(connection: Connection, supplier: int, currency: str, policy: Policy) -> Money | None:
    """The covered amounts of a supplier's orders from agreed to their end (RULES 2); None where a rate is missing."""
    row = tables.orders
    query = select(row.c.state).where(row.c.supplier == supplier, row.c.status.in_(EXPOSED))
    total = Money(minor=0, currency=currency)
    for state in connection.execute(query).scalars():
        covered = Money(minor=state["covered"], currency=state["contract"]["currency"])
        converted = policy.convert(covered, currency)
        if converted is None:
            return None
        total += converted
    return total


def partners(connection: Connection, buyer: int, limit: int = 4) -> list[int]:
    """The suppliers a buyer traded with, the latest first."""
    row = tables.orders
    query = (
        select(row.c.supplier)
        .where(row.c.buyer == buyer, row.c.supplier.is_not(None))
        .group_by(row.c.supplier)
        .order_by(func.max(row.c.id).desc())
        .limit(limit)
    )
    return [int(supplier) for supplier in connection.execute(query).scalars() if supplier is not None]


def finished(connection: Connection, supplier: int) -> list[Order]:
    """A supplier's ended orders that had been agreed: what its numbers are made of."""
    row = tables.orders
    query = select(_STATE).where(row.c.supplier == supplier, row.c.status.in_(sorted(ENDS)))
    return [order for order in map(_order, connection.execute(query).scalars()) if order.agreed]


def empty_draft(connection: Connection, buyer: int, author: int) -> Order | None:
    """A draft of this person that has never been offered: it is taken up before another one is begun."""
    row = tables.orders
    query = select(_STATE).where(row.c.buyer == buyer, row.c.status == Status.DRAFT, row.c.version == 1)
    drafts = map(_order, connection.execute(query.order_by(row.c.id.desc())).scalars())
    return next((order for order in drafts if order.author == author), None)


def with_payouts_due(connection: Connection, limit: int = 50) -> list[Order]:
    """Orders with money to be sent, the longest waiting first."""
    payout, row = tables.payouts, tables.orders
    due = select(payout.c.subject).where(payout.c.status == "due").group_by(payout.c.subject)
    due = due.order_by(func.min(payout.c.created)).limit(limit)
    numbers = [int(subject.removeprefix("order:")) for subject in connection.execute(due).scalars()]
    states = connection.execute(select(row.c.id, _STATE).where(row.c.id.in_(numbers))).all()
    found = {number: _order(state) for number, state in states}
    return [found[number] for number in numbers]
