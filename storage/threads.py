"""Order talk as rows: which message shows which entry in which chat, and messages that wait to be told their order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, or_, select

from storage import tables
from storage.columns import insert
from storage.prepared import Prepared
from storage.record import Entry
from trade.orders import Order, Status

EDIT = "edit"
"""The kind of an entry that says how an earlier message was changed."""

AFTER_RULING = "after_ruling"
"""In an edit's body: when it was ruled, if that was between the message and the edit."""

_HELD = "talk"

# Built once, as they run for every message that is passed on.
_COPIES = select(tables.copies.c.subject, tables.copies.c.seq).where(tables.copies.c.chat == bindparam("of_chat"))
_PLACE = Prepared(_COPIES.where(tables.copies.c.message_id == bindparam("message")))
_LAST = Prepared(_COPIES.where(tables.copies.c.seq.is_not(None)).order_by(tables.copies.c.message_id.desc()).limit(1))
_SHOWN = Prepared(
    select(tables.copies.c.chat, tables.copies.c.message_id)
    .where(tables.copies.c.subject == bindparam("about"), tables.copies.c.seq == bindparam("entry"))
    .order_by(tables.copies.c.chat, tables.copies.c.message_id)
)

_ENTRY = Prepared(
    select(tables.entries).where(
        tables.entries.c.subject == bindparam("about"), tables.entries.c.seq == bindparam("entry")
    )
)


@dataclass(frozen=True)
class Place:
    """What a message in a chat shows: a subject and, where known, an entry of its record."""

    subject: str
    seq: int | None

    @property
    def order(self) -> int | None:
        """The order's number, if the subject is an order."""
        kind, _, number = self.subject.partition(":")
        return int(number) if kind == "order" else None


def place(connection: Connection, chat: int, message_id: int) -> Place | None:
    """What the message shows; None for one that is about nothing."""
    found = _PLACE.row(connection, of_chat=chat, message=message_id)
    return Place(found.subject, found.seq) if found else None


def newest(connection: Connection, chat: int) -> Place | None:
    """What the last message of a chat that shows an entry is about."""
    found = _LAST.row(connection, of_chat=chat)
    return Place(found.subject, found.seq) if found else None


def messages(connection: Connection, subject: str, seq: int) -> dict[int, list[int]]:
    """The messages that show an entry: for each chat their ids, a header before what it stands over."""
    shown: dict[int, list[int]] = {}
    for chat, message_id in _SHOWN.rows(connection, about=subject, entry=seq):
        shown.setdefault(chat, []).append(message_id)
    return shown


def entry(connection: Connection, subject: str, seq: int) -> Entry | None:
    """One entry of a record."""
    found = _ENTRY.row(connection, about=subject, entry=seq)
    return Entry(**found._asdict()) if found else None


def last_edit(connection: Connection, subject: str, seq: int, *, private: bool = True) -> Entry | None:
    """The newest edit of an entry; `private`: also one that only the staff read."""
    row = tables.entries
    later = select(row).where(row.c.subject == subject, row.c.seq > seq, row.c.kind == EDIT)
    for found in connection.execute(later.order_by(row.c.seq.desc())):
        if found.body["of"] == seq and (private or not found.body.get("private")):
            return Entry(**found._mapping)
    return None


def talkable(connection: Connection, company: int, limit: int) -> list[Order]:
    """A company's orders that two sides know of, the newest change first: those one can talk about."""
    row = tables.orders
    mine = or_(row.c.buyer == company, (row.c.supplier == company) & (row.c.status != Status.DRAFT))
    query = select(row.c.state).where(mine, row.c.supplier.is_not(None)).order_by(row.c.ended.is_not(None))
    found = connection.execute(query.order_by(row.c.updated.desc(), row.c.id.desc()).limit(limit)).scalars()
    return [Order.model_validate(state) for state in found]


def hold(connection: Connection, chat: int, messages: list[dict[str, Any]], now: datetime) -> None:
    """Keep messages until their sender has said which order they are about."""
    new = insert(connection, tables.talks).values(
        chat=chat, form=_HELD, about="", answers={"messages": messages}, active=False, updated=now
    )
    kept = {"answers": new.excluded.answers, "updated": now}
    connection.execute(new.on_conflict_do_update(index_elements=["chat", "form", "about"], set_=kept))


def held(connection: Connection, chat: int) -> tuple[list[dict[str, Any]], datetime | None]:
    """The messages of a chat that wait, and since when the newest does."""
    row = tables.talks
    found = connection.execute(select(row).where(row.c.chat == chat, row.c.form == _HELD)).one_or_none()
    return (found.answers["messages"], found.updated) if found else ([], None)


def release(connection: Connection, chat: int) -> list[dict[str, Any]]:
    """Give the waiting messages back and forget them."""
    waiting, _ = held(connection, chat)
    row = tables.talks
    connection.execute(delete(row).where(row.c.chat == chat, row.c.form == _HELD))
    return waiting
