"""Decides how many messages are under way at once: one by one as a rule, side by side where many people wait."""

from __future__ import annotations

from typing import Any

from bot.pacer import Pacer

MOST_CALLS = 128
"""So many calls are under way at once when many wait; reactions wait for no limit, so something must bound them."""
RUSH = 32
"""So many people with something waiting are a rush: one by one the last of them would wait for all the others' round
trips to Telegram, so they are served side by side at once."""
PATIENCE_SECONDS = 5.0
"""With fewer people, what may go waits up to so long for the call under way: a crash then leaves a single message in
doubt. After that, Telegram is slow, and nobody waits for another's call."""


class Haste:
    """Watches what waits in the pacer. `now` is any monotonic number of seconds."""

    def __init__(self, pacer: Pacer[Any]) -> None:
        self._pacer = pacer
        self._behind_since: float | None = None

    def most(self, now: float) -> int:
        """How many may be under way: one, so that a crash doubles one message at most; many in a rush."""
        if self._pacer.crowd >= RUSH:
            return MOST_CALLS
        if self._pacer.wait(now) != 0:
            self._behind_since = None
            return 1
        if self._behind_since is None:
            self._behind_since = now
        return MOST_CALLS if now - self._behind_since >= PATIENCE_SECONDS else 1

    def idle(self, now: float, serving: int) -> float | None:
        """Seconds until another may be started while so many are under way; None if only an event changes that."""
        if serving < self.most(now):
            return self._pacer.wait(now)
        if serving < MOST_CALLS and self._behind_since is not None:
            return max(0.0, self._behind_since + PATIENCE_SECONDS - now)
        return None
