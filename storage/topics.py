"""Which topic of a private chat belongs to which order."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select

from storage import tables
from storage.columns import insert

_FORM = "topic"


def find(connection: Connection, chat: int, subject: str) -> int | None:
    """The topic of a subject in a chat."""
    row = tables.talks
    here = (row.c.chat == chat) & (row.c.form == _FORM) & (row.c.about == subject)
    answers = connection.execute(select(row.c.answers).where(here)).scalar_one_or_none()
    return answers["topic"] if answers else None


def subject_of(connection: Connection, chat: int, topic: int) -> str | None:
    """What a topic belongs to."""
    row = tables.talks
    query = select(row.c.about, row.c.answers).where(row.c.chat == chat, row.c.form == _FORM)
    return next((found.about for found in connection.execute(query) if found.answers["topic"] == topic), None)


def order_of(connection: Connection, chat: int, topic: int) -> int | None:
    """The number of the order a topic belongs to."""
    kind, _, number = (subject_of(connection, chat, topic) or "").partition(":")
    return int(number) if kind == "order" else None


def keep(connection: Connection, chat: int, subject: str, topic: int, now: datetime) -> None:
    """This topic belongs to this subject from now on."""
    values: dict[str, Any] = {"answers": {"topic": topic}, "active": False, "updated": now}
    new = insert(connection, tables.talks).values(chat=chat, form=_FORM, about=subject, **values)
    connection.execute(new.on_conflict_do_update(index_elements=["chat", "form", "about"], set_=values))


def forget(connection: Connection, chat: int, subject: str) -> None:
    """The topic is gone."""
    row = tables.talks
    here = (row.c.chat == chat) & (row.c.form == _FORM) & (row.c.about == subject)
    connection.execute(delete(row).where(here))
