"""Half-filled forms: one row for each chat, form and subject; at most one of a chat is active."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from storage import tables
from storage.columns import upsert
from storage.prepared import Prepared

# Built once, as they run for every message.
_ROW = tables.talks.c
_CHAT = _ROW.chat == bindparam("of_chat")
_ACTIVE = Prepared(select(tables.talks).where(_CHAT, _ROW.active))
_THIS = (_CHAT, _ROW.form == bindparam("of_form"), _ROW.about == bindparam("of_about"))
_ONE = Prepared(select(tables.talks).where(*_THIS))
_LEAVE = Prepared(update(tables.talks).where(_CHAT, _ROW.active).values(active=False))
_SAVE = Prepared(upsert(tables.talks, ("chat", "form", "about"), ("answers", "active", "updated")))
_CLOSE = Prepared(delete(tables.talks).where(*_THIS))


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
    return _talk(_ACTIVE.row(connection, of_chat=chat))


def load(connection: Connection, chat: int, form: str, about: str = "") -> Talk | None:
    """A form of this chat, active or left for later."""
    return _talk(_ONE.row(connection, of_chat=chat, of_form=form, of_about=about))


def _talk(row: Any) -> Talk | None:
    return Talk(row.chat, row.form, row.about, row.answers, row.active) if row else None


def save(
    connection: Connection,
    chat: int,
    form: str,
    about: str,
    answers: dict[str, Any],
    now: datetime,
    *,
    active: bool = True,
) -> Talk:
    """Write the answers and make this the chat's active form; or leave it as one that waits."""
    if active:
        leave(connection, chat)
    _SAVE.run(connection, chat=chat, form=form, about=about, answers=answers, active=active, updated=now)
    return Talk(chat, form, about, answers, active)


def leave(connection: Connection, chat: int) -> None:
    """Leave the active form for later; its answers stay."""
    _LEAVE.run(connection, of_chat=chat)


def close(connection: Connection, chat: int, form: str, about: str = "") -> None:
    """The form is finished or thrown away."""
    _CLOSE.run(connection, of_chat=chat, of_form=form, of_about=about)
