"""Stories: Telegram brings the updates to the bot's own address instead of being asked for them."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import aiohttp
import pytest

from tests.stories.house import House, a_house
from tests.stories.trading import brought_to, funded
from tests.stories.written import books, the_order
from trade.ledger import Account
from trade.orders import Status

SECRET = "only-telegram-knows"  # noqa: S105 - of this test


@pytest.fixture
def port() -> Iterator[int]:
    """A port of this test's own: as long as it is bound here nobody else is given it, but the bot may listen on it."""
    with socket.socket() as kept:
        kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        kept.bind(("127.0.0.1", 0))
        yield kept.getsockname()[1]


@pytest.fixture
async def house(tmp_path: Path, port: int) -> AsyncIterator[House]:
    """The house whose bot has a webhook."""
    address = f"127.0.0.1:{port}"
    url = f"http://{address}/telegram"
    async with a_house(tmp_path, listen=address, webhook_url=url, webhook_secret=SECRET) as house:
        yield house


async def test_a_trade_runs_on_a_webhook(house: House) -> None:
    """Up to the money held; Telegram was never asked for updates."""
    await brought_to(house, funded)

    assert await house.town.calls("getUpdates") == []
    assert (await the_order(house)).status is Status.FUNDED
    assert await books(house) == {Account.BANK: 300_000, Account.ESCROW: 300_000}


async def test_what_was_sent_while_the_bot_was_down_is_brought_when_it_is_back(house: House) -> None:
    """Telegram keeps trying."""
    await house.stops()
    await house.buyer.sends("/help")
    await house.starts()
    await house.buyer.sees("Buying, step by step")


async def test_an_update_without_telegrams_secret_is_turned_away(house: House, port: int) -> None:
    """Nothing of it is read."""
    forged = {"update_id": 999, "message": {"text": "/start"}}
    for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "guessed-guessed-guessed"}):
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"http://127.0.0.1:{port}/telegram", json=forged, headers=headers) as answer,
        ):
            assert answer.status == 403
