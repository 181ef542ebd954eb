"""What the bot's database says afterwards, and what the simulated Telegram knows that it does not."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from sqlalchemy import select

from simulator.world import World
from storage import outbox, record, tables
from storage.work import TALK, Connection


def undelivered(connection: Connection, bot: int) -> int:
    """How many promised messages still wait."""
    return len(outbox.waiting(connection, bot))


def inbox(connection: Connection) -> list[Any]:
    """Every stored update: `update_id`, `raw`, `done`, `failed`."""
    return list(connection.execute(select(tables.inbox).order_by(tables.inbox.c.id)))


def failures(connection: Connection) -> list[str]:
    """Updates and messages that were given up."""
    row = tables.outbox
    lost = select(row.c.chat, row.c.why).where(row.c.result.in_(("failed", "blocked")), row.c.why != "withdrawn")
    messages = [f"to {chat}: {why}" for chat, why in connection.execute(lost)]
    return [f"update {one.update_id}: {one.failed}" for one in inbox(connection) if one.failed] + messages


def written(stored: list[Any]) -> Counter[str]:
    """How often each text stands in the inbox."""
    updates = [json.loads(one.raw) for one in stored]
    return Counter(update["message"]["text"] for update in updates if "text" in update.get("message", {}))


def talk(connection: Connection, subject: str) -> list[str]:
    """What the record holds of a talk, in its order."""
    return [entry.body["text"] for entry in record.entries(connection, subject) if entry.kind == TALK]


def events(connection: Connection, subject: str) -> list[str]:
    """What happened to an order, in its order."""
    return [entry.body["type"] for entry in record.events(connection, subject)]


def strays(connection: Connection, world: World) -> list[tuple[int, int]]:
    """Every message (chat, id) that the outbox does not know: sent, but the note of it died with the bot."""
    row = tables.outbox
    known = {tuple(place) for place in connection.execute(select(row.c.chat, row.c.message_id))}
    return [
        (chat.id, post.id)
        for chat in world.chats.values()
        for post in chat.posts.values()
        if post.body["from"]["id"] == world.bot.id and (chat.id, post.id) not in known
    ]


def shown(world: World, text: str, to: int) -> int:
    """How many messages from the bot in a person's chat hold this text."""
    posts = world.chats[to].posts.values()
    return sum(text in post.body.get("text", "") for post in posts if post.body["from"]["id"] == world.bot.id)
