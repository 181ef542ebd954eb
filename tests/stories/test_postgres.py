"""The whole trade again, with the house on PostgreSQL."""

from __future__ import annotations

from pathlib import Path

from storage.checking import check_all
from tests.postgres import postgres_server, postgres_url
from tests.stories.house import a_house
from tests.stories.trading import brought_to, sent

__all__ = ["postgres_server", "postgres_url"]


async def test_a_trade_runs_on_postgresql_as_well(postgres_url: str, tmp_path: Path) -> None:
    """From the offer to the released money; the record, the folds and the ledger are whole."""
    async with a_house(tmp_path, database_url=postgres_url) as house:
        await brought_to(house, sent)
        assert [] == await house.app.db.read(check_all)
