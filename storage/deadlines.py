"""Deadlines as rows: what is due, and what is due next."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from storage import tables
from storage.prepared import Prepared
from trade.deadlines import Deadline

_row = tables.deadlines

# Built once, as they run whenever an order changes.
_NONE = Prepared(delete(_row).where(_row.c.subject == bindparam("of_subject")))
_NEW = Prepared(insert(_row), given=("subject", "kind", "due", "next_alert"))


class Due(NamedTuple):
    """A deadline whose time has come and which nobody has acted on."""

    subject: str
    kind: str
    due: datetime


def watch(connection: Connection, subject: str, deadlines: Iterable[Deadline]) -> None:
    """These are the subject's deadlines from now on."""
    _NONE.run(connection, of_subject=subject)
    for deadline in deadlines:
        _NEW.run(connection, subject=subject, kind=deadline.kind, due=deadline.due, next_alert=deadline.due)


def due(connection: Connection, now: datetime, limit: int) -> list[Due]:
    """What is due, the longest overdue first."""
    query = select(_row.c.subject, _row.c.kind, _row.c.due).where(_row.c.next_alert <= now)
    return [Due(*row) for row in connection.execute(query.order_by(_row.c.next_alert).limit(limit))]


def settle(connection: Connection, deadline: Due) -> None:
    """The clock has nothing (more) to do about this one; it stands until the order moves on."""
    here = (_row.c.subject == deadline.subject) & (_row.c.kind == deadline.kind)
    connection.execute(update(_row).where(here).values(next_alert=None))


def put_off(connection: Connection, deadline: Due, until: datetime) -> None:
    """It could not be acted on; try again then."""
    here = (_row.c.subject == deadline.subject) & (_row.c.kind == deadline.kind)
    connection.execute(update(_row).where(here).values(next_alert=until))


def next_due(connection: Connection) -> datetime | None:
    """When the next deadline is due."""
    return connection.execute(select(func.min(_row.c.next_alert))).scalar_one_or_none()
