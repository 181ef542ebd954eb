"""How numbers, dates, moments and lengths of time are written in each language."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from babel.dates import format_date as babel_date
from babel.dates import format_timedelta, get_day_names
from babel.lists import format_list
from babel.numbers import NumberPattern, parse_pattern

from texts.languages import locale
from texts.markup import together

# Unit prices and quantities are kept to 6 places, so no number is rounded on its way to the reader.
PLACES = 6
_NUMBER: NumberPattern = parse_pattern("#,##0." + "#" * PLACES)

# CLDR's long date puts the American month first in English; traders everywhere else read this order without a doubt.
_DATE = {"en": "d MMMM y"}


@lru_cache(maxsize=4096)
def format_number(number: Decimal | int, language: str) -> str:
    """2500 -> "2,500", exactly: more than 6 decimals are refused, never rounded."""
    if isinstance(number, Decimal) and number != round(number, PLACES):
        raise ValueError(f"{number} has more than {PLACES} decimals")
    return str(_NUMBER.apply(number, locale(language)))


@lru_cache(maxsize=1024)
def format_date(day: date, language: str) -> str:
    """15 March 2027, 2027年3月15日."""
    return together(babel_date(day, format=_DATE.get(language, "long"), locale=locale(language)))


@lru_cache(maxsize=4096)
def format_moment(moment: datetime, zone: ZoneInfo, language: str) -> str:
    """15 March 2027, 14:05 (UTC+8): the offset and not "CST", which is Shanghai to one and Chicago to the other."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    local = moment.astimezone(zone)
    comma = " " if language.startswith("zh") else ", "
    time = together(f"{local:%H:%M} ({format_offset(local.utcoffset() or timedelta())})")
    return f"{format_date(local.date(), language)}{comma}{time}"


@lru_cache(maxsize=1024)
def format_weekday(moment: datetime, zone: ZoneInfo, language: str) -> str:
    """Friday, 星期五: the day of the week that the moment falls on in this zone."""
    return str(get_day_names("wide", locale=locale(language))[moment.astimezone(zone).weekday()])


def format_offset(offset: timedelta) -> str:
    """UTC, UTC+8, UTC-3:30."""
    minutes = int(offset.total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes > 0 else "-"
    return "UTC" + (f"{sign}{hours}" if minutes else "") + (f":{rest:02}" if rest else "")


_Unit = Literal["day", "hour", "minute", "second"]

# Babel goes over to the next larger unit at this many of it; 14 days shall stay 14 days.
_NEVER = 10**9


@lru_cache(maxsize=1024)
def format_duration(length: timedelta, language: str) -> str:
    """3 days, 4 hours: the two largest units, cut off and not rounded up, so that nobody counts on time they lack."""
    minutes, seconds = divmod(int(abs(length).total_seconds()), 60)
    days, minutes = divmod(minutes, 24 * 60)
    hours, minutes = divmod(minutes, 60)
    counts: list[tuple[_Unit, int]] = [("day", days), ("hour", hours), ("minute", minutes), ("second", seconds)]
    first = next((index for index, (_, count) in enumerate(counts) if count), 3)
    shown = [
        together(format_timedelta(timedelta(**{f"{unit}s": count}), unit, threshold=_NEVER, locale=locale(language)))
        for index, (unit, count) in enumerate(counts)
        if index == first or (index == first + 1 and count and unit != "second")
    ]
    return format_list(shown, style="unit", locale=locale(language))


def format_listed(items: list[str], language: str) -> str:
    """Several names in one line: "invoice, packing list, and bill of lading", "发票、装箱单和提单"."""
    return format_list(items, style="standard", locale=locale(language))
