"""kill -9 at random moments while people trade and talk: nothing is lost, and nothing happens twice."""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bench import scene
from bot import cast
from bot.demonstration import TOKEN
from bot.licence import licence_of
from bot.settings import Settings, load
from simulator.server import Simulator
from storage.database import Database
from storage.work import Connection, Site
from tests.crash import books
from tests.crash.bot import BotProcess
from tests.crash.trading import Patient, talk, trade
from tests.people import Town
from tests.stories.house import settings_for

KILLS = int(os.environ.get("CRASH_KILLS", "20"))
SEED = int(os.environ.get("CRASH_SEED", "7"))
PAIRS = 5
WORK = 40
"""The bot is killed after at most so many things that happened since its start: its own calls, or people's acts."""

WHOLE_ORDER = [
    "drafted", "offered", "signed", "payment-claimed", "payment-received", "funded", "shipped", "delivered",
    "accepted", "released", "payout-due", "payout-sent",
]  # fmt: skip


@dataclass
class Battered:
    """A bot that is killed again and again, on one Telegram."""

    sim: Simulator
    town: Town
    settings: Settings
    bot: BotProcess
    talks: list[str]
    kills: int = 0
    lives: list[dict[int, int]] = field(default_factory=list)
    """For each time it died: chat -> its last message then."""
    dice: random.Random = field(default_factory=lambda: random.Random(SEED))  # noqa: S311 - not for secrets

    async def batter(self) -> None:
        """Kill and restart it until it is enough."""
        for _ in range(KILLS):
            await self._something_happens()
            await self.bot.kill()
            self.kills += 1
            await self.town.get("/sim/world")  # behind what the dead bot had asked for
            self.lives.append({chat.id: max(chat.posts, default=0) for chat in self.sim.world.chats.values()})
            await self.bot.start()

    async def _something_happens(self) -> None:
        """Wait until the bot has called, or people have seen and done, so many things; then perhaps a moment more."""
        feed = self.dice.choice((self.sim.world.calls, self.sim.world.events))
        mark = feed.seq + self.dice.randint(1, WORK)
        assert await feed.signal.until(lambda: feed.seq >= mark, 60.0), "nothing happens any more"
        for _ in range(self.dice.randrange(6)):  # each question takes about a millisecond of the bot's life
            await self.town.get("/sim/world")

    def life_of(self, chat: int, message: int) -> int:
        """In which of its lives the bot sent a message: 0 is the first."""
        return sum(last.get(chat, 0) < message for last in self.lives)

    def enough(self) -> bool:
        """Whether it was killed often enough."""
        return self.kills == KILLS

    async def trades(self) -> list[str]:
        """Orders from the first question to the payout, as long as the bot is killed."""
        people = {player: await Patient.of(self.town, player.id) for player in cast.CAST}
        for person in people.values():
            await person.reads("")
        buyer, supplier, finance = (people[player] for player in (cast.BUYER, cast.SUPPLIER, cast.FINANCE))
        orders: list[str] = []
        while not orders or not self.enough():
            orders.append(await trade(buyer, supplier, finance, first=not orders))
        return orders

    async def talk(self, pair: int) -> list[str]:
        """One pair's talk, as long as the bot is killed."""
        buyer = await Patient.of(self.town, scene.buyer(pair))
        supplier = await Patient.of(self.town, scene.supplier(pair))
        for person in (buyer, supplier):
            await person.reads("")
        return await talk(buyer, supplier, self.enough)

    async def comes_to_rest(self) -> None:
        """Wait until every promised message is delivered; the bot is another process, so its calls are the signal."""
        db = await Database.open(self.settings.database)
        async with asyncio.timeout(60.0):
            while await db.read(lambda connection: books.undelivered(connection, self.settings.bot_id)):
                await self.sim.world.calls.signal.wait(0.2)
        await db.close()


@asynccontextmanager
async def a_battered_bot(data: Path) -> AsyncIterator[Battered]:
    """The bot with the cast and some pairs in its database, just started."""
    async with Simulator.started(token=TOKEN, username="tradehold_demo_bot", name="Tradehold") as sim:
        cast.join(sim.world)
        for pair in range(PAIRS):
            sim.world.join(f"Buyer {pair}", id=scene.buyer(pair))
            sim.world.join(f"Supplier {pair}", id=scene.supplier(pair))
        given = settings_for(sim, data, log="warning/text", demo=False)
        settings = load(env_file=None, **given)
        db = await Database.open(settings.database)
        site, now, licence = Site(settings.bot_id, settings.policy), datetime.now(UTC), licence_of(sim)
        await db.transaction(lambda tx: cast.set_the_scene(tx, site, licence, now))
        talks = await db.transaction(lambda tx: scene.set_the_scene(tx, site, PAIRS, now))
        await db.close()
        bot = BotProcess(given)
        async with Town.at(sim.url) as town:
            await bot.start()
            try:
                yield Battered(sim, town, settings, bot, talks)
            finally:
                await bot.give_up()


async def test_a_bot_killed_at_any_moment_loses_nothing_and_does_nothing_twice(tmp_path: Path) -> None:
    """Every act counts once, every word arrives, every order is whole; a message is doubled only by a crash."""
    async with a_battered_bot(tmp_path) as house:
        async with asyncio.TaskGroup() as group:
            trading = group.create_task(house.trades())
            talking = [group.create_task(house.talk(pair)) for pair in range(PAIRS)]
            group.create_task(house.batter())
        await house.comes_to_rest()
        await house.bot.stop()
        assert "whole" in await house.bot.check()
        said = [task.result() for task in talking]
        db = await Database.open(house.settings.database)
        await db.read(lambda connection: nothing_is_lost(connection, house, said))
        await db.read(lambda connection: nothing_happened_twice(connection, house, said, trading.result()))
        await db.close()


def nothing_is_lost(connection: Connection, house: Battered, said: list[list[str]]) -> None:
    """Every update was stored and acted on; every word is in the record and has reached the other side."""
    stored = books.inbox(connection)
    assert [one.update_id for one in stored] == list(range(1, house.sim.world.updates.next_id))
    assert all(one.done for one in stored)
    assert books.failures(connection) == []
    for pair, (subject, words) in enumerate(zip(house.talks, said, strict=True)):
        assert books.talk(connection, subject) == words
        for place, line in enumerate(words):
            to = scene.supplier(pair) if place // 2 % 2 == 0 else scene.buyer(pair)
            assert books.shown(house.sim.world, line, to) >= 1, f"{line} did not arrive"


def nothing_happened_twice(connection: Connection, house: Battered, said: list[list[str]], orders: list[str]) -> None:
    """Each word is stored once, each order went its way once, and no death of the bot doubled more than one message."""
    written = books.written(books.inbox(connection))
    assert [line for words in said for line in words if written[line] != 1] == []
    for subject in orders:
        assert Counter(books.events(connection, subject)) == Counter(WHOLE_ORDER)
    # a crash can double the one message that Telegram was just acting on
    doubled = Counter(house.life_of(chat, message) for chat, message in books.strays(connection, house.sim.world))
    assert all(times == 1 for times in doubled.values()), doubled
    assert house.kills not in doubled, "the last life ended in good order"
