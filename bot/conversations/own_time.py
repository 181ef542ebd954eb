"""A person's own time: the zone they live in and the hours in which they want no messages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.act import Act
from bot.conversations.bank_account import own_company
from bot.conversations.preconditions import always
from bot.conversations.steps import Asking, Form, Option, Step
from bot.form_codes import FormCode
from bot.screens import settings as screens
from bot.screens.screen import Screen
from storage import companies, people
from texts.hours import NO_HOURS, Hours, parse_hours
from texts.i18n import Html, plain
from texts.places import city_name, guess_time_zone, time_zone_name
from texts.time_zones import find_time_zone

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
COMMON_NIGHTS = (Hours(22, 8), Hours(21, 7), Hours(23, 7), Hours(20, 9))


def settings(act: Act) -> Screen:
    """What is set."""
    company = own_company(act)
    return screens.settings(act.say, act.person, act.now, sells=company is not None and company.badge_since is not None)


# ── time zone ─────────────────────────────────────────────────────────────────────────────────────────────────────


def ask_zone(act: Act) -> None:
    """Once, in a message of its own, people are asked whether their time zone was guessed right: when they first sign,
    join a company or become an agent, the first admin at their first look at the menu."""
    if not act.person.time_zone_chosen and act.person.time_zone_asked is None:
        if act.person.company is None and act.person.time_zone == people.UNKNOWN_ZONE:
            act.guess_zone(act.work.policy.zone)
        act.tell(act.person, lambda say: screens.ask_zone(say, act.now))
        act.change(time_zone_asked=act.now)


def _read_zone(asking: Asking, text: str) -> str:
    return find_time_zone(text, asking.act.say.language)


def _zones(asking: Asking) -> list[Option]:
    """The likely zone first, then common ones, each with its time of day: that is what people recognise."""
    act = asking.act
    zones = dict.fromkeys([*_likely(act), *COMMON])
    return [Option(zone, f"{city_name(zone, act.say.language)} · {_local(zone, act.now)}") for zone in zones]


def _likely(act: Act) -> Iterable[str]:
    if act.person.company is not None:
        yield guess_time_zone(companies.load(act.connection, act.person.company).country)


def _local(zone: str, now: datetime) -> str:
    return f"{now.astimezone(ZoneInfo(zone)):%H:%M}"


def _show_zone(asking: Asking, zone: str) -> object:
    return Html(f"{time_zone_name(zone, asking.act.say.language)} · {_local(zone, asking.act.now)}")


def _set_zone(asking: Asking) -> Screen:
    act = asking.act
    act.change(time_zone=asking.answers["zone"], time_zone_chosen=True)
    return settings(act).under(act.say("settings-zone-set"))


# ── quiet hours ───────────────────────────────────────────────────────────────────────────────────────────────────


def _nights(asking: Asking) -> list[Option]:
    off = Option(_kept(NO_HOURS), plain(asking.act.say("quiet-off")))
    return [*(Option(_kept(hours), str(hours)) for hours in COMMON_NIGHTS), off]


def _kept(hours: Hours) -> str:
    return f"{hours.start}-{hours.end}"


def _set_hours(asking: Asking) -> Screen:
    act = asking.act
    start, _, end = asking.answers["hours"].partition("-")
    act.change(quiet_from=int(start), quiet_until=int(end))
    return settings(act).under(act.say("quiet-set"))


def _back(asking: Asking) -> Screen:
    return settings(asking.act)


TIME_ZONE = Form(
    FormCode.TIME_ZONE,
    "settings",
    lambda asking: [Step("zone", read=_read_zone, options=_zones, show=_show_zone)],
    _set_zone,
    always,
    left=_back,
)
QUIET_HOURS = Form(
    FormCode.QUIET_HOURS,
    "quiet",
    lambda asking: [Step("hours", read=lambda asking, text: _kept(parse_hours(text)), options=_nights)],
    _set_hours,
    always,
    left=_back,
)
FORMS = (TIME_ZONE, QUIET_HOURS)
