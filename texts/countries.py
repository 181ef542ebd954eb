"""Countries under the names people type, and the names we show."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from babel import Locale
from babel.core import get_global

from texts.glyphs import evened
from texts.languages import locale
from texts.misread import Misread, shortened

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


def name_key(name: str) -> str:
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
        keys |= {name_key(name): code for code, name in data.territories.items() if code in countries()}
    for old, new in get_global("territory_aliases").items():
        if re.fullmatch("[A-Z]{3}|UK", old) and len(new) == 1 and new[0] in countries():
            keys[old.casefold()] = new[0]
    keys |= {name_key(name): code for code, names in _ALIASES.items() for name in names.split("|")}
    return keys | {code.casefold(): code for code in countries()}


@cache
def _names_in(language: str) -> dict[str, str]:
    return {name_key(name): code for code, name in locale(language).territories.items() if code in countries()}


def find_country(text: str, language: str = "en") -> str:
    """The two-letter code of a country from its name, code or flag; Misread if it is none we know."""
    flag = re.match("[\U0001f1e6-\U0001f1ff]{2}", text.strip())
    name = "".join(chr(ord(char) - 0x1F1E6 + ord("a")) for char in flag[0]) if flag else name_key(text[:100])
    code = _names_in(language).get(name) or _country_keys().get(name) or _country_keys().get(name.removeprefix("the "))
    if code is None:
        raise Misread("misread-country", text=shortened(text))
    return code
