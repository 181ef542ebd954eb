"""Where people are: the likely time zone of a country, and how a zone is called."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from babel.core import get_global
from babel.dates import get_timezone_name

from texts.formats import format_offset
from texts.languages import locale

# Where a country has several time zones: the one of most of its trade.
MAIN_ZONES = {
    "AR": "America/Argentina/Buenos_Aires",
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "CD": "Africa/Kinshasa",
    "CL": "America/Santiago",
    "CY": "Asia/Nicosia",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "FM": "Pacific/Pohnpei",
    "GL": "America/Nuuk",
    "ID": "Asia/Jakarta",
    "KI": "Pacific/Tarawa",
    "KZ": "Asia/Almaty",
    "MH": "Pacific/Majuro",
    "MN": "Asia/Ulaanbaatar",
    "MX": "America/Mexico_City",
    "MY": "Asia/Kuala_Lumpur",
    "PF": "Pacific/Tahiti",
    "PT": "Europe/Lisbon",
    "RU": "Europe/Moscow",
    "US": "America/New_York",
    "UZ": "Asia/Tashkent",
    "XK": "Europe/Belgrade",
}


def guess_time_zone(country: str) -> str:
    """The time zone of most of a country's trade; UTC where none is known. A guess: let people change it."""
    zones = get_global("territory_zones").get(country, [])
    return MAIN_ZONES.get(country) or (zones[0] if zones else "UTC")


def time_zone_name(time_zone: str, language: str) -> str:
    """China Time, 中国时间; zones that are only an offset are called by it, UTC+8."""
    fixed = ZoneInfo(time_zone).utcoffset(None)
    if fixed is not None:
        return format_offset(fixed)
    return get_timezone_name(ZoneInfo(time_zone), width="long", locale=locale(language))


def city_name(time_zone: str, language: str) -> str:
    """Shanghai, 上海: the city a zone goes by, also where the language's data still know it by a former name."""
    names = locale(language).time_zones
    called = (time_zone, *(old for old, new in get_global("zone_aliases").items() if new == time_zone))
    cities = (names[one]["city"] for one in called if one in names and "city" in names[one])
    return next(cities, time_zone.rpartition("/")[2].replace("_", " "))
