"""Statements that run for every message: compiled once, and on SQLite handed straight to its driver."""

from __future__ import annotations

import sqlite3
from collections import namedtuple
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Select, Update
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError

Statement = Select[Any] | Insert | Update | Delete

_SQLITE = sqlite.dialect(paramstyle="qmark")


class Prepared:
    """A statement and its parameters' names; rows come as named tuples.

    SQLAlchemy takes ten times as long around a short statement as SQLite takes for it. What it has to say (the text,
    how values are written and read) is the same each time, so it is asked once. A statement that differs between the
    databases is given for each by its dialect's name. Errors are SQLAlchemy's own on both.
    """

    def __init__(self, statement: Statement | Mapping[str, Statement], given: Sequence[str] = ()) -> None:
        """`given`: the columns an INSERT or UPDATE gets its values for, where the statement does not say."""
        each = statement if isinstance(statement, Mapping) else {"sqlite": statement, "postgresql": statement}
        self._postgresql = each["postgresql"]
        compiled = each["sqlite"].compile(dialect=_SQLITE, column_keys=list(given) or None)
        self._sql = str(compiled)
        binds = [compiled.binds[name] for name in compiled.positiontup or ()]
        self._constants = {bind.key: bind.value for bind in binds if not bind.required}
        self._writers = [(bind.key, bind.type.dialect_impl(_SQLITE).bind_processor(_SQLITE)) for bind in binds]
        columns = list(each["sqlite"].exported_columns)
        self._row: Any = namedtuple("_row", [column.name for column in columns])  # type: ignore[misc]
        readers = [column.type.dialect_impl(_SQLITE).result_processor(_SQLITE, None) for column in columns]
        self._readers = [(place, read) for place, read in enumerate(readers) if read is not None]

    def rows(self, connection: Connection, /, **values: Any) -> list[Any]:
        """Every row the statement gives."""
        if connection.dialect.name != "sqlite":
            return [self._row._make(row) for row in connection.execute(self._postgresql, values)]
        return [self._read(row) for row in _straight(connection, self._sql, self._bound(values))[0]]

    def row(self, connection: Connection, /, **values: Any) -> Any:
        """The first row, or None."""
        found = self.rows(connection, **values)
        return found[0] if found else None

    def values(self, connection: Connection, /, **values: Any) -> list[Any]:
        """The first column of every row."""
        return [row[0] for row in self.rows(connection, **values)]

    def run(self, connection: Connection, /, **values: Any) -> int:
        """Run a statement that gives no rows; gives how many it changed."""
        if connection.dialect.name != "sqlite":
            return connection.execute(self._postgresql, values).rowcount
        return _straight(connection, self._sql, self._bound(values))[1]

    def each(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run a statement that gives no rows for many sets of values at once."""
        if not rows:
            return
        if connection.dialect.name != "sqlite":
            connection.execute(self._postgresql, rows)
            return
        _straight(connection, self._sql, [self._bound(values) for values in rows], many=True)

    def _bound(self, values: Mapping[str, Any]) -> list[Any]:
        found = {**self._constants, **values}
        return [found[name] if write is None else write(found[name]) for name, write in self._writers]

    def _read(self, raw: Iterable[Any]) -> Any:
        if not self._readers:
            return self._row._make(raw)
        values = list(raw)
        for place, read in self._readers:
            values[place] = read(values[place])
        return self._row._make(values)


def direct(connection: Connection, sql: str) -> None:
    """Run a statement that has neither values nor rows."""
    if connection.dialect.name == "sqlite":
        _straight(connection, sql)
    else:
        connection.exec_driver_sql(sql)


def _straight(
    connection: Connection, sql: str, values: Sequence[Any] = (), *, many: bool = False
) -> tuple[list[tuple[Any, ...]], int]:
    """Run on SQLite's own connection, within the transaction that SQLAlchemy has begun: the rows, how many changed."""
    raw: Any = connection.connection.dbapi_connection
    try:
        cursor: sqlite3.Cursor = (raw.executemany if many else raw.execute)(sql, values)
        return cursor.fetchall(), cursor.rowcount
    except sqlite3.Error as error:
        raise DBAPIError.instance(sql, tuple(values), error, sqlite3.Error) from error
