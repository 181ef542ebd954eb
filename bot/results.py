"""Writes down what became of each parcel, together with what the rest of the product makes of it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

import structlog

from bot.calls import Call
from bot.clock import Clock
from bot.delivery import Lost, Went
from storage import outbox
from storage.database import Database, Transaction
from storage.outbox import Parcel

log = structlog.get_logger(__name__)

T = TypeVar("T")
Delivered = Callable[[Transaction, Parcel, list[Call], list[int]], None]
"""Told in the same transaction what was really sent, and under which message ids."""
Unreachable = Callable[[Transaction, Parcel, str], None]
"""Told in the same transaction that a chat cannot be reached, and why."""


class Results:
    """Notes each result in one transaction of its own; many at a time share a commit."""

    def __init__(
        self, db: Database, bot_id: int, clock: Clock, delivered: Delivered | None, unreachable: Unreachable | None
    ) -> None:
        self._db, self._bot_id, self._clock = db, bot_id, clock
        self._delivered, self._unreachable = delivered, unreachable

    async def went(self, parcel: Parcel, went: Went, rest: list[Call]) -> Parcel | None:
        """Note what was sent. What remains becomes a parcel of its own, so that a retry sends nothing twice."""
        now = self._clock.now()
        message_id = went.message_ids[0] if went.message_ids else None

        def note(work: Transaction) -> Parcel | None:
            outbox.sent(work.connection, parcel, message_id, now, went.result, seq=parcel.payload.get("seq"))
            return self._put(work, parcel, rest, now) if rest else None

        def tell(work: Transaction) -> None:
            if self._delivered and went.result == "sent":
                self._delivered(work, parcel, [went.call], went.message_ids)

        return await self._note(note, tell)

    async def lost(self, parcel: Parcel, lost: Lost) -> None:
        """Note that a parcel will never arrive."""
        now = self._clock.now()
        about = {"parcel": parcel.id, "subject": parcel.subject, "person": parcel.person, "chat": parcel.chat}
        log.warning("a parcel was not delivered", result=lost.result, why=lost.why, **about)

        def tell(work: Transaction) -> None:
            if self._unreachable and lost.result == "blocked":
                self._unreachable(work, parcel, lost.why)

        await self._note(lambda work: outbox.failed(work.connection, parcel, lost.result, lost.why, now), tell)

    async def postponed(self, parcel: Parcel, seconds: float, why: str) -> Parcel:
        """Note when and why a parcel is tried again."""
        now = self._clock.now()
        until = now + timedelta(seconds=seconds)
        return await self._db.transaction(lambda work: outbox.postpone(work.connection, parcel, until, why, now))

    def _put(self, work: Transaction, parcel: Parcel, calls: list[Call], now: datetime) -> Parcel:
        return outbox.put(
            work.connection,
            bot=self._bot_id,
            chat=parcel.chat,
            person=parcel.person,
            subject=parcel.subject,
            lane=parcel.lane,
            payload={**parcel.payload, "calls": calls},
            now=now,
        )

    async def _note(self, note: Callable[[Transaction], T], tell: Callable[[Transaction], None]) -> T:
        def both(work: Transaction) -> T:
            noted = note(work)
            tell(work)
            return noted

        try:
            return await self._db.transaction(both)
        except Exception:
            # whatever failed above, the parcel must not be sent again: that alone is noted
            log.exception("a delivery could not be told on")
            return await self._db.transaction(note)
