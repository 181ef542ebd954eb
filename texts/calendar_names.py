"""What months and days of the week are called, in every language that is official somewhere (from CLDR).

A name can be two months: "lip" is July in Polish and June in Croatian. So each name comes with all it can be.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale, localedata
from babel.core import get_global

from texts.glyphs import evened
from texts.languages import LANGUAGES, locale

Names = Mapping[str, frozenset[str]]
"""A name -> what it can be: m1-m12, w0 (Monday)-w6."""

_LEVANT = "ar_SY"
"""Arabic has two families of month names; the other one is that of the language without a country."""
_SHORT = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}


@cache
def own_names() -> Names:
    """Months and weekdays in the languages that we speak."""
    short = [(name, f"w{day}") for name, day in _SHORT.items()]
    own = [named for language in LANGUAGES for named in _named(locale(language))]
    return {name: frozenset([code]) for name, code in (*own, *short, ("sept", "m9"))}


@cache
def all_names() -> Names:
    """Those of all languages; our own mean what they mean with us, whatever they are elsewhere. Takes a second."""
    found: dict[str, set[str]] = {}
    for data in _locales():
        for name, code in _named(data):
            found.setdefault(name, set()).add(code)
    return {name: frozenset(codes) for name, codes in found.items()} | dict(own_names())


@cache
def between() -> frozenset[str]:
    """The words that stand in a date beside its parts and mean nothing by themselves: 15 *de* marzo, 2027. *gada*."""
    found: set[str] = set()
    for data in _locales():
        for width in ("short", "medium", "long", "full"):
            pattern = data.date_formats[width].pattern
            literal = [*re.findall(r"'([^']*)'", pattern), re.sub(r"'[^']*'|[A-Za-z]", " ", pattern)]
            for word in " ".join(literal).split():
                form = name_form(word)
                found.add(form if len(form) > 1 or not form.isascii() else f"{form}.")  # a bare "m" may be metres
    return frozenset(found - {".", *"年月日년일"})


@cache
def _locales() -> tuple[Locale, ...]:
    """The data of every language with an official status in some territory."""
    spoken = get_global("territory_languages").values()
    official = {language for languages in spoken for language, facts in languages.items() if facts["official_status"]}
    codes = sorted(official & set(localedata.locale_identifiers()))
    return tuple(Locale.parse(code) for code in (*codes, _LEVANT))


def _named(data: Locale) -> Iterator[tuple[str, str]]:
    """Names of whole words, as they are written and as they are typed without accents."""
    for context in ("format", "stand-alone"):
        months = [data.months[context][width] for width in ("abbreviated", "wide")]
        named = [(name, f"m{month}") for width in months for month, name in width.items()]
        named += [(name, f"w{day}") for day, name in data.days[context]["wide"].items()]
        for name, code in named:
            # Names with a numeral in them (3月, tháng 3) are read by their numerals; a letter or two are no name.
            word = name_form(name)
            if len(word) > 1 + word.isascii() and not re.search(r"[\d\s一-龥]", word):
                yield word, code
                if len(bare := without_accents(word)) > 2:
                    yield bare, code


def name_form(word: str) -> str:
    """A word as its name is looked up: in lower case, without the signs around it."""
    return evened(word).replace("’", "'").casefold().strip(".,'-/:;·،")


def without_accents(word: str) -> str:
    """Février as fevrier. Signs of other scripts than Latin stay: there they are vowels."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
    return bare if bare.isascii() else word
