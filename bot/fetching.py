"""Fetches the files people sent from Telegram, and keeps them under the hash that goes into the record."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import quote

import structlog
from telegram import Bot
from telegram.error import NetworkError

from bot.calls import ApiRefusal, make
from bot.clock import Clock
from bot.delivery import Backoff
from bot.rounds import Rounds
from storage import fetches
from storage.database import Database, Transaction
from storage.fetches import Fetch
from storage.files import FileStore

log = structlog.get_logger(__name__)

MOST_FETCHES = 4
"""So many files are fetched side by side."""
MOST_ATTEMPTS = 40
"""With five minutes between the later ones: Telegram may be away for a few hours."""
TOO_BIG = "file is too big"
"""Telegram's words for what it will never give out; after any other refusal it is asked again."""

Lost = Callable[[Transaction, Fetch], None]
"""Told in the same transaction that a file can't be fetched any more."""


class Fetcher(Rounds):
    """`await run()` until `stop()`; whoever commits a file to be fetched calls `wake`. Nothing waits for it."""

    def __init__(
        self,
        db: Database,
        bot: Bot,
        clock: Clock,
        files: FileStore,
        *,
        backoff: Backoff | None = None,
        most_attempts: int = MOST_ATTEMPTS,
        lost: Lost | None = None,
    ) -> None:
        super().__init__()
        self._db, self._bot, self._clock, self._files = db, bot, clock, files
        self._backoff = backoff or Backoff()
        self._most_attempts, self._lost = most_attempts, lost
        clock.on_move(self._wake.set)

    async def _round(self) -> None:
        found = await self._db.read(lambda connection: fetches.waiting(connection, MOST_FETCHES))
        now = self._clock.now()
        due = [fetch for fetch in found if fetch.not_before <= now]
        if due:
            await self._fetch_all(due)
        elif not self._stopping:
            await self._rest((found[0].not_before - now).total_seconds() if found else None)

    async def _rest(self, seconds: float | None) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            return

    async def _fetch_all(self, due: list[Fetch]) -> None:
        async with asyncio.TaskGroup() as group:
            for fetch in due:
                group.create_task(self._fetch(fetch), name=f"fetch {fetch.key}")

    async def _fetch(self, fetch: Fetch) -> None:
        """Fetch one file and note what came of it."""
        try:
            content = await self._download(fetch)
            sha256 = await self._files.put(content)
        except (ApiRefusal, NetworkError, OSError) as error:
            await self._missed(fetch, error)
        except Exception as error:  # whatever it is, the other files must go on
            log.exception("fetching a file failed", file=fetch.key)
            await self._missed(fetch, error)
        else:
            now, size = self._clock.now(), len(content)
            await self._db.transaction(lambda tx: fetches.fetched(tx.connection, fetch, sha256, size, now))

    async def _download(self, fetch: Fetch) -> bytes:
        """The file's content. Raises ApiRefusal, NetworkError."""
        file = await make(self._bot, "getFile", {"file_id": fetch.file_id})
        # the address is good for an hour and is asked for anew each time; it holds the token, so no error may show it
        url = f"{self._bot.base_file_url}/{quote(file['file_path'])}"
        status, content = await self._bot.request.do_request(url, "GET")
        if status != 200:
            raise NetworkError(f"the file was answered with {status}")
        if len(content) != file.get("file_size", len(content)):
            raise NetworkError(f"{len(content)} bytes came of {file['file_size']}")
        return content

    async def _missed(self, fetch: Fetch, error: Exception) -> None:
        """Try again later, unless there is no hope."""
        if TOO_BIG in str(error).lower() or fetch.attempts + 1 >= self._most_attempts:
            await self._give_up(fetch, str(error))
            return
        wish = error.retry_after if isinstance(error, ApiRefusal) else None
        until = self._clock.now() + timedelta(seconds=wish or self._backoff.after(fetch.attempts + 1))
        log.warning(
            "a file could not be fetched; trying again", file=fetch.key, why=str(error), attempts=fetch.attempts + 1
        )
        await self._db.transaction(lambda tx: fetches.postpone(tx.connection, fetch, until))

    async def _give_up(self, fetch: Fetch, why: str) -> None:
        log.error("a file cannot be fetched", file=fetch.key, subject=fetch.subject, why=why)
        await self._db.transaction(lambda tx: self._lose(tx, fetch, why))

    def _lose(self, tx: Transaction, fetch: Fetch, why: str) -> None:
        fetches.failed(tx.connection, fetch, why, self._clock.now())
        if self._lost is not None:
            self._lost(tx, fetch)
