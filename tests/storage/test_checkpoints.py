"""What is committed moves from the log into the database's file beside the writer."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from storage.checkpoints import ROWS, Checkpoints


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """The connection of a bot that writes."""
    with closing(sqlite3.connect(tmp_path / "bot.db")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE said (words TEXT)")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        yield connection


def moved(writer: sqlite3.Connection, folder: Path, rows: int) -> int:
    """How many of so many committed rows have come from the log into the file."""
    checkpoints = Checkpoints(folder / "bot.db")
    checkpoints.begin(writer)
    with writer:
        writer.executemany("INSERT INTO said VALUES (?)", (("hello",) for _ in range(rows)))
    checkpoints.written(writer)
    checkpoints.close()
    shutil.copy(folder / "bot.db", folder / "without-log.db")
    with closing(sqlite3.connect(folder / "without-log.db")) as copy:
        return int(copy.execute("SELECT count(*) FROM said").fetchone()[0])


def test_enough_rows_are_moved(writer: sqlite3.Connection, tmp_path: Path) -> None:
    """Without the writer doing it."""
    assert moved(writer, tmp_path, ROWS) == ROWS


def test_a_few_rows_stay_in_the_log(writer: sqlite3.Connection, tmp_path: Path) -> None:
    """Moving them one by one would be two writes for each."""
    assert moved(writer, tmp_path, ROWS - 1) == 0
