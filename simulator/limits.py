"""How fast a bot may send: Telegram's limits overall, to a person and to a group, or milder ones, or none."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from simulator.refusals import TooManyRequests

SENDING = ("send", "copy", "forward", "editmessage")
FREE = ("sendchataction",)


@dataclass(frozen=True)
class Rate:
    """So many at once, then one every `every` seconds."""

    burst: int
    every: float


@dataclass(frozen=True)
class Limits:
    """The rates for all chats together, for a person and for a group."""

    overall: Rate
    person: Rate
    group: Rate


LIMITS: dict[str, Limits | None] = {
    "off": None,
    # For the demo: a person who clicks fast is not what the limits are about.
    "mild": Limits(Rate(30, 1 / 30), Rate(20, 1.0), Rate(20, 1.5)),
    # As Telegram's FAQ has it: 30 messages a second overall, one a second to a person, 20 a minute to a group.
    "telegram": Limits(Rate(30, 1 / 30), Rate(5, 1.0), Rate(20, 3.0)),
}


class Pace:
    """Remembers how much the bot has sent lately. `clock` counts seconds from anywhere."""

    def __init__(self, limits: Limits | None, clock: Callable[[], float]) -> None:
        self.limits = limits
        self._clock = clock
        # chat (0: all together) -> when its allowance is full again
        self._full_at: dict[int, float] = {}
        # chat -> until when the bot must not send there
        self._barred: dict[int, float] = {}

    def check(self, chat_id: int, count: int = 1) -> None:
        """Raises TooManyRequests when the bot sends too fast. Trying again too early makes the wait longer."""
        if self.limits is None:
            return
        now = self._clock()
        rates = {0: self.limits.overall, chat_id: self.limits.person if chat_id > 0 else self.limits.group}
        for key, rate in rates.items():
            self._check(key, rate, count, now)
        for key, rate in rates.items():
            self._full_at[key] = max(self._full_at.get(key, now), now) + count * rate.every
        self._forget(now)

    def _check(self, key: int, rate: Rate, count: int, now: float) -> None:
        if (until := self._barred.get(key, 0.0)) > now:
            # Impatience with one chat is punished; others can't know that the bot as a whole is too fast.
            self._barred[key] = until + 1 if key else until
        # An album counts as its messages, but never as more than can be sent at once.
        elif (wait := self._full_at.get(key, now) - now - (rate.burst - min(count, rate.burst)) * rate.every) > 1e-9:
            self._barred[key] = now + wait
        else:
            return
        raise TooManyRequests(max(1, math.ceil(self._barred[key] - now)))

    def _forget(self, now: float) -> None:
        if len(self._full_at) > 10_000:
            self._full_at = {key: full for key, full in self._full_at.items() if full > now}
            self._barred = {key: until for key, until in self._barred.items() if until > now}


def is_sending(method: str) -> bool:
    """Whether a method counts against the limits."""
    name = method.lower()
    return name.startswith(SENDING) and name not in FREE
