"""Turns deadlines whose moment has come into alerts, and alerts whose readers are awake into messages.

Of several alerts about one deadline that were missed, put off or snoozed only the last is sent. One message holds all
that one person is to hear at a time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from scheduler.outage import Outage
from storage import alerts, people
from storage.alerts import New, Waiting
from storage.audience import Audience
from storage.deadlines import Due
from storage.outbox import Lane, Letter
from storage.work import Work
from trade.canonical import Plain, moment
from trade.deadlines import DeadlineKind, Step, step
from trade.people import CLOCK
from trade.quiet import after_the_quiet

ALERT = "alert"
"""The kind of an entry that says who was told of a deadline: {deadline, step, due, to, late?}."""
MOST = 500
SOON = timedelta(hours=2)
"""An alert put off to the morning is left out when the next about the same comes within this time after it."""
LONGEST = 20
"""So many alerts fit into one message."""


def raise_alerts(work: Work, due: Sequence[Due], outage: Outage | None) -> None:
    """Write down who is to hear of these deadlines now, or when their quiet hours are over."""
    audience = Audience(work.connection, frozenset(row.subject for row in due))
    raised = [new for row in due for new in _raised(work, audience, row, outage)]
    alerts.put(work.connection, raised)


def _raised(work: Work, audience: Audience, row: Due, outage: Outage | None) -> Iterator[New]:
    """The last alert whose time has come, for everybody who is to hear it."""
    passed = row.passed(work.now)
    if not passed:
        return
    late = outage is not None and outage.covers(passed[-1].at)
    rung = step(DeadlineKind(row.kind), passed[-1].step)
    for hearer in audience.hearers(row.subject, row.kind, rung.told):
        person = hearer.person
        send_at = work.now
        if not rung.last_hours:
            send_at = after_the_quiet(work.now, ZoneInfo(person.time_zone), person.quiet_from, person.quiet_until)
        if send_at == work.now or not _overtaken(row, rung, send_at):
            yield New(person.id, row.id, rung.name, hearer.role.value, late, hearer.instead, send_at)


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
    last = _last(ready)
    _enter(work, last)
    chats = people.chats(work.connection, {one.person for one in last})
    theirs = ((person, list(mine)) for person, mine in groupby(last, key=lambda one: one.person))
    letters = [letter for person, mine in theirs if person in chats for letter in _letters(person, chats[person], mine)]
    work.send_all(letters, Lane.NOTICE)
    alerts.done(work.connection, ready)
    return full


def _last(ready: Sequence[Waiting]) -> list[Waiting]:
    """Of several about one deadline for one person the last; they come oldest first."""
    return list({(one.person, one.deadline): one for one in ready}.values())


def _enter(work: Work, sent: Sequence[Waiting]) -> None:
    """Each alert is one entry of its subject's record, whoever is told."""
    told: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for one in sent:
        told[one.subject, one.kind, one.step, one.due, one.late].append(one.person)
    entries = [
        (subject, Plain(deadline=kind, step=name, due=moment(due), to=to, **({"late": True} if late else {})))
        for (subject, kind, name, due, late), to in told.items()
    ]
    work.note_all(ALERT, entries, CLOCK)


def _letters(person: int, chat: int, mine: list[Waiting]) -> Iterator[Letter]:
    for start in range(0, len(mine), LONGEST):
        some = mine[start : start + LONGEST]
        told = [_told(one) for one in some]
        subjects = {one.subject for one in some}
        subject = some[0].subject if len(subjects) == 1 else None
        yield Letter(chat, Plain(tell="alerts", alerts=told), person, subject)


def _told(one: Waiting) -> Plain:
    told = {name: getattr(one, name) for name in ("subject", "kind", "step", "role", "late", "instead")}
    return Plain(told, due=moment(one.due))
