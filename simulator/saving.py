"""Writes a whole world to one JSON file and reads it back, so that the demo goes on where it stopped."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from simulator.world import Bot, Chat, Post, Topic, User, World

Json = dict[str, Any]


def save(world: World, path: Path) -> None:
    """The file is the old world or the new one, never half of it."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.parent.mkdir(parents=True, exist_ok=True)
    with fresh.open("w", encoding="utf-8") as file:
        json.dump(_world_json(world), file, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    world.dirty = False


def load(world: World, path: Path) -> None:
    """Fills an empty world from a file, if there is one."""
    if not path.exists():
        return
    saved: Json = json.loads(path.read_text(encoding="utf-8"))
    world.bot = _bot(saved["bot"], world.bot)
    world.offset = saved["offset"]
    world.last_private_id = saved["last_private_id"]
    world.events.seq = saved["seq"]
    world.files.load(saved["files"])
    world.users = {one["id"]: User(**one) for one in saved["users"]}
    world.chats = {one["id"]: _chat(one) for one in saved["chats"]}
    updates = saved["updates"]
    world.updates.next_id = updates["next_id"]
    world.updates.pending.extend(updates["pending"])
    world.updates.allowed = updates["allowed"]
    world.updates.webhook = updates["webhook"]


def _world_json(world: World) -> Json:
    updates = world.updates
    return {
        "bot": _bot_json(world.bot),
        "offset": world.offset,
        "last_private_id": world.last_private_id,
        "seq": world.seq,
        "files": world.files.to_json(),
        "users": [asdict(user) for user in world.users.values()],
        "chats": [_chat_json(chat) for chat in world.chats.values()],
        "updates": {
            "next_id": updates.next_id,
            "pending": list(updates.pending),
            "allowed": updates.allowed,
            "webhook": updates.webhook,
        },
    }


def _bot_json(bot: Bot) -> Json:
    return {
        "first_name": bot.first_name,
        "logged_out": bot.logged_out,
        "texts": [[*key, text] for key, text in bot.texts.items()],
        "commands": [[*key, commands] for key, commands in bot.commands.items()],
        "menus": list(bot.menus.items()),
    }


def _bot(saved: Json, bot: Bot) -> Bot:
    """What the bot said about itself; who it is was decided by how the simulator was started."""
    return Bot(
        id=bot.id,
        username=bot.username,
        topics=bot.topics,
        first_name=saved["first_name"],
        logged_out=saved["logged_out"],
        texts={(name, language): text for name, language, text in saved["texts"]},
        commands={(scope, language): commands for scope, language, commands in saved["commands"]},
        menus=dict(saved["menus"]),
    )


def _chat_json(chat: Chat) -> Json:
    # Not asdict: it would copy every message deeply.
    plain = {key: value for key, value in vars(chat).items() if key not in ("posts", "topics", "read")}
    return {
        **plain,
        "posts": [vars(post) for post in chat.posts.values()],
        "topics": [vars(topic) for topic in chat.topics.values()],
        "read": list(chat.read.items()),
    }


def _chat(saved: Json) -> Chat:
    posts = [Post(**{**one, "reactions": _by_number(one["reactions"])}) for one in saved["posts"]]
    topics = [Topic(**one) for one in saved["topics"]]
    return Chat(
        **{
            **saved,
            "posts": {post.id: post for post in posts},
            "topics": {topic.id: topic for topic in topics},
            "read": dict(saved["read"]),
        }
    )


def _by_number(reactions: Mapping[str, list[str]]) -> dict[int, list[str]]:
    # JSON has only texts for keys.
    return {int(who): emoji for who, emoji in reactions.items()}
