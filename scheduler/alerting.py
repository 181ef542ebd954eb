"""Turns deadlines whose moment has come into alerts, and alerts whose readers are awake into messages.

Of several alerts about one deadline that were missed, put off or snoozed only the last is sent. One message holds all
that one person is to hear at a time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import chain, groupby
from typing import Any
from zoneinfo import ZoneInfo

import structlog

from scheduler.outage import Outage
from storage import alerts, people
from storage.alerts import New, Waiting
from storage.audience import Audience, Hearer
from storage.deadlines import Due
from storage.outbox import Lane, Letter
from storage.work import Work
from trade.canonical import Plain, moment
from trade.deadlines import DeadlineKind, Step, step
from trade.people import CLOCK
from trade.quiet import after_the_quiet

log = structlog.get_logger(__name__)

ALERT = "alert"
"""The kind of an entry that says who was told of a deadline: {deadline, step, due, to, late?}."""
ALERTS, UNHEARD = "alerts", "unheard"
"""The tells of alerts: for one who is reminded, and for the staff's group where nobody can be."""
MOST = 500
SOON = timedelta(hours=2)
"""An alert put off to the morning is left out when the next about the same comes within this time after it."""
LONGEST = 20
"""So many alerts fit into one message."""


def raise_alerts(work: Work, due: Sequence[Due], outage: Outage | None) -> None:
    """Write down who is to hear of these deadlines now, or when their quiet hours are over."""
    audience = Audience(work.connection, frozenset(row.subject for row in due))
    raised, unheard = list[New](), list[Plain]()
    for row in due:
        passed = row.passed(work.now)
        if not passed:
            continue
        late = outage is not None and outage.covers(passed[-1].at)
        rung = step(DeadlineKind(row.kind), passed[-1].step)
        hearers = list(audience.hearers(row.subject, row.kind, rung.told))
        raised += [new for hearer in hearers for new in _raised(work, row, rung, hearer, late)]
        if not hearers:
            about = {"subject": row.subject, "kind": row.kind, "step": rung.name, "due": moment(row.due)}
            unheard.append(Plain(about, role=rung.told[0].value, late=late))
    alerts.put(work.connection, raised)
    nobody_hears(work, unheard)


def _raised(work: Work, row: Due, rung: Step, hearer: Hearer, late: bool) -> Iterator[New]:
    """The alert for one who is to hear it."""
    person, send_at = hearer.person, work.now
    if not rung.last_hours:
        send_at = after_the_quiet(work.now, ZoneInfo(person.time_zone), person.quiet_from, person.quiet_until)
    if send_at == work.now or not _overtaken(row, rung, send_at):
        yield New(person.id, row.id, rung.name, hearer.role.value, late, hearer.instead, send_at)


def nobody_hears(work: Work, unheard: Sequence[Plain]) -> None:
    """Neither side and no agent can be reached: the records and the log say so, and the staff's group is told."""
    if not unheard:
        return
    for one in unheard:
        log.warning("nobody can be reached", subject=one["subject"], deadline=one["kind"], step=one["step"])
    work.note_all(ALERT, [(one["subject"], _entry(one, [])) for one in unheard], CLOCK)
    if work.site.staff_group is not None:
        work.send_all(list(_letters(UNHEARD, work.site.staff_group, None, unheard)), Lane.BULK)


def _overtaken(row: Due, rung: Step, send_at: datetime) -> bool:
    """Whether the same people hear of it again so soon after the quiet hours that this alert only doubles that one."""
    following = step(DeadlineKind(row.kind), row.passed(send_at + SOON)[-1].step)
    return following != rung and set(following.told) >= set(rung.told)


def send_alerts(work: Work) -> bool:
    """Send one batch of the alerts that are ready; whether there may be more."""
    ready = alerts.ready(work.connection, work.now, MOST)
    full = len(ready) == MOST
    if full and ready[0].person != ready[-1].person:  # the last one's may go on behind the limit: all at once, later
        ready = [one for one in ready if one.person != ready[-1].person]
    audience = Audience(work.connection, frozenset(one.subject for one in ready))
    last = _last([one for one in ready if audience.may_hear(one)])
    _enter(work, last)
    chats = people.chats(work.connection, {one.person for one in last})
    theirs = {person: list(map(_told, mine)) for person, mine in groupby(last, key=lambda one: one.person)}
    letters = [_letters(ALERTS, chats[person], person, mine) for person, mine in theirs.items() if person in chats]
    work.send_all(list(chain.from_iterable(letters)), Lane.NOTICE)
    alerts.done(work.connection, ready)
    return full


def _last(ready: Sequence[Waiting]) -> list[Waiting]:
    """Of several about one deadline for one person the last; they come oldest first."""
    return list({(one.person, one.deadline): one for one in ready}.values())


def _enter(work: Work, sent: Sequence[Waiting]) -> None:
    """Each alert is one entry of its subject's record, whoever is told."""
    alike = defaultdict[tuple[Any, ...], list[Waiting]](list)
    for one in sent:
        alike[one.deadline, one.step, one.late].append(one)
    entries = [(some[0].subject, _entry(_told(some[0]), [one.person for one in some])) for some in alike.values()]
    work.note_all(ALERT, entries, CLOCK)


def _entry(told: Plain, to: list[int]) -> Plain:
    late = {"late": True} if told["late"] else {}
    return Plain(deadline=told["kind"], step=told["step"], due=told["due"], to=to, **late)


def _letters(tell: str, chat: int, person: int | None, told: Sequence[Plain]) -> Iterator[Letter]:
    for start in range(0, len(told), LONGEST):
        some = list(told[start : start + LONGEST])
        subjects = {one["subject"] for one in some}
        subject = subjects.pop() if len(subjects) == 1 else None
        yield Letter(chat, Plain(tell=tell, alerts=some), person, subject)


def _told(one: Waiting) -> Plain:
    told = {name: getattr(one, name) for name in ("subject", "kind", "step", "role", "late", "instead")}
    return Plain(told, due=moment(one.due))
