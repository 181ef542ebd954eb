"""A whole house for story tests: the simulator, the real bot beside it, and the cast, in one event loop, on one clock."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot import cast
from bot.app import App
from bot.demonstration import TOKEN, licence_of
from bot.pacer import Limits
from bot.settings import load
from simulator.server import Simulator
from tests.people import Person, Town


UNLIMITED = Limits(overall=10_000, second=1.0, burst=10_000, interval=0.0, group=10_000, minute=1.0)
"""The simulator sets no limits in these stories, so nobody waits."""


@dataclass
class House:
    """The running house, and everybody in it by what they are."""

    town: Town
    app: App
    sim: Simulator
    people: dict[str, Person]

    def __getattr__(self, name: str) -> Person:
        try:
            return self.people[name]
        except KeyError:
            raise AttributeError(name) from None

    async def waits(self, length: timedelta) -> datetime:
        """Time passes: the clock acts on everything that falls due on the way."""
        return await self.app.advance(length)

    async def newcomer(self, first_name: str, **more: Any) -> Person:
        """Somebody the bot has never met."""
        return await self.town.person(first_name, **more)


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


@contextlib.asynccontextmanager
async def a_house(data: Path, *, staff_group: bool = False, **more: Any) -> AsyncIterator[House]:
    """The house with the cast enrolled, everybody having said hello."""
    async with Simulator.started(token=TOKEN, username="tradehold_demo_bot", name="Tradehold") as sim:
        cast.join(sim.world)
        if staff_group:
            more["staff_group"] = sim.world.found_group("Staff", [p.id for p in cast.STAFF], is_forum=True).id
        settings = load(env_file=None, **settings_for(sim, data, **more))
        async with App.opened(settings, UNLIMITED) as app, Town.at(sim.url) as town:
            now = datetime.now(UTC)
            await app.db.transaction(lambda tx: cast.set_the_scene(tx, app.site, licence_of(sim), now))
            stop = asyncio.Event()
            running = asyncio.create_task(app.run(stop))
            people = {player.label.lower().replace(" ", "_"): await town.meets(player.id) for player in cast.CAST}
            for person in people.values():
                await person.sends("/start")
                await person.sees("")
            try:
                yield House(town, app, sim, people)
            finally:
                stop.set()
                await running
