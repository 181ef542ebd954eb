"""What Telegram shows before anybody writes: the command list in every language, the description, the menu key."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.calls import Call
from bot.routes import Command, Routes
from storage.people import Person
from texts.i18n import Say, plain
from texts.languages import DEFAULT, LANGUAGES, pick_language

PRIVATE = {"type": "all_private_chats"}


def calls(routes: Routes, languages: Iterable[str] = tuple(LANGUAGES)) -> list[Call]:
    """Everything to be said to Telegram once, at the start: for everybody, in each language."""
    made = [call for language in languages for call in _in_language(routes, language)]
    return [*made, {"method": "setChatMenuButton", "params": {"menu_button": {"type": "commands"}}}]


def for_agent(routes: Routes, person: Person) -> list[Call]:
    """The command list of one person's chat: in the language chosen here, with what their duties add.

    Call it when duties or language change. Somebody who is no agent and has chosen nothing sees everybody's list again.
    """
    if person.chat is None:
        return []
    params: dict[str, Any] = {"scope": {"type": "chat", "chat_id": person.chat}}
    if not person.duties and not person.language_chosen:
        return [{"method": "deleteMyCommands", "params": params}]
    mine = [one for one in routes.commands.values() if not one.duties or one.duties & person.duties]
    return [_commands(mine, Say(person.language), params)]


def _in_language(routes: Routes, language: str) -> list[Call]:
    """The lists and descriptions of one language; the default one serves every language we do not speak."""
    say = Say(language)
    shown_to = {} if language == DEFAULT else {"language_code": pick_language(language).partition("-")[0]}
    open_to_all = [one for one in routes.commands.values() if not one.duties]
    about = plain(say("about-long"))
    short = plain(say("about-short"))
    return [
        _commands(open_to_all, say, {"scope": PRIVATE, **shown_to}),
        {"method": "setMyDescription", "params": {"description": about, **shown_to}},
        {"method": "setMyShortDescription", "params": {"short_description": short, **shown_to}},
    ]


def _commands(commands: Iterable[Command], say: Say, params: dict[str, Any]) -> Call:
    listed = [{"command": one.name, "description": plain(say(f"command-{one.name}"))} for one in commands if one.listed]
    return {"method": "setMyCommands", "params": {"commands": listed, **params}}
