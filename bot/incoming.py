"""Reads an update of Telegram into what we act on: who, where, and what was sent, pressed or changed."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from typing import Any

from telegram import Document, Message, Update, User

from bot.act import Incoming
from trade.payments import FileRef

UNSAID = "application/octet-stream"


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


def read(raw: dict[str, Any]) -> Arrival | None:
    """The update as an arrival; None for kinds we have no use for."""
    update = Update.de_json(raw, None)
    user, chat = update.effective_user, update.effective_chat
    if user is None or user.is_bot:
        return None
    person = _account(user)
    if update.callback_query is not None:
        query = update.callback_query
        message = query.message
        editable = isinstance(message, Message) and message.text is not None
        return Arrival(
            person,
            chat.id if chat else user.id,
            chat is None or chat.type == "private",
            query=query.id,
            data=query.data or "",
            pressed=message.message_id if message is not None and editable else None,
        )
    if chat is None:
        return None
    private = chat.type == "private"
    if update.my_chat_member is not None:
        return Arrival(person, chat.id, private, membership=update.my_chat_member.new_chat_member.status)
    found = update.message or update.edited_message
    if found is None:
        return None
    return Arrival(person, chat.id, private, message=_incoming(found), edited=update.edited_message is not None)


def _account(user: User) -> Account:
    return Account(user.id, user.full_name, user.username, user.language_code)


def _incoming(message: Message) -> Incoming:
    origin = message.forward_origin
    sender = getattr(origin, "sender_user", None)
    return Incoming(
        chat=message.chat.id,
        message_id=message.message_id,
        text=message.text or message.caption or "",
        file=_file(message),
        kind=_kind(message),
        reply_to=message.reply_to_message.message_id if message.reply_to_message else None,
        forwarded_from=sender.id if sender else None,
        forwarded=origin is not None,
        album=message.media_group_id,
    )


def _kind(message: Message) -> str:
    if message.text is not None:
        return "text"
    kinds = (
        "photo animation document video voice audio video_note sticker location venue contact poll dice story "
        "successful_payment"
    )
    return next((kind for kind in kinds.split() if getattr(message, kind, None)), "other")


def _file(message: Message) -> FileRef | None:
    if message.photo:
        best = message.photo[-1]
        return FileRef(file_id=best.file_id, file_unique_id=best.file_unique_id, size=best.file_size or 0, kind="photo")
    if message.document and not message.animation:
        document = message.document
        return FileRef(
            file_id=document.file_id,
            file_unique_id=document.file_unique_id,
            name=document.file_name or "document",
            mime=_mime(document),
            size=document.file_size or 0,
        )
    return None


def _mime(document: Document) -> str:
    """What kind of file it is. Some apps do not say; then its name does."""
    if document.mime_type and document.mime_type != UNSAID:
        return document.mime_type
    return mimetypes.guess_type(document.file_name or "")[0] or UNSAID
