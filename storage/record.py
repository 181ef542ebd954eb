"""The record: everything said and done about a subject, each entry holding the hash of the one before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    LargeBinary,
    Select,
    Text,
    bindparam,
    cast,
    func,
    insert,
    select,
    text,
)

from storage import tables
from storage.columns import EPOCH, among
from storage.prepared import Prepared
from trade.canonical import Plain, canonical, moment, plain

EVENT = "event"
"""The kind of the entries whose fold is the subject's row."""

# What the first entry names as the one before it.
NOTHING = ""

# Entries are read in pieces, so that a long record never fills the memory.
PIECE = 500


def _newest_of(these: ColumnElement[bool]) -> Select[Any]:
    row = tables.entries.c
    newest = select(row.subject, func.max(row.seq).label("seq")).where(these).group_by(row.subject).subquery()
    here = (row.subject == newest.c.subject) & (row.seq == newest.c.seq)
    return select(row.subject, row.seq, row.hash).where(here)


# Built once: SQLAlchemy takes longer to put a statement together than SQLite to run it.
_TURN = text("SELECT pg_advisory_xact_lock(hashtextextended(:subject, 0))")
_NEWEST = Prepared(
    select(tables.entries.c.seq, tables.entries.c.hash)
    .where(tables.entries.c.subject == bindparam("subject"))
    .order_by(tables.entries.c.seq.desc())
    .limit(1)
)
_NEWEST_OF = Prepared({name: _newest_of(these) for name, these in among(tables.entries.c.subject, "subjects").items()})
_NEW = Prepared(insert(tables.entries))


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was said or done."""

    subject: str
    seq: int
    at: datetime
    actor: str
    kind: str
    body: dict[str, Any]
    previous: str
    hash: str


class Flaw(StrEnum):
    """What can be wrong with an entry."""

    UNREADABLE = "unreadable"  # it is no longer text, JSON or a time
    CHANGED = "changed"  # its hash is not the hash of what it says
    UNLINKED = "unlinked"  # it does not continue the entry before it
    MISSING = "missing"  # the numbers show that an entry is gone


@dataclass(frozen=True, slots=True)
class Damage:
    """A place where a record is broken."""

    subject: str
    seq: int
    flaw: Flaw


def fingerprint(
    *, subject: str, seq: int, at: datetime, actor: str, kind: str, body: Mapping[str, Any], previous: str
) -> str:
    """The SHA-256 over an entry's canonical JSON, in hexadecimal digits: what `sha256sum` says of those bytes."""
    entry = {"subject": subject, "seq": seq, "at": moment(at), "actor": actor, "kind": kind}
    return hashlib.sha256(canonical(Plain(entry, body=plain(body), previous=previous))).hexdigest()


def append(
    connection: Connection, subject: str, *, at: datetime, actor: str, kind: str, body: Mapping[str, Any]
) -> Entry:
    """Write one more entry behind the subject's last one."""
    take_turns(connection, [subject])
    entry = _next(_last(connection, subject), subject, at, actor, kind, body)
    _NEW.run(connection, **{name: getattr(entry, name) for name in Entry.__slots__})
    return entry


def append_all(
    connection: Connection, bodies: Sequence[tuple[str, Mapping[str, Any]]], *, at: datetime, actor: str, kind: str
) -> None:
    """Write an entry for each of many (subject, body), behind the last one of its subject."""
    subjects = sorted({subject for subject, _ in bodies})
    take_turns(connection, subjects)
    last, rows = _lasts(connection, subjects), []
    for subject, body in bodies:
        entry = _next(last.get(subject, (0, NOTHING)), subject, at, actor, kind, body)
        last[subject] = (entry.seq, entry.hash)
        rows.append({name: getattr(entry, name) for name in Entry.__slots__})
    _NEW.each(connection, rows)


def take_turns(connection: Connection, subjects: Sequence[str]) -> None:
    """Two processes that write about one subject take turns on PostgreSQL; SQLite has one writer anyway."""
    if connection.dialect.name == "postgresql":
        for subject in subjects:
            connection.execute(_TURN, {"subject": subject})


def _next(last: tuple[int, str], subject: str, at: datetime, actor: str, kind: str, body: Mapping[str, Any]) -> Entry:
    (before, previous), content = last, plain(body)
    seq = before + 1
    said = {"subject": subject, "seq": seq, "at": at, "actor": actor, "kind": kind, "body": content}
    return Entry(**said, previous=previous, hash=fingerprint(**said, previous=previous))


def _lasts(connection: Connection, subjects: Sequence[str]) -> dict[str, tuple[int, str]]:
    """The number and hash of each subject's last entry."""
    return {row.subject: (row.seq, row.hash) for row in _NEWEST_OF.rows(connection, subjects=subjects)}


def _last(connection: Connection, subject: str) -> tuple[int, str]:
    row = _NEWEST.row(connection, subject=subject)
    return (row.seq, row.hash) if row else (0, NOTHING)


def entries(connection: Connection, subject: str, after: int = 0) -> Iterator[Entry]:
    """The subject's entries behind number `after`, oldest first."""
    table = tables.entries
    while True:
        piece = connection.execute(
            select(table).where(table.c.subject == subject, table.c.seq > after).order_by(table.c.seq).limit(PIECE)
        ).all()
        for row in piece:
            yield Entry(**row._mapping)
        if len(piece) < PIECE:
            return
        after = piece[-1].seq


def events(connection: Connection, subject: str) -> Iterator[Entry]:
    """What has happened to the subject, oldest first: the entries that its row is the fold of."""
    return (entry for entry in entries(connection, subject) if entry.kind == EVENT)


def newest(connection: Connection, subject: str, kind: str) -> Entry | None:
    """The subject's newest entry of this kind."""
    table = tables.entries
    these = select(table).where(table.c.subject == subject, table.c.kind == kind)
    row = connection.execute(these.order_by(table.c.seq.desc()).limit(1)).one_or_none()
    return Entry(**row._mapping) if row else None


def subjects(connection: Connection) -> list[str]:
    """Every subject that has a record."""
    return list(connection.scalars(select(tables.entries.c.subject).distinct().order_by(tables.entries.c.subject)))


def verify(connection: Connection, subject: str) -> list[Damage]:
    """Every broken place of a subject's record; empty when it is whole.

    A record cut off at its end looks whole: for that, compare the last hash with one that was shown in a chat.
    """
    damage: list[Damage] = []
    expected, previous = 1, NOTHING.encode()
    for row in _as_stored(connection, subject):
        if row["seq"] != expected:
            damage.append(Damage(subject, row["seq"], Flaw.MISSING))
        elif row["previous"] != previous:
            damage.append(Damage(subject, row["seq"], Flaw.UNLINKED))
        if flaw := _flaw(subject, row):
            damage.append(Damage(subject, row["seq"], flaw))
        expected, previous = row["seq"] + 1, row["hash"]
    return damage


def _flaw(subject: str, row: Mapping[str, Any]) -> Flaw | None:
    try:
        computed = fingerprint(
            subject=subject,
            seq=row["seq"],
            at=EPOCH + timedelta(microseconds=int(row["at"])),
            actor=row["actor"].decode(),
            kind=row["kind"].decode(),
            body=json.loads(row["body"]),
            previous=row["previous"].decode(),
        )
    except (ValueError, TypeError, OverflowError):
        return Flaw.UNREADABLE
    return None if computed.encode() == row["hash"] else Flaw.CHANGED


def _as_stored(connection: Connection, subject: str) -> Iterator[dict[str, Any]]:
    """The rows as bytes: a damaged one may hold no text, no JSON and no time."""
    table = tables.entries
    postgresql = connection.dialect.name == "postgresql"

    def raw(column: Column[Any]) -> ColumnElement[bytes]:
        stored: ColumnElement[bytes] = (
            func.convert_to(cast(column, Text), "UTF8", type_=LargeBinary) if postgresql else cast(column, LargeBinary)
        )
        return stored.label(column.name)

    columns = [raw(column) for column in table.c if column.name not in ("subject", "seq")]
    after = 0
    while True:
        newer = select(table.c.seq, *columns).where(table.c.subject == subject, table.c.seq > after)
        piece = connection.execute(newer.order_by(table.c.seq).limit(PIECE)).mappings().all()
        yield from ({**row} for row in piece)
        if len(piece) < PIECE:
            return
        after = piece[-1]["seq"]
