"""Reads the small answers of every form: a text of some length, a number of days, a percentage."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal

from texts.calendar_names import own_names
from texts.calendar_words import WORKING_DAYS, notations
from texts.fonts import unprintable
from texts.glyphs import evened
from texts.misread import Misread, shortened
from texts.numbers import read_figure

_DAYS = {"days": 1, "weeks": 7, "months": 30, "years": 365}

# Hangul fillers and the empty Braille cell are letters to Unicode, and nothing to the eye.
_BLANKS = "\u115f\u1160\u3164\uffa0\u2800"

_NAMED = 10
"""No more characters that can't be printed are named."""

_PERCENT = re.compile(
    r"(?:百分之)?(\d[\d.,]*\d|\.\d+|\d|[零一二三四五六七八九十百]+) ?(?:%|percent|per cent|pct|个百分点)?"
)


def parse_text(text: str, longest: int, shortest: int = 1) -> str:
    """The text as it was written, without control characters, trailing spaces and invisible ends; Misread if it is
    empty, not between `shortest` and `longest` characters long, or holds a character that no paper could print."""
    lines = text.replace("\r\n", "\n").split("\n")
    kept = "\n".join("".join(filter(_printable, line)).rstrip() for line in lines)
    visible = [index for index, char in enumerate(kept) if _visible(char)]
    if not visible:
        raise Misread("misread-text-empty")
    kept = kept[visible[0] :].strip()
    if len(visible) < shortest:
        raise Misread("misread-text-short", shortest=shortest)
    if len(kept) > longest:
        raise Misread("misread-text-long", length=len(kept), longest=longest)
    if strange := unprintable(kept):
        raise Misread("misread-text-unprintable", characters=" ".join(strange[:_NAMED]), count=len(strange))
    return kept


def _visible(char: str) -> bool:
    return not char.isspace() and unicodedata.category(char) != "Cf" and char not in _BLANKS


def _printable(char: str) -> bool:
    return char == "\t" or unicodedata.category(char) not in ("Cc", "Cs", "Cn")


def parse_days(text: str, longest: int = 3650, shortest: int = 1) -> int:
    """A length of time in calendar days: 14, 2 weeks, 两周. A month counts 30 days and a year 365."""
    typed = evened(text).rstrip("。. ")
    if len(typed) > 60:
        raise Misread("misread-days", text=shortened(text))
    if WORKING_DAYS.search(typed):
        raise Misread("misread-days-working", text=shortened(text))
    (words,) = notations(typed.casefold().replace("日", "天"), date.min, own_names())
    found = re.fullmatch(r"(?:in )?(?P<n>\d{1,6})(?: (?P<unit>days|weeks|months|years))?(?: after)?", words)
    if found is None:
        raise Misread("misread-days", text=shortened(text))
    days = int(found["n"]) * _DAYS[found["unit"] or "days"]
    if not shortest <= days <= longest:
        raise Misread("misread-days-range", text=shortened(text), shortest=shortest, longest=longest)
    return days


def parse_percent(text: str) -> Decimal:
    """A percentage from 0 to 100 with up to 2 decimals: 30, 30 %, 2.5%, 百分之五."""
    typed = evened(text).casefold().rstrip("。 ")
    figure = _PERCENT.fullmatch(typed) if len(typed) <= 40 else None
    read = read_figure(figure[1]) if figure else None
    if read is None:
        raise Misread("misread-percent", text=shortened(text))
    number = read.value if read.fraction is None else read.fraction  # no percentage is in the thousands
    if number > 100 or number != round(number, 2):
        raise Misread("misread-percent", text=shortened(text))
    whole = number.to_integral_value()
    return whole if number == whole else number.normalize()
