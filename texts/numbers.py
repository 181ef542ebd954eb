"""Reads quantities as traders write them: 2,500 pcs, 1.200,50 kg, 1.2万, 2.5k sets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import get_decimal_symbol

from texts.formats import PLACES
from texts.glyphs import CHINESE_NUMERALS, chinese_number, evened
from texts.languages import locale
from texts.misread import Misread, shortened
from texts.units import find_unit

LARGEST = Decimal(10**12)

_LONGEST = 60  # characters; nobody needs more for a number and its unit
_DIGITS = 28  # a Decimal calculates with so many, and would round beyond
_NUMBER = re.compile(rf"(\d[\d.,'’ ]*\d|\.\d+|\d|[{CHINESE_NUMERALS}]+)")
_TIMES = re.compile(r"(k)(?![a-z])|(thousand|mille)\b|(million|mio|mln)\b|(百万|十万|百|千|万|萬|亿|億)", re.IGNORECASE)
_SCALES = {"百": 100, "千": 1000, "万": 10**4, "萬": 10**4, "十万": 10**5, "百万": 10**6, "亿": 10**8, "億": 10**8}


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much of the goods: an exact amount, and the unit's code if one was written."""

    amount: Decimal
    unit: str | None = None


def parse_quantity(text: str, language: str = "en") -> Quantity:
    """A quantity over zero, up to 10^12, with up to 6 decimals; Misread otherwise.

    A single separator before exactly three digits is read as the language writes numbers: in English and Chinese
    "1,200" is twelve hundred and "1.200" is 1.2. Show back what was understood.
    """
    typed = evened(text).rstrip(".。 ")
    if len(typed) > _LONGEST:
        raise Misread("misread-quantity", text=shortened(text))
    if re.match(r"[-−–]\s*[\d.]", typed):
        raise Misread("misread-quantity-positive", text=shortened(text))
    found = _NUMBER.match(typed.removeprefix("+"))
    number = read_number(found[1], language) if found else None
    if found is None or number is None:
        raise Misread("misread-quantity", text=shortened(text))
    scale, unit = _scaled_unit(typed.removeprefix("+")[found.end() :].strip(), text)
    return Quantity(checked(number * scale, text, "misread-quantity"), unit)


def _scaled_unit(rest: str, text: str) -> tuple[int, str | None]:
    """What stands after the number: "k sets" -> (1000, "set"). A unit goes first: 3千克 are 3 kg, not 3,000 克."""
    if not rest or (unit := find_unit(rest)):
        return 1, unit if rest else None
    scale, rest = read_scale(rest)
    if not rest or (unit := find_unit(rest)):
        return scale, unit if rest else None
    if not rest[0].isalpha() or re.search(r"\d", rest):
        raise Misread("misread-quantity", text=shortened(text))
    raise Misread("misread-quantity-unit", text=shortened(text), unit=shortened(rest, 20))


def checked(number: Decimal, text: str, message_id: str, *, zero: bool = False) -> Decimal:
    """The number in its plain form (1200, 1.2) if a contract can hold it; Misread if it is too small, large or fine."""
    if number < 0 or (number == 0 and not zero):
        raise Misread(f"{message_id}-positive", text=shortened(text))
    if number > LARGEST:
        raise Misread("misread-too-large", text=shortened(text), largest=int(LARGEST))
    if number != round(number, PLACES):
        raise Misread("misread-too-fine", text=shortened(text), places=PLACES)
    whole = number.to_integral_value()
    return whole if number == whole else number.normalize()


def read_scale(text: str) -> tuple[int, str]:
    """What a number is multiplied by, and what is left after it: "k sets" -> (1000, "sets")."""
    found = _TIMES.match(text)
    if found is None:
        return 1, text
    k, thousand, million, chinese = found.groups()
    scale = 1000 if k or thousand else 10**6 if million else _SCALES[chinese]
    return scale, text[found.end() :].strip()


def read_number(text: str, language: str = "en") -> Decimal | None:
    """An evened number with any separators; None if it is not well-formed (12,,5) or has two readings (一百五)."""
    if text[0] in CHINESE_NUMERALS:
        spelled = chinese_number(text)
        return None if spelled is None else Decimal(spelled)
    digits = text.replace("’", "'")
    marks = re.sub(r"\d", "", digits)
    point = _decimal_mark(digits, marks, language)
    whole, _, fraction = digits.rpartition(point) if point else (digits, "", "")
    groups = set(marks) - {point}
    if len(digits) > _DIGITS or len(groups) > 1 or (point and not fraction.isdigit()):
        return None
    if groups and not _grouped(whole, groups.pop()):
        return None
    return Decimal(re.sub(r"\D", "", whole) + "." + fraction if point else re.sub(r"\D", "", whole))


def _decimal_mark(text: str, marks: str, language: str) -> str:
    """Which character in the number begins the decimals; "" if none does."""
    last = marks[-1:]
    if last not in (".", ",") or marks.count(last) > 1:
        return ""
    if len(set(marks)) == 1 and re.fullmatch(r"[1-9]\d{0,2}\D\d{3}", text):  # 1,200 or 1.200
        return last if get_decimal_symbol(locale(language)) == last else ""
    return last


def _grouped(whole: str, mark: str) -> bool:
    """Whether the thousands stand in threes (1,200,000), or as in India (12,00,000)."""
    mark = re.escape(mark)
    threes = rf"\d{{1,3}}(?:{mark}\d{{3}})+"
    lakhs = rf"\d{{1,2}}(?:{mark}\d{{2}})+{mark}\d{{3}}"
    return re.fullmatch(f"{threes}|{lakhs}", whole) is not None
