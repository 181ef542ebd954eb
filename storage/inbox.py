"""The inbox: every update from Telegram is written down before Telegram is told that we have it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, bindparam, select

from storage import tables
from storage.columns import insert
from storage.prepared import Prepared

# Nobody types these; PostgreSQL stores no NUL, and half a surrogate pair has no UTF-8.
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")

# Built once, as it runs for every update.
_DONE = Prepared(
    tables.inbox.update()
    .where(tables.inbox.c.id == bindparam("row"))
    .values(done=bindparam("at"), failed=bindparam("reason"))
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that has not been acted on yet."""

    id: int
    update_id: int
    update: dict[str, Any]


def store(connection: Connection, bot: int, updates: Sequence[dict[str, Any]], now: datetime) -> list[Waiting]:
    """Write the updates down and return the new ones, in the order they came; one seen before is dropped."""
    if not updates:
        return []
    arrived: dict[int, tuple[dict[str, Any], str]] = {}
    for update in updates:
        arrived.setdefault(update["update_id"], _written(update))
    rows = [{"bot": bot, "update_id": number, "received": now, "raw": raw} for number, (_, raw) in arrived.items()]
    new = insert(connection, tables.inbox).on_conflict_do_nothing(index_elements=["bot", "update_id"])
    stored = connection.execute(new.returning(tables.inbox.c.id, tables.inbox.c.update_id), rows).all()
    return [Waiting(row.id, row.update_id, arrived[row.update_id][0]) for row in sorted(stored)]


def done(connection: Connection, id: int, now: datetime, failed: str | None = None) -> None:
    """The update has been acted on, or has failed for this reason and is not tried again."""
    _DONE.run(connection, row=id, at=now, reason=failed)


def waiting(connection: Connection, bot: int) -> list[Waiting]:
    """What has not been acted on, oldest first."""
    table = tables.inbox
    undone = select(table).where(table.c.bot == bot, table.c.done.is_(None)).order_by(table.c.id)
    return [Waiting(row.id, row.update_id, json.loads(row.raw)) for row in connection.execute(undone)]


def _written(update: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """The update with nothing in it that cannot be stored, and its JSON. Nearly always it is fine as it came."""
    with suppress(orjson.JSONEncodeError):  # half a surrogate pair
        raw = orjson.dumps(update).decode()
        if "\\u0000" not in raw:
            return update, raw
    readable = _readable(update)
    return readable, json.dumps(readable)


def _readable(value: Any) -> Any:
    """The same with every character that cannot be stored replaced by U+FFFD."""
    match value:
        case str():
            return _UNWRITABLE.sub("\ufffd", value)
        case dict():
            return {_readable(key): _readable(member) for key, member in value.items()}
        case list():
            return [_readable(member) for member in value]
        case _:
            return value
