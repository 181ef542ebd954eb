"""Changing what was sent: editing, deleting, pinning, reacting."""

from __future__ import annotations

from typing import Any

from simulator import refusals
from simulator.call import Call
from simulator.refusals import BadRequest
from simulator.sending import media
from simulator.world import Chat, Post

Json = dict[str, Any]
# Private chats: a bot can delete a message for this long.
DELETE_WITHIN = 48 * 3600
MOST_AT_ONCE = 100
CAPTIONED = ("photo", "document", "video", "voice", "audio", "animation")
_TEXT = ("text", "entities", "link_preview_options")
_CAPTION = ("caption", "caption_entities", "show_caption_above_media")
_MEDIA = (*CAPTIONED, *_CAPTION, "has_media_spoiler")
REACTIONS = frozenset(
    "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡"
)


def edit_message_text(call: Call) -> Json:
    chat, post = _own_message(call)
    content = call.text()
    if "text" not in post.body:
        raise BadRequest(refusals.NO_TEXT_TO_EDIT)
    return _edit(call, chat, post, _TEXT, content)


def edit_message_caption(call: Call) -> Json:
    chat, post = _own_message(call)
    content = call.caption()
    if not any(kind in post.body for kind in CAPTIONED):
        raise BadRequest(refusals.NO_CAPTION_TO_EDIT)
    return _edit(call, chat, post, _CAPTION, content)


def edit_message_media(call: Call) -> Json:
    chat, post = _own_message(call)
    item: Json = call.params["media"]
    caption = call.caption(item)
    if "media_group_id" in post.body and item["type"] not in ("photo", "video") and item["type"] not in post.body:
        raise BadRequest("can't change type of media in an album")
    if not any(kind in post.body for kind in (*CAPTIONED, "text")):
        raise BadRequest(refusals.CANNOT_EDIT)
    content = {**media(call, item["type"], item, "media"), **caption}
    return _edit(call, chat, post, (*_MEDIA, *_TEXT), content)


def edit_message_reply_markup(call: Call) -> Json:
    chat, post = _own_message(call)
    return _edit(call, chat, post, (), {})


def _own_message(call: Call) -> tuple[Chat, Post]:
    for name in ("chat_id", "message_id"):
        if name not in call.params:
            raise BadRequest(f"{name} is empty" if name == "chat_id" else "message identifier is not specified")
    chat = call.open_chat()
    post = call.message(chat, refusals.NO_MESSAGE_TO_EDIT)
    if post.body["from"]["id"] != call.world.bot.id or "forward_origin" in post.body:
        raise BadRequest(refusals.CANNOT_EDIT)
    return chat, post


def _edit(call: Call, chat: Chat, post: Post, replaced: tuple[str, ...], content: Json) -> Json:
    keys, _ = call.keyboard(chat)
    old = {key: value for key, value in post.body.items() if key in (*replaced, "reply_markup")}
    if old == {**content, **keys}:
        raise BadRequest(refusals.NOT_MODIFIED)
    kept = {key: value for key, value in post.body.items() if key not in (*replaced, "reply_markup")}
    # New keys alone do not make a message "edited" in people's eyes.
    edited = {"edit_date": call.world.now()} if replaced else {}
    call.world.change(chat, post, {**kept, **edited, **content, **keys})
    return post.body


def delete_message(call: Call) -> bool:
    chat = call.chat()
    post = call.message(chat, refusals.NO_MESSAGE_TO_DELETE)
    if not _deletable(call, chat, post):
        raise BadRequest(refusals.CANNOT_DELETE)
    call.world.remove(chat, post.id)
    return True


def delete_messages(call: Call) -> bool:
    """Deletes what can be deleted and skips the rest, as Telegram does."""
    chat = call.chat()
    for message_id in _ids(call):
        post = chat.posts.get(message_id)
        if post is not None and _deletable(call, chat, post):
            call.world.remove(chat, message_id)
    return True


def _deletable(call: Call, chat: Chat, post: Post) -> bool:
    return not chat.private or call.world.now() - post.body["date"] <= DELETE_WITHIN


def _ids(call: Call) -> list[int]:
    ids: list[int] = call.params["message_ids"]
    if not ids:
        raise BadRequest("message identifiers are not specified")
    if len(ids) > MOST_AT_ONCE:
        raise BadRequest("too many messages to delete")
    return ids


def set_message_reaction(call: Call) -> bool:
    chat = call.open_chat()
    post = call.message(chat, refusals.NO_MESSAGE_TO_REACT)
    reaction: list[Json] = call.get("reaction", [])
    if len(reaction) > 1:
        raise BadRequest("REACTIONS_TOO_MANY")
    if any(one["emoji"].rstrip("\ufe0f") not in REACTIONS for one in reaction):
        raise BadRequest("REACTION_INVALID")
    post.reactions[call.world.bot.id] = [one["emoji"] for one in reaction]
    call.world.happened("edit", chat, message=call.world.seen(post))
    return True


def pin_chat_message(call: Call) -> bool:
    chat = call.open_chat()
    post = call.message(chat, refusals.NO_MESSAGE_TO_PIN)
    if post.id in chat.pinned:
        return True
    chat.pinned.append(post.id)
    pinned = {key: value for key, value in post.body.items() if key != "reply_to_message"}
    place: Json = {key: post.body[key] for key in ("message_thread_id", "is_topic_message") if key in post.body}
    call.world.post(chat, call.world.bot.json(), {**place, "pinned_message": pinned})
    return True


def unpin_chat_message(call: Call) -> bool:
    chat = call.chat()
    message_id = call.get("message_id", chat.pinned[-1] if chat.pinned else None)
    if message_id not in chat.pinned:
        raise BadRequest("message to unpin not found")
    chat.pinned.remove(message_id)
    call.world.happened("chats", chat)
    return True


def unpin_all_chat_messages(call: Call) -> bool:
    chat = call.chat()
    chat.pinned.clear()
    call.world.happened("chats", chat)
    return True
