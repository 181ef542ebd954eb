"""The outbox: every message to Telegram is written down before it is sent, and what became of it after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, bindparam, func, select, text, update

from storage import tables
from storage.columns import upsert
from storage.prepared import Prepared
from trade.canonical import plain

_COLUMNS = ("bot", "chat", "person", "subject", "lane", "not_before", "payload", "attempts", "created")

# Built once, as they run for every message.
_NEW = Prepared(tables.outbox.insert().returning(tables.outbox.c.id), given=_COLUMNS)
_NUMBERED = Prepared(tables.outbox.insert(), given=("id", *_COLUMNS))
_NUMBERS = {
    "sqlite": text("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'"),
    "postgresql": text("SELECT nextval(pg_get_serial_sequence('outbox', 'id')) FROM generate_series(1, :many)"),
}
_DONE = Prepared(
    tables.outbox.update()
    .where(tables.outbox.c.id == bindparam("row"))
    .values(
        done=bindparam("at"),
        result=bindparam("ended"),
        why=bindparam("reason"),
        message_id=bindparam("message"),
        attempts=bindparam("tries"),
    )
)
_COPY = Prepared(
    upsert(
        tables.copies, ("chat", "message_id"), ("subject",), seq=lambda new: func.coalesce(new.seq, tables.copies.c.seq)
    )
)


class Lane(IntEnum):
    """Which messages go first when many wait."""

    ANSWER = 0  # the answer to a person's own press or message
    NOTICE = 1  # what somebody else did, or what is due
    TALK = 2  # what the other side wrote: a flood of it delays no notice
    BULK = 3  # digests and other things that can wait


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message that waits to be sent."""

    id: int
    chat: int
    person: int | None
    subject: str | None
    lane: Lane
    not_before: datetime
    payload: dict[str, Any]
    attempts: int
    created: datetime


def put(
    connection: Connection,
    *,
    bot: int,
    chat: int,
    person: int | None = None,
    subject: str | None = None,
    lane: Lane,
    payload: dict[str, Any],
    now: datetime,
    not_before: datetime | None = None,
) -> Parcel:
    """Write down a message to a chat, to be sent at once or not before a time."""
    fields: dict[str, Any] = {
        "chat": chat,
        "person": person,
        "subject": subject,
        "lane": lane,
        "not_before": not_before or now,
        "payload": plain(payload),
        "attempts": 0,
        "created": now,
    }
    return Parcel(id=_NEW.row(connection, bot=bot, **fields).id, **fields)


class Letter(NamedTuple):
    """One of many messages that are written down together."""

    chat: int
    payload: dict[str, Any]
    person: int | None = None
    subject: str | None = None


def put_all(connection: Connection, letters: Sequence[Letter], *, bot: int, lane: Lane, now: datetime) -> list[Parcel]:
    """Write down many messages, in this order; several times as fast as one by one."""
    parcels = [
        Parcel(number, one.chat, one.person, one.subject, lane, now, plain(one.payload), 0, now)
        for number, one in zip(_numbers(connection, len(letters)), letters, strict=True)
    ]
    _NUMBERED.each(
        connection, [{"bot": bot, **{name: getattr(one, name) for name in Parcel.__slots__}} for one in parcels]
    )
    return parcels


def _numbers(connection: Connection, many: int) -> Sequence[int]:
    """So many numbers that no other row has or will have. SQLite has one writer, who counts on from the last."""
    query = _NUMBERS[connection.dialect.name]
    if connection.dialect.name == "sqlite":
        last = connection.scalar(query) or 0
        return range(last + 1, last + 1 + many)
    return list(connection.scalars(query, {"many": many}))


def waiting(connection: Connection, bot: int) -> list[Parcel]:
    """What has not been sent, in the order it was written; some of it may not be due yet."""
    table = tables.outbox
    columns = [table.c[name] for name in Parcel.__slots__]
    undone = select(*columns).where(table.c.bot == bot, table.c.done.is_(None)).order_by(table.c.id)
    return [Parcel(**{**row._mapping, "lane": Lane(row.lane)}) for row in connection.execute(undone)]


def enclosed(connection: Connection, bot: int) -> frozenset[str]:
    """The hashes of our own files that are still to be sent."""
    calls = (call for parcel in waiting(connection, bot) for call in parcel.payload.get("calls", ()))
    return frozenset(file["sha256"] for call in calls for file in call.get("files", {}).values())


def sent(
    connection: Connection,
    parcel: Parcel,
    message_id: int | None,
    now: datetime,
    result: Literal["sent", "unchanged"] = "sent",
    *,
    seq: int | None = None,
) -> None:
    """Telegram has it, under this message id; a subject's message (and its entry `seq`) can be found by it."""
    _finish(connection, parcel, result=result, why=None, message_id=message_id, now=now)
    if parcel.subject is not None and message_id is not None:
        copy(connection, chat=parcel.chat, message_id=message_id, subject=parcel.subject, seq=seq)


def copy(connection: Connection, *, chat: int, message_id: int, subject: str, seq: int | None = None) -> None:
    """This message in this chat shows this subject; an edit keeps the entry it was sent for, if it names none."""
    _COPY.run(connection, chat=chat, message_id=message_id, subject=subject, seq=seq)


def postpone(connection: Connection, parcel: Parcel, until: datetime, why: str, now: datetime) -> Parcel:
    """It could not be sent for this reason; try again then."""
    later = replace(parcel, not_before=max(until, now), attempts=parcel.attempts + 1)
    connection.execute(
        update(tables.outbox)
        .where(tables.outbox.c.id == parcel.id)
        .values(not_before=later.not_before, attempts=later.attempts, why=why)
    )
    return later


def failed(
    connection: Connection, parcel: Parcel, result: Literal["blocked", "failed"], why: str, now: datetime
) -> None:
    """It will never be sent: the person has blocked the bot, or Telegram refuses it for this reason."""
    _finish(connection, parcel, result=result, why=why, message_id=None, now=now)


def blocked(connection: Connection, person: int, since: datetime) -> list[Parcel]:
    """What others said to somebody and could not arrive since a moment, because they had blocked the bot; oldest
    first."""
    row = tables.outbox.c
    begun = since - timedelta(seconds=1)  # the first of them is what the block was noticed by
    theirs = (row.person == person) & (row.result == "blocked") & (row.lane == Lane.TALK) & (row.done >= begun)
    found = connection.execute(select(tables.outbox).where(theirs).order_by(row.id))
    return [
        Parcel(
            id=one.id, chat=one.chat, person=one.person, subject=one.subject, lane=Lane(one.lane),
            not_before=one.not_before, payload=one.payload, attempts=one.attempts, created=one.created,
        )
        for one in found
    ]  # fmt: skip


def withdraw(connection: Connection, numbers: list[int], now: datetime) -> None:
    """These need not be sent any more."""
    row = tables.outbox
    done = {"done": now, "result": "failed", "why": "withdrawn"}
    connection.execute(update(row).where(row.c.id.in_(numbers), row.c.done.is_(None)).values(done))


def _finish(
    connection: Connection, parcel: Parcel, *, result: str, why: str | None, message_id: int | None, now: datetime
) -> None:
    what = {"at": now, "ended": result, "reason": why, "message": message_id, "tries": parcel.attempts + 1}
    _DONE.run(connection, row=parcel.id, **what)
