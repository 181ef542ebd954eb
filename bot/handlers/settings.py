"""A person's own settings: language and time zone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.act import Act
from bot.buttons import Set
from bot.calls import Call
from bot.conversations.bank_account import own_company
from bot.conversations.forms import Asking, Form, Option, Step
from bot.form_codes import FormCode
from bot.handlers import start
from bot.routes import Route, button, command, page
from bot.screens import settings as screens
from bot.screens.screen import Screen
from storage import companies
from storage.outbox import Lane
from storage.people import Person
from texts.i18n import LANGUAGES, Html
from texts.places import find_time_zone, guess_time_zone, time_zone_name

COMMON = (
    "Asia/Shanghai",
    "Asia/Kolkata",
    "Asia/Dubai",
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "America/Los_Angeles",
    "Australia/Sydney",
)

Commands = Callable[[Person], Sequence[Call]]
"""The calls that give a person's chat its command list in the person's language."""


def settings(act: Act) -> Screen:
    """What is set."""
    company = own_company(act)
    return screens.settings(act.say, act.person, act.now, sells=company is not None and company.badge_since is not None)


def speak(act: Act, code: str, commands: Commands) -> None:
    """Speak this language with the person from here on; the command list follows."""
    if code in LANGUAGES:
        act.change(language=code, language_chosen=True)
        calls = list(commands(act.person))
        act.work.send(act.chat, {"calls": calls}, Lane.BULK, person=act.person.id)


# ── time zone ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _read(asking: Asking, text: str) -> str:
    return find_time_zone(text, asking.act.say.language)


def _options(asking: Asking) -> list[Option]:
    """The likely zone first, then common ones, each with its time of day: that is what people recognise."""
    act = asking.act
    zones = dict.fromkeys([*_likely(act), *COMMON])
    return [Option(zone, f"{_city(zone)} · {_local(zone, act.now)}") for zone in zones]


def _likely(act: Act) -> list[str]:
    if act.person.company is None:
        return []
    return [guess_time_zone(companies.load(act.connection, act.person.company).country)]


def _city(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def _local(zone: str, now: datetime) -> str:
    return f"{now.astimezone(ZoneInfo(zone)):%H:%M}"


def _show(asking: Asking, zone: str) -> object:
    return Html(f"{time_zone_name(zone, asking.act.say.language)} · {_local(zone, asking.act.now)}")


def _finish(asking: Asking) -> Screen:
    act = asking.act
    act.change(time_zone=asking.answers["zone"], time_zone_chosen=True)
    return settings(act).under(act.say("settings-zone-set"))


TIME_ZONE = Form(
    FormCode.TIME_ZONE,
    "settings",
    lambda asking: [Step("zone", read=_read, options=_options, show=_show)],
    _finish,
    left=lambda asking: settings(asking.act),
)


def routes(commands: Commands) -> list[Route]:
    """What this module serves."""

    def change(act: Act, press: Set) -> Screen:
        """Set one thing; from the first meeting it goes back there."""
        speak(act, press.value, commands)
        return start.start(act, "") if press.what == "hello" else settings(act)

    return [
        command("settings", lambda act, words: settings(act)),
        page("settings", settings),
        button(Set, change),
    ]
