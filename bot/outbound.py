"""Sends what waits in the outbox: the only caller of Telegram's sending and editing methods."""

import asyncio
import heapq
from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import partial

import structlog
from telegram import Bot

from bot.calls import Call, is_edit, messages
from bot.clock import Clock
from bot.delivery import Backoff, Delivery, Files, Later, Lost, Outcome, Went
from bot.flights import Flights
from bot.haste import Haste
from bot.jobs import ANSWER, Job, Parked, unsent
from bot.metrics import Metrics
from bot.pacer import Pacer
from bot.results import Delivered, Results, Unreachable
from storage import outbox
from storage.database import Database
from storage.outbox import Lane, Parcel

log = structlog.get_logger(__name__)

GIVE_UP_SECONDS = 24 * 3600.0
ANSWER_SECONDS = 10.0
"""A person looks at the key they pressed for so long; a later answer to the press is of no use."""
HOLDING_ATTEMPTS = 6
"""A parcel that failed so often no longer holds up the chat's others (about half a minute)."""

Render = Callable[[Parcel], Awaitable[list[Call]]]
"""Turns a Tell into calls, in its reader's language; what it raises fails the parcel."""


class Outbound:
    """The door out. `await run()` until `stop()`; whoever commits parcels calls `handed` after the commit."""

    def __init__(
        self,
        db: Database,
        bot: Bot,
        bot_id: int,
        clock: Clock,
        render: Render,
        files: Files,
        *,
        delivered: Delivered | None = None,
        unreachable: Unreachable | None = None,
        metrics: Metrics | None = None,
        pacer: Pacer[Job] | None = None,
        backoff: Backoff | None = None,
    ) -> None:
        """`delivered` and `unreachable` run inside the transaction that notes the parcel's result."""
        self._db, self._bot_id, self._clock, self._render = db, bot_id, clock, render
        self._delivery = Delivery(bot, files)
        self._results = Results(db, bot_id, clock, delivered, unreachable)
        self._pacer: Pacer[Job] = pacer or Pacer()
        self._haste = Haste(self._pacer)
        self._backoff = backoff or Backoff()
        self._metrics = metrics or Metrics()
        for lane in Lane:
            self._metrics.waiting.labels(lane.name.lower()).set_function(partial(self._pacer.waiting, lane))
        self._parked: list[Parked] = []
        self._early: list[Parcel] | None = []
        self._serving = 0
        self._found: frozenset[int] = frozenset()
        self._wake, self._ended = asyncio.Event(), asyncio.Event()
        self._flights = Flights(self._wake.set)
        self.at_rest = asyncio.Event()  # nothing is under way or waits for its turn
        self._stopping = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._group: asyncio.TaskGroup | None = None
        clock.on_move(self._wake.set)

    def handed(self, parcels: Sequence[Parcel]) -> None:
        """Take freshly committed parcels, from any thread. Before `run` and after `stop` they stay in the outbox."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._take, parcels)

    async def run(self) -> None:
        """Send what the outbox holds and what is handed over, until `stop`."""
        self._loop = asyncio.get_running_loop()
        bot = self._bot_id
        left = await self._db.read(lambda connection: outbox.waiting(connection, bot))
        try:
            async with asyncio.TaskGroup() as group:
                self._group = group
                early, self._early = self._early or [], None
                self._take(left)
                # a commit that was read already may hand its parcels over after it: they are taken once
                self._found = frozenset(parcel.id for parcel in left)
                self._take(early)
                await self._pump(group)
                await self._flights.land()
        except ExceptionGroup as errors:
            raise errors.exceptions[0] from errors
        finally:
            self._group = None
            self._ended.set()

    async def stop(self) -> None:
        """Send nothing more, finish what is under way (five seconds at most) and let `run` return."""
        self._stopping = True
        self._wake.set()
        if self._loop is not None:
            await self._ended.wait()

    def _take(self, parcels: Iterable[Parcel]) -> None:
        if self._early is not None:
            self._early.extend(parcels)
        elif self._group is not None and not self._stopping:
            for parcel in parcels:
                if parcel.id not in self._found:
                    self._accept(parcel, self._group)
            self._wake.set()

    def _accept(self, parcel: Parcel, group: asyncio.TaskGroup) -> None:
        """Answer the press at once; let the rest of the parcel wait for its turn."""
        self.at_rest.clear()
        job = Job(parcel, unsent(parcel))
        answers = [call for call in parcel.payload.get("calls", []) if call["method"] == ANSWER]
        if answers:
            self._flights.start(group, self._answer(job, answers))
        if answers and not job.calls:
            return
        # one that was tried before goes in its old order: waiting for its next attempt it would be overtaken
        if parcel.not_before > self._clock.now() and not parcel.attempts:
            self._park(job)
        else:
            self._queue(job)

    def _queue(self, job: Job, *, first: bool = False) -> None:
        call = job.calls[0] if job.calls else None
        edit = call is not None and is_edit(call)
        self._pacer.put(*job.line, job, 1 if call is None else messages(call), edit=edit, first=first)

    def _park(self, job: Job) -> None:
        heapq.heappush(self._parked, Parked(job.parcel.not_before, job.parcel.id, job))

    async def _pump(self, group: asyncio.TaskGroup) -> None:
        """Start what may go, then sleep until something else may."""
        time = asyncio.get_running_loop().time
        while not self._stopping:
            self._wake.clear()
            while self._parked and self._parked[0].until <= self._clock.now():
                self._queue(heapq.heappop(self._parked).job)
            while self._serving < self._haste.most(time()) and (job := self._pacer.next(time())) is not None:
                counts = 0 if job.large else 1
                self._serving += counts
                self._flights.start(group, self._serve(job, counts))
            if not self._flights and not self._pacer.crowd:
                self.at_rest.set()
            try:
                async with asyncio.timeout(self._idle(time())):
                    await self._wake.wait()
            except TimeoutError:
                continue

    def _idle(self, now: float) -> float | None:
        """Seconds until something may go without being woken; None for never."""
        waits = [self._haste.idle(now, self._serving)]
        if self._parked:
            waits.append(max(0.0, (self._parked[0].until - self._clock.now()).total_seconds()))
        return min((wait for wait in waits if wait is not None), default=None)

    async def _serve(self, job: Job, counts: int) -> None:
        """Make a job's next call and note what came of it; then the chat's line goes on. `counts`: for haste."""
        try:
            await self._serve_one(job)
        finally:
            self._serving -= counts

    async def _serve_one(self, job: Job) -> None:
        time = asyncio.get_running_loop().time
        job.tried = time() if job.tried is None else job.tried
        hold_until = 0.0
        match await self._render_and_attempt(job):
            case Went() as went:
                rest = (job.calls or [])[1:]
                following = await self._results.went(job.parcel, went, rest)
                if following is not None:
                    self._queue(Job(following, rest), first=True)
            case Lost() as lost:
                await self._lost(job.parcel, lost)
            case Later() as later:
                hold_until = await self._later(job, later, time())
        self._pacer.finished(*job.line, hold_until=hold_until)

    async def _render_and_attempt(self, job: Job) -> Outcome:
        if job.calls is None:
            try:
                job.calls = await self._render(job.parcel)
            except Exception as error:
                log.exception("a parcel cannot be rendered", parcel=job.parcel.id, subject=job.parcel.subject)
                return Lost("failed", f"{type(error).__name__}: {error}")
            if job.calls and (more := messages(job.calls[0]) - 1) > 0:
                self._pacer.spend(job.parcel.chat, more, asyncio.get_running_loop().time())
        return await self._attempt(job.calls[0]) if job.calls else Went({}, [], "unchanged")

    async def _attempt(self, call: Call) -> Outcome:
        try:
            with self._metrics.latency.time():
                outcome = await self._delivery.attempt(call)
        except Exception as error:
            log.exception("a call cannot be made", method=call.get("method"))
            return Lost("failed", f"{type(error).__name__}: {error}")
        if isinstance(outcome, Went):
            self._metrics.sent.labels(outcome.call["method"]).inc()
        return outcome

    async def _lost(self, parcel: Parcel, lost: Lost) -> None:
        self._metrics.failed.labels(lost.result).inc()
        await self._results.lost(parcel, lost)

    async def _later(self, job: Job, later: Later, now: float) -> float:
        """Put a job off; gives the moment up to which it holds back its chat's others."""
        if later.retry_after is not None:
            self._metrics.retried.labels("retry_after").inc()
            self._pacer.retry_after(job.parcel.chat, later.retry_after, now)
            self._queue(job, first=True)
            return 0.0
        if job.tried is not None and now - job.tried > GIVE_UP_SECONDS:
            await self._lost(job.parcel, Lost("failed", f"tried for a day: {later.why}"))
            return 0.0
        self._metrics.retried.labels("trouble").inc()
        delay = self._backoff.after(job.parcel.attempts + 1)
        job.parcel = await self._results.postponed(job.parcel, delay, later.why)
        if job.parcel.attempts <= HOLDING_ATTEMPTS:
            self._queue(job, first=True)
            return now + delay
        job.calls = unsent(job.parcel)  # a Tell is rendered afresh: its text may speak of time
        self._park(job)
        return 0.0

    async def _answer(self, job: Job, answers: list[Call]) -> None:
        """Answer a press of a key, at once and for ten seconds at most; nothing else waits for that."""
        time = asyncio.get_running_loop().time
        until = time() + ANSWER_SECONDS
        for call in answers:
            attempts = 0
            while isinstance(outcome := await self._attempt(call), Later):
                attempts += 1
                delay = outcome.retry_after or self._backoff.after(attempts)
                if time() + delay > until:
                    outcome = Lost("failed", f"too late to answer: {outcome.why}")
                    break
                await asyncio.sleep(delay)
        if job.calls:
            return  # the parcel's result is that of its messages
        if isinstance(outcome, Went):
            await self._results.went(job.parcel, outcome, [])
        elif isinstance(outcome, Lost):
            await self._lost(job.parcel, outcome)
