"""What the bot can ask about chats, and the topics of a forum."""

from __future__ import annotations

from typing import Any

from simulator import refusals
from simulator.call import Call
from simulator.refusals import BadRequest
from simulator.world import Chat, Topic, User, World

Json = dict[str, Any]
ICON_COLOURS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
BOT_RIGHTS = {
    "can_be_edited": False, "is_anonymous": False, "can_manage_chat": True, "can_delete_messages": True,
    "can_manage_video_chats": True, "can_restrict_members": True, "can_promote_members": False,
    "can_change_info": True, "can_invite_users": True, "can_post_stories": False, "can_edit_stories": False,
    "can_delete_stories": False, "can_pin_messages": True, "can_manage_topics": True, "can_manage_tags": False,
}  # fmt: skip


def get_chat(call: Call) -> Json:
    chat, world = call.chat(), call.world
    if chat.private and not chat.started:
        raise BadRequest(refusals.CHAT_NOT_FOUND)
    full: Json = {**world.chat_json(chat), "accent_color_id": 0, "max_reaction_count": 11}
    full["accepted_gift_types"] = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
    )
    if chat.pinned:
        full["pinned_message"] = chat.posts[chat.pinned[-1]].body
    return full


def get_chat_member(call: Call) -> Json:
    chat, user_id = call.chat(), call.params["user_id"]
    if user_id == call.world.bot.id:
        return bot_member(call.world, chat)
    user = call.world.users.get(user_id)
    if user is None:
        raise BadRequest("PARTICIPANT_ID_INVALID")
    return member(chat, user)


def member(chat: Chat, user: User) -> Json:
    """The Bot API's `ChatMember`: the first of a group owns it."""
    if user.id not in chat.members:
        return {"status": "left", "user": user.json()}
    if not chat.private and chat.members[0] == user.id:
        return {"status": "creator", "user": user.json(), "is_anonymous": user.id in chat.anonymous}
    return {"status": "member", "user": user.json()}


def bot_member(world: World, chat: Chat) -> Json:
    """What the bot is in a chat."""
    if chat.private:
        return (
            {"status": "kicked", "user": world.bot.json(), "until_date": 0}
            if chat.blocked
            else {
                "status": "member",
                "user": world.bot.json(),
            }
        )
    return {"status": "administrator", "user": world.bot.json(), **BOT_RIGHTS}


def get_chat_member_count(call: Call) -> int:
    return len(call.chat().members) + 1


def get_chat_administrators(call: Call) -> list[Json]:
    chat = call.chat()
    if chat.private:
        raise BadRequest("there are no administrators in the private chat")
    owner = [member(chat, call.world.users[chat.members[0]])] if chat.members else []
    return [*owner, bot_member(call.world, chat)]


def leave_chat(call: Call) -> bool:
    chat = call.chat()
    if chat.private:
        raise BadRequest("chat member status can't be changed in private chats")
    chat.bot_inside = False
    call.world.happened("chats", chat)
    return True


def create_forum_topic(call: Call) -> Json:
    chat = call.open_chat()
    if not (chat.is_forum or (chat.private and call.world.bot.topics)):
        raise BadRequest(refusals.NOT_A_FORUM)
    topic = open_topic(call.world, chat, call.world.bot.json(), _name(call), call.get("icon_color"))
    return {"message_thread_id": topic.id, "name": topic.name, "icon_color": topic.icon_color}


def open_topic(world: World, chat: Chat, creator: Json, name: str, colour: int | None = None) -> Topic:
    """A new topic. Its number is that of the message that tells of it."""
    colour = ICON_COLOURS[0] if colour is None else colour
    if colour not in ICON_COLOURS:
        raise BadRequest("invalid forum topic icon color specified")
    topic_id = world.upcoming_id(chat)
    topic = chat.topics[topic_id] = Topic(topic_id, name, colour)
    told = {"name": name, "icon_color": colour}
    world.post(
        chat,
        creator,
        {"message_thread_id": topic_id, "is_topic_message": True, "forum_topic_created": told},
    )
    return topic


def edit_forum_topic(call: Call) -> bool:
    chat, topic = _topic(call)
    name = _name(call) if "name" in call.params else topic.name
    if name == topic.name:
        raise BadRequest("TOPIC_NOT_MODIFIED")
    topic.name = name
    return _note(call, chat, topic, "forum_topic_edited", {"name": name})


def close_forum_topic(call: Call) -> bool:
    chat, topic = _topic(call)
    if topic.closed:
        raise BadRequest("TOPIC_NOT_MODIFIED")
    topic.closed = True
    return _note(call, chat, topic, "forum_topic_closed", {})


def reopen_forum_topic(call: Call) -> bool:
    chat, topic = _topic(call)
    if not topic.closed:
        raise BadRequest("TOPIC_NOT_MODIFIED")
    topic.closed = False
    return _note(call, chat, topic, "forum_topic_reopened", {})


def delete_forum_topic(call: Call) -> bool:
    chat, topic = _topic(call)
    drop_topic(call.world, chat, topic)
    return True


def drop_topic(world: World, chat: Chat, topic: Topic) -> None:
    """A topic disappears with all its messages."""
    del chat.topics[topic.id]
    for message_id in [post.id for post in chat.posts.values() if post.body.get("message_thread_id") == topic.id]:
        world.remove(chat, message_id)


def _topic(call: Call) -> tuple[Chat, Topic]:
    chat = call.open_chat()
    topic = chat.topics.get(call.params["message_thread_id"])
    if topic is None:
        raise BadRequest("TOPIC_ID_INVALID" if chat.is_forum or chat.private else refusals.NOT_A_FORUM)
    return chat, topic


def _name(call: Call) -> str:
    name = str(call.params["name"]).strip()
    if not 1 <= len(name) <= 128:
        raise BadRequest("topic name must be 1-128 characters")
    return name


def _note(call: Call, chat: Chat, topic: Topic, kind: str, told: Json) -> bool:
    place = {"message_thread_id": topic.id, "is_topic_message": True}
    call.world.post(chat, call.world.bot.json(), {**place, kind: told})
    return True
