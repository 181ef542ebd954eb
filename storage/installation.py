"""Small facts about this installation that outlive a restart: the demo's clock, the operator's own accounts."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from storage import tables
from storage.columns import insert


def fact(connection: Connection, key: str) -> Any:
    """A small fact about this installation, or None."""
    query = select(tables.settings.c.value).where(tables.settings.c.key == key)
    return connection.execute(query).scalar_one_or_none()


def set_fact(connection: Connection, key: str, value: Any) -> None:
    """Write a small fact about this installation."""
    new = insert(connection, tables.settings).values(key=key, value=value)
    connection.execute(new.on_conflict_do_update(index_elements=["key"], set_={"value": new.excluded.value}))
