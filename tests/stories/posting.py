"""The house with the door out that puts albums together and gives orders their topics, perhaps on a Telegram with
topics in private chats; and two people who have an order there."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from bot import cast
from bot.app import App
from bot.demonstration import TOKEN
from bot.fetching import Fetcher
from bot.pacer import Limits, Pacer
from bot.post import Post, Postman
from bot.settings import Settings, load
from bot.topics import Topics
from simulator.server import Simulator
from storage import outbox, people, record
from storage.database import Transaction
from storage.record import Entry
from storage.work import Work
from tests.people import Town
from tests.stories.house import UNLIMITED, House, Running, _set_the_scene, settings_for
from trade.commands import Offer
from trade.contracts import Contract, Line, Party
from trade.orders import Order


class PostApp(App):
    """The app with its post."""

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        now = self.clock.now
        topics = Topics(self.db, self.bot, now, on=bool(self.bot.bot.has_topics_enabled))
        post = Post(self.telling, topics, self.site, now)
        out = self.db, self.bot, self.settings.bot_id, self.clock, self.telling.render, self.files
        self.outbound = Postman(*out, post=post, metrics=self.metrics, pacer=Pacer(UNLIMITED))
        self.fetcher = Fetcher(self.db, self.bot, self.clock, self.files, lost=post.file_lost, most_attempts=2)


class PostRunning(Running):
    """The bot with its post."""

    @classmethod
    async def on(cls, settings: Settings) -> PostRunning:
        """Open the app on its data and let it run."""
        opened = contextlib.AsyncExitStack()
        return cls(await opened.enter_async_context(PostApp.opened(settings, UNLIMITED)), opened)


class PostHouse(House):
    """The house whose bot starts with its post."""

    async def starts(self) -> None:
        """A new bot starts on the same data."""
        self.running = await PostRunning.on(self.settings)


@contextlib.asynccontextmanager
async def a_post_house(data: Path, *, topics: bool = False, **more: Any) -> AsyncIterator[PostHouse]:
    """The house with an order that Maria has sent to Li Wei."""
    simulator = Simulator.started(token=TOKEN, username="tradehold_demo_bot", name="Tradehold", topics=topics)
    async with simulator as sim, Town.at(sim.url) as town:
        cast.join(sim.world)
        settings = load(env_file=None, **settings_for(sim, data, **more))
        async with App.opened(settings, Limits()) as app:
            await _set_the_scene(app, sim)
        house = PostHouse(town, sim, settings, await PostRunning.on(settings), {})
        try:
            for player in cast.CAST:
                house.people[player.label.lower().replace(" ", "_")] = await town.meets(player.id)
            for person in house.people.values():
                await person.sends("/start")
                await person.sees("")
            await house.app.db.transaction(lambda tx: offer(tx, house))
            await house.supplier.sees("Order 1")
            yield house
            await house.is_whole()
        finally:
            await house.stops()


def offer(tx: Transaction, house: House) -> Order:
    """Maria's company, founded with its first order, sends one to Li's."""
    work = Work(tx, house.app.site, datetime.now(UTC))
    person = people.get(tx.connection, cast.BUYER.id)
    company = person.company or work.found("Nordlys ApS", "DK", person.actor).id
    maria = people.get(tx.connection, cast.BUYER.id).actor
    order = work.draft(maria)
    people.change(tx.connection, cast.BUYER.id, open_order=order.id)
    contract = Contract(
        buyer=Party(company=company, name="Nordlys ApS", country="DK"),
        supplier=Party(company=1, name=cast.LUMEN, country="CN"),
        lines=(Line(description="LED lamp", quantity=Decimal(100), unit="pcs", unit_price=Decimal(2)),),
        currency="USD",
        latest_shipment=(work.now + timedelta(days=60)).date(),
        destination="DK",
    )
    return work.perform(order.id, Offer(contract=contract), maria)


async def recorded(house: House, kind: str, count: int = 1, subject: str = "order:1") -> list[Entry]:
    """Wait for so many entries of a kind in the order's record: each look is a transaction of its own."""
    async with asyncio.timeout(10):
        while True:
            entries = await house.app.db.read(lambda connection: list(record.entries(connection, subject)))
            found = [entry for entry in entries if entry.kind == kind]
            if len(found) >= count:
                return found
            await house.app.db.transaction(lambda tx: None)


async def everything_sent(house: House) -> None:
    """Wait until the bot has noted what became of all it sent: each look is a transaction of its own."""
    bot = house.app.settings.bot_id
    async with asyncio.timeout(10):
        while await house.app.db.read(lambda connection: outbox.waiting(connection, bot)):
            await house.app.db.transaction(lambda tx: None)
