"""Orders as rows: the fold of their record, kept for finding and listing."""

from __future__ import annotations

from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection, Text, and_, bindparam, cast, func, insert, literal, or_, select, union, update
from sqlalchemy.sql.elements import BindParameter, ColumnElement

from storage import tables
from storage.prepared import Prepared
from trade.deadline_kinds import DeadlineKind
from trade.money import Money
from trade.orders import Order, Status
from trade.policy import Policy
from trade.refusals import Changed, NotFound

EXPOSED = (Status.AGREED, Status.FUNDED, Status.SHIPPED, Status.DELIVERED)

# Built once, as they run for every message about an order.
_STATE = cast(tables.orders.c.state, Text)
_LOOK = select(_STATE.label("state")).where(tables.orders.c.id == bindparam("number"))
_LOOKED = Prepared(_LOOK)
_LOADED = Prepared(_LOOK.with_for_update())
_NEW = Prepared(
    insert(tables.orders).returning(tables.orders.c.id),
    given=("buyer", "status", "version", "state", "created", "updated"),
)
_SAVED = Prepared(
    update(tables.orders).where(
        tables.orders.c.id == bindparam("number"), tables.orders.c.version == bindparam("seen")
    ),
    given=("number", "seen", "buyer", "supplier", "status", "version", "state", "updated", "ended"),
)
_PARTNERS = Prepared(
    select(tables.orders.c.supplier)
    .where(tables.orders.c.buyer == bindparam("of_buyer"), tables.orders.c.supplier.is_not(None))
    .group_by(tables.orders.c.supplier)
    .order_by(func.max(tables.orders.c.id).desc())
    .limit(bindparam("most"))
)
_NEVER_OFFERED = Prepared(
    select(_STATE.label("state"))
    .where(tables.orders.c.buyer == bindparam("of_buyer"))
    .where(tables.orders.c.status == Status.DRAFT, tables.orders.c.version == 1)
    .order_by(tables.orders.c.id.desc())
)


def new_id(connection: Connection, buyer: int, now: datetime) -> int:
    """A number for an order that is about to be drafted."""
    row = {"buyer": buyer, "status": Status.DRAFT, "version": 0, "state": {}, "created": now, "updated": now}
    return int(_NEW.row(connection, **row).id)


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
    if _SAVED.run(connection, number=order.id, seen=seen, **values) != 1:
        raise Changed


def _mine(company: int | BindParameter[int]) -> ColumnElement[bool]:
    row = tables.orders
    return or_(row.c.buyer == company, (row.c.supplier == company) & (row.c.status != Status.DRAFT))


def page(
    connection: Connection, company: int, statuses: frozenset[Status] | None, offset: int, limit: int
) -> tuple[list[Order], int]:
    """A page of a company's orders, newest change first, and how many there are in all.

    A draft is the buyer's alone. Without `statuses` every order counts.
    """
    counted, listed = _pages(statuses)
    total = counted.row(connection, company=company).total
    states = listed.values(connection, company=company, skip=offset, most=limit)
    return [_order(state) for state in states], int(total)


@cache
def _pages(statuses: frozenset[Status] | None) -> tuple[Prepared, Prepared]:
    """How many orders of a company there are, and a page of them."""
    row = tables.orders
    wanted = _mine(bindparam("company")) & (row.c.version > 0)
    if statuses is not None:
        wanted &= or_(*(row.c.status == status for status in sorted(statuses)))
    counted = select(func.count().label("total")).select_from(row).where(wanted)
    newest = select(_STATE.label("state")).where(wanted).order_by(row.c.updated.desc(), row.c.id.desc())
    return Prepared(counted), Prepared(newest.offset(bindparam("skip")).limit(bindparam("most")))


def awaiting_money(connection: Connection, limit: int = 50) -> list[Order]:
    """Orders whose payment is awaited, the first or the balance, oldest first: what finance looks through."""
    row = tables.orders
    watched = select(tables.deadlines.c.subject).where(tables.deadlines.c.kind == DeadlineKind.BALANCE)
    subject = literal("order:", Text) + cast(row.c.id, Text)
    awaited = or_(row.c.status == Status.AGREED, and_(row.c.status == Status.FUNDED, subject.in_(watched)))
    query = select(_STATE).where(awaited, row.c.version > 0).order_by(row.c.id).limit(limit)
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
    return [int(supplier) for supplier in _PARTNERS.values(connection, of_buyer=buyer, most=limit)]


def empty_draft(connection: Connection, buyer: int, author: int) -> Order | None:
    """A draft of this person that has never been offered: it is taken up before another one is begun."""
    drafts = map(_order, _NEVER_OFFERED.values(connection, of_buyer=buyer))
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


def people_with_open_orders(connection: Connection) -> list[tuple[int, int]]:
    """Everybody of a company with an order that has not ended, and the chat they are reached in."""
    row, person = tables.orders.c, tables.people.c
    busy = union(
        select(row.buyer).where(row.ended.is_(None), row.supplier.is_not(None)),
        select(row.supplier).where(row.ended.is_(None), row.status != Status.DRAFT),
    )
    reached = select(person.id, person.chat).where(person.company.in_(busy), person.chat.is_not(None))
    return [(number, chat) for number, chat in connection.execute(reached.where(person.blocked.is_(None)))]


def changed_since(connection: Connection, company: int, since: datetime) -> list[int]:
    """The orders of a company that have changed since a moment, the newest change first."""
    row = tables.orders.c
    own = (row.buyer == company) | (row.supplier == company)
    return list(
        connection.execute(select(row.id).where(own, row.updated >= since).order_by(row.updated.desc())).scalars()
    )
