"""Notices that ask the staff for something: where their copies stand, who is on it, and who has settled it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select, update

from storage import tables
from storage.columns import upsert
from storage.prepared import Prepared

_ASK, _COPY = tables.asks, tables.notice_copies
_STATE = ("claimed_by", "claimed_until", "settled_at")
_NOTHING_DONE = {"claimed_name": "", "act": "", "settled_by": ""}
_ASKED = Prepared(upsert(_ASK, ("subject", "about"), (*_STATE, *_NOTHING_DONE)))


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that is asked. `claimed_until`: so long somebody is on it; `act`: the event that has settled it."""

    subject: str
    about: str
    claimed_by: int | None
    claimed_name: str
    claimed_until: datetime | None
    act: str
    settled_by: str
    settled_at: datetime | None

    def on_it(self, now: datetime) -> bool:
        """Whether somebody is on it at the moment."""
        return self.settled_at is None and self.claimed_until is not None and now < self.claimed_until


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of a notice in a chat, and what it was rendered from. `captioned`: its words stand under a file."""

    subject: str
    about: str
    chat: int
    message: int
    person: int | None
    captioned: bool
    payload: dict[str, Any]


def ask(connection: Connection, subject: str, about: str) -> None:
    """It is asked, perhaps anew: nobody is on it, and earlier copies stay as they were settled."""
    _ASKED.run(connection, subject=subject, about=about, **dict.fromkeys(_STATE), **_NOTHING_DONE)


def find(connection: Connection, subject: str, about: str) -> Ask | None:
    """What is known of it; None if it was never asked."""
    row = connection.execute(select(_ASK).where(_ASK.c.subject == subject, _ASK.c.about == about)).one_or_none()
    return Ask(**row._mapping) if row else None


def claim(connection: Connection, subject: str, about: str, person: int, name: str, until: datetime) -> None:
    """Somebody is on it for a while."""
    _set(connection, subject, about, claimed_by=person, claimed_name=name, claimed_until=until)


def settle(connection: Connection, subject: str, about: str, act: str, by: str, at: datetime) -> bool:
    """Somebody has done it; False if it was not asked, or is settled already."""
    found = find(connection, subject, about)
    if found is None or found.settled_at is not None:
        return False
    _set(connection, subject, about, act=act, settled_by=by, settled_at=at)
    return True


def _set(connection: Connection, subject: str, about: str, **values: Any) -> None:
    connection.execute(update(_ASK).where(_ASK.c.subject == subject, _ASK.c.about == about).values(**values))


def remember(connection: Connection, copy: Copy) -> None:
    """A copy has arrived in a chat."""
    forget(connection, copy.chat, copy.message)
    row = {name: getattr(copy, name) for name in Copy.__slots__}
    connection.execute(_COPY.insert(), row)


def forget(connection: Connection, chat: int, message: int) -> None:
    """The message shows something else by now."""
    connection.execute(delete(_COPY).where(_COPY.c.chat == chat, _COPY.c.message == message))


def copies(connection: Connection, subject: str, about: str) -> list[Copy]:
    """Every copy that still stands."""
    names = [_COPY.c[name] for name in Copy.__slots__]
    query = select(*names).where(_COPY.c.subject == subject, _COPY.c.about == about).order_by(_COPY.c.id)
    return [Copy(**row._mapping) for row in connection.execute(query)]


def copy_at(connection: Connection, chat: int, message: int) -> Copy | None:
    """The copy that stands in this message."""
    names = [_COPY.c[name] for name in Copy.__slots__]
    row = connection.execute(select(*names).where(_COPY.c.chat == chat, _COPY.c.message == message)).one_or_none()
    return Copy(**row._mapping) if row else None
