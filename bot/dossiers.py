"""Makes the dossiers people wait for, each in a process of its own, and sends them. A wish survives a restart.

What was made lies in a folder apart from what people sent, until it has been sent.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import structlog

from bot.rounds import Rounds
from bot.screens import dossier as screens
from bot.screens.screen import Screen
from documents.dossier import Task
from documents.dossier_process import Errand, Kept
from documents.dossier_reading import viewer_of
from storage import dossiers, outbox, people
from storage.database import Database, Transaction
from storage.dossiers import Wish
from storage.files import FileStore
from storage.outbox import Lane
from storage.work import Connection, Site, Work, visible
from texts.i18n import Say
from trade.refusals import NotFound

log = structlog.get_logger(__name__)

LARGEST = 45 * 1024 * 1024
"""In bytes: Telegram takes 50 MB of a bot, and counts what is around the file."""
MOST_PARTS = 10
MOST_ATTEMPTS = 3
STEP = 20
"""The message is edited each time so many more percent are done: Telegram allows about one edit a second."""
PATIENCE = 600.0
"""Seconds; a dossier takes a few."""
POLITE = 19
"""The process takes what processor time the bot leaves it."""
SETTINGS = "TRADEHOLD_"


Process = subprocess.Popen[bytes]


@dataclass(frozen=True)
class Places:
    """Where the process that makes a dossier finds what it needs."""

    database: str
    data: Path

    @property
    def files(self) -> Path:
        """What people sent."""
        return self.data / "files"

    @property
    def made(self) -> Path:
        """Dossiers on their way."""
        return self.data / "dossiers"

    @property
    def desk(self) -> Path:
        """Dossiers being made; on the same disk, so that they need only be moved."""
        return self.data / "desk"

    @property
    def keys(self) -> Path:
        """The key that signs."""
        return self.data / "keys"


class NotMade(Exception):
    """The process ended without a dossier."""


class Dossiers(Rounds):
    """`await run()` until `stop()`; whoever commits a wish calls `wake`. One dossier is made at a time."""

    def __init__(
        self,
        db: Database,
        site: Site,
        now: Callable[[], datetime],
        places: Places,
        *,
        largest: int = LARGEST,
    ) -> None:
        super().__init__()
        self._db, self._site, self._now, self._places = db, site, now, places
        self.made = FileStore(places.made)
        self._largest = largest
        self._process: Process | None = None

    async def _round(self) -> None:
        waiting = await self._db.read(dossiers.waiting)
        if waiting:
            await self._serve(waiting[0])
        else:
            await self._tidy()
            await self._wake.wait()

    async def stop(self) -> None:
        """Let `run` return; a dossier under way is begun anew after the next start."""
        self._stopping = True
        self._end(self._process)
        await super().stop()

    async def _tidy(self) -> None:
        """Forget what no parcel is to bring any more, or never was because the bot died in between.

        Nothing is being made meanwhile, so what no parcel names by now none will name.
        """
        if made := await self.made.kept():
            bot = self._site.bot
            enclosed = await self._db.read(lambda connection: outbox.enclosed(connection, bot))
            for sha256 in set(made) - enclosed:
                await self.made.drop(sha256)

    # ── one dossier ───────────────────────────────────────────────────────────────────────────────────────────────

    async def _serve(self, wish: Wish) -> None:
        """Make one dossier and put it into the outbox; or say that it can't be made."""
        before = wish.attempts
        wish = await self._db.transaction(lambda tx: dossiers.tried(tx.connection, wish, before + 1))
        try:
            if wish.attempts > MOST_ATTEMPTS:
                raise NotMade(f"given up after {MOST_ATTEMPTS} attempts")
            async with self._desk() as desk:
                say, task = await self._db.read(lambda connection: self._task(connection, wish, desk))
                kept = await self._make(wish, say, task)
            shown = self._screens(wish, say, kept)
        except Exception as error:
            if self._stopping:
                await self._db.transaction(lambda tx: dossiers.tried(tx.connection, wish, before))
                return
            log.exception("a dossier could not be made", order=wish.order, person=wish.person, why=str(error))
            await self._db.transaction(lambda tx: self._fail(tx, wish))
        else:
            await self._db.transaction(lambda tx: self._hand_over(tx, wish, shown))

    @asynccontextmanager
    async def _desk(self) -> AsyncIterator[Path]:
        """An empty folder to make one dossier in; a crash may have left something there."""
        desk = self._places.desk
        await asyncio.to_thread(shutil.rmtree, desk, ignore_errors=True)
        await asyncio.to_thread(desk.mkdir, parents=True)
        try:
            yield desk
        finally:
            await asyncio.to_thread(shutil.rmtree, desk, ignore_errors=True)

    def _task(self, connection: Connection, wish: Wish, desk: Path) -> tuple[Say, Task]:
        """What is to be made, by what the person may see now. Raises NotFound."""
        person = people.get(connection, wish.person)
        order = visible(connection, wish.order, person.actor)
        if order.contract is None:
            raise NotFound
        task = Task(
            database=self._places.database,
            files=str(self._places.files),
            keys=str(self._places.keys),
            order=order.id,
            viewer=viewer_of(order, person.actor),
            language=person.language,
            folder=str(desk),
        )
        return Say(person.language, person.time_zone), task

    async def _make(self, wish: Wish, say: Say, task: Task) -> Kept:
        """Run the process and show how far it is. Raises NotMade, TimeoutError."""
        told = 0
        async with asyncio.timeout(PATIENCE), self._process_for(task) as process:
            assert process.stdout is not None  # noqa: S101 - it was asked for as a pipe
            while line := await asyncio.to_thread(process.stdout.readline):
                step: dict[str, Any] = json.loads(line)
                if "kept" in step:
                    return Kept.model_validate(step["kept"])
                if told + STEP <= step["percent"] < 100:
                    told = step["percent"]
                    screen = screens.running(say, wish.order, told)
                    await self._db.transaction(partial(self._show, wish=wish, screen=screen))
        raise NotMade(f"the process ended with {process.returncode}")

    @asynccontextmanager
    async def _process_for(self, task: Task) -> AsyncIterator[Process]:
        """The process, told its task; it does not get the bot's token, and does not outlive its use.

        The loop's own way of starting one copies the bot's memory table first, and everybody waits for that.
        """
        code = str(Path(__file__).parents[1])
        environment = {name: value for name, value in os.environ.items() if not name.startswith(SETTINGS)}
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, (code, os.environ.get("PYTHONPATH"))))
        errand = Errand(task=task, kept=str(self._places.made), largest=self._largest, most_parts=MOST_PARTS)
        self._process = process = await asyncio.to_thread(_start, errand, environment)
        try:
            if self._stopping:
                raise NotMade("the bot is stopping")
            yield process
        finally:
            self._end(process)
            await asyncio.to_thread(process.wait)
            if process.stdout is not None:
                process.stdout.close()
            self._process = None

    def _end(self, process: Process | None) -> None:
        if process is not None and process.poll() is None:
            process.kill()

    # ── what the person gets ──────────────────────────────────────────────────────────────────────────────────────

    def _screens(self, wish: Wish, say: Say, kept: Kept) -> list[Screen]:
        """The message that says it is ready, the PDF and the zip; what is too large is said."""
        number, made = wish.order, kept.made
        ready = screens.ready(say, number, count=made.entries, head=made.head, key_print=made.key)
        pdf = [screens.pdf(say, number, sha256) for sha256 in kept.pdf]
        bundle = screens.bundle(say, number, kept.bundle)
        return [
            ready,
            *(pdf or [screens.pdf_too_large(say, number)]),
            *(bundle or [screens.bundle_too_large(say, number, MOST_PARTS)]),
        ]

    def _hand_over(self, tx: Transaction, wish: Wish, shown: list[Screen]) -> None:
        dossiers.granted(tx.connection, wish)
        self._show(tx, wish, shown[0])
        for screen in shown[1:]:
            self._send(tx, wish, screen.call(wish.chat))

    def _fail(self, tx: Transaction, wish: Wish) -> None:
        dossiers.granted(tx.connection, wish)
        person = people.find(tx.connection, wish.person)
        say = Say(person.language, person.time_zone) if person else Say("en")
        self._show(tx, wish, screens.failed(say, wish.order))

    def _show(self, tx: Transaction, wish: Wish, screen: Screen) -> None:
        """Edit the message that counts up; one that has not been sent yet is followed by a new one at the end."""
        message = dossiers.shown(tx.connection, wish.parcel)
        if message is not None or screen.rows:
            self._send(tx, wish, screen.call(wish.chat, message))

    def _send(self, tx: Transaction, wish: Wish, call: dict[str, Any]) -> None:
        work = Work(tx, self._site, self._now())
        work.send(wish.chat, {"calls": [call]}, Lane.ANSWER, person=wish.person, subject=f"order:{wish.order}")


def _start(errand: Errand, environment: dict[str, str]) -> Process:
    command = (sys.executable, "-m", "documents.dossier_process")
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)  # noqa: S603 - our own words
    os.setpriority(os.PRIO_PROCESS, process.pid, POLITE)
    with suppress(BrokenPipeError):
        assert process.stdin is not None  # noqa: S101 - it was asked for as a pipe
        process.stdin.write(errand.model_dump_json().encode())
        process.stdin.close()
    return process
