"""A person's own settings: language, time zone, quiet hours and digests."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.act import Act
from bot.buttons import Set
from bot.calls import Call
from bot.conversations import own_time
from bot.conversations.own_time import settings
from bot.handlers import start
from bot.routes import Route, button, command, page
from bot.screens import settings as screens
from bot.screens.screen import Screen
from storage.outbox import Lane
from storage.people import Person
from texts.i18n import LANGUAGES

FORMS = own_time.FORMS
Commands = Callable[[Person], Sequence[Call]]
"""The calls that give a person's chat its command list in the person's language."""


def speak(act: Act, code: str, commands: Commands) -> None:
    """Speak this language with the person from here on; the command list follows."""
    if code in LANGUAGES:
        act.change(language=code, language_chosen=True)
        calls = list(commands(act.person))
        act.work.send(act.chat, {"calls": calls}, Lane.BULK, person=act.person.id)


def digest(act: Act, value: str) -> Screen:
    """Digests are sent or not; who stops them under one is told where they can be had again."""
    act.change(digest=value == "on")
    return screens.digests_stopped(act.say) if value == "stop" else settings(act)


def zone_is_right(act: Act) -> Screen:
    """The zone that was guessed is the person's own."""
    act.change(time_zone_chosen=True)
    return screens.zone_kept(act.say, act.now)


def routes(commands: Commands) -> list[Route]:
    """What this module serves."""

    def change(act: Act, press: Set) -> Screen:
        """Set one thing; from the first meeting it goes back there."""
        match press.what:
            case "digest":
                return digest(act, press.value)
            case "zone":
                return zone_is_right(act)
            case _:
                speak(act, press.value, commands)
                return start.start(act, "") if press.what == "hello" else settings(act)

    return [
        command("settings", lambda act, words: settings(act)),
        page("settings", settings),
        button(Set, change),
    ]
