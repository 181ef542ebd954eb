"""Topics: each order has its own in a private chat where the bot may have them, each case in the staff's group.

They are made on first use, made again if somebody deleted them, and a case's topic is closed when the case is over.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

from telegram import Bot

from bot import case_topics
from bot.calls import ApiRefusal, Call, Meaning, make, meaning, messages
from bot.case_topics import RELAY, StaffTopic
from bot.screens.focus import other_side
from storage import orders, people, topics
from storage.database import Database, Transaction
from storage.outbox import Parcel
from storage.work import Connection
from texts.i18n import Say, plain

LONGEST_TITLE = 128
GONE = ("message thread not found", "topic_deleted", "topic_id_invalid", "topic_closed")
"""Telegram's words for a topic that somebody deleted."""
TOPIC = "message_thread_id"


class Topics:
    """Puts what is said about an order into the order's topic, and what is said about a case into the case's."""

    def __init__(
        self, db: Database, bot: Bot, now: Callable[[], datetime], *, on: bool, staff_group: int | None = None
    ) -> None:
        """`on`: whether Telegram lets this bot have topics in private chats (`getMe` says so)."""
        self._db, self._bot, self._now, self._on = db, bot, now, on
        self._staff_group = staff_group
        self._one_at_a_time = asyncio.Lock()  # or two parcels would each make a topic

    async def placed(self, parcel: Parcel, calls: list[Call], *, again: bool = False) -> list[Call]:
        """The calls, in the topic of the parcel's order or case. Raises ApiRefusal and NetworkError: try again.

        `again`: they are what the parcel brings already, and only their topic is gone.
        """
        if not any(_lost(call) for call in calls):
            return calls
        if self._staff_group is not None and parcel.chat == self._staff_group:
            case = await self._db.read(lambda connection: case_topics.topic_of(connection, parcel))
            if case is not None and RELAY in parcel.payload and not again:
                calls = await self._db.transaction(self._relay(parcel, case))
            return await self._in_case(parcel.chat, case, calls) if case and calls else calls
        if not self._on or parcel.chat <= 0 or not (parcel.subject or "").startswith("order:"):
            return calls
        title = await self._db.read(lambda connection: _title(connection, parcel.chat, parcel.subject or ""))
        topic, _ = await self._topic(parcel.chat, parcel.subject or "", title)
        return calls if topic is None else _into(topic, calls)

    async def _in_case(self, group: int, case: StaffTopic, calls: list[Call]) -> list[Call]:
        topic, fresh = await self._topic(group, case.about, case.title)
        if topic is None:
            return calls
        first = [case_topics.opening(group, case)] if fresh else []
        last = [case_topics.closing(group, topic)] if case.closes else []
        return [*_into(topic, [*first, *calls]), *last]

    def _relay(self, parcel: Parcel, case: StaffTopic) -> Callable[[Transaction], list[Call]]:
        return lambda tx: case_topics.relayed(tx.connection, parcel, case, self._now())

    async def anew(self, parcel: Parcel, calls: list[Call], why: str) -> list[Call] | None:
        """The calls in a new topic, if they failed because the old one is gone."""
        if not any(words in why.lower() for words in GONE):
            return None
        about = await self._db.transaction(lambda tx: self._forget(tx.connection, parcel))
        if about is None or not any(messages(call) for call in calls):
            return None
        bare = [{**call, "params": {k: v for k, v in call["params"].items() if k != TOPIC}} for call in calls]
        return await self.placed(parcel, [call for call in bare if messages(call)], again=True)

    def _forget(self, connection: Connection, parcel: Parcel) -> str | None:
        """The parcel's topic is gone; None if its chat has no topics of ours."""
        about = parcel.subject if self._on else None
        if parcel.chat == self._staff_group:
            case = case_topics.topic_of(connection, parcel)
            about = case.about if case else None
        if about is not None:
            topics.forget(connection, parcel.chat, about)
        return about

    async def _topic(self, chat: int, about: str, title: str) -> tuple[int | None, bool]:
        """The topic, and whether it was made just now; None where the chat takes none."""
        async with self._one_at_a_time:
            known = await self._db.read(lambda connection: topics.find(connection, chat, about))
            if known is not None:
                return known, False
            try:
                made = await make(self._bot, "createForumTopic", {"chat_id": chat, "name": title[:LONGEST_TITLE]})
            except ApiRefusal as refusal:
                if meaning(refusal) in (Meaning.WAIT, Meaning.LATER):
                    raise
                return None, False  # the chat takes no topics, or nothing at all: the message itself will tell
            topic = int(made[TOPIC])
            await self._db.transaction(lambda tx: topics.keep(tx.connection, chat, about, topic, self._now()))
            return topic, True


def _lost(call: Call) -> bool:
    """Whether the call makes a message that has no topic yet."""
    return messages(call) > 0 and TOPIC not in call["params"]


def _into(topic: int, calls: list[Call]) -> list[Call]:
    return [{**call, "params": {**call["params"], TOPIC: topic}} if _lost(call) else call for call in calls]


def _title(connection: Connection, chat: int, subject: str) -> str:
    """What the topic is called, in the language of the chat's person (a private chat has its person's number)."""
    person = people.find(connection, chat)
    say = Say(person.language if person else "en")
    order = orders.look(connection, int(subject.partition(":")[2]))
    if order.contract is None:
        return plain(say("talk-topic-draft", number=order.id))
    other = other_side(order, person.company if person else None)
    return plain(say("talk-topic", number=order.id, other=other))[:LONGEST_TITLE]
