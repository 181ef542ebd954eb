"""Conversations of people with the operator's team: one row each, at most one of a person open.

What is said in one is its own record, `desk:<number>`; the row says only who asks, about which order, who of the staff
answers and whether it is over.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from storage import tables
from trade.refusals import NotFound

SUBJECT = "desk"
"""How the subjects of these records begin."""
OPENED, ENDED = "opened", "ended"
"""Kinds of the entries with which a conversation begins and is over."""

_ROW = tables.desk


@dataclass(frozen=True, slots=True)
class Conversation:
    """One conversation. `order`: what it is about, if that is an order; `agent`: who of the staff has taken it."""

    id: int
    person: int
    order_id: int | None
    agent: int | None
    opened: datetime
    ended: datetime | None

    @property
    def subject(self) -> str:
        """The subject of its record."""
        return f"{SUBJECT}:{self.id}"


def begin(connection: Connection, person: int, order: int | None, now: datetime) -> Conversation:
    """A new conversation. That a person has only one open one is held by the table."""
    new = _ROW.insert().values(person=person, order_id=order, opened=now).returning(_ROW.c.id)
    return Conversation(connection.execute(new).scalar_one(), person, order, None, now, None)


def load(connection: Connection, number: int) -> Conversation:
    """The conversation of this number. Raises NotFound."""
    found = connection.execute(select(_ROW).where(_ROW.c.id == number)).one_or_none()
    if found is None:
        raise NotFound
    return Conversation(**found._mapping)


def of_subject(connection: Connection, subject: str | None) -> Conversation | None:
    """The conversation that a record is of; None for any other subject."""
    kind, _, number = (subject or "").partition(":")
    return load(connection, int(number)) if kind == SUBJECT else None


def open_of(connection: Connection, person: int) -> Conversation | None:
    """The person's open conversation."""
    found = connection.execute(select(_ROW).where(_ROW.c.person == person, _ROW.c.ended.is_(None))).one_or_none()
    return Conversation(**found._mapping) if found else None


def opened(connection: Connection) -> list[Conversation]:
    """Every open conversation: those nobody has taken first, then the oldest first."""
    query = select(_ROW).where(_ROW.c.ended.is_(None)).order_by(_ROW.c.agent.is_not(None), _ROW.c.id)
    return [Conversation(**found._mapping) for found in connection.execute(query)]


def change(connection: Connection, conversation: Conversation, **values: Any) -> Conversation:
    """Set columns of a conversation."""
    connection.execute(update(_ROW).where(_ROW.c.id == conversation.id).values(**values))
    return load(connection, conversation.id)
