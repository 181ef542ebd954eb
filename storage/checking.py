"""Checks a whole database: the record's chain, that every row is the fold of its events, and the ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlalchemy import Connection, Table, select
from sqlalchemy.exc import DBAPIError

from storage import desk, ledger, record, tables
from trade import ledger as trade_ledger
from trade import order_folding, reactions, suppliers
from trade.companies import Company
from trade.company_events import COMPANY_EVENT
from trade.events import EVENT as ORDER_EVENT
from trade.ledger import Account
from trade.orders import Order


def check_all(connection: Connection) -> list[str]:
    """Everything that is wrong, a line each; empty when all is whole."""
    subjects = record.subjects(connection)
    damage = [f"{d.subject}: entry {d.seq} is {d.flaw}" for s in subjects for d in record.verify(connection, s)]
    damage += [f"posting {number} does not balance" for number in ledger.unbalanced(connection)]
    damage += _each(connection, tables.orders, _order)
    damage += _each(connection, tables.companies, _company)
    damage += _each(connection, tables.desk, _conversation)
    return damage


_KINDS = {"orders": "order", "companies": "company", "desk": desk.SUBJECT}
"""How the subjects of a table begin."""

# What damaged rows raise when they are read: no JSON, no such event, no time, no text.
_UNREADABLE = (ValueError, KeyError, OverflowError, DBAPIError)


def _each(connection: Connection, table: Table, check: Callable[[Connection, int], Iterator[str]]) -> Iterator[str]:
    """Check every row of a table of subjects, and that none is gone whose record is there."""
    kind = _KINDS[table.name]
    numbers = list(connection.scalars(select(table.c.id).order_by(table.c.id)))
    there = {f"{kind}:{number}" for number in numbers}
    for subject in record.subjects(connection):
        if subject.startswith(f"{kind}:") and subject not in there:
            yield f"{subject}: it has a record, but the {kind} is gone"
    for number in numbers:
        try:
            yield from check(connection, number)
        except _UNREADABLE as why:
            yield f"{kind}:{number}: it cannot be read ({type(why).__name__})"


def _order(connection: Connection, number: int) -> Iterator[str]:
    order, postings = Order(id=number), []
    subject = order.subject
    for entry in record.events(connection, subject):
        event = ORDER_EVENT.validate_python(entry.body)
        order = order_folding.evolve(order, event, entry.at)
        posting = reactions.posted(order, event)
        if posting is not None:
            postings.append(posting)
    row = connection.execute(select(tables.orders).where(tables.orders.c.id == number)).one()
    columns = (row.version, row.status, row.buyer, row.supplier, row.ended)
    kept = (order.version, order.status, order.buyer, order.supplier, order.ended)
    if not row.state or order != Order.model_validate(row.state) or columns != kept:
        yield f"{subject}: the order is not the fold of its record"
    yield from _payouts(connection, order)
    books = ledger.balances(connection, subject)
    if books != trade_ledger.balances(postings):
        yield f"{subject}: the ledger is not what the record says"
    if books[Account.ESCROW] != order.held:
        yield f"{subject}: {books[Account.ESCROW]} in escrow, but {order.held} is held"
    for account, amount in books.items():
        if amount < 0:
            yield f"{subject}: the account {account} is below zero ({amount})"


def _payouts(connection: Connection, order: Order) -> Iterator[str]:
    """The rows that finance pays from are the payouts of the order."""
    table = tables.payouts
    columns = (table.c.id, table.c.company, table.c.kind, table.c.amount, table.c.sent)
    rows = connection.execute(select(*columns, table.c.status).where(table.c.subject == order.subject)).all()
    expected = {(p.id, p.company, p.kind.value, p.amount, p.sent, p.stands) for p in order.payouts}
    if {tuple(row) for row in rows} != expected:
        yield f"{order.subject}: the payouts are not those of its record"


def _company(connection: Connection, number: int) -> Iterator[str]:
    history = [(COMPANY_EVENT.validate_python(e.body), e.at) for e in record.events(connection, f"company:{number}")]
    company = suppliers.fold(number, history)
    row = connection.execute(select(tables.companies).where(tables.companies.c.id == number)).one()
    columns = (row.version, row.status, row.name, row.country)
    kept = (company.version, company.standing, company.name, company.country)
    if not row.state or company != Company.model_validate(row.state) or columns != kept:
        yield f"{company.subject}: the company is not the fold of its record"


def _conversation(connection: Connection, number: int) -> Iterator[str]:
    """Whose conversation with the team it is, and whether it is over, is what its record says."""
    conversation = desk.load(connection, number)
    entries = list(record.entries(connection, conversation.subject))
    person = next((entry.body["person"] for entry in entries if entry.kind == desk.OPENED), None)
    ended = next((entry.at for entry in entries if entry.kind == desk.ENDED), None)
    if (conversation.person, conversation.ended) != (person, ended):
        yield f"{conversation.subject}: the conversation is not what its record says"
