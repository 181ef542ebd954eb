"""Columns, indexes and statements that mean the same on SQLite and PostgreSQL."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Dialect,
    Index,
    Integer,
    Table,
    Text,
    bindparam,
    func,
    select,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import TypeDecorator, TypeEngine

from trade import canonical

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


class Moment(TypeDecorator[datetime]):
    """An aware time, stored as whole microseconds since 1970 UTC: exact, sortable and the same on both databases."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone")
        return (value - EPOCH) // MICROSECOND

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else EPOCH + timedelta(microseconds=value)


class Document(TypeDecorator[Any]):
    """Data as JSON: canonical text on SQLite, JSONB on PostgreSQL; what `trade.canonical` can write, so no floats."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.JSONB(none_as_null=True))
        return dialect.type_descriptor(Text())

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        if value is None:
            return None
        return canonical.plain(value) if dialect.name == "postgresql" else canonical.text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return json.loads(value) if isinstance(value, str) and dialect.name != "postgresql" else value


def numbered() -> Column[int]:
    """A row's own number; SQLite counts only columns called INTEGER. Numbers are never used twice."""
    return Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)


def only(name: str, where: str, *columns: Any, unique: bool = False) -> Index:
    """An index over the few rows that still matter; `unique`: only one of them has the same values."""
    return Index(name, *columns, unique=unique, sqlite_where=text(where), postgresql_where=text(where))


def insert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT in the connection's own dialect, so that `on_conflict_do_nothing` and `…_do_update` can be said."""
    return (postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert)(table)


def among(column: Column[Any], name: str) -> dict[str, ColumnElement[bool]]:
    """The column is one of a list that is given, however long, as one value under this name; for each dialect."""
    listed = func.json_each(bindparam(name, type_=Document)).table_valued("value")
    return {
        "sqlite": column.in_(select(listed.c.value)),
        "postgresql": column == func.any(bindparam(name, type_=postgresql.ARRAY(column.type))),
    }


def upsert(
    table: Table, key: Sequence[str], changed: Sequence[str], **merged: Callable[[Any], Any]
) -> dict[str, sqlite.Insert | postgresql.Insert]:
    """An INSERT that changes the row already there, for each dialect by its name: built once, at import.

    `changed` columns take the new value; `merged` ones what the function makes of the new row's columns.
    """
    built: dict[str, sqlite.Insert | postgresql.Insert] = {}
    for name, new in (("sqlite", sqlite.insert(table)), ("postgresql", postgresql.insert(table))):
        values = {column: new.excluded[column] for column in changed}
        values |= {column: merge(new.excluded) for column, merge in merged.items()}
        built[name] = new.on_conflict_do_update(index_elements=list(key), set_=values)
    return built
