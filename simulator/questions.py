"""What people ask of the bot and it has to answer in time: pressed keys, inline queries, payments about to be made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from simulator.feed import Signal

Json = dict[str, Any]
# seconds of the world's time a bot has to answer a question
ANSWER_WITHIN = 60
# questions nobody answers are forgotten when there are more than this
MOST_QUESTIONS = 10_000


@dataclass
class Question:
    """Something put to the bot that it has to answer: a pressed key, an inline query, a payment about to be made."""

    id: str
    kind: str
    asked: int
    about: Json
    answer: Json | None = None
    answered: Signal = field(default_factory=Signal)

    async def wait(self, seconds: float) -> Json | None:
        """The bot's answer, or None when it does not come in time."""
        await self.answered.until(lambda: self.answer is not None, seconds)  # an answer may say nothing
        return self.answer
