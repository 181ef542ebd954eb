"""Albums on their way: Telegram sends their parts one by one and never says which is the last."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, select

from storage import tables
from storage.columns import insert

_FORM = "album"
_ANSWER = "album-answer"
_KEPT = timedelta(days=1)
"""An album is long passed on by then."""


@dataclass(frozen=True, slots=True)
class Part:
    """One message of an album: the entry that holds it and its number in the sender's chat."""

    seq: int
    message: int


def add(connection: Connection, chat: int, album: str, subject: str, part: Part, now: datetime) -> None:
    """One more part has come in from this chat; albums of days ago are forgotten."""
    row = tables.talks
    old = (row.c.chat == chat) & row.c.form.in_((_FORM, _ANSWER)) & (row.c.updated < now - _KEPT)
    connection.execute(delete(row).where(old))
    known = [asdict(one) for one in parts(connection, chat, album, subject)]
    values: dict[str, Any] = {"answers": {"parts": [*known, asdict(part)]}, "active": False, "updated": now}
    new = insert(connection, row).values(chat=chat, form=_FORM, about=_about(album, subject), **values)
    connection.execute(new.on_conflict_do_update(index_elements=["chat", "form", "about"], set_=values))


def parts(connection: Connection, chat: int, album: str, subject: str) -> list[Part]:
    """What has come in of an album so far, in its order."""
    row = tables.talks
    here = (row.c.chat == chat) & (row.c.form == _FORM) & (row.c.about == _about(album, subject))
    answers = connection.execute(select(row.c.answers).where(here)).scalar_one_or_none()
    return sorted((Part(**one) for one in answers["parts"]), key=lambda part: part.message) if answers else []


def is_talk(connection: Connection, chat: int, album: str) -> bool:
    """Whether an earlier part of the album was passed on to the other side of an order."""
    return subject_of(connection, chat, album) is not None


def subject_of(connection: Connection, chat: int, album: str) -> str | None:
    """The order that an earlier part of the album was passed on about."""
    row = tables.talks
    begun = select(row.c.about).where(
        row.c.chat == chat, row.c.form == _FORM, row.c.about.endswith(f" {album}", autoescape=True)
    )
    about = connection.execute(begun.order_by(row.c.updated.desc()).limit(1)).scalar_one_or_none()
    return None if about is None else str(about).partition(" ")[0]


# ── one answer to an album ────────────────────────────────────────────────────────────────────────────────────────


def answered(connection: Connection, chat: int, album: str, parcel: int, now: datetime) -> None:
    """The newest answer to a part of an album; it takes the place of those before."""
    row = tables.talks
    values: dict[str, Any] = {"answers": {"parcel": parcel}, "active": False, "updated": now}
    new = insert(connection, row).values(chat=chat, form=_ANSWER, about=album, **values)
    connection.execute(new.on_conflict_do_update(index_elements=["chat", "form", "about"], set_=values))


def newest_answer(connection: Connection, chat: int, album: str) -> int | None:
    """The number of the parcel that answers the album; None if it was answered by none."""
    row = tables.talks
    here = (row.c.chat == chat) & (row.c.form == _ANSWER) & (row.c.about == album)
    answers = connection.execute(select(row.c.answers).where(here)).scalar_one_or_none()
    return answers["parcel"] if answers else None


def _about(album: str, subject: str) -> str:
    return f"{subject} {album}"
