"""A lean Bot API server: hands out prepared updates, says yes to every call, and times how long a load takes.

A process of its own on a raw socket, so that it costs both bots the same and little. Its own requests:
`/bench/<bot>/load` is answered when everything expected was called, `/bench/<bot>/ready` when the bot polls,
`/bench/<bot>/pace` when updates that came at even distances are answered: with how long each answer took.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast
from urllib.parse import parse_qs

import orjson
import uvloop

Json = dict[str, Any]
BATCH = 100
"""Telegram gives at most so many updates at once."""
YES = b'{"ok":true,"result":true}'
NOTHING = b'{"ok":true,"result":[]}'
_CHAT = re.compile(rb'name="chat_id"[^"]*?\r\n\r\n(-?\d+)\r\n')
_FORM = b"multipart/form-data"
_BEFORE_FILES = 4096


class Head(NamedTuple):
    """What the server needs to know of a request before its body."""

    path: str
    kind: bytes
    length: int


@dataclass
class Load:
    """Updates to be worked off, and how many calls of each method that takes."""

    expected: Counter[str]
    done: asyncio.Future[Json]
    began: float = field(default_factory=time.perf_counter)
    cpu: float = field(default_factory=time.process_time)

    def called(self, method: str) -> None:
        """One of the expected calls has come; the last one ends the load."""
        self.expected[method] -= 1
        if not self.done.done() and all(count <= 0 for count in self.expected.values()):
            seconds, cpu = time.perf_counter() - self.began, time.process_time() - self.cpu
            self.done.set_result({"seconds": seconds, "cpu": cpu})


@dataclass
class Pace:
    """Which chats wait for an answer since when, and how long the others waited, in seconds."""

    since: defaultdict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    waited: list[float] = field(default_factory=list)
    came: asyncio.Event = field(default_factory=asyncio.Event)

    def answered(self, chat: int) -> None:
        """A message has come to this chat."""
        if self.since.get(chat):
            self.waited.append(time.perf_counter() - self.since[chat].popleft())
            self.came.set()

    async def all_answered(self) -> None:
        """Wait until no chat waits any more."""
        while any(self.since.values()):
            self.came.clear()
            await self.came.wait()


class Side:
    """What the server knows about one bot."""

    def __init__(self, bot: int) -> None:
        self.json = {"id": bot, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
        self.waiting: deque[Json] = deque()
        self.more = asyncio.Event()
        self.polling = asyncio.Event()
        self.messages = 1_000_000
        self.load: Load | None = None
        self.pace = Pace()

    async def updates(self, params: Json) -> bytes:
        """A long poll: what is not acknowledged, or what comes within the timeout."""
        offset = int(params.get("offset") or 0)
        while self.waiting and self.waiting[0]["update_id"] < offset:
            self.waiting.popleft()
        seconds = int(params.get("timeout") or 0)
        if not self.waiting and seconds:
            self.more.clear()
            self.polling.set()
            try:
                await asyncio.wait_for(self.more.wait(), seconds)
            except TimeoutError:
                return NOTHING
        batch = [self.waiting[place] for place in range(min(len(self.waiting), BATCH))]
        return orjson.dumps({"ok": True, "result": batch})

    def message(self, params: Json) -> bytes:
        """The message that a sending call made."""
        self.messages += 1
        self.pace.answered(int(params["chat_id"]))
        chat = {"id": int(params["chat_id"]), "type": "private", "first_name": "Somebody"}
        made = {"message_id": self.messages, "date": 1_700_000_000, "chat": chat, "from": self.json}
        return orjson.dumps({"ok": True, "result": {**made, "text": params.get("text", "")}})

    async def answer(self, method: str, params: Json) -> bytes:
        """One Bot API call."""
        match method:
            case "getMe":
                return orjson.dumps({"ok": True, "result": self.json})
            case "getUpdates":
                return await self.updates(params)
            case "sendMessage" | "sendDocument":
                answer = self.message(params)
            case _:
                answer = YES
        if self.load is not None:
            self.load.called(method)
        return answer

    async def work_off(self, wish: Json) -> bytes:
        """Hand out these updates and wait until they are worked off."""
        self.load = Load(Counter(wish["expected"]), asyncio.get_running_loop().create_future())
        self.waiting.extend(wish["updates"])
        self.more.set()
        return orjson.dumps(await self.load.done)

    async def keep_pace(self, wish: Json) -> bytes:
        """Hand these updates out one by one, each at its time, whether or not those before it were answered.

        The ones to `begin` with are not timed; where something is `expected` of them, that ends the giving out.
        """
        self.pace, done = Pace(), asyncio.get_running_loop().create_future()
        self.load = Load(Counter(wish["expected"]), done) if wish["expected"] else None
        self.waiting.extend(wish["begin"])
        due = time.perf_counter()
        for chat, update in wish["updates"]:
            due += wish["every"]
            await asyncio.wait([done], timeout=due - time.perf_counter())
            if done.done():
                break
            self.pace.since[chat].append(due)
            self.waiting.append(update)
            self.more.set()
        await self.pace.all_answered()
        took = await done if self.load else {}
        return orjson.dumps({**took, "waited": self.pace.waited})


class Connection(asyncio.Protocol):
    """HTTP/1.1 with kept connections, one request at a time, as much of it as the bots speak."""

    def __init__(self, sides: dict[int, Side]) -> None:
        self._sides = sides
        self._received = bytearray()
        self._head: Head | None = None
        self._let_go = 0
        self._transport: asyncio.Transport | None = None
        self._serving: set[asyncio.Task[None]] = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's own kind does not inherit from it

    def connection_lost(self, error: Exception | None) -> None:
        for task in self._serving:
            task.cancel()

    def data_received(self, data: bytes) -> None:
        self._received += data
        if self._head is None and (end := self._received.find(b"\r\n\r\n")) >= 0:
            self._head = _head(bytes(self._received[:end]))
            del self._received[: end + 4]
        if self._head is None:
            return
        if self._head.kind.startswith(_FORM):
            # a file itself is not looked at, and keeping it would cost the server time that people wait for
            self._let_go += max(0, len(self._received) - _BEFORE_FILES)
            del self._received[_BEFORE_FILES:]
        if len(self._received) + self._let_go < self._head.length:
            return
        path, params = self._head.path, _params(self._head.kind, self._received)
        self._received, self._head, self._let_go = bytearray(), None, 0
        task = asyncio.create_task(self._serve(path, params))
        self._serving.add(task)
        task.add_done_callback(self._serving.discard)

    async def _serve(self, path: str, params: Json) -> None:
        body = await self._answer(path.split("/"), params)
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(head + body)

    async def _answer(self, parts: list[str], params: Json) -> bytes:
        match parts:
            case ["", "bench", bot, "load"]:
                return await self._side(bot).work_off(params)
            case ["", "bench", bot, "pace"]:
                return await self._side(bot).keep_pace(params)
            case ["", "bench", bot, "ready"]:
                await self._side(bot).polling.wait()
                return YES
            case ["", token, method]:
                return await self._side(token.removeprefix("bot").partition(":")[0]).answer(method, params)
            case _:
                return b'{"ok":false,"error_code":404,"description":"Not Found"}'

    def _side(self, bot: str) -> Side:
        return self._sides.setdefault(int(bot), Side(int(bot)))


def _head(lines: bytes) -> Head:
    first, *others = lines.split(b"\r\n")
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(b":") for line in others)}
    length = int(headers.get(b"content-length", 0))
    return Head(first.split(b" ", 2)[1].decode(), headers.get(b"content-type", b""), length)


def _params(kind: bytes, body: bytearray) -> Json:
    """What was sent along; of a form with files only the chat, which stands before them."""
    if not body:
        return {}
    if kind.startswith(b"application/json"):
        params: Json = orjson.loads(body)
        return params
    if kind.startswith(_FORM):
        chat = _CHAT.search(body)
        return {"chat_id": chat[1].decode()} if chat else {}
    return {name: values[0] for name, values in parse_qs(body.decode()).items()}


async def serve() -> None:
    """Listen on a free port, say which, and serve until killed."""
    sides: dict[int, Side] = {}
    server = await asyncio.get_running_loop().create_server(lambda: Connection(sides), "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(serve())
