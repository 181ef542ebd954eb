"""What the tests of the doors share: a database, a folder for files, a scripted Telegram, the bot around them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.handlers import all_routes
from bot.routes import Routes
from bot.telling import Telling
from storage.database import Database
from storage.files import FileStore
from tests.bot.counter import Counter
from tests.bot.desk import ANNA, Desk
from tests.bot.office import Office
from tests.bot.telegram import ScriptedTelegram, scripted_telegram
from tests.trade.market import opens
from trade.orders import Order


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """A database of the test's own."""
    database = await Database.open(f"sqlite:///{tmp_path}/tradehold.db")
    yield database
    await database.close()


@pytest.fixture
async def market(db: Database) -> Database:
    """A database in which everybody is known."""
    await db.transaction(opens)
    return db


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


@pytest.fixture
async def desk(db: Database) -> Desk:
    """Both companies, before any order."""
    desk = Desk(db)
    await desk.move_in()
    return desk


@pytest.fixture
async def order(desk: Desk) -> Order:
    """An order that Anna has sent to Li and has open."""
    order = await desk.offer()
    await desk.does(ANNA, lambda act: act.open(order))
    return order


@pytest.fixture
def telling(desk: Desk, files: FileStore) -> Telling:
    """What renders parcels and notes what became of them."""
    return Telling(desk.db, desk.site, files, {}, lambda: desk.now, "tradehold_bot")


@pytest.fixture
def counter(db: Database, files: FileStore) -> Counter:
    """The bot's counter."""
    return Counter(db, files)


@pytest.fixture(scope="session")
def routes() -> Routes:
    """Every route of the bot."""
    return all_routes()[0]
