"""Reads an update of Telegram into what we act on: who, where, and what was sent, pressed or changed.

What comes most (presses, plain words, pictures, documents) is read as it came, by the names of the Bot API: made into
python-telegram-bot's objects first, it would cost more time than everything the handler does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import structlog
from telegram import Message

from bot import letters
from bot.act import Incoming
from trade.payments import FileRef

log = structlog.get_logger(__name__)

Json = dict[str, Any]

PLAIN = ("text", "photo", "document")
MORE = ("animation", "forward_origin", "quote", "is_topic_message", "message_thread_id")
"""What a message can have beside words and file, that has to be understood."""


@dataclass(frozen=True)
class Sender:
    """The Telegram account an update came from."""

    id: int
    name: str
    username: str | None
    language_code: str | None


@dataclass(frozen=True)
class Arrival:
    """What came in. `pressed` is the message with the key, if its text can be edited.

    `person` is None where an administrator of a group writes in the group's name: nobody can tell who it was.
    """

    person: Sender | None
    chat: int
    private: bool
    message: Incoming | None = None
    edited: bool = False
    query: str | None = None
    data: str | None = None
    pressed: int | None = None
    membership: str | None = None


def read(raw: Json) -> Arrival | None:
    """The update as an arrival; None for kinds we have no use for."""
    if "callback_query" in raw:
        return _press(raw["callback_query"])
    if "my_chat_member" in raw:
        change = raw["my_chat_member"]
        return _arrival(change, membership=change["new_chat_member"]["status"])
    edited = "message" not in raw
    message = raw.get("edited_message") if edited else raw["message"]
    return None if message is None else _arrival(message, message=_incoming(message), edited=edited)


def _arrival(content: Json, **what: Any) -> Arrival | None:
    """What somebody did in a chat; None if it was no person."""
    user, chat = content.get("from"), content["chat"]
    if content.get("sender_chat", {}).get("id") == chat["id"]:
        return Arrival(None, chat["id"], private=False, **what)
    if user is None or user["is_bot"]:
        return None
    return Arrival(_sender(user), chat["id"], chat["type"] == "private", **what)


def _press(query: Json) -> Arrival | None:
    """A pressed key. It may stand under a message that Telegram no longer shows us, or in no chat of ours."""
    message = query.get("message") or {}
    editable = message.get("text") is not None
    return _arrival(
        {"chat": {"id": query["from"]["id"], "type": "private"}, **message, "from": query["from"]},
        query=query["id"],
        data=query.get("data") or "",
        pressed=message["message_id"] if editable else None,
    )


def _sender(user: Json) -> Sender:
    names = (user["first_name"], user.get("last_name"))
    return Sender(user["id"], " ".join(name for name in names if name), user.get("username"), user.get("language_code"))


def _incoming(message: Json) -> Incoming:
    """What is sent most is read as it came; the rest, with all its kinds, by the library's objects."""
    if _is_plain(message):
        return _plain(message)
    try:
        return letters.read(Message.de_json(message, None))
    except (TypeError, KeyError, ValueError, AttributeError) as why:
        # the library insists on fields that Telegram, or a Bot API server of another version, may leave out
        log.warning("a message can't be read whole", chat=message["chat"]["id"], fields=sorted(message), why=str(why))
        return _plain(message)


def _is_plain(message: Json) -> bool:
    """Whether it is words, a picture or a document without more to it."""
    if not any(kind in message for kind in PLAIN) or any(more in message for more in MORE):
        return False
    entities = message.get("entities") or message.get("caption_entities") or ()
    return all(entity["type"] in letters.FOUND for entity in entities)


def _plain(message: Json) -> Incoming:
    photo, document = message.get("photo"), message.get("document")
    reply = message.get("reply_to_message")
    kind = next((kind for kind in ("photo", "document", "text") if kind in message), "unreadable")
    return Incoming(
        chat=message["chat"]["id"],
        message_id=message["message_id"],
        text=message.get("text") or message.get("caption") or "",
        file=_file("photo", photo[-1]) if photo else _file("document", document) if document else None,
        kind=kind,
        reply_to=reply["message_id"] if reply else None,
        forwarded="forward_origin" in message,
        album=message.get("media_group_id"),
    )


def _file(kind: str, file: Json) -> FileRef:
    found = (file["file_id"], file["file_unique_id"], file.get("file_size"))
    return letters.file_ref(kind, *found, name=file.get("file_name"), mime=file.get("mime_type"))
