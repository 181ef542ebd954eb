"""A person's own settings: language and time zone, with the local time as proof."""

from __future__ import annotations

from datetime import datetime

from bot.buttons import Fill, Menu, Page, Set
from bot.form_codes import FormCode
from bot.screens.screen import Key, Screen, columns, key, rows
from storage.people import Person
from texts.i18n import LANGUAGES, Say
from texts.places import time_zone_name


def settings(say: Say, person: Person, now: datetime, *, sells: bool) -> Screen:
    """What is set, and the keys that change it."""
    text = say(
        "settings-text" if person.time_zone_chosen else "settings-text-guess",
        language=LANGUAGES[say.language],
        zone=time_zone_name(say.time_zone, say.language),
        time=f"{now.astimezone(say.zone):%H:%M}",
    )
    other = [Key(f"🌐 {name}", Set("language", code)) for code, name in LANGUAGES.items() if code != say.language]
    foot = rows(
        key(say("settings-zone"), Fill(FormCode.TIME_ZONE, 0)),
        key(say("settings-account"), Page("account")) if sells else None,
        key(say("settings-menu"), Menu()),
    )
    return Screen(text, (*columns(other), *foot))
