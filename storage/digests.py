"""Whose morning it is: when each person's next digest is looked at."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, exists, func, select, update

from storage import people, tables
from storage.people import Person
from storage.prepared import Prepared
from trade.orders import Status

_row = tables.people
_AGAIN = Prepared(
    update(_row).where(_row.c.id == bindparam("person")).values(next_digest=bindparam("moment")),
)


def due(connection: Connection, now: datetime, limit: int) -> list[Person]:
    """People whose next digest is due, the longest overdue first."""
    return people.where(connection, _row.c.next_digest <= now, _row.c.next_digest, limit)


def again_at(connection: Connection, person: int, moment: datetime) -> None:
    """Look at this person's digest then."""
    _AGAIN.run(connection, person=person, moment=moment)


def supplies(connection: Connection, company: int) -> bool:
    """Whether the company has something to ship as a supplier."""
    row = tables.orders.c
    return bool(connection.scalar(select(exists().where(row.supplier == company, row.status == Status.FUNDED))))


def next_due(connection: Connection) -> datetime | None:
    """When the next of them is due."""
    return connection.execute(select(func.min(_row.c.next_digest))).scalar_one_or_none()
