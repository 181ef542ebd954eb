"""What people do on their phones: write, send files, press keys, block the bot; and what the bot hears of it."""

from __future__ import annotations

import secrets
from typing import Any

from simulator import entities
from simulator.call import MOST_CAPTION, MOST_TEXT, reply_to
from simulator.commands import commands_for, menu_of
from simulator.copying import forwarded
from simulator.filestore import Upload
from simulator.groups import bot_member, drop_topic, open_topic
from simulator.refusals import BadRequest
from simulator.world import ANONYMOUS, Chat, Post, User, World

Json = dict[str, Any]
# How long a phone shows a key as pressed.
PRESS_WITHIN = 10.0
_MOST_TITLE = 128


class Unknown(Exception):
    """There is no such person, chat or message."""


def someone(world: World, user_id: int) -> User:
    try:
        return world.users[user_id]
    except KeyError:
        raise Unknown(f"no person {user_id}") from None


def chat_of(world: World, user: User, chat_id: int) -> Chat:
    """A chat this person is in."""
    chat = world.chats.get(chat_id)
    if chat is None or user.id not in chat.members:
        raise Unknown(f"{user.first_name} has no chat {chat_id}")
    return chat


def post_in(chat: Chat, message_id: int) -> Post:
    try:
        return chat.posts[message_id]
    except KeyError:
        raise Unknown(f"no message {message_id} in chat {chat.id}") from None


def say(
    world: World, user: User, chat: Chat, content: Json, *, reply: Post | None = None, quote: str | None = None,
    thread: int | None = None,
) -> Post:  # fmt: skip
    """A person puts a message into a chat, and the bot hears of it."""
    if chat.private and chat.blocked:
        raise BadRequest("unblock the bot first")
    chat.started = True
    place: Json = {}
    if thread is not None:
        topic = chat.topics.get(thread)
        if topic is None or topic.closed:
            raise BadRequest("this topic is closed" if topic else "no such topic")
        place = {"message_thread_id": thread, "is_topic_message": True}
    answered = reply_to(reply, quote) if reply else {}
    sender = user.json()
    if user.id in chat.anonymous:
        sender, place = ANONYMOUS, {"sender_chat": world.chat_json(chat), **place}
    post = world.post(chat, sender, {**place, **answered, **content})
    chat.read[user.id] = post.id
    if chat.bot_inside:
        world.tell_bot("message", as_bot_sees(chat, post))
    return post


def as_bot_sees(chat: Chat, post: Post) -> Json:
    """In a topic, Telegram calls a message that answers nothing an answer to the topic's first message."""
    thread = post.body.get("message_thread_id")
    first = chat.posts.get(thread) if thread is not None and "reply_to_message" not in post.body else None
    return {**post.body, "reply_to_message": first.body} if first else post.body


def text_content(text: str) -> Json:
    """A text message as a phone sends it."""
    text = text.strip()
    if not text:
        raise BadRequest("message text is empty")
    if entities.utf16(text) > MOST_TEXT:
        raise BadRequest("message is too long")
    found = entities.detect(text, [])
    return {"text": text, **({"entities": found} if found else {})}


def upload(
    world: World, user: User, chat: Chat, kind: str, files: list[Upload], caption: str, *, reply: Post | None = None,
    thread: int | None = None,
) -> list[Post]:  # fmt: skip
    """A person sends files; several become an album with the caption under the first."""
    if entities.utf16(caption) > MOST_CAPTION:
        raise BadRequest("message caption is too long")
    album = {"media_group_id": str(secrets.randbelow(10**17))} if len(files) > 1 else {}
    posts = []
    for index, file in enumerate(files):
        content = {**album, **world.files.content(world.files.keep(kind, file))}
        if caption and index == 0 and kind not in ("sticker", "video_note"):
            found = entities.detect(caption, [])
            content |= {"caption": caption, **({"caption_entities": found} if found else {})}
        posts.append(say(world, user, chat, content, reply=reply, thread=thread))
    return posts


def edit(world: World, user: User, chat: Chat, post: Post, text: str) -> Post:
    """A person changes the words of a message they sent."""
    if post.body["from"]["id"] != user.id:
        raise BadRequest("this is not your message")
    if "text" in post.body:
        replaced, content = ("text", "entities"), text_content(text)
    else:
        replaced = ("caption", "caption_entities")
        found = entities.detect(text, [])
        content = {"caption": text, **({"caption_entities": found} if found else {})} if text else {}
    kept = {key: value for key, value in post.body.items() if key not in replaced}
    world.change(chat, post, {**kept, **content, "edit_date": world.now()})
    if chat.bot_inside:
        world.tell_bot("edited_message", as_bot_sees(chat, post))
    return post


async def press(world: World, user: User, chat: Chat, message_id: int, data: str) -> Json:
    """A person presses a key and sees the bot's answer, if it comes while they look."""
    post = chat.posts.get(message_id)
    gone = {"chat": world.chat_json(chat), "message_id": message_id, "date": 0}
    pressed = {
        "from": user.json(),
        "message": as_bot_sees(chat, post) if post else gone,
        "chat_instance": str(chat.id),
        "data": data,
    }
    answer = await world.ask_bot("callback_query", pressed).wait(PRESS_WITHIN)
    return {"answered": answer is not None, **(answer or {})}


def key_at(post: Post, row: int, column: int) -> Json:
    """The key at a place of a message's keyboard."""
    try:
        key: Json = post.body["reply_markup"]["inline_keyboard"][row][column]
    except (KeyError, IndexError):
        raise Unknown(f"message {post.id} has no key at row {row}, column {column}") from None
    return key


async def press_key(world: World, user: User, chat: Chat, post: Post, key: Json) -> Json:
    """A person presses a key of a message: some ask the bot, some work by themselves."""
    match key:
        case {"callback_data": data}:
            return await press(world, user, chat, post.id, data)
        case {"url": url} | {"web_app": {"url": url}}:
            return {"answered": True, "url": url}
        case {"copy_text": {"text": text}}:
            return {"answered": True, "copy": text}
        case {"switch_inline_query_current_chat": query} | {"switch_inline_query": query}:
            return {"answered": True, "inline": query}
        case _:
            return {"answered": True, "pay": True}


def block(world: World, user: User, *, blocked: bool) -> None:
    """A person blocks or unblocks the bot."""
    chat = world.chats[user.id]
    if chat.blocked == blocked:
        return
    old = bot_member(world, chat)
    chat.blocked = blocked
    world.happened("chats", chat)
    membership(world, user, chat, old)


def membership(world: World, user: User, chat: Chat, old: Json) -> None:
    """Tells the bot that somebody changed what it is in a chat."""
    change = {"chat": world.chat_json(chat), "from": user.json(), "date": world.now()}
    world.tell_bot("my_chat_member", {**change, "old_chat_member": old, "new_chat_member": bot_member(world, chat)})


def found_group(world: World, title: str, members: list[int], *, is_forum: bool) -> Chat:
    """People make a group and let the bot in as its administrator."""
    if not 1 <= len(title) <= _MOST_TITLE or not members:
        raise BadRequest("a group has a title and members")
    founder, *_ = [someone(world, member) for member in members]
    group = world.found_group(title, dict.fromkeys(members), is_forum=is_forum)
    membership(world, founder, group, {"status": "left", "user": world.bot.json()})
    return group


def come(world: World, group: Chat, user: User) -> None:
    """A person joins a group."""
    if user.id not in group.members:
        group.members.append(user.id)
        world.happened("world")
        say(world, user, group, {"new_chat_members": [user.json()]})


def go(world: World, group: Chat, user: User) -> None:
    """A person leaves a group."""
    if user.id in group.members:
        say(world, user, group, {"left_chat_member": user.json()})
        group.members.remove(user.id)
        world.happened("world")


def hide(group: Chat, user: User, *, hidden: bool) -> None:
    """An administrator remains anonymous from here on, or no longer."""
    others = [member for member in group.anonymous if member != user.id]
    group.anonymous = [*others, user.id] if hidden else others


def topic(world: World, user: User, chat: Chat, wish: Json) -> Json:
    """A person opens a topic (`name`) or deletes one (`delete`)."""
    if "delete" in wish:
        if wish["delete"] not in chat.topics:
            raise Unknown(f"no topic {wish['delete']}")
        drop_topic(world, chat, chat.topics[wish["delete"]])
        return {"deleted": True}
    opened = open_topic(world, chat, user.json(), str(wish["name"]))
    world.tell_bot("message", chat.posts[opened.id].body)
    return {"thread": opened.id, "name": opened.name}


def forward(world: World, user: User, chat: Chat, post: Post, *, hidden: bool) -> Post:
    """A person forwards a message they can see. `hidden`: its writer's account can't be opened from it."""
    return say(world, user, chat, forwarded(post, "this message can't be forwarded", hidden=hidden))


def react(world: World, user: User, chat: Chat, post: Post, emoji: list[str]) -> None:
    """A person reacts to a message; the bot hears of it if it asked to."""
    old, post.reactions[user.id] = post.reactions.get(user.id, []), emoji
    world.happened("edit", chat, message=world.seen(post))
    change = {"chat": world.chat_json(chat), "message_id": post.id, "user": user.json(), "date": world.now()}
    old_new = {"old_reaction": old, "new_reaction": emoji}
    shown = {name: [{"type": "emoji", "emoji": one} for one in some] for name, some in old_new.items()}
    world.tell_bot("message_reaction", {**change, **shown})


def chats_of(world: World, user: User) -> list[Json]:
    """A person's list of chats, as the page shows it."""
    return [_listed(world, user, chat) for chat in world.chats.values() if user.id in chat.members]


def _listed(world: World, user: User, chat: Chat) -> Json:
    last = next(reversed(chat.posts.values()), None)
    return {
        "chat": chat.id,
        "title": world.bot.first_name if chat.private else chat.title,
        "kind": "private" if chat.private else "supergroup",
        "is_forum": chat.is_forum,
        "topics": [{"id": t.id, "name": t.name, "closed": t.closed} for t in chat.topics.values()],
        "commands": commands_for(world, chat, user.id),
        "menu": menu_of(world, chat),
        "blocked": chat.blocked,
        "started": chat.started,
        "pinned": chat.pinned,
        "last": world.seen(last) if last else None,
        "typing": chat.typing_until > world.now(),
        "unread": _unread(chat, user.id),
        "read": chat.read.get(user.id, 0),
    }


def _unread(chat: Chat, user_id: int) -> int:
    count = 0
    for message_id in reversed(chat.posts):
        if message_id <= chat.read.get(user_id, 0):
            break
        count += chat.posts[message_id].body["from"]["id"] != user_id
    return count
