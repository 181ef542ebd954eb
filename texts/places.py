"""Countries and time zones under the names people type, and the names we show."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_name

from texts.formats import format_offset
from texts.languages import locale
from texts.misread import Misread, shortened
from texts.typed import evened

# CLDR has names for these, but they are no countries: nobody ships there under them.
_NO_COUNTRY = frozenset("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split())
# Names in these languages are understood, whichever language the person has chosen.
_READ = "zh_Hans zh_Hant de fr es it pt vi tr ru nl pl ar id ja ko en".split()

# What traders write and CLDR does not know.
_ALIASES = {
    "CN": "prc|p.r.c|p.r.china|p.r. china|peoples republic of china|mainland china|中国大陆|大陆|中华人民共和国",
    "HK": "hong kong|hongkong|香港",
    "MO": "macau|macao|澳门",
    "TW": "taiwan|roc|台灣",
    "US": "america|united states of america|u.s|u.s.a|the states|美國",
    "GB": "great britain|britain|england|scotland|wales|northern ireland|u.k|英國",
    "AE": "uae|u.a.e|emirates|dubai|迪拜",
    "KR": "korea|republic of korea|rok|南韩",
    "KP": "dprk",
    "VN": "viet nam",
    "TR": "turkey",
    "RU": "russian federation",
    "CZ": "czech republic",
    "NL": "holland|the netherlands",
    "CI": "ivory coast",
    "MM": "burma|myanmar",
    "MK": "macedonia",
    "SZ": "swaziland",
    "CD": "dr congo|drc",
    "CG": "congo",
    "SA": "ksa",
    "LA": "lao pdr",
    "SY": "syrian arab republic",
    "BO": "bolivia",
    "VA": "vatican",
    "CV": "cabo verde",
}

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


def _key(name: str) -> str:
    """A name without accents, signs and case, so that "Côte d'Ivoire" and "cote d’ivoire" are one."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", evened(name)) if not unicodedata.combining(char))
    return " ".join(re.sub(r"[.'’`,()_/-]+", " ", bare.casefold().replace(".", "")).split())


def country_name(code: str, language: str) -> str:
    """The country of an ISO 3166 two-letter code, in the language: "Vietnam", "越南"."""
    return str(locale(language).territories.get(code, code))


@cache
def countries() -> frozenset[str]:
    """The two-letter codes of all countries and territories with a code of their own."""
    return frozenset(filter(re.compile("[A-Z]{2}").fullmatch, map(str, locale("en").territories))) - _NO_COUNTRY


@cache
def _country_keys() -> dict[str, str]:
    keys: dict[str, str] = {}
    for data in map(Locale.parse, _READ):  # English last: it wins where two languages use one name differently
        keys |= {_key(name): code for code, name in data.territories.items() if code in countries()}
    for old, new in get_global("territory_aliases").items():
        if re.fullmatch("[A-Z]{3}|UK", old) and len(new) == 1 and new[0] in countries():
            keys[old.casefold()] = new[0]
    keys |= {_key(name): code for code, names in _ALIASES.items() for name in names.split("|")}
    return keys | {code.casefold(): code for code in countries()}


@cache
def _names_in(language: str) -> dict[str, str]:
    return {_key(name): code for code, name in locale(language).territories.items() if code in countries()}


def find_country(text: str, language: str = "en") -> str:
    """The two-letter code of a country from its name, code or flag; Misread if it is none we know."""
    flag = re.match("[\U0001f1e6-\U0001f1ff]{2}", text.strip())
    name = "".join(chr(ord(char) - 0x1F1E6 + ord("a")) for char in flag[0]) if flag else _key(text[:100])
    code = _names_in(language).get(name) or _country_keys().get(name) or _country_keys().get(name.removeprefix("the "))
    if code is None:
        raise Misread("misread-country", text=shortened(text))
    return code


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


@cache
def _zone_keys(language: str) -> dict[str, str]:
    keys: dict[str, str] = {}
    for zone in sorted(available_timezones()):
        if "/" in zone and not zone.startswith(("Etc/", "SystemV/", "posix/", "right/", "US/")):
            keys[_key(zone.rpartition("/")[2])] = zone
    for data in (locale("en"), locale("zh-CN"), locale(language)):
        for zone, names in data.time_zones.items():
            if "city" in names and zone in available_timezones():
                keys[_key(names["city"])] = zone
    return keys | {_key(city): zone for zone, cities in _MORE_CITIES.items() for city in cities.split()}


def find_time_zone(text: str, language: str = "en") -> str:
    """A time zone's IANA name from a city, a country, such a name itself, or UTC+8; Misread if it is none."""
    typed = evened(text[:100])
    if offset := re.fullmatch(r"(?:utc|gmt)(?: ?([+-−]) ?(\d{1,2})(?::?00)?)?", typed.casefold()):
        hours = int(offset[2] or 0)
        if hours == 0:
            return "UTC"
        zone = f"Etc/GMT{'-' if offset[1] == '+' else '+'}{hours}"  # POSIX counts west of Greenwich as plus
        if zone in available_timezones():
            return zone
    elif "/" in typed and (name := {zone.casefold(): zone for zone in available_timezones()}.get(typed.casefold())):
        return name
    elif city := _zone_keys(language).get(_key(typed)):
        return city
    else:
        try:
            return guess_time_zone(find_country(typed, language))
        except Misread:
            pass
    raise Misread("misread-time-zone", text=shortened(text))
