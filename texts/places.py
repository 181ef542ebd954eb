"""Where people are: their country, its likely time zone, the zone of a city they type, and how each is called."""

from __future__ import annotations

import re
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel.core import get_global
from babel.dates import get_timezone_name

from texts.countries import find_country, name_key
from texts.formats import format_offset
from texts.glyphs import evened
from texts.languages import locale
from texts.misread import Misread, shortened

# Where a country has several time zones: the one of most of its trade.
_MAIN_ZONE = {
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
_MORE_CITIES = {
    "Asia/Shanghai": "beijing peking shenzhen guangzhou canton ningbo yiwu qingdao tianjin xiamen hangzhou dongguan "
    "suzhou 北京 深圳 广州 宁波 义乌 青岛 天津 厦门 杭州 东莞 苏州",
    "Europe/Berlin": "hamburg munich münchen frankfurt cologne köln",
    "Europe/Amsterdam": "rotterdam",
    "Europe/Brussels": "antwerp",
    "Asia/Kolkata": "mumbai delhi chennai bangalore calcutta",
    "Asia/Ho_Chi_Minh": "saigon hanoi haiphong",
    "America/New_York": "boston miami atlanta",
    "America/Los_Angeles": "seattle",
    "America/Chicago": "houston dallas",
}


def guess_time_zone(country: str) -> str:
    """The time zone of most of a country's trade; UTC where none is known. A guess: let people change it."""
    zones = get_global("territory_zones").get(country, [])
    return _MAIN_ZONE.get(country) or (zones[0] if zones else "UTC")


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


@cache
def _zones() -> frozenset[str]:
    """Every zone there is; read once, because that searches the disk."""
    return frozenset(available_timezones())


@cache
def _zone_keys(language: str) -> dict[str, str]:
    keys: dict[str, str] = {}
    for zone in sorted(_zones()):
        if "/" in zone and not zone.startswith(("Etc/", "SystemV/", "posix/", "right/", "US/")):
            keys[name_key(zone.rpartition("/")[2])] = zone
    for data in (locale("en"), locale("zh-CN"), locale(language)):
        for zone, names in data.time_zones.items():
            if "city" in names and zone in _zones():
                keys[name_key(names["city"])] = zone
    return keys | {name_key(city): zone for zone, cities in _MORE_CITIES.items() for city in cities.split()}


def find_time_zone(text: str, language: str = "en") -> str:
    """A time zone's IANA name from a city, a country, such a name itself, or UTC+8; Misread if it is none."""
    typed = evened(text[:100])
    if offset := re.fullmatch(r"(?:utc|gmt)(?: ?([+-−]) ?(\d{1,2})(?::?00)?)?", typed.casefold()):
        hours = int(offset[2] or 0)
        if hours == 0:
            return "UTC"
        zone = f"Etc/GMT{'-' if offset[1] == '+' else '+'}{hours}"  # POSIX counts west of Greenwich as plus
        if zone in _zones():
            return zone
    elif "/" in typed and (name := {zone.casefold(): zone for zone in _zones()}.get(typed.casefold())):
        return name
    elif city := _zone_keys(language).get(name_key(typed)):
        return city
    elif typed.casefold() != "est":  # Estonia's code, but whoever writes it means New York's winter time
        try:
            return guess_time_zone(find_country(typed, language))
        except Misread:
            pass
    raise Misread("misread-time-zone", text=shortened(text))
