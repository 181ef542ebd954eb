"""What the tests of the doors share: a database, a folder for files, a scripted Telegram, the bot around them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from storage.files import FileStore
from tests.bot.office import Office
from tests.bot.telegram import ScriptedTelegram, scripted_telegram


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """A database of the test's own."""
    database = await Database.open(f"sqlite:///{tmp_path}/tradehold.db")
    yield database
    await database.close()


@pytest.fixture
def files(tmp_path: Path) -> FileStore:
    """A folder for files."""
    return FileStore(tmp_path / "files")


@pytest.fixture
async def telegram() -> AsyncIterator[ScriptedTelegram]:
    """A Telegram that answers as scripted, and after that carries everything out."""
    async with scripted_telegram() as server:
        yield server


@pytest.fixture
def office(db: Database, files: FileStore, telegram: ScriptedTelegram) -> Office:
    """The bot around the door out."""
    return Office(db, files, telegram.url)
