"""Reads an update of Telegram into what we act on: who, where, and what was sent, pressed or changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from telegram import Message, Update, User

from bot import letters
from bot.letters import Letter


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
    message: Letter | None = None
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
    return Arrival(person, chat.id, private, message=letters.read(found), edited=update.edited_message is not None)


def _account(user: User) -> Account:
    return Account(user.id, user.full_name, user.username, user.language_code)
