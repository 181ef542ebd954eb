"""A person's own settings: language, time zone with the local time as proof, quiet hours and digests."""

from __future__ import annotations

from datetime import datetime

from bot.buttons import Fill, Menu, Page, Set
from bot.form_codes import FormCode
from bot.screens.screen import Key, Screen, columns, key, rows
from storage.people import Person
from texts.hours import Hours
from texts.i18n import LANGUAGES, Html, Say
from texts.places import time_zone_name


def settings(say: Say, person: Person, now: datetime, *, sells: bool) -> Screen:
    """What is set, and the keys that change it; suppliers and agents get digests."""
    digests = sells or bool(person.duties)
    text = say(
        "settings-text" if person.time_zone_chosen else "settings-text-guess",
        language=LANGUAGES[say.language],
        **_zone(say, now),
    )
    quiet = Hours(person.quiet_from, person.quiet_until)
    lines = [say("quiet-now", hours=str(quiet)) if quiet.start != quiet.end else say("quiet-none")]
    if digests:
        lines.append(say("digest-on" if person.digest else "digest-off", agent=int(bool(person.duties))))
    other = [Key(f"🌐 {name}", Set("language", code)) for code, name in LANGUAGES.items() if code != say.language]
    turn = key(say("digest-stop" if person.digest else "digest-start"), Set("digest", "off" if person.digest else "on"))
    foot = rows(
        key(say("settings-zone"), Fill(FormCode.TIME_ZONE, 0)),
        key(say("quiet-change"), Fill(FormCode.QUIET_HOURS, 0)),
        turn if digests else None,
        key(say("settings-account"), Page("account")) if sells else None,
        key(say("settings-menu"), Menu()),
    )
    return Screen(Html("\n\n".join((text, *lines))), (*columns(other), *foot))


def _zone(say: Say, now: datetime) -> dict[str, object]:
    return {"zone": time_zone_name(say.time_zone, say.language), "time": f"{now.astimezone(say.zone):%H:%M}"}


def ask_zone(say: Say, now: datetime) -> Screen:
    """Whether the time zone was guessed right: every deadline is shown in it."""
    right = key(say("zone-right"), Set("zone", "right"))
    other = key(say("zone-other"), Fill(FormCode.TIME_ZONE, 0))
    return Screen(say("zone-guess", **_zone(say, now)), rows((right, other)))


def zone_kept(say: Say, now: datetime) -> Screen:
    """The guess was right."""
    return Screen(say("zone-kept", **_zone(say, now)), rows(key(say("settings-menu"), Menu())))


def digests_stopped(say: Say) -> Screen:
    """No more digests."""
    return Screen(say("digest-stopped"), rows(key(say("digest-settings"), Page("settings"))))
