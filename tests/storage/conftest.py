"""Every test of storage runs on a real SQLite file and on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.postgres import postgres_server, postgres_url

__all__ = ["postgres_server", "postgres_url"]


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/data/tradehold.db"
    address: str = request.getfixturevalue("postgres_url")
    return address


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """An open database with every table."""
    database = await Database.open(url)
    yield database
    await database.close()


@pytest.fixture
async def sqlite_database(tmp_path: Path) -> AsyncIterator[Database]:
    """An open SQLite database, for what only SQLite can suffer."""
    database = await Database.open(f"sqlite:///{tmp_path}/data/tradehold.db")
    yield database
    await database.close()
