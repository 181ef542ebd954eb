"""Deadlines as rows, and the agenda: when the clock next looks at which of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, select, tuple_

from storage import alerts, tables
from storage.columns import EPOCH, MICROSECOND, Moment
from storage.prepared import Prepared
from trade.deadlines import Alert, Deadline

_row, _agenda = tables.deadlines, tables.agenda
_ALL = 2**63 - 1
"""No deadline has a higher number."""

# Built once, as they run for every change of an order and every alert.
_OF = Prepared(select(_row.c.id, _row.c.kind, _row.c.due).where(_row.c.subject == bindparam("of_subject")))
_GONE = Prepared(delete(_row).where(_row.c.id == bindparam("number")))
_NEW = Prepared(insert(_row).returning(_row.c.id), given=("subject", "kind", "due", "steps"))
_LOOK = Prepared(insert(_agenda), given=("at", "deadline", "told_until"))
_DUE = Prepared(
    select(_row.c.id, _row.c.subject, _row.c.kind, _row.c.due, _row.c.steps, _agenda.c.told_until, _agenda.c.at)
    .join_from(_agenda, _row, _row.c.id == _agenda.c.deadline)
    .where(_agenda.c.at <= bindparam("now"))
    .order_by(_agenda.c.at, _agenda.c.deadline)
    .limit(bindparam("most"))
)
_LOOKED_AT = Prepared(
    delete(_agenda).where(
        tuple_(_agenda.c.at, _agenda.c.deadline) <= tuple_(bindparam("last", type_=Moment), bindparam("number"))
    )
)


class Watched(NamedTuple):
    """A deadline as it stands."""

    subject: str
    kind: str
    due: datetime


class Due(NamedTuple):
    """A deadline to be looked at now. `steps`: its alerts as stored, soonest first, told until `told_until`."""

    id: int
    subject: str
    kind: str
    due: datetime
    steps: Sequence[Sequence[Any]]
    told_until: datetime
    at: datetime

    def passed(self, now: datetime) -> list[Alert]:
        """The alerts whose time has come, and that were not told yet."""
        since, until = _stored(self.told_until), _stored(now)
        return [Alert(name, EPOCH + at * MICROSECOND) for name, at in self.steps if since < at <= until]

    def after(self, moment: datetime) -> Due:
        """The same with the alerts that come later only."""
        return self._replace(told_until=max(self.told_until, moment))

    def next_look(self, now: datetime) -> datetime | None:
        """When there is next something to do about it; None: nothing, until the order moves."""
        since = _stored(now)
        later = [EPOCH + at * MICROSECOND for _, at in self.steps if at > since]
        return min([*later[:1], *([self.due] if self.due > now else [])], default=None)


def watch(
    connection: Connection,
    subject: str,
    found: Iterable[Deadline],
    ladder: Callable[[Deadline], Sequence[Alert]],
    now: datetime,
) -> None:
    """These are the subject's deadlines from now on. One that did not move keeps what it has already said."""
    stood = {row.kind: row for row in _OF.rows(connection, of_subject=subject)}
    wanted = {str(deadline.kind): deadline for deadline in found}
    for kind, row in stood.items():
        if kind not in wanted or wanted[kind].due != row.due:
            _GONE.run(connection, number=row.id)
            alerts.withdraw(connection, row.id)
    for kind, deadline in wanted.items():
        if kind not in stood or stood[kind].due != deadline.due:
            steps = [alert for alert in ladder(deadline) if alert.at > now]
            new = {"subject": subject, "kind": kind, "due": deadline.due, "steps": _written(steps)}
            first = min(deadline.due, steps[0].at) if steps else deadline.due
            _LOOK.run(connection, deadline=_NEW.row(connection, **new).id, at=first, told_until=now)


def due(connection: Connection, now: datetime, limit: int) -> list[Due]:
    """What there is to do, the longest overdue first."""
    return [Due(*row) for row in _DUE.rows(connection, now=now, most=limit)]


def take(connection: Connection, now: datetime, limit: int) -> list[Due]:
    """The same, taken off the agenda: then `go_on` or `put_off` with each."""
    found = due(connection, now, limit)
    last, number = (found[-1].at, found[-1].id) if len(found) == limit else (now, _ALL)
    _LOOKED_AT.run(connection, last=last, number=number)
    return found


def go_on(connection: Connection, found: Iterable[Due], now: datetime) -> None:
    """What was due now is done; the clock looks again when the next alert or the end comes."""
    next_looks = ((deadline.id, deadline.next_look(now)) for deadline in found)
    rows = [{"at": at, "deadline": number, "told_until": now} for number, at in next_looks if at is not None]
    _LOOK.each(connection, rows)


def put_off(connection: Connection, deadline: Due, until: datetime) -> None:
    """It could not be acted on; try again then."""
    _LOOK.run(connection, at=until, deadline=deadline.id, told_until=deadline.told_until)


def number_of(connection: Connection, subject: str, kind: str) -> int | None:
    """The number of this deadline, if there is one."""
    return next((row.id for row in _OF.rows(connection, of_subject=subject) if row.kind == kind), None)


def stands(connection: Connection, deadline: Due) -> bool:
    """Whether it is still as it was when it was taken off the agenda."""
    return number_of(connection, deadline.subject, deadline.kind) == deadline.id


def due_by(connection: Connection, kinds: Collection[str], until: datetime, limit: int) -> list[Watched]:
    """The deadlines of these kinds that are due by then, the longest overdue first."""
    query = select(_row.c.subject, _row.c.kind, _row.c.due).where(_row.c.kind.in_(kinds), _row.c.due <= until)
    return [Watched(*row) for row in connection.execute(query.order_by(_row.c.due, _row.c.subject).limit(limit))]


def fell_into(connection: Connection, since: datetime, until: datetime) -> list[Watched]:
    """The deadlines that were due from `since` on and before `until`."""
    query = select(_row.c.subject, _row.c.kind, _row.c.due).where(_row.c.due >= since, _row.c.due < until)
    return [Watched(*row) for row in connection.execute(query.order_by(_row.c.due))]


def next_due(connection: Connection) -> datetime | None:
    """When there is next something to do."""
    return connection.execute(select(func.min(_agenda.c.at))).scalar_one_or_none()


def _written(steps: Sequence[Alert]) -> list[list[Any]]:
    return [[alert.step, _stored(alert.at)] for alert in steps]


def _stored(at: datetime) -> int:
    return (at - EPOCH) // MICROSECOND
