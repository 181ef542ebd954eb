"""Who got a message and who could not be reached: collected until it is known of everybody, then entered once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from storage import record, tables
from storage.prepared import Prepared
from trade.people import CLOCK

RECEIPT = "receipt"
"""The kind of an entry that says who got an earlier one (`of`): `got` and `missed` are Telegram accounts."""


_row = tables.talks
_HERE = (_row.c.chat == bindparam("of_chat")) & (_row.c.form == RECEIPT) & (_row.c.about == bindparam("of_about"))
_NEW = Prepared(insert(_row), given=("chat", "form", "about", "answers", "active", "updated"))
_OPEN = Prepared(select(_row.c.answers).where(_HERE).with_for_update())
_CHANGED = Prepared(update(_row).where(_HERE), given=("answers",))
_SETTLED = Prepared(delete(_row).where(_HERE))


def expect(connection: Connection, chat: int, subject: str, seq: int, people: Sequence[int], now: datetime) -> None:
    """A message from this chat is on its way to these people."""
    if people:
        answers = {"waiting": list(people), "got": [], "missed": []}
        row = {"chat": chat, "form": RECEIPT, "about": f"{subject} {seq}", "answers": answers}
        _NEW.run(connection, active=False, updated=now, **row)


def forget(connection: Connection, chat: int, subject: str, seq: int) -> None:
    """It does not matter any more who gets a message: it was taken back."""
    _SETTLED.run(connection, of_chat=chat, of_about=f"{subject} {seq}")


def settle(connection: Connection, chat: int, subject: str, seq: int, person: int, *, got: bool, now: datetime) -> None:
    """It is known of one person; when it is known of all of them, the record says so. Twice is once."""
    here = {"of_chat": chat, "of_about": f"{subject} {seq}"}
    # two recipients' results may be noted side by side on PostgreSQL: the second waits here for the first
    found = _OPEN.row(connection, **here)
    if found is None or person not in found.answers["waiting"]:
        return
    answers = found.answers
    waiting = [one for one in answers["waiting"] if one != person]
    known = "got" if got else "missed"
    answers = {**answers, "waiting": waiting, known: sorted([*answers[known], person])}
    if waiting:
        _CHANGED.run(connection, answers=answers, **here)
        return
    _SETTLED.run(connection, **here)
    body = {"of": seq, "got": answers["got"], "missed": answers["missed"]}
    record.append(connection, subject, at=now, actor=str(CLOCK), kind=RECEIPT, body=body)
