"""Checks a whole database: the record's chain, that every row is the fold of its events, and the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from storage import ledger, record, tables
from storage.record import Entry
from storage.work import EVENT
from trade import ledger as trade_ledger
from trade import orders, reactions, suppliers
from trade.events import EVENT as ORDER_EVENT
from trade.ledger import Account
from trade.orders import Order
from trade.suppliers import COMPANY_EVENT, Company


def check_all(connection: Connection) -> list[str]:
    """Everything that is wrong, a line each; empty when all is whole."""
    damage = [
        f"{d.subject}: entry {d.seq} is {d.flaw}" for s in record.subjects(connection) for d in _chain(connection, s)
    ]
    damage += [f"posting {number} does not balance" for number in ledger.unbalanced(connection)]
    damage += _orders(connection)
    damage += _companies(connection)
    return damage


def _chain(connection: Connection, subject: str) -> list[record.Damage]:
    return record.verify(connection, subject)


def _events(connection: Connection, subject: str) -> Iterator[Entry]:
    return (entry for entry in record.entries(connection, subject) if entry.kind == EVENT)


def _orders(connection: Connection) -> Iterator[str]:
    for number, state in connection.execute(select(tables.orders.c.id, tables.orders.c.state)).all():
        subject = f"order:{number}"
        try:
            yield from _order(connection, subject, number, state)
        except (ValueError, KeyError) as why:
            yield f"{subject}: its record cannot be read ({type(why).__name__})"


def _order(connection: Connection, subject: str, number: int, state: Any) -> Iterator[str]:
    order, postings = Order(id=number), []
    for entry in _events(connection, subject):
        event = ORDER_EVENT.validate_python(entry.body)
        order = orders.evolve(order, event, entry.at)
        posting = reactions.posted(order, event)
        if posting is not None:
            postings.append(posting)
    if not state or order != Order.model_validate(state):
        yield f"{subject}: the order is not the fold of its record"
    books = ledger.balances(connection, subject)
    if books != trade_ledger.balances(postings):
        yield f"{subject}: the ledger is not what the record says"
    if books[Account.ESCROW] != order.held:
        yield f"{subject}: {books[Account.ESCROW]} in escrow, but {order.held} is held"
    for account, amount in books.items():
        if amount < 0:
            yield f"{subject}: the account {account} is below zero ({amount})"


def _companies(connection: Connection) -> Iterator[str]:
    for number, state in connection.execute(select(tables.companies.c.id, tables.companies.c.state)).all():
        subject = f"company:{number}"
        try:
            history = [(COMPANY_EVENT.validate_python(e.body), e.at) for e in _events(connection, subject)]
            if not state or suppliers.fold(number, history) != Company.model_validate(state):
                yield f"{subject}: the company is not the fold of its record"
        except (ValueError, KeyError) as why:
            yield f"{subject}: its record cannot be read ({type(why).__name__})"
