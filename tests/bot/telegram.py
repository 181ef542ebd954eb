"""A Bot API server that answers exactly what a test scripted, for the bad days that nobody can order from Telegram."""

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from telegram import Bot

from bot.transport import AiohttpRequest

TOKEN = "1:TEST"  # noqa: S105 - no real one
Answer = Callable[["Made"], Awaitable[web.StreamResponse]]


@dataclass(frozen=True)
class Made:
    """A call the bot made: its parameters and the content of the files it uploaded."""

    method: str
    params: dict[str, Any]
    files: dict[str, bytes]
    request: web.Request = field(compare=False, repr=False)


def ok(result: Any) -> Answer:
    """Telegram carries it out."""

    async def answer(made: Made) -> web.Response:
        return web.json_response({"ok": True, "result": result})

    return answer


def refusal(code: int, description: str, **parameters: int) -> Answer:
    """Telegram refuses in these words."""

    async def answer(made: Made) -> web.Response:
        body = {"ok": False, "error_code": code, "description": description}
        return web.json_response({**body, **({"parameters": parameters} if parameters else {})}, status=code)

    return answer


def page(status: int, text: str) -> Answer:
    """Something between the bot and Telegram answers with its own page."""

    async def answer(made: Made) -> web.Response:
        return web.Response(status=status, text=text)

    return answer


def held(until: asyncio.Event, then: Answer) -> Answer:
    """Telegram is silent until the test says so."""

    async def answer(made: Made) -> web.StreamResponse:
        await until.wait()
        return await then(made)

    return answer


class ScriptedTelegram:
    """Answers each method with what was scripted for it, in order, then with success and fresh message ids."""

    def __init__(self) -> None:
        self.url = ""
        self.made: list[Made] = []
        self._script: dict[str, deque[Answer]] = defaultdict(deque)
        self._changed = asyncio.Condition()
        self._messages = 100

    def will(self, method: str, *answers: Answer) -> None:
        """Script the next answers to a method."""
        self._script[method].extend(answers)

    def calls(self, method: str) -> list[Made]:
        """What the bot asked of a method so far."""
        return [made for made in self.made if made.method == method]

    async def has(self, method: str, times: int = 1) -> list[Made]:
        """Wait until the bot has made so many calls of a method."""
        async with self._changed, asyncio.timeout(10):
            await self._changed.wait_for(lambda: len(self.calls(method)) >= times)
        return self.calls(method)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """One call of the Bot API."""
        made = await _made(request)
        async with self._changed:
            self.made.append(made)
            self._changed.notify_all()
        script = self._script[made.method]
        return await (script.popleft() if script else self._usual)(made)

    async def _usual(self, made: Made) -> web.StreamResponse:
        if made.method == "getUpdates":
            return await held(asyncio.Event(), ok([]))(made) if made.params["timeout"] else await ok([])(made)
        if made.method.startswith("send"):
            self._messages += 1
            return await ok({"message_id": self._messages})(made)
        return await ok(True)(made)


async def _made(request: web.Request) -> Made:
    method = request.match_info["method"]
    if request.content_type == "application/json":
        return Made(method, await request.json(), {}, request)
    if not request.can_read_body:
        return Made(method, {}, {}, request)
    form = await request.post()
    files = {name: part.file.read() for name, part in form.items() if isinstance(part, web.FileField)}
    return Made(method, {name: part for name, part in form.items() if isinstance(part, str)}, files, request)


@asynccontextmanager
async def scripted_telegram() -> AsyncIterator[ScriptedTelegram]:
    """A scripted Telegram on a free port of this machine."""
    server = ScriptedTelegram()
    app = web.Application(client_max_size=100 * 2**20)
    app.router.add_route("*", f"/bot{TOKEN}/{{method}}", server.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    server.url = f"http://{host}:{port}/bot"
    try:
        yield server
    finally:
        await runner.cleanup()


@asynccontextmanager
async def bot_at(api_url: str, token: str = TOKEN, *, read_timeout: float = 10.0) -> AsyncIterator[Bot]:
    """A bot that talks to this server; it is not initialized, as that asks Telegram for its name."""
    request = AiohttpRequest(read_timeout=read_timeout)
    await request.initialize()
    try:
        yield Bot(token, base_url=api_url, request=request, get_updates_request=request)
    finally:
        await request.shutdown()
