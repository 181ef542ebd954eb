"""A supplier's numbers from the database."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, insert

from storage import scorecards, tables
from storage.database import Database
from trade.orders import Order, Signature, Status
from trade.people import Role

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def put(connection: Connection, number: int, supplier: int, status: Status) -> None:
    """A row of an order."""
    signature = Signature(role=Role.BUYER, by=1, name="Maria", at=NOW, hash="")
    order = Order(id=number, status=status, created=NOW, agreed=NOW, ended=NOW, signatures=(signature,))
    row = {"buyer": 1, "supplier": supplier, "status": status, "version": 1, "state": order.model_dump(mode="json")}
    connection.execute(insert(tables.orders).values(id=number, created=NOW, updated=NOW, **row))


async def test_the_numbers_are_those_of_the_suppliers_own_orders(database: Database) -> None:
    """Orders of others and drafts are left out."""

    def write(connection: Connection) -> None:
        put(connection, 1, 7, Status.COMPLETED)
        put(connection, 2, 7, Status.COMPLETED)
        put(connection, 3, 7, Status.DRAFT)
        put(connection, 4, 8, Status.COMPLETED)

    await database.transaction(lambda tx: write(tx.connection))
    score = await database.read(lambda connection: scorecards.of(connection, 7))
    assert score.finished == 2
