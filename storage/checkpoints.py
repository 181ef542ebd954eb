"""Moves what is committed from SQLite's write-ahead log into the database, beside the writer and in a quiet moment."""

from __future__ import annotations

import sqlite3
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Event

ROWS = 5_000
"""After so many changed rows; SQLite itself would count pages, and let the writer wait."""
QUIET_SECONDS = 0.1
"""A moment in which nothing is written: moving and committing at once wait for the same disk."""
MOST_MOMENTS = 20
"""So many such moments are waited for one without a commit; then it is moved anyway."""
LATEST = 32_000
"""In pages (128 MB): with so long a log, because readers held it back, the writer does it after all."""


class Checkpoints:
    """`begin` with the writer's connection, `written` after each of its commits, all in the writer's thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="checkpoint")
        self._under_way: Future[None] | None = None
        self._moved = 0
        self._wrote = Event()

    def begin(self, writer: sqlite3.Connection) -> None:
        """From now on they are made here."""
        writer.execute(f"PRAGMA wal_autocheckpoint = {LATEST}")

    def written(self, writer: sqlite3.Connection) -> None:
        """Start one if there is enough to move and none is under way."""
        self._wrote.set()
        if writer.total_changes - self._moved < ROWS or (self._under_way and not self._under_way.done()):
            return
        self._moved = writer.total_changes
        self._under_way = self._thread.submit(self._move)

    def _move(self) -> None:
        for _ in range(MOST_MOMENTS):
            self._wrote.clear()
            if not self._wrote.wait(QUIET_SECONDS):
                break
        connection = sqlite3.connect(self._path)
        try:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        finally:
            connection.close()

    def close(self) -> None:
        """Wait for the last one."""
        self._thread.shutdown()
