"""Passing messages on: copies, which carry no name, and forwards, which say where they come from."""

from __future__ import annotations

import secrets
from typing import Any

from simulator import refusals
from simulator.call import Call
from simulator.refusals import BadRequest
from simulator.world import Chat, Post

Json = dict[str, Any]
# What makes up a message's content, as opposed to who sent it when and where.
CONTENT = (
    "text", "entities", "link_preview_options", "caption", "caption_entities", "show_caption_above_media",
    "has_media_spoiler", "photo", "document", "video", "voice", "audio", "animation", "sticker", "video_note",
    "location", "venue", "contact",
)  # fmt: skip
_CAPTION = ("caption", "caption_entities", "show_caption_above_media")
MOST_AT_ONCE = 100


def copy_message(call: Call) -> Json:
    chat, source = call.open_chat(), call.chat("from_chat_id")
    content = _content(call.message(source, refusals.NO_MESSAGE_TO_COPY), refusals.NO_MESSAGE_TO_COPY)
    if "caption" in call.params and "text" not in content:
        content = {**{key: value for key, value in content.items() if key not in _CAPTION}, **call.caption()}
    return {"message_id": call.send(chat, content).id}


def copy_messages(call: Call) -> list[Json]:
    """Copies what is there in the order given; what is missing is skipped, albums stay albums."""
    chat, source = call.open_chat(), call.chat("from_chat_id")
    dropped = _CAPTION if call.get("remove_caption") else ()
    return _pass_on(call, chat, source, lambda post: {k: v for k, v in _content(post).items() if k not in dropped})


def forward_message(call: Call) -> Json:
    chat, source = call.open_chat(), call.chat("from_chat_id")
    post = call.message(source, refusals.NO_MESSAGE_TO_FORWARD)
    return call.send(chat, forwarded(post, refusals.NO_MESSAGE_TO_FORWARD)).body


def forward_messages(call: Call) -> list[Json]:
    chat, source = call.open_chat(), call.chat("from_chat_id")
    return _pass_on(call, chat, source, forwarded)


def _pass_on(call: Call, chat: Chat, source: Chat, content: Any) -> list[Json]:
    ids: list[int] = call.params["message_ids"]
    if not 1 <= len(ids) <= MOST_AT_ONCE or ids != sorted(set(ids)):
        raise BadRequest("message identifiers must be 1-100 in a strictly increasing order")
    posts = [source.posts[message_id] for message_id in ids if message_id in source.posts]
    posts = [post for post in posts if any(key in post.body for key in CONTENT)]
    if not posts:
        raise BadRequest("there are no messages to copy")
    albums: dict[str, str] = {}
    sent = []
    for post in posts:
        album = post.body.get("media_group_id")
        more = {"media_group_id": albums.setdefault(album, str(secrets.randbelow(10**17)))} if album else {}
        sent.append({"message_id": call.send(chat, {**content(post), **more}).id})
    return sent


def _content(post: Post, refusal: str = "") -> Json:
    content = {key: post.body[key] for key in CONTENT if key in post.body}
    if not content:
        # Service messages and invoices can't be copied.
        raise BadRequest("message can't be copied" if refusal == refusals.NO_MESSAGE_TO_COPY else refusal)
    return content


def forwarded(post: Post, refusal: str = "", *, hidden: bool = False) -> Json:
    """The content of a forward. `hidden`: its writer does not want to be named."""
    if post.body.get("has_protected_content"):
        raise BadRequest("message has protected content and can't be forwarded")
    content = _content(post, refusal)
    if "forward_origin" in post.body:
        return {**content, "forward_origin": post.body["forward_origin"]}
    writer = post.body["from"]
    name = " ".join(filter(None, (writer["first_name"], writer.get("last_name"))))
    kind = {"type": "hidden_user", "sender_user_name": name} if hidden else {"type": "user", "sender_user": writer}
    return {**content, "forward_origin": {**kind, "date": post.body["date"]}}
