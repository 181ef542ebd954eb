"""Reads an update of Telegram into what we act on: who, where, and what was sent, pressed or changed.

It is read as it came, by the names of the Bot API: made into python-telegram-bot's objects first, it would cost more
time than everything the handler does.
"""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from typing import Any

from bot.act import Incoming
from trade.payments import FileRef

Json = dict[str, Any]

UNSAID = "application/octet-stream"
KINDS = (
    "photo animation document video voice audio video_note sticker location venue contact poll dice story "
    "successful_payment"
).split()


@dataclass(frozen=True)
class Account:
    """The Telegram account an update came from."""

    id: int
    name: str
    username: str | None
    language_code: str | None


@dataclass(frozen=True)
class Arrival:
    """What came in. `pressed` is the message with the key, if its text can be edited."""

    person: Account | None
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
    if user is None or user["is_bot"]:
        return None
    return Arrival(_account(user), chat["id"], chat["type"] == "private", **what)


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


def _account(user: Json) -> Account:
    names = (user["first_name"], user.get("last_name"))
    return Account(
        user["id"], " ".join(name for name in names if name), user.get("username"), user.get("language_code")
    )


def _incoming(message: Json) -> Incoming:
    origin = message.get("forward_origin")
    sender = origin.get("sender_user") if origin else None
    reply = message.get("reply_to_message")
    return Incoming(
        chat=message["chat"]["id"],
        message_id=message["message_id"],
        text=message.get("text") or message.get("caption") or "",
        file=_file(message),
        kind=_kind(message),
        reply_to=reply["message_id"] if reply else None,
        forwarded_from=sender["id"] if sender else None,
        forwarded=origin is not None,
        album=message.get("media_group_id"),
    )


def _kind(message: Json) -> str:
    if message.get("text") is not None:
        return "text"
    return next((kind for kind in KINDS if message.get(kind)), "other")


def _file(message: Json) -> FileRef | None:
    if photo := message.get("photo"):
        return _ref(photo[-1], kind="photo")
    document = message.get("document")
    if document and not message.get("animation"):
        return _ref(document, name=document.get("file_name") or "document", mime=_mime(document))
    return None


def _ref(file: Json, **more: str) -> FileRef:
    return FileRef.model_validate(
        {
            "file_id": file["file_id"],
            "file_unique_id": file["file_unique_id"],
            "size": file.get("file_size") or 0,
            **more,
        }
    )


def _mime(document: Json) -> str:
    """What kind of file it is. Some apps do not say; then its name does."""
    said = document.get("mime_type")
    if said and said != UNSAID:
        return str(said)
    return mimetypes.guess_type(document.get("file_name") or "")[0] or UNSAID
