"""Alerts on their way: written when their moment comes, sent when their reader's quiet hours are over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from storage import tables
from storage.columns import among
from storage.prepared import Prepared

AGAIN = "again"
"""The step of an alert that somebody asked to be shown once more."""

_row = tables.alerts
_COLUMNS = ("id", "person", "subject", "kind", "due", "body", "send_at")

# Built once, as they run for every alert.
_NEW = Prepared(insert(_row), given=_COLUMNS[1:])
_DUE = Prepared(
    select(*(_row.c[name] for name in _COLUMNS))
    .where(_row.c.send_at <= bindparam("now"))
    .order_by(_row.c.person, _row.c.due, _row.c.id)
    .limit(bindparam("most"))
)
_GONE = Prepared({name: delete(_row).where(these) for name, these in among(_row.c.id, "numbers").items()})


class Waiting(NamedTuple):
    """An alert for one person. `body`: {step, role, late, instead}."""

    id: int
    person: int
    subject: str
    kind: str
    due: datetime
    body: dict[str, Any]
    send_at: datetime


class New(NamedTuple):
    """An alert to be written down."""

    person: int
    subject: str
    kind: str
    due: datetime
    body: dict[str, Any]
    send_at: datetime


def put(connection: Connection, new: Sequence[New]) -> None:
    """Write alerts down, each to be sent at its time."""
    _NEW.each(connection, [one._asdict() for one in new])


def ready(connection: Connection, now: datetime, limit: int) -> list[Waiting]:
    """Alerts whose time has come, person by person, each person's soonest deadline first."""
    return [Waiting(*row) for row in _DUE.rows(connection, now=now, most=limit)]


def done(connection: Connection, sent: Iterable[Waiting]) -> None:
    """These have gone out, or are no longer true."""
    _GONE.run(connection, numbers=[one.id for one in sent])


def wake(connection: Connection, person: int, now: datetime, awake: datetime) -> None:
    """The person's quiet hours have changed: what waits for their end is sent then; a snoozed one when they wished."""
    late = (_row.c.person == person) & (_row.c.send_at > now)
    for found in connection.execute(select(_row.c.id, _row.c.body).where(late)).all():
        if found.body["step"] != AGAIN:
            connection.execute(update(_row).where(_row.c.id == found.id).values(send_at=awake))


def snooze(
    connection: Connection, person: int, subject: str, kind: str, due: datetime, body: dict[str, Any], until: datetime
) -> None:
    """Tell this person once more then, if the deadline still stands. Asked for twice, the later wish counts."""
    rows = select(_row.c.id, _row.c.body).where(_row.c.person == person, _row.c.subject == subject, _row.c.kind == kind)
    for found in connection.execute(rows):
        if found.body["step"] == AGAIN:
            _GONE.run(connection, numbers=[found.id])
    put(connection, [New(person, subject, kind, due, {**body, "step": AGAIN}, until)])


def next_due(connection: Connection) -> datetime | None:
    """When the next of them is to be sent."""
    return connection.execute(select(func.min(_row.c.send_at))).scalar_one_or_none()
