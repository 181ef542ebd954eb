"""Where the bot has topics in private chats, each order is a topic of its own: made on first use, again if deleted."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

from telegram import Bot

from bot.calls import ApiRefusal, Call, Meaning, make, meaning, messages
from bot.screens.focus import other_side
from storage import orders, people, topics
from storage.database import Database
from storage.outbox import Parcel
from storage.work import Connection
from texts.i18n import Say, plain

LONGEST_TITLE = 128
GONE = ("message thread not found", "topic_deleted", "topic_id_invalid", "topic_closed")
"""Telegram's words for a topic that somebody deleted."""
TOPIC = "message_thread_id"


class Topics:
    """Puts what is said about an order into the order's topic."""

    def __init__(self, db: Database, bot: Bot, now: Callable[[], datetime], *, on: bool) -> None:
        """`on`: whether Telegram lets this bot have topics in private chats (`getMe` says so)."""
        self._db, self._bot, self._now, self._on = db, bot, now, on
        self._one_at_a_time = asyncio.Lock()  # or two parcels would each make a topic

    async def placed(self, parcel: Parcel, calls: list[Call]) -> list[Call]:
        """The calls, in the topic of the parcel's order. Raises ApiRefusal and NetworkError: try again."""
        if not self._on or parcel.chat <= 0 or not (parcel.subject or "").startswith("order:"):
            return calls
        if not any(_lost(call) for call in calls):
            return calls
        topic = await self._topic(parcel)
        if topic is None:
            return calls
        return [{**call, "params": {**call["params"], TOPIC: topic}} if _lost(call) else call for call in calls]

    async def anew(self, parcel: Parcel, calls: list[Call], why: str) -> list[Call] | None:
        """The calls in a new topic, if they failed because the old one is gone."""
        if not self._on or not any(words in why.lower() for words in GONE):
            return None
        chat, subject = parcel.chat, parcel.subject or ""
        await self._db.transaction(lambda tx: topics.forget(tx.connection, chat, subject))
        bare = [{**call, "params": {k: v for k, v in call["params"].items() if k != TOPIC}} for call in calls]
        return await self.placed(parcel, bare)

    async def _topic(self, parcel: Parcel) -> int | None:
        chat, subject = parcel.chat, parcel.subject or ""
        async with self._one_at_a_time:
            known = await self._db.read(lambda connection: topics.find(connection, chat, subject))
            if known is not None:
                return known
            title = await self._db.read(lambda connection: _title(connection, chat, subject))
            try:
                made = await make(self._bot, "createForumTopic", {"chat_id": chat, "name": title})
            except ApiRefusal as refusal:
                if meaning(refusal) in (Meaning.WAIT, Meaning.LATER):
                    raise
                return None  # the chat takes no topics, or nothing at all: the message itself will tell
            topic = int(made[TOPIC])
            await self._db.transaction(lambda tx: topics.keep(tx.connection, chat, subject, topic, self._now()))
            return topic


def _lost(call: Call) -> bool:
    """Whether the call makes a message that has no topic yet."""
    return messages(call) > 0 and TOPIC not in call["params"]


def _title(connection: Connection, chat: int, subject: str) -> str:
    """What the topic is called, in the language of the chat's person (a private chat has its person's number)."""
    person = people.find(connection, chat)
    say = Say(person.language if person else "en")
    order = orders.look(connection, int(subject.partition(":")[2]))
    if order.contract is None:
        return plain(say("talk-topic-draft", number=order.id))
    other = other_side(order, person.company if person else None)
    return plain(say("talk-topic", number=order.id, other=other))[:LONGEST_TITLE]
