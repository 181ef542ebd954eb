"""A whole house for story tests: the simulator, the real bot beside it, and the cast, in one event loop."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from bot import cast
from bot.app import OFFSET, App
from bot.demonstration import TOKEN
from bot.licence import licence_of
from bot.pacer import Limits
from bot.settings import Settings, load
from simulator.server import Simulator
from simulator.world import Chat, Topic
from storage import installation, tables
from storage.checking import check_all
from storage.database import Database, Transaction
from tests.people import Person, Town

UNLIMITED = Limits(overall=10_000, second=1.0, burst=10_000, interval=0.0, group=10_000, minute=1.0)
"""The simulator sets no limits in these stories, so nobody waits."""


class Running:
    """The bot at work, until it is stopped in good order."""

    def __init__(self, app: App, opened: contextlib.AsyncExitStack) -> None:
        self.app = app
        self._opened = opened
        self._stop = asyncio.Event()
        self._task = asyncio.create_task(app.run(self._stop))

    @classmethod
    async def on(cls, settings: Settings) -> Running:
        """Open the app on its data and let it run."""
        opened = contextlib.AsyncExitStack()
        return cls(await opened.enter_async_context(App.opened(settings, UNLIMITED)), opened)

    async def stops(self) -> None:
        """End in good order, as after SIGTERM."""
        self._stop.set()
        try:
            await self._task
        finally:
            await self._opened.aclose()


@dataclass
class House:
    """The running house, and everybody in it by what they are."""

    town: Town
    sim: Simulator
    settings: Settings
    running: Running
    people: dict[str, Person]
    mishaps: list[str] = field(default_factory=list)
    """The codes of failures that a story has brought about on purpose."""

    def __getattr__(self, name: str) -> Person:
        try:
            return self.__dict__["people"][name]  # type: ignore[no-any-return]  # a dataclass keeps its fields here
        except KeyError:
            raise AttributeError(name) from None

    @property
    def app(self) -> App:
        """The bot that runs at the moment."""
        return self.running.app

    async def waits(self, length: timedelta) -> datetime:
        """Time passes: the clock acts on everything that falls due on the way."""
        return await self.app.advance(length)

    async def waits_until(self, moment: datetime) -> datetime:
        """The same, until a moment."""
        return await self.waits(moment - self.app.clock.now())

    async def stops(self) -> None:
        """The bot stops; people can go on writing to it."""
        await self.running.stops()

    async def starts(self) -> None:
        """A new bot starts on the same data."""
        self.running = await Running.on(self.settings)

    async def restarts(self) -> None:
        """The bot stops, and a new one starts on the same data."""
        await self.stops()
        await self.starts()

    async def sleeps(self, length: timedelta) -> None:
        """The bot stops, and so much time passes before it is started again."""
        await self.stops()
        db = await Database.open(self.settings.database, exclusive=True)
        try:
            await db.transaction(lambda tx: _let_pass(tx, length))
        finally:
            await db.close()

    async def unheard(self, count: int) -> None:
        """Wait until so many updates wait at Telegram for a bot that is not running."""
        url = f"{self.sim.api_url}{self.sim.token}/getWebhookInfo".removeprefix(self.town.url)
        async with asyncio.timeout(10):
            while (await self.town.get(url))["result"]["pending_update_count"] < count:
                pass

    @property
    def group(self) -> Chat:
        """The staff group."""
        return self.sim.world.chats[self.settings.staff_group or 0]

    async def topic(self, but: frozenset[int] = frozenset()) -> Topic:
        """Wait for a topic of the group: each look is a transaction of its own."""
        async with asyncio.timeout(10):
            while not (found := [topic for number, topic in self.group.topics.items() if number not in but]):
                await self.app.db.transaction(lambda tx: None)
        return found[-1]

    async def in_topic(self, person: Person, but: frozenset[int] = frozenset()) -> Person:
        """Somebody looks into the case's topic."""
        return person.at(self.group.id, (await self.topic(but)).id)

    async def newcomer(self, first_name: str, **more: Any) -> Person:
        """Somebody the bot has never met."""
        return await self.town.person(first_name, **more)

    async def is_whole(self) -> None:
        """Record, orders and books are sound – what `tradehold check` says – and nothing unforeseen has happened."""
        assert await self.app.db.read(check_all) == []
        assert await self.app.db.read(_failures) == self.mishaps


def _failures(connection: Connection) -> list[str]:
    """Why updates and messages failed, where they did."""
    updates, messages = tables.inbox.c, tables.outbox.c
    failed = select(updates.failed).where(updates.failed.is_not(None))
    unsent = select(messages.why).where(messages.result == "failed", messages.why != "withdrawn")
    return [*connection.execute(failed).scalars(), *connection.execute(unsent).scalars()]


def _let_pass(tx: Transaction, length: timedelta) -> None:
    moved = installation.fact(tx.connection, OFFSET) or 0
    installation.set_fact(tx.connection, OFFSET, int(moved + length.total_seconds()))


def settings_for(sim: Simulator, data: Path, **more: Any) -> dict[str, Any]:
    """Settings of a bot at this simulator."""
    data.mkdir(parents=True, exist_ok=True)
    config = data / "house.toml"
    config.write_text(cast.CONFIG, "utf-8")
    return {
        "token": sim.token,
        "admin": cast.ADMIN.id,
        "data": data,
        "api_url": sim.api_url,
        "file_url": sim.file_url,
        "listen": "127.0.0.1:0",
        "config": config,
        "demo": True,
        **more,
    }


async def _set_the_scene(app: App, sim: Simulator) -> None:
    now = datetime.now(UTC)
    await app.db.transaction(lambda tx: cast.set_the_scene(tx, app.site, licence_of(sim), now))


H = TypeVar("H", bound=House)


@contextlib.asynccontextmanager
async def a_house_of(
    kind: type[H], data: Path, *, staff_group: bool = False, topics: bool = False, **more: Any
) -> AsyncIterator[H]:
    """The house with the cast enrolled, everybody having said hello; whatever happens in it, its books stay whole.

    `topics`: private chats may have topics. What else is given are settings.
    """
    simulator = Simulator.started(token=TOKEN, username="tradehold_demo_bot", name="Tradehold", topics=topics)
    async with simulator as sim, Town.at(sim.url) as town:
        cast.join(sim.world)
        if staff_group:
            more["staff_group"] = sim.world.found_group("Staff", [p.id for p in cast.STAFF], is_forum=True).id
        settings = load(env_file=None, **settings_for(sim, data, **more))
        async with App.opened(settings, UNLIMITED) as app:
            await _set_the_scene(app, sim)
        house = kind(town, sim, settings, await Running.on(settings), {})
        try:
            for player in cast.CAST:
                house.people[player.label.lower().replace(" ", "_")] = await town.meets(player.id)
            for person in house.people.values():
                await person.sends("/start")
                await person.sees("")
            yield house
            await house.is_whole()
        finally:
            await house.stops()


@contextlib.asynccontextmanager
async def a_house(data: Path, **more: Any) -> AsyncIterator[House]:
    """The house as such."""
    async with a_house_of(House, data, **more) as house:
        yield house
