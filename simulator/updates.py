"""What the bot has yet to hear: numbered updates that stay until they are acknowledged."""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import Any

from simulator.feed import Signal
from simulator.refusals import OTHER_POLL, WEBHOOK_ACTIVE, BadRequest, Conflict

Json = dict[str, Any]
# Telegram sends these only to bots that ask for them by name.
ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KINDS = frozenset(
    {
        "message", "edited_message", "channel_post", "edited_channel_post", "business_connection", "business_message",
        "edited_business_message", "deleted_business_messages", "message_reaction", "message_reaction_count",
        "inline_query", "chosen_inline_result", "callback_query", "shipping_query", "pre_checkout_query",
        "purchased_paid_media", "poll", "poll_answer", "my_chat_member", "chat_member", "chat_join_request",
        "chat_boost", "removed_chat_boost",
    }
)  # fmt: skip


class Updates:
    """The queue between Telegram and the bot, and how the bot wants to be told."""

    def __init__(self) -> None:
        self.next_id = 1
        self.pending: deque[Json] = deque()
        self.allowed: list[str] = []
        self.webhook: Json = {}
        self.last_error: tuple[int, str] | None = None
        self.signal = Signal()
        self._poll = 0

    def add(self, kind: str, what: Json) -> None:
        """Queues an update, unless the bot does not want this kind."""
        if kind in self.allowed or (not self.allowed and kind not in ONLY_ON_REQUEST):
            self.pending.append({"update_id": self.next_id, kind: what})
            self.next_id += 1
            self.signal.fire()

    def allow(self, kinds: list[str] | None) -> None:
        """Which kinds the bot wants; none named means all but the ones only sent on request. None keeps the choice."""
        if kinds is not None:
            self.allowed = [kind for kind in kinds if kind in KINDS]

    def acknowledge(self, offset: int) -> None:
        """Forgets updates before `offset`; a negative offset keeps only that many of the newest."""
        if offset < 0:
            offset = self.next_id + offset if self.pending else 0
        while self.pending and self.pending[0]["update_id"] < offset:
            self.pending.popleft()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """The next updates, waiting for one at most `seconds`. A newer poll ends this one with a Conflict."""
        if self.webhook:
            raise Conflict(WEBHOOK_ACTIVE)
        if not 0 <= limit <= 100:
            raise BadRequest("limit should be in range 1-100")
        self._poll += 1
        this = self._poll
        self.signal.fire()
        self.acknowledge(offset)

        def ready() -> deque[Json]:
            if this != self._poll:
                raise Conflict(OTHER_POLL)
            if self.webhook:
                raise Conflict("terminated by setWebhook request")
            return self.pending

        return list(islice(await self.signal.until(ready, seconds), limit or 100))
