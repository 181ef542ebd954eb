"""Takes what people send: writes it down before Telegram is told, then has it handled, each chat in order."""

import asyncio
import secrets
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import structlog
from telegram import Bot
from telegram.error import NetworkError

from bot.calls import ApiRefusal, make
from bot.clock import Clock
from bot.flights import Flights
from bot.metrics import Metrics
from storage import inbox
from storage.database import Database
from storage.inbox import Waiting

log = structlog.get_logger(__name__)

BATCH = 100
"""Telegram gives at most so many updates at once."""
TRIES = 3


class TokenRejected(Exception):
    """Telegram does not know this bot token: check TRADEHOLD_TOKEN against what BotFather shows."""


class TelegramAway(Exception):
    """Telegram does not answer at the start: check the network and TRADEHOLD_API_URL."""


def chat_of(update: dict[str, Any]) -> int:
    """Whose turn an update belongs to: its chat, else its person, else itself. These are kept in order."""
    for content in update.values():
        match content:
            case {"chat": {"id": int(chat)}} | {"message": {"chat": {"id": int(chat)}}}:
                return chat
            case {"from": {"id": int(who)}} | {"user": {"id": int(who)}} | {"voter_chat": {"id": int(who)}}:
                return who
    return int(update["update_id"])


class Turns:
    """Whose update is handled next: one at a time for each chat, and every chat in turn."""

    def __init__(self) -> None:
        self._waiting: dict[int, deque[Waiting]] = {}
        self._ready: deque[int] = deque()
        self._count = 0

    def __len__(self) -> int:
        """How many updates wait or are being handled."""
        return self._count

    def add(self, waiting: Waiting) -> None:
        """Let an update wait for its chat's turn."""
        chat = chat_of(waiting.update)
        if chat not in self._waiting:
            self._waiting[chat] = deque()
            self._ready.append(chat)
        self._waiting[chat].append(waiting)
        self._count += 1

    def take(self) -> tuple[int, Waiting] | None:
        """The next chat in turn and its first update; the chat rests until `done`."""
        if not self._ready:
            return None
        chat = self._ready.popleft()
        return chat, self._waiting[chat][0]

    def done(self, chat: int) -> None:
        """The chat's first update is handled; its next one waits behind the other chats."""
        self._count -= 1
        line = self._waiting[chat]
        line.popleft()
        if line:
            self._ready.append(chat)
        else:
            del self._waiting[chat]


class Inbound:
    """The door in. `await run()` until `stop()`; `caught_up` is set while nothing sent during an outage is unread."""

    def __init__(
        self,
        db: Database,
        bot: Bot,
        bot_id: int,
        clock: Clock,
        handle: Callable[[Waiting], Awaitable[None]],
        *,
        allowed_updates: Sequence[str] = (),
        poll_seconds: int = 25,
        full: int = 1000,
        at_once: int = 64,
        pause: float = 1.0,
        metrics: Metrics | None = None,
    ) -> None:
        """`pause` is the seconds before a second try, of a poll or of an update; it doubles up to half a minute."""
        self._db, self._bot, self._bot_id, self._clock, self._handle = db, bot, bot_id, clock, handle
        self._allowed = list(allowed_updates)
        self._poll_seconds, self._full, self._at_once, self._pause = poll_seconds, full, at_once, pause
        self._metrics = metrics or Metrics()
        self._metrics.unhandled.set_function(self.__len__)
        self._turns = Turns()
        self._work, self._room, self._stop = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self._flights = Flights(self._work.set)
        self._loaded, self._ended = asyncio.Event(), asyncio.Event()
        self._running = False
        self._no_more = False
        self.caught_up = asyncio.Event()
        self.in_touch = False

    def __len__(self) -> int:
        """How many updates are stored but not yet acted on."""
        return len(self._turns)

    async def run(self, *, poll: bool = True) -> None:
        """Handle what was left undone, then what comes, until `stop`. Without `poll` updates come by `take`.

        Raises `TokenRejected` when Telegram does not know the token.
        """
        self._running = True
        bot = self._bot_id
        self._add(await self._db.read(lambda connection: inbox.waiting(connection, bot)))
        self._loaded.set()
        try:
            async with asyncio.TaskGroup() as group:
                listener = group.create_task(self._poll() if poll else self._ask_what_is_pending())
                await self._serve(group)
                listener.cancel()  # what it was about to receive is not acknowledged and comes again
                await self._flights.land()
        except ExceptionGroup as errors:
            raise errors.exceptions[0] from errors
        finally:
            self.in_touch = False
            self._ended.set()

    async def stop(self) -> None:
        """Take nothing more, finish what is being handled (five seconds at most) and let `run` return."""
        self._stop.set()
        self._work.set()
        if self._running:
            await self._ended.wait()

    async def take(self, update: dict[str, Any]) -> None:
        """Store an update that Telegram brought to the webhook; on return it is committed."""
        await self._loaded.wait()  # what was left undone comes first
        await self._store([update])

    async def _store(self, updates: list[dict[str, Any]]) -> None:
        now, bot = self._clock.now(), self._bot_id
        fresh = await self._db.transaction(lambda work: inbox.store(work.connection, bot, updates, now))
        self._metrics.received.inc(len(fresh))
        self._add(fresh)

    def _add(self, fresh: Sequence[Waiting]) -> None:
        for waiting in fresh:
            self._turns.add(waiting)
        self._work.set()

    async def _poll(self) -> None:
        """Ask Telegram for updates; the next question, with a higher offset, acknowledges the stored answer."""
        offset: int | None = None
        trouble = 0
        while not self._stop.is_set():
            await self._wait_for_room()
            try:
                updates = await self._get_updates(offset)
            except (ApiRefusal, NetworkError) as error:
                trouble += 1
                self._out_of_touch(error)
                await asyncio.sleep(self._after(trouble, error))
                continue
            trouble, self.in_touch = 0, True
            if updates:
                await self._store(updates)
            # Without an offset Telegram begins with the first unacknowledged update: that is right even when it starts
            # counting anew (after a week without updates), where an old offset would skip the new ones.
            offset = max(update["update_id"] for update in updates) + 1 if updates else None
            # a short batch says "no more" only to one who was in touch; after a silence only an empty answer does
            self._no_more = not updates or (self._no_more and len(updates) < BATCH)
            self._look()

    async def _get_updates(self, offset: int | None) -> list[dict[str, Any]]:
        seconds = self._poll_seconds if self._no_more else 0
        params = {"offset": offset, "limit": BATCH, "timeout": seconds, "allowed_updates": self._allowed or None}
        updates: list[dict[str, Any]] = await make(
            self._bot, "getUpdates", params, wait=seconds + (self._bot.request.read_timeout or 10.0)
        )
        return updates

    async def _ask_what_is_pending(self) -> None:
        """With a webhook Telegram itself brings the updates; it is asked until none of an outage's are left."""
        trouble = 0
        while not self._no_more:
            try:
                info = await make(self._bot, "getWebhookInfo", {})
            except (ApiRefusal, NetworkError) as error:
                self._out_of_touch(error)
            else:
                self.in_touch, self._no_more = True, info["pending_update_count"] == 0
                self._look()
            trouble += 1
            if not self._no_more:
                await asyncio.sleep(self._after(trouble))

    def _out_of_touch(self, error: ApiRefusal | NetworkError) -> None:
        """Note that Telegram cannot be heard; give up only when it does not know the token."""
        self.in_touch = self._no_more = False
        self.caught_up.clear()
        if isinstance(error, ApiRefusal) and error.code in (401, 404):
            raise TokenRejected(TokenRejected.__doc__)
        if isinstance(error, ApiRefusal) and error.code == 409:
            log.error("another program receives this bot's updates: stop it, or remove its webhook", why=str(error))
        else:
            log.warning("Telegram cannot be reached; trying again", why=str(error))

    def _after(self, trouble: int, error: ApiRefusal | NetworkError | None = None) -> float:
        asked = error.retry_after if isinstance(error, ApiRefusal) else None
        return float(asked or min(30.0, self._pause * 2.0 ** min(trouble - 1, 10)))

    async def _wait_for_room(self) -> None:
        """A full inbox slows the polling down: nothing is asked for until half of it is handled."""
        if len(self._turns) > self._full:
            self._room.clear()
            await self._room.wait()

    async def _serve(self, group: asyncio.TaskGroup) -> None:
        while not self._stop.is_set():
            while len(self._flights) < self._at_once and not self._stop.is_set() and (turn := self._turns.take()):
                self._flights.start(group, self._handle_one(*turn))
            self._work.clear()
            await self._work.wait()

    async def _handle_one(self, chat: int, waiting: Waiting) -> None:
        """Have one update handled; one that always fails is set aside, so that it does not block its chat."""
        for attempt in range(1, TRIES + 1):
            try:
                await self._handle(waiting)
                self._metrics.handled.inc()
                break
            except Exception as error:  # whatever it is, the chat's other updates must go on
                code = secrets.token_hex(4)
                log.exception("an update failed", code=code, update_id=waiting.update_id, chat=chat, attempt=attempt)
                if attempt == TRIES:
                    await self._set_aside(waiting, f"{code} {type(error).__name__}: {error}")
                else:
                    await asyncio.sleep(self._after(attempt))
        self._turns.done(chat)
        self._look()

    async def _set_aside(self, waiting: Waiting, why: str) -> None:
        self._metrics.poisoned.inc()
        now = self._clock.now()
        await self._db.transaction(lambda work: inbox.done(work.connection, waiting.id, now, failed=why))

    def _look(self) -> None:
        """Say what the state of the inbox means to those who wait."""
        if len(self._turns) <= self._full // 2:
            self._room.set()
        if not self._no_more:
            self.caught_up.clear()
        elif not self._turns:
            self.caught_up.set()
