"""The running bot: its doors, its handlers and its clock, put together and stopped in good order."""

from __future__ import annotations

import asyncio
import contextlib
import gc
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from functools import partial
from math import ceil

import structlog
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot import menus, web
from bot.calls import username_of
from bot.clock import Clock
from bot.dispatch import Dispatch
from bot.dossiers import Dossiers, Places
from bot.fetching import Fetcher
from bot.handlers import all_routes, thread
from bot.handlers.start import menu
from bot.inbound import Inbound, TelegramAway, TokenRejected
from bot.metrics import Metrics
from bot.pacer import Limits, Pacer
from bot.post import Post, Postman
from bot.settings import Settings
from bot.telling import Telling
from bot.topics import Topics
from bot.transport import AiohttpRequest
from bot.wording import check_texts
from scheduler.ticking import Ticking
from storage import installation, people
from storage.database import Database, Transaction
from storage.files import FileStore, Shelves
from storage.lures import OWN_ACCOUNTS, OWN_BOT
from storage.outbox import Lane
from storage.work import Connection, Site, Work
from texts.i18n import LANGUAGES
from trade.people import Duty

log = structlog.get_logger(__name__)

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
OFFSET = "clock-offset"
SENT_SECONDS = 5.0
"""So long the demonstration's clock stands at each moment for its messages to be sent."""


@contextlib.asynccontextmanager
async def _known(bot: Bot) -> AsyncIterator[None]:
    """The bot, introduced to Telegram. Raises TokenRejected, which does not repeat the token as PTB's error does, or
    TelegramAway."""
    try:
        await bot.initialize()
    except InvalidToken:
        await bot.request.shutdown()
        raise TokenRejected(TokenRejected.__doc__) from None
    except TelegramError as why:
        await bot.request.shutdown()
        raise TelegramAway(f"{TelegramAway.__doc__} ({type(why).__name__})") from None
    try:
        yield
    finally:
        await bot.shutdown()


def moved(connection: Connection) -> timedelta:
    """How far the demonstration's clock has been moved ahead."""
    return timedelta(seconds=installation.fact(connection, OFFSET) or 0)


class App:
    """One bot. `async with App.opened(settings) as app` gives it ready to `run`."""

    def __init__(self, settings: Settings, db: Database, bot: Bot, clock: Clock, limits: Limits | None = None) -> None:
        self.settings, self.db, self.bot, self.clock = settings, db, bot, clock
        self.metrics = Metrics()
        self.files = FileStore(settings.data / "files")
        username = bot.username or ""
        self.site = Site(
            settings.bot_id,
            settings.policy,
            settings.staff_group,
            frozenset(settings.operator.banks),
            hand_over=lambda parcels: self.outbound.handed(parcels),
            file_kept=lambda: self.fetcher.wake(),
            dossier_wished=lambda: self.dossiers.wake(),
            own_names=(settings.operator.name, username),
        )
        self.routes, self.forms = all_routes()
        check_texts(self.routes, self.forms)
        banks, asks = settings.operator.banks, partial(username_of, bot)
        self.telling = Telling(db, self.site, self.files, banks, clock.now, username, asks)
        self.dossiers = Dossiers(db, self.site, clock.now, Places(settings.database, settings.data))
        private = bool(bot.bot.has_topics_enabled)
        topics = Topics(db, bot, clock.now, on=private, staff_group=settings.staff_group)
        self.post = Post(self.telling, topics, self.site, clock.now)
        self.outbound = Postman(
            db,
            bot,
            settings.bot_id,
            clock,
            self.telling.render,
            Shelves(self.files, self.dossiers.made),
            post=self.post,
            metrics=self.metrics,
            pacer=Pacer(limits or Limits()),
        )
        self.dispatch = Dispatch(
            db, self.site, clock.now, self.routes, self.forms, menu, thread.talk, thread.edited, username
        )
        self.inbound = Inbound(
            db,
            bot,
            settings.bot_id,
            clock,
            self.dispatch.handle,
            allowed_updates=ALLOWED_UPDATES,
            metrics=self.metrics,
        )
        self.ticking = Ticking(db, self.site, clock.now, self.inbound.caught_up.wait, lambda: clock.offset)
        self.fetcher = Fetcher(db, bot, clock, self.files, lost=self.post.file_lost)

    @classmethod
    @contextlib.asynccontextmanager
    async def opened(cls, settings: Settings, limits: Limits | None = None) -> AsyncIterator[App]:
        """The app with its database open and its bot known to Telegram, not yet running.

        `limits` are Telegram's own unless the server behind `api_url` has others.
        """
        settings.data.mkdir(parents=True, exist_ok=True)
        db = await Database.open(settings.database, exclusive=True)
        request = AiohttpRequest()
        token = settings.token.get_secret_value()
        bot = Bot(token, settings.api_url, settings.file_url, request=request, get_updates_request=request)
        try:
            async with _known(bot):
                offset = await db.read(moved) if settings.demo else timedelta(0)
                yield cls(settings, db, bot, Clock(offset=offset), limits)
        finally:
            await db.close()

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set."""
        await self.db.transaction(self._prepare)
        await self._choose_door()
        site = web.application(
            ready=self._ready,
            registry=self.metrics.registry,
            take=self.inbound.take if self.settings.webhook_url else None,
            secret=self.settings.webhook_secret.get_secret_value() if self.settings.webhook_secret else None,
            advance=self.move_clock if self.settings.demo else None,
        )
        listen = self.settings.listen
        async with web.serving(site, listen.host, listen.port) as port, asyncio.TaskGroup() as group:
            group.create_task(self.outbound.run(), name="outbound")
            group.create_task(self.inbound.run(poll=self.settings.webhook_url is None), name="inbound")
            group.create_task(self.fetcher.run(), name="fetcher")
            group.create_task(self.dossiers.run(), name="dossiers")
            self.ticking.start()
            gc.freeze()
            log.info("the bot is running", bot=self.bot.username, port=port)
            await stop.wait()
            self.ticking.stop()
            await self.inbound.stop()
            await self.fetcher.stop()
            await self.dossiers.stop()
            await self.outbound.stop()

    def _prepare(self, tx: Transaction) -> None:
        """The first admin, the operator's own accounts (no lures), and the commands people see."""
        unit = Work(tx, self.site, self.clock.now())
        people.give_duty(tx.connection, self.settings.admin, Duty.ADMIN, self.settings.admin, unit.now)
        banks = self.settings.operator.banks.values()
        own = sorted({number for bank in banks for number in (bank.iban, bank.number, bank.bic) if number})
        installation.set_fact(tx.connection, OWN_ACCOUNTS, own)
        installation.set_fact(tx.connection, OWN_BOT, self.bot.username or "")
        for call in menus.calls(self.routes, tuple(LANGUAGES)):
            unit.send(self.settings.bot_id, {"calls": [call]}, Lane.BULK)

    async def _choose_door(self) -> None:
        """Tell Telegram whether updates come by polling or by webhook."""
        if self.settings.webhook_url is None:
            await self.bot.delete_webhook()
            return
        secret = self.settings.webhook_secret
        await self.bot.set_webhook(
            str(self.settings.webhook_url),
            secret_token=secret.get_secret_value() if secret else None,
            allowed_updates=list(ALLOWED_UPDATES),
        )

    async def _ready(self) -> list[str]:
        return [] if self.inbound.in_touch else ["Telegram does not answer"]

    async def advance(self, ahead: timedelta) -> datetime:
        """Move the demonstration's clock, stopping at each due moment on the way as if one had waited."""
        target = self.clock.now() + ahead
        before = None
        while (due := await self.ticking.next_due()) is not None and due < target and due != before:
            await self._reach(due)
            before = due
        await self._reach(target)
        return self.clock.now()

    async def _reach(self, moment: datetime) -> None:
        """Let it be this moment. That is kept before anything happens then: who starts again does not go back."""
        self.clock.advance_to(moment)
        seconds = self.clock.offset.total_seconds()
        await self.db.transaction(lambda tx: installation.set_fact(tx.connection, OFFSET, ceil(seconds)))
        await self.ticking.tick()
        await self._all_is_sent()

    async def move_clock(self, ahead: timedelta) -> timedelta | None:
        """The same; gives how long it is from there to the next due moment."""
        now = await self.advance(ahead)
        due = await self.ticking.next_due()
        return None if due is None else due - now

    async def _all_is_sent(self) -> None:
        """Wait for what a moment brings, which says what time it is; not for long, as Telegram may be away."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(SENT_SECONDS):
                await self.outbound.at_rest.wait()
