"""What the clock does when a deadline's moment comes: its command at the end, alerts before and after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import structlog

from scheduler.alerting import raise_alerts
from scheduler.outage import Outage
from storage import deadlines, orders
from storage.deadlines import Due
from storage.work import Work
from trade.deadlines import DEADLINES, DeadlineKind
from trade.deadlines import deadlines as order_deadlines

log = structlog.get_logger(__name__)

BATCH = 200
AFTER_A_FAILURE = timedelta(minutes=10)


def act_on_due(work: Work, outage: Outage | None) -> bool:
    """Act on one batch of what is due; whether there may be more."""
    due = deadlines.due(work.connection, work.now, BATCH)
    ending = [row for row in due if _ends(work, row)]
    _alert(work, [row for row in due if not _ends(work, row)], outage)
    for row in ending:
        try:
            with work.part():
                _end(work, row)
        except Exception:
            _put_off(work, row)
    return len(due) == BATCH


def _ends(work: Work, row: Due) -> bool:
    """Whether the clock has a command for it now."""
    return row.due <= work.now and DEADLINES[DeadlineKind(row.kind)].at_end is not None


def _end(work: Work, row: Due) -> None:
    """The clock's command; where the facts no longer call for it, people decide from here."""
    kind = DeadlineKind(row.kind)
    command = DEADLINES[kind].at_end
    deadlines.go_on(work.connection, row, work.now)
    acted = command is not None and work.pass_deadline(row.subject, command)
    if not acted:
        _look_again(work, row, kind)
    log.info("a deadline has passed", subject=row.subject, kind=row.kind, acted=acted)


def _look_again(work: Work, row: Due, kind: DeadlineKind) -> None:
    """It may fall due later by the policy as it is now, if that was changed since its row was written."""
    if not row.subject.startswith("order:"):
        return
    found = order_deadlines(orders.look(work.connection, int(row.subject.partition(":")[2])), work.policy)
    later = next((deadline.due for deadline in found if deadline.kind is kind and deadline.due > work.now), None)
    if later is not None:
        deadlines.put_off(work.connection, row, later)


def _alert(work: Work, due: Sequence[Due], outage: Outage | None) -> None:
    """All at once; if one of them can't be served, one by one, so that it does not hold up the others."""
    try:
        with work.part():
            raise_alerts(work, due, outage)
    except Exception:
        for row in due:
            try:
                with work.part():
                    raise_alerts(work, [row], outage)
            except Exception:
                _put_off(work, row)


def _put_off(work: Work, row: Due) -> None:
    log.exception("a deadline could not be acted on", subject=row.subject, kind=row.kind)
    deadlines.put_off(work.connection, row, work.now + AFTER_A_FAILURE)
