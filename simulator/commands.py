"""What the bot tells about itself: commands for different people and places, menu button, name, descriptions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from simulator.call import Call
from simulator.refusals import BadRequest
from simulator.world import Chat, World

Json = dict[str, Any]
MOST_COMMANDS = 100
_BY_CHAT = ("chat", "chat_administrators", "chat_member")


def get_me(call: Call) -> Json:
    can = {
        "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": True,
        "can_connect_to_business": False, "has_main_web_app": False,
    }  # fmt: skip
    bot = call.world.bot
    return {**bot.json(), **can, "has_topics_enabled": bot.topics}


def set_my_commands(call: Call) -> bool:
    commands: list[Json] = call.params["commands"]
    if len(commands) > MOST_COMMANDS:
        raise BadRequest("too many commands specified")
    for command in commands:
        name = command["command"].removeprefix("/")
        if not re.fullmatch(r"[a-z0-9_]{1,32}", name):
            raise BadRequest("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise BadRequest("BOT_COMMAND_DESCRIPTION_INVALID")
        command["command"] = name
    key = _scope(call), _language(call)
    if commands:
        call.world.bot.commands[key] = commands
    else:
        call.world.bot.commands.pop(key, None)
    call.world.happened("chats")
    return True


def delete_my_commands(call: Call) -> bool:
    call.world.bot.commands.pop((_scope(call), _language(call)), None)
    call.world.happened("chats")
    return True


def get_my_commands(call: Call) -> list[Json]:
    """Exactly what was set for this scope and language; nothing is inherited."""
    return call.world.bot.commands.get((_scope(call), _language(call)), [])


def commands_for(world: World, chat: Chat, user_id: int) -> list[Json]:
    """The commands a person sees in a chat: the narrowest scope wins, and in it the person's language."""
    language = (world.users[user_id].language_code or "").partition("-")[0]
    for scope in _scopes(chat, user_id):
        for code in (language, ""):
            if commands := world.bot.commands.get((scope, code)):
                return commands
    return []


def _scopes(chat: Chat, user_id: int) -> Iterator[str]:
    if chat.private:
        yield from (f"chat:{chat.id}", "all_private_chats", "default")
        return
    administers = bool(chat.members) and chat.members[0] == user_id
    yield f"chat_member:{chat.id}:{user_id}"
    if administers:
        yield f"chat_administrators:{chat.id}"
    yield f"chat:{chat.id}"
    if administers:
        yield "all_chat_administrators"
    yield from ("all_group_chats", "default")


def _scope(call: Call) -> str:
    scope: Json = call.get("scope") or {"type": "default"}
    kind: str = scope["type"]
    if kind not in _BY_CHAT:
        return kind
    chat = Call(call.world, call.method, scope).chat()
    if chat.private and kind != "chat":
        raise BadRequest("can't change commands of members of a private chat")
    return ":".join(str(part) for part in (kind, chat.id, scope.get("user_id")) if part is not None)


def _language(call: Call) -> str:
    code: str = call.get("language_code", "")
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise BadRequest("LANGUAGE_CODE_INVALID" if len(code) == 2 else "invalid language code specified")
    return code


def set_chat_menu_button(call: Call) -> bool:
    chat_id = call.chat().id if "chat_id" in call.params else 0
    if chat_id < 0:
        raise BadRequest("chat menu button can be set only in private chats")
    button: Json = call.get("menu_button") or {"type": "default"}
    if button["type"] == "web_app" and not button["web_app"]["url"].startswith("https://"):
        raise BadRequest("menu button Web App URL is invalid: Only HTTPS links are allowed")
    call.world.bot.menus[chat_id] = button
    call.world.happened("chats")
    return True


def get_chat_menu_button(call: Call) -> Json:
    return menu_of(call.world, call.chat() if "chat_id" in call.params else None)


def menu_of(world: World, chat: Chat | None) -> Json:
    """The button beside the composer: the chat's own, else the default."""
    own = world.bot.menus.get(chat.id) if chat else None
    if own and own["type"] != "default":
        return own
    return world.bot.menus.get(0, {"type": "commands"})


def text_setter(name: str, most: int) -> Callable[[Call], bool]:
    """setMyName, setMyDescription, setMyShortDescription."""

    def set_text(call: Call) -> bool:
        text: str = call.get(name, "").strip()
        if len(text) > most:
            raise BadRequest(f"bot {name.replace('_', ' ')} is too long")
        call.world.bot.texts[name, _language(call)] = text
        if name == "name" and text and not _language(call):
            call.world.bot.first_name = text
            call.world.happened("world")
        return True

    return set_text


def text_getter(name: str) -> Callable[[Call], Json]:
    """getMyName, getMyDescription, getMyShortDescription: in a language, else in general."""

    def get_text(call: Call) -> Json:
        texts = call.world.bot.texts
        general = texts.get((name, "")) or (call.world.bot.first_name if name == "name" else "")
        return {name: texts.get((name, _language(call))) or general}

    return get_text
