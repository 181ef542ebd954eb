"""Files that people sent and that are still to be fetched from Telegram, and what became of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select, update

from storage import record, tables
from storage.columns import insert
from trade.payments import FileRef
from trade.people import CLOCK

FILE = "file"
"""The kind of a record's entry that says which content a file had."""


@dataclass(frozen=True, slots=True)
class Fetch:
    """A file that waits to be fetched. `key` is the row's own name, see `remember`; `seq` the entry it came with."""

    key: str
    file_id: str
    subject: str | None
    name: str
    attempts: int
    not_before: datetime
    seq: int | None = None

    @property
    def file_unique_id(self) -> str:
        """Telegram's name for the file's content."""
        return self.key.partition(" ")[0]


def remember(connection: Connection, ref: FileRef, subject: str | None, seq: int | None, now: datetime) -> None:
    """Have this file fetched, and its SHA-256 entered in the subject's record. Doing it twice changes nothing.

    A file that was sent about two subjects has a row for each: the first is called by Telegram's name for the file,
    each further one by that name and the subject's.
    """
    row = tables.files
    first = connection.execute(select(row).where(row.c.file_unique_id == ref.file_unique_id)).one_or_none()
    another = first is not None and first.subject != subject
    key = f"{ref.file_unique_id} {subject}" if another else ref.file_unique_id
    values = {"file_id": ref.file_id, "seq": seq, "attempts": 0, "not_before": now, "failed": None}
    new = insert(connection, row).values(
        file_unique_id=key, subject=subject, name=ref.name, mime=ref.mime, size=ref.size or None, created=now, **values
    )
    # one that could not be fetched is tried again under the file id it has now
    again = new.on_conflict_do_update(
        index_elements=["file_unique_id"], set_=values, where=row.c.failed.is_not(None) & row.c.sha256.is_(None)
    )
    fresh = connection.execute(again).rowcount > 0
    if fresh and first is not None and first.sha256 is not None:
        fetch = Fetch(key, ref.file_id, subject, ref.name, 0, now)
        fetched(connection, fetch, first.sha256, first.size or ref.size, now)


def waiting(connection: Connection, limit: int) -> list[Fetch]:
    """Files still to be fetched, those that are due first in front."""
    row = tables.files
    query = select(row).where(row.c.sha256.is_(None), row.c.failed.is_(None)).order_by(row.c.not_before).limit(limit)
    return [
        Fetch(
            found.file_unique_id, found.file_id, found.subject, found.name, found.attempts, found.not_before, found.seq
        )
        for found in connection.execute(query).all()
    ]


def fetched(connection: Connection, fetch: Fetch, sha256: str, size: int, now: datetime) -> None:
    """The file is kept under this hash; the subject's record says so, once."""
    row = tables.files
    open_row = (row.c.file_unique_id == fetch.key) & row.c.sha256.is_(None)
    done = connection.execute(update(row).where(open_row).values(sha256=sha256, size=size, failed=None))
    if done.rowcount == 1:
        _note(connection, fetch, {"sha256": sha256, "size": size}, now)


def postpone(connection: Connection, fetch: Fetch, until: datetime) -> None:
    """It could not be fetched now; try again then."""
    row = tables.files
    later = {"attempts": fetch.attempts + 1, "not_before": until}
    connection.execute(update(row).where(row.c.file_unique_id == fetch.key).values(**later))


def failed(connection: Connection, fetch: Fetch, why: str, now: datetime) -> None:
    """It can't be fetched any more; the subject's record says why."""
    row = tables.files
    connection.execute(update(row).where(row.c.file_unique_id == fetch.key).values(failed=why))
    _note(connection, fetch, {"failed": why}, now)


def kept(connection: Connection, file_unique_id: str) -> str | None:
    """The SHA-256 of a file, once it has been fetched."""
    row = tables.files
    query = select(row.c.sha256).where(row.c.file_unique_id == file_unique_id)
    return connection.execute(query).scalar_one_or_none()


def is_lost(connection: Connection, file_unique_id: str) -> bool:
    """Whether a file can't be fetched any more, or was never to be."""
    row = tables.files
    found = connection.execute(select(row.c.failed).where(row.c.file_unique_id == file_unique_id)).one_or_none()
    return found is None or found.failed is not None


def _note(connection: Connection, fetch: Fetch, outcome: dict[str, object], now: datetime) -> None:
    if fetch.subject is not None:
        body = {"file_unique_id": fetch.file_unique_id, "name": fetch.name, **outcome}
        record.append(connection, fetch.subject, at=now, actor=str(CLOCK), kind=FILE, body=body)
