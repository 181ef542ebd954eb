"""What the clock does when a deadline's moment comes: its command at the end, alerts before and after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial

import structlog

from scheduler.alerting import raise_alerts
from scheduler.outage import Outage
from storage import deadlines
from storage.deadlines import Due
from storage.work import Work
from trade.deadlines import DEADLINES, DeadlineKind

log = structlog.get_logger(__name__)

BATCH = 500
AFTER_A_FAILURE = timedelta(minutes=10)


def act_on_due(work: Work, outage: Outage | None) -> bool:
    """Act on one batch of what is due; whether there may be more."""
    due = deadlines.take(work.connection, work.now, BATCH)
    ending = [row for row in due if _ends(work, row)]
    _alert(work, [row for row in due if not _ends(work, row)], outage)
    for row in ending:
        _guarded(work, row, partial(_end, work, row, outage))
    return len(due) == BATCH


def _ends(work: Work, row: Due) -> bool:
    """Whether the clock has a command for it now."""
    return row.due <= work.now and DEADLINES[DeadlineKind(row.kind)].at_end is not None


def _end(work: Work, row: Due, outage: Outage | None) -> None:
    """The clock's command; where the facts no longer call for it, people decide from here, and are told of it. What
    went with another deadline's end just now has not passed."""
    if not deadlines.stands(work.connection, row):
        return
    command = DEADLINES[DeadlineKind(row.kind)].at_end
    deadlines.go_on(work.connection, [row], work.now)
    acted = command is not None and work.pass_deadline(row.subject, command)
    if not acted:
        raise_alerts(work, [row.after(row.due)], outage)
    log.info("a deadline has passed", subject=row.subject, kind=row.kind, acted=acted)


def _alert(work: Work, due: Sequence[Due], outage: Outage | None) -> None:
    """All at once; if one of them can't be served, one by one."""
    try:
        with work.part():
            _alert_all(work, due, outage)
    except Exception:
        log.exception("alerts are raised one by one", deadlines=len(due))
        for row in due:
            _guarded(work, row, partial(_alert_all, work, [row], outage))


def _alert_all(work: Work, due: Sequence[Due], outage: Outage | None) -> None:
    deadlines.go_on(work.connection, due, work.now)
    raise_alerts(work, due, outage)


def _guarded(work: Work, row: Due, act: Callable[[], None]) -> None:
    """A deadline that can't be served must not hold up the others."""
    try:
        with work.part():
            act()
    except Exception:
        log.exception("a deadline could not be acted on", subject=row.subject, kind=row.kind)
        deadlines.put_off(work.connection, row, work.now + AFTER_A_FAILURE)
