"""Half-filled forms: one row for each chat, form and subject; at most one of a chat is active."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from storage import tables


@dataclass(frozen=True)
class Talk:
    """A form somebody is filling in, or has left for later. `about` is a subject or empty."""

    chat: int
    form: str
    about: str
    answers: dict[str, Any]
    active: bool


def active(connection: Connection, chat: int) -> Talk | None:
    """The form that a typed message in this chat answers."""
    row = tables.talks
    return _one(connection, (row.c.chat == chat) & row.c.active)


def load(connection: Connection, chat: int, form: str, about: str = "") -> Talk | None:
    """A form of this chat, active or left for later."""
    row = tables.talks
    return _one(connection, (row.c.chat == chat) & (row.c.form == form) & (row.c.about == about))


def _one(connection: Connection, where: Any) -> Talk | None:
    row = connection.execute(select(tables.talks).where(where)).first()
    return Talk(row.chat, row.form, row.about, row.answers, row.active) if row else None


def save(connection: Connection, chat: int, form: str, about: str, answers: dict[str, Any], now: datetime) -> Talk:
    """Write the answers and make this the chat's active form."""
    leave(connection, chat)
    row = tables.talks
    here = (row.c.chat == chat) & (row.c.form == form) & (row.c.about == about)
    values = {"answers": answers, "active": True, "updated": now}
    if connection.execute(update(row).where(here).values(values)).rowcount == 0:
        connection.execute(insert(row).values(chat=chat, form=form, about=about, **values))
    return Talk(chat, form, about, answers, True)


def leave(connection: Connection, chat: int) -> None:
    """Leave the active form for later; its answers stay."""
    row = tables.talks
    connection.execute(update(row).where(row.c.chat == chat, row.c.active).values(active=False))


def close(connection: Connection, chat: int, form: str, about: str = "") -> None:
    """The form is finished or thrown away."""
    row = tables.talks
    connection.execute(delete(row).where(row.c.chat == chat, row.c.form == form, row.c.about == about))
