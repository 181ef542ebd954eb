"""Deadlines as rows: what is due, which alert comes next, and what is left of the ladder."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from storage import tables
from storage.columns import EPOCH, MICROSECOND, among
from storage.prepared import Prepared
from trade.deadlines import Alert, Deadline

_row = tables.deadlines
_HERE = (_row.c.subject == bindparam("of_subject")) & (_row.c.kind == bindparam("of_kind"))

# Built once, as they run for every change of an order and every alert.
_OF = Prepared(select(_row.c.kind, _row.c.due).where(_row.c.subject == bindparam("of_subject")))
_GONE = Prepared(delete(_row).where(_HERE))
_NEW = Prepared(insert(_row), given=("subject", "kind", "due", "next_alert", "steps"))
_ON = Prepared(update(_row).where(_HERE), given=("next_alert", "steps"))
_OFF = Prepared(update(_row).where(_HERE), given=("next_alert",))
_DUE = Prepared(
    select(_row.c.subject, _row.c.kind, _row.c.due, _row.c.steps)
    .where(_row.c.next_alert <= bindparam("now"))
    .order_by(_row.c.next_alert)
    .limit(bindparam("most"))
)
_STANDING = Prepared(
    {
        name: select(_row.c.subject, _row.c.kind, _row.c.due).where(about)
        for name, about in among(_row.c.subject, "subjects").items()
    }
)


class Due(NamedTuple):
    """A deadline with something to do about it now. `steps`: its alerts still to come, soonest first, as stored."""

    subject: str
    kind: str
    due: datetime
    steps: Sequence[Sequence[Any]] = ()

    def passed(self, now: datetime) -> list[Alert]:
        """The alerts whose time has come."""
        until = _stored(now)
        return [Alert(name, EPOCH + at * MICROSECOND) for name, at in self.steps if at <= until]

    def after(self, moment: datetime) -> Due:
        """The same with the alerts that come later only."""
        since = _stored(moment)
        return self._replace(steps=[step for step in self.steps if step[1] > since])


def watch(
    connection: Connection,
    subject: str,
    found: Iterable[Deadline],
    ladder: Callable[[Deadline], Sequence[Alert]],
    now: datetime,
) -> None:
    """These are the subject's deadlines from now on. One that did not move keeps what it has already said."""
    stood = {row.kind: row.due for row in _OF.rows(connection, of_subject=subject)}
    wanted = {str(deadline.kind): deadline for deadline in found}
    for kind, due in stood.items():
        if kind not in wanted or wanted[kind].due != due:
            _GONE.run(connection, of_subject=subject, of_kind=kind)
    for kind, deadline in wanted.items():
        if stood.get(kind) != deadline.due:
            steps = [alert for alert in ladder(deadline) if alert.at > now]
            row = {"subject": subject, "kind": kind, "due": deadline.due}
            _NEW.run(connection, next_alert=_first(deadline.due, steps), steps=_written(steps), **row)


def _first(due: datetime, steps: Sequence[Alert]) -> datetime:
    return min(due, steps[0].at) if steps else due


def due(connection: Connection, now: datetime, limit: int) -> list[Due]:
    """What there is to do, the longest overdue first."""
    return [Due(*row) for row in _DUE.rows(connection, now=now, most=limit)]


def go_on(connection: Connection, found: Iterable[Due], now: datetime) -> None:
    """What was due now is done; what is left of the ladders follows. Nothing left: it stands until the order moves."""
    _ON.each(connection, [_what_is_left(deadline, now) for deadline in found])


def _what_is_left(deadline: Due, now: datetime) -> dict[str, Any]:
    left = deadline.after(now).steps
    moments = [EPOCH + left[0][1] * MICROSECOND] if left else []
    if deadline.due > now:
        moments.append(deadline.due)
    here = {"of_subject": deadline.subject, "of_kind": deadline.kind}
    return {"next_alert": min(moments, default=None), "steps": left, **here}


def put_off(connection: Connection, deadline: Due, until: datetime) -> None:
    """It could not be acted on; try again then."""
    _OFF.run(connection, of_subject=deadline.subject, of_kind=deadline.kind, next_alert=until)


def standing(connection: Connection, subjects: Collection[str]) -> set[tuple[str, str, datetime]]:
    """The deadlines (subject, kind, due) that these subjects have now."""
    return {tuple(row) for row in _STANDING.rows(connection, subjects=list(subjects))}


def due_by(connection: Connection, kinds: Collection[str], until: datetime, limit: int) -> list[Due]:
    """The deadlines of these kinds that are due by then, the longest overdue first."""
    query = select(_row.c.subject, _row.c.kind, _row.c.due).where(_row.c.kind.in_(kinds), _row.c.due <= until)
    return [Due(*row) for row in connection.execute(query.order_by(_row.c.due, _row.c.subject).limit(limit))]


def fell_into(connection: Connection, since: datetime, until: datetime) -> list[Due]:
    """The deadlines that were due from `since` on and before `until`."""
    query = select(_row.c.subject, _row.c.kind, _row.c.due).where(_row.c.due >= since, _row.c.due < until)
    return [Due(*row) for row in connection.execute(query.order_by(_row.c.due))]


def next_due(connection: Connection) -> datetime | None:
    """When there is next something to do."""
    return connection.execute(select(func.min(_row.c.next_alert))).scalar_one_or_none()


def _written(steps: Sequence[Alert]) -> list[list[Any]]:
    return [[alert.step, _stored(alert.at)] for alert in steps]


def _stored(at: datetime) -> int:
    return (at - EPOCH) // MICROSECOND
