"""Alerts on their way: written when their moment comes, sent when their reader's quiet hours are over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from storage import tables
from storage.columns import among
from storage.prepared import Prepared

AGAIN = "again"
"""The step of an alert that somebody asked to be shown once more."""

_row = tables.alerts
_COLUMNS = ("id", "person", "deadline", "step", "role", "late", "instead", "send_at")
_deadline = tables.deadlines

# Built once, as they run for every alert.
_NEW = Prepared(insert(_row), given=_COLUMNS[1:])
_READY = (
    select(_row.c.id)
    .where(_row.c.send_at <= bindparam("now"))
    .order_by(_row.c.person, _row.c.send_at, _row.c.id)
    .limit(bindparam("most"))
)
_DUE = Prepared(
    select(*(_row.c[name] for name in _COLUMNS), _deadline.c.subject, _deadline.c.kind, _deadline.c.due)
    .join_from(_row, _deadline, _deadline.c.id == _row.c.deadline)
    .where(_row.c.id.in_(_READY))
    .order_by(_row.c.person, _deadline.c.due, _row.c.id)
)
_GONE = Prepared({name: delete(_row).where(these) for name, these in among(_row.c.id, "numbers").items()})
_WITHDRAWN = Prepared(delete(_row).where(_row.c.deadline == bindparam("of_deadline")))


class New(NamedTuple):
    """An alert to be written down: told in a role, perhaps instead of a company that can't be reached."""

    person: int
    deadline: int
    step: str
    role: str
    late: bool
    instead: str
    send_at: datetime


class Waiting(NamedTuple):
    """The same, written down, and the deadline it is about."""

    id: int
    person: int
    deadline: int
    step: str
    role: str
    late: bool
    instead: str
    send_at: datetime
    subject: str
    kind: str
    due: datetime


def put(connection: Connection, new: Sequence[New]) -> None:
    """Write alerts down, each to be sent at its time."""
    _NEW.each(connection, [one._asdict() for one in new])


def ready(connection: Connection, now: datetime, limit: int) -> list[Waiting]:
    """Alerts whose time has come, person by person, each person's soonest deadline first."""
    return [Waiting(*row) for row in _DUE.rows(connection, now=now, most=limit)]


def done(connection: Connection, sent: Iterable[Waiting]) -> None:
    """These have gone out."""
    _GONE.run(connection, numbers=[one.id for one in sent])


def withdraw(connection: Connection, deadline: int) -> None:
    """The deadline with this number is no longer true: nobody is told of it any more."""
    _WITHDRAWN.run(connection, of_deadline=deadline)


def wake(connection: Connection, person: int, now: datetime, awake: datetime) -> None:
    """The person's quiet hours have changed: what waits for their end is sent then; a snoozed one when they wished."""
    put_off = (_row.c.person == person) & (_row.c.send_at > now) & (_row.c.step != AGAIN)
    connection.execute(update(_row).where(put_off).values(send_at=awake))


def snooze(connection: Connection, person: int, deadline: int, role: str, until: datetime) -> None:
    """Tell this person once more then, if the deadline still stands. Asked for twice, the later wish counts."""
    asked = (_row.c.person == person) & (_row.c.deadline == deadline) & (_row.c.step == AGAIN)
    connection.execute(delete(_row).where(asked))
    put(connection, [New(person, deadline, AGAIN, role, late=False, instead="", send_at=until)])


def next_due(connection: Connection) -> datetime | None:
    """When the next of them is to be sent."""
    return connection.execute(select(func.min(_row.c.send_at))).scalar_one_or_none()
