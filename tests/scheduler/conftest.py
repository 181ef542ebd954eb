"""A market in a database of its own, watched by a clock."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.builders import EVERYBODY
from tests.scheduler.watching import Watched
from tests.trade import market
from tests.trade.disputing import NORA, OMAR


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A market in a database of its own."""
    found = await Database.open(f"sqlite:///{tmp_path}/tradehold.db")
    await found.transaction(market.opens)
    yield found
    await found.close()


@pytest.fixture
async def watched(database: Database) -> Watched:
    """The market with a clock; nobody in it sleeps, until a test says so."""
    house = Watched(database)
    for actor in (*EVERYBODY, NORA, OMAR):
        if actor.person is not None:
            await house.sets(actor, quiet_from=0, quiet_until=0)
    return house
