"""A parcel on its way to Telegram, between the outbox and its delivery."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from bot.calls import Call, is_large
from storage.outbox import Parcel

ANSWER = "answerCallbackQuery"


@dataclass(eq=False)
class Job:
    """A parcel on its way: the calls still to be made, None until they are rendered."""

    parcel: Parcel
    calls: list[Call] | None
    tried: float | None = None

    @property
    def line(self) -> tuple[int, int]:
        """The line it waits in: its lane and its chat."""
        return int(self.parcel.lane), self.parcel.chat

    @property
    def large(self) -> bool:
        """Whether its next call is on the line so long that other chats' messages should not wait for it."""
        return bool(self.calls and is_large(self.calls[0]))


@dataclass(order=True)
class Parked:
    """A job that waits for a time of day."""

    until: datetime
    number: int
    job: Job = field(compare=False)


def unsent(parcel: Parcel) -> list[Call] | None:
    """The parcel's rendered calls, without answers to presses; None while it is not rendered."""
    calls: list[Call] | None = parcel.payload.get("calls")
    return None if calls is None else [call for call in calls if call["method"] != ANSWER]
