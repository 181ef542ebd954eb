"""Order talk as rows: which message shows which entry in which chat, what was taken back, what waits to be sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, or_, select

from storage import tables
from storage.columns import insert, upsert
from storage.prepared import Prepared
from storage.record import Entry
from trade.orders import Order, Status

EDIT = "edit"
"""The kind of an entry that says how an earlier message was changed."""

AFTER_RULING = "after_ruling"
"""In an edit's body: when it was ruled, if that was between the message and the edit."""

TAKEN_BACK = "taken-back"
"""The kind of an entry that says that an earlier message (`of`) was taken back by its sender."""

_HELD, _LAST_SHOWN = "talk", "last"

# Built once, as they run for every message that is passed on.
_COPIES = select(tables.copies.c.subject, tables.copies.c.seq).where(tables.copies.c.chat == bindparam("of_chat"))
_PLACE = Prepared(_COPIES.where(tables.copies.c.message_id == bindparam("message")))
_NEWEST = Prepared(_COPIES.order_by(tables.copies.c.message_id.desc()).limit(1))
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
_LAST_ROW = Prepared(
    select(tables.talks.c.answers).where(
        tables.talks.c.chat == bindparam("of_chat"), tables.talks.c.form == _LAST_SHOWN, tables.talks.c.about == ""
    )
)
_SHOWS = Prepared(upsert(tables.talks, ("chat", "form", "about"), ("answers", "active", "updated")))
_LATER = Prepared(
    select(tables.entries)
    .where(
        tables.entries.c.subject == bindparam("about"),
        tables.entries.c.seq > bindparam("entry"),
        tables.entries.c.kind == bindparam("of_kind"),
    )
    .order_by(tables.entries.c.seq)
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
    """What the newest message of a chat that is about anything is about."""
    found = _NEWEST.row(connection, of_chat=chat)
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


def later(connection: Connection, subject: str, seq: int, kind: str) -> list[Entry]:
    """The entries of a kind behind an entry, oldest first."""
    return [Entry(**found._asdict()) for found in _LATER.rows(connection, about=subject, entry=seq, of_kind=kind)]


def edits(connection: Connection, subject: str, seq: int, *, private: bool = True) -> list[Entry]:
    """The edits of an entry, oldest first; `private`: also those that only the staff read."""
    found = later(connection, subject, seq, EDIT)
    return [edit for edit in found if edit.body["of"] == seq and (private or not edit.body.get("private"))]


def last_edit(connection: Connection, subject: str, seq: int, *, private: bool = True) -> Entry | None:
    """The newest edit of an entry; `private`: also one that only the staff read."""
    return next(reversed(edits(connection, subject, seq, private=private)), None)


def is_taken_back(connection: Connection, subject: str, seq: int) -> bool:
    """Whether the sender has taken a message back."""
    return any(entry.body["of"] == seq for entry in later(connection, subject, seq, TAKEN_BACK))


def talkable(connection: Connection, company: int, limit: int) -> list[Order]:
    """A company's orders that two sides know of, the newest change first: those one can talk about."""
    row = tables.orders
    mine = or_(row.c.buyer == company, (row.c.supplier == company) & (row.c.status != Status.DRAFT))
    query = select(row.c.state).where(mine, row.c.supplier.is_not(None)).order_by(row.c.ended.is_not(None))
    found = connection.execute(query.order_by(row.c.updated.desc(), row.c.id.desc()).limit(limit)).scalars()
    return [Order.model_validate(state) for state in found]


# ── messages that wait ────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Held:
    """Messages that wait for one answer of their sender. `id`: the first one's number in the chat.

    `at`: when the newest came; `closed`: what is sent next waits by itself.
    """

    id: int
    messages: list[dict[str, Any]]
    at: datetime
    closed: bool = False


def hold(connection: Connection, chat: int, held: Held) -> None:
    """Keep messages until their sender has said where they go."""
    new = insert(connection, tables.talks).values(
        chat=chat,
        form=_HELD,
        about=str(held.id),
        answers={"messages": held.messages, "closed": held.closed},
        active=False,
        updated=held.at,
    )
    kept = {"answers": new.excluded.answers, "updated": held.at}
    connection.execute(new.on_conflict_do_update(index_elements=["chat", "form", "about"], set_=kept))


def held(connection: Connection, chat: int) -> list[Held]:
    """What waits in a chat, the newest last."""
    row = tables.talks
    query = select(row).where(row.c.chat == chat, row.c.form == _HELD).order_by(row.c.updated)
    return [
        Held(int(found.about or 0), found.answers["messages"], found.updated, found.answers.get("closed", False))
        for found in connection.execute(query)
    ]


def release(connection: Connection, chat: int, number: int) -> list[dict[str, Any]]:
    """Give waiting messages back and forget them; none if they wait no more."""
    waiting = [one.messages for one in held(connection, chat) if one.id == number]
    row = tables.talks
    about = row.c.about.in_((str(number), "") if number == 0 else (str(number),))
    connection.execute(delete(row).where(row.c.chat == chat, row.c.form == _HELD, about))
    return waiting[0] if waiting else []


# ── what a chat has shown last ────────────────────────────────────────────────────────────────────────────────────


class Last(NamedTuple):
    """The last thing a chat has shown: a question of the bot, the line under what was passed on, or something else.

    `run`: how many messages the line stands for.
    """

    question: bool = False
    run: int = 0


def last_shown(connection: Connection, chat: int) -> Last:
    """What the chat has shown last."""
    found = _LAST_ROW.row(connection, of_chat=chat)
    return Last(**found.answers) if found else Last()


def shows(connection: Connection, chat: int, last: Last, now: datetime) -> None:
    """The chat shows this now."""
    if last != last_shown(connection, chat):
        _SHOWS.run(connection, chat=chat, form=_LAST_SHOWN, about="", answers=last._asdict(), active=False, updated=now)
