"""An order's dates as a file that every calendar reads (iCalendar, RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Alarm, Calendar
from icalendar import Event as Component

A_DAY_BEFORE = timedelta(days=-1)
THE_MORNING_BEFORE = timedelta(hours=-15)
"""From the midnight with which a day begins, back to nine o'clock the day before."""
A_MOMENT = timedelta(minutes=15)
"""How long a deadline is shown for: up to its moment. Outlook and Google leave out events without an end."""


@dataclass(frozen=True)
class Event:
    """One date: a moment, or a day at the place it is about. `name` tells it from the order's other dates for good."""

    name: str
    title: str
    when: datetime | date


@dataclass(frozen=True)
class About:
    """The order the dates belong to. `home`: the bot's name, which makes the names of the events unique in the world.

    `version` grows with the order, so that a newer file replaces an older one's dates.
    """

    order: int
    version: int
    home: str
    text: str
    link: str
    language: str


def calendar_file(events: Iterable[Event], about: About, now: datetime) -> bytes:
    """The file, with an alarm a day before each date."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//Tradehold//{about.home}//EN")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for event in events:
        calendar.add_component(_component(event, about, now))
    return bytes(calendar.to_ical())


def _component(event: Event, about: About, now: datetime) -> Component:
    component = Component()
    component.add("uid", f"order-{about.order}-{event.name}@{about.home}")
    component.add("dtstamp", now)
    if isinstance(event.when, datetime):
        component.add("dtstart", event.when - A_MOMENT)
        component.add("dtend", event.when)
    else:
        component.add("dtstart", event.when)
        component.add("dtend", event.when + timedelta(days=1))  # the end of a whole day is the day after (RFC 5545)
    component.add("status", "CONFIRMED")
    component.add("class", "PRIVATE")
    component.add("sequence", about.version)
    component.add("summary", event.title, parameters={"LANGUAGE": about.language})
    component.add("description", f"{about.text}\n{about.link}", parameters={"LANGUAGE": about.language})
    component.add("url", about.link)
    component.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.title)
    alarm.add("trigger", A_DAY_BEFORE if isinstance(event.when, datetime) else THE_MORNING_BEFORE)  # before its start
    component.add_component(alarm)
    return component
