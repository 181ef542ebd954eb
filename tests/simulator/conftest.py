"""A simulator, its people and a bot that is driven by hand."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from simulator.server import Simulator
from tests.people import Person, Town

Json = dict[str, Any]


class HandBot:
    """A bot whose every request the test makes itself."""

    def __init__(self, session: aiohttp.ClientSession, sim: Simulator) -> None:
        self._session = session
        self.sim = sim
        self.offset = 0

    async def raw(self, method: str, /, as_bot: str | None = None, **params: Any) -> Json:
        """The whole answer to a request with a JSON body."""
        url = f"{self.sim.api_url}{as_bot or self.sim.token}/{method}"
        async with self._session.post(url, json=params) as answer:
            body: Json = await answer.json()
            assert answer.status == body.get("error_code", 200)
            return body

    async def __call__(self, method: str, **params: Any) -> Any:
        """The result of a request that must succeed."""
        answer = await self.raw(method, **params)
        assert answer["ok"], f"{method}: {answer['description']}"
        return answer["result"]

    async def refused(self, method: str, **params: Any) -> str:
        """Telegram's words to a request that must fail."""
        answer = await self.raw(method, **params)
        assert not answer["ok"], f"{method} was not refused: {answer['result']}"
        return str(answer["description"])

    async def form(self, method: str, **params: Any) -> Json:
        """The whole answer to a multipart request; bytes become files."""
        form = aiohttp.FormData(default_to_multipart=True)
        for name, value in params.items():
            if isinstance(value, bytes):
                form.add_field(name, value, filename=f"{name}.bin")
            else:
                form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        async with self._session.post(f"{self.sim.api_url}{self.sim.token}/{method}", data=form) as answer:
            body: Json = await answer.json()
            return body

    async def update(self, kind: str) -> Any:
        """The next update, which must be of this kind; it is acknowledged with the next one."""
        [update] = await self("getUpdates", offset=self.offset, limit=1, timeout=10)
        self.offset = update["update_id"] + 1
        assert kind in update, f"expected {kind}, got {update}"
        return update[kind]

    async def download(self, path: str) -> bytes:
        async with self._session.get(f"{self.sim.file_url}{self.sim.token}/{path}") as answer:
            answer.raise_for_status()
            return await answer.read()


@asynccontextmanager
async def a_simulator(**options: Any) -> AsyncIterator[tuple[Simulator, Town, HandBot]]:
    """A simulator with options of its own, its town and its bot."""
    async with (
        Simulator.started(**options) as sim,
        Town.at(sim.url) as town,
        aiohttp.ClientSession() as session,
    ):
        yield sim, town, HandBot(session, sim)


@pytest.fixture
async def _all() -> AsyncIterator[tuple[Simulator, Town, HandBot]]:
    async with a_simulator() as everything:
        yield everything


@pytest.fixture
def sim(_all: tuple[Simulator, Town, HandBot]) -> Simulator:
    """A simulator without limits."""
    return _all[0]


@pytest.fixture
def town(_all: tuple[Simulator, Town, HandBot]) -> Town:
    """The people on it."""
    return _all[1]


@pytest.fixture
def bot(_all: tuple[Simulator, Town, HandBot]) -> HandBot:
    """The bot on it."""
    return _all[2]


@pytest.fixture
async def li(town: Town, bot: HandBot) -> Person:
    """Li, who has started the bot; the bot has heard of it."""
    person = await town.person("Li", last_name="Wei", username="liwei", language_code="zh")
    await person.sends("/start")
    await bot.update("message")
    return person


@pytest.fixture
def a_picture() -> bytes:
    """A small picture."""
    from io import BytesIO

    from PIL import Image

    out = BytesIO()
    Image.new("RGB", (640, 480), "navy").save(out, "JPEG")
    return out.getvalue()


API = Path(__file__).parents[3] / "shared" / "botapi" / "api.json"


@pytest.fixture(scope="session")
def api() -> Json:
    """The Bot API's own description, where one lies beside the project."""
    if not API.exists():
        pytest.skip("NO DESCRIPTION OF THE BOT API beside the project: the simulator is NOT compared with it")
    described: Json = json.loads(API.read_text(encoding="utf-8"))
    return described
