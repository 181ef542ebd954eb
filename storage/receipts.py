"""Who got a message and who could not be reached: collected until it is known of everybody, then entered once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from storage import record, tables
from trade.people import CLOCK

RECEIPT = "receipt"
"""The kind of an entry that says who got an earlier one (`of`): `got` and `missed` are Telegram accounts."""


def expect(connection: Connection, chat: int, subject: str, seq: int, people: Sequence[int], now: datetime) -> None:
    """A message from this chat is on its way to these people."""
    if people:
        answers = {"waiting": list(people), "got": [], "missed": []}
        row = {"chat": chat, "form": RECEIPT, "about": f"{subject} {seq}", "answers": answers}
        connection.execute(insert(tables.talks).values(active=False, updated=now, **row))


def settle(connection: Connection, chat: int, subject: str, seq: int, person: int, *, got: bool, now: datetime) -> None:
    """It is known of one person; when it is known of all of them, the record says so. Twice is once."""
    row = tables.talks
    here = (row.c.chat == chat) & (row.c.form == RECEIPT) & (row.c.about == f"{subject} {seq}")
    # two recipients' results may be noted side by side on PostgreSQL: the second waits here for the first
    answers = connection.execute(select(row.c.answers).where(here).with_for_update()).scalar_one_or_none()
    if answers is None or person not in answers["waiting"]:
        return
    waiting = [one for one in answers["waiting"] if one != person]
    known = "got" if got else "missed"
    answers = {**answers, "waiting": waiting, known: sorted([*answers[known], person])}
    if waiting:
        connection.execute(update(row).where(here).values(answers=answers))
        return
    connection.execute(delete(row).where(here))
    body = {"of": seq, "got": answers["got"], "missed": answers["missed"]}
    record.append(connection, subject, at=now, actor=str(CLOCK), kind=RECEIPT, body=body)
