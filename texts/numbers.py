"""Reads numbers and quantities as traders write them: 2,500 pcs, 1.200,50 kg, 1.2万, 2.5k sets.

**What could be two numbers** is decided here, for every form. Only one way of writing has two readings: a single "." or
"," before exactly three digits (1.250, 12,500), which are thousands to one writer and decimals to another. What else
stands there settles it: two kinds of separators, the same one twice, blanks, apostrophes, Arabic and full-width
separators, a zero in front (0.125), or more than three digits in front (1250.000).

Such a number is asked about, thousands first, and readings that cannot be are left out: pieces have no fraction, an
amount of money has no more decimals than its currency. It is taken without a question only if the reader's language
writes thousands so ("," in English and Chinese) *and* it cannot sensibly be a fraction: because there is none so fine,
or because its last digit is a zero that nobody would have written in this unit. So in an English chat "1,250 pcs",
"12,500 kg" and 1,250 as an amount of USD are plain, while "1.250 pcs", "2,125 kg", "2,500 t" (papers give tonnes to the
kilogram) and 1,250 as a unit price or as an amount of KWD are asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from babel.numbers import get_group_symbol

from texts.formats import PLACES
from texts.glyphs import CHINESE_NUMERALS, chinese_number, evened
from texts.languages import locale
from texts.misread import Ambiguous, Misread, Reading, shortened
from texts.units import can_be, find_unit
from trade.units import COUNTED, WEIGHED_TO_THE_THOUSANDTH

T = TypeVar("T")
LARGEST = Decimal(10**12)
FIGURE = rf"\d[\d.,'’ ]*\d|\.\d+|\d|[{CHINESE_NUMERALS}]+"
"""A number as it stands in a text, before anybody knows whether it is well-formed."""

_LONGEST = 60  # characters; nobody needs more for a number and its unit
_DIGITS = 28  # a Decimal calculates with so many, and would round beyond
_NUMBER = re.compile(f"({FIGURE})")
_LONE = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")
_OWN_MARKS = str.maketrans({"٬": "'", "٫": "."})
_CERTAIN = re.compile(r"\d\s*[٫٬．，]\s*\d")
_NO_CENTS = re.compile(r"(?<=\d)[.,] ?[-–—−]+(?!\d)")
_TIMES = re.compile(
    r"(k)(?![a-z])|(thousand|mille)\b|(million|mio|mln)\b|(hundred\b|百万|十万|百|千|万|萬|亿|億)", re.IGNORECASE
)
_SCALES = {"hundred": 100, "百": 100, "千": 1000} | {"万": 10**4, "萬": 10**4, "十万": 10**5, "百万": 10**6}
_SCALES |= {"亿": 10**8, "億": 10**8}


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much of the goods: an exact amount, and the unit's code if one was written."""

    amount: Decimal
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Decimals:
    """How many decimals a kind of number can have, and to how many people write it out, zeros included."""

    most: int
    usual: int


WHOLE = Decimals(0, 0)
MEASURED = Decimals(PLACES, 2)
FINE = Decimals(PLACES, PLACES)


def decimals_of(unit: str | None) -> Decimals:
    """Those of a quantity in this unit; None: of any unit."""
    if unit in COUNTED:
        return WHOLE
    return FINE if unit is None or unit in WEIGHED_TO_THE_THOUSANDTH else MEASURED


@dataclass(frozen=True, slots=True)
class Figure:
    """A well-formed number: what it means, and where a lone separator stands before three digits, as thousands and as
    decimals. `mark` is that separator."""

    value: Decimal
    fraction: Decimal | None = None
    mark: str = ""

    def readings(self, decimals: Decimals, language: str, scale: int = 1) -> tuple[tuple[Decimal, ...], bool]:
        """What it can mean, times the scale that was written after it (1.2万), and whether that has to be asked."""
        value = self.value * scale
        if self.fraction is None:
            return (value,), False
        fraction = self.fraction * scale
        exists = fraction == round(fraction, decimals.most)
        written_so = exists and (scale > 1 or decimals.usual >= 3 or fraction != round(fraction, 2))
        plain = self.mark == get_group_symbol(locale(language)) and not written_so
        return (value, fraction) if exists and not plain else (value,), not plain


def even_number(text: str) -> tuple[str, bool]:
    """What was typed with its digits and separators evened out, and whether the separators say by themselves what they
    mean: Arabic and full-width ones do. A price's "90,-" loses its dash."""
    return _NO_CENTS.sub("", evened(text.translate(_OWN_MARKS))), _CERTAIN.search(text) is not None


def read_figure(text: str, certain: bool = False) -> Figure | None:
    """An evened number with any separators; None if it is not well-formed (12,,5) or a short form (一百五) with two
    readings. `certain`: its separators are Arabic or full-width, "," for thousands and "." for decimals."""
    if text[0] in CHINESE_NUMERALS:
        spelled = chinese_number(text)
        return None if spelled is None else Figure(Decimal(spelled))
    if lone := _LONE.fullmatch(text):
        figures = Decimal(re.sub(r"\D", "", text))
        if not certain:
            return Figure(figures, figures / 1000, lone[1])
        return Figure(figures if lone[1] == "," else figures / 1000)
    digits = text.replace("’", "'")
    marks = re.sub(r"\d", "", digits)
    point = marks[-1] if marks[-1:] in (".", ",") and marks.count(marks[-1]) == 1 else ""
    whole, _, fraction = digits.rpartition(point) if point else (digits, "", "")
    groups = set(marks) - {point}
    if len(digits) > _DIGITS or len(groups) > 1 or (point and not fraction.isdigit()):
        return None
    if groups and not _grouped(whole, groups.pop()):
        return None
    return Figure(Decimal(re.sub(r"\D", "", whole) + "." + fraction if point else re.sub(r"\D", "", whole)))


def _grouped(whole: str, mark: str) -> bool:
    """Whether the thousands stand in threes (1,200,000), or as in India (12,00,000)."""
    mark = re.escape(mark)
    threes = rf"\d{{1,3}}(?:{mark}\d{{3}})+"
    lakhs = rf"\d{{1,2}}(?:{mark}\d{{2}})+{mark}\d{{3}}"
    return re.fullmatch(f"{threes}|{lakhs}", whole) is not None


def parse_quantity(text: str, language: str = "en", unit: str | None = None) -> Quantity:
    """A quantity over zero, up to 10^12, with up to 6 decimals; Misread otherwise, Ambiguous where it could be two.

    `unit`: in which it is asked for, where that is known; one that is written goes before it.
    """
    typed, certain = even_number(text)
    typed = typed.rstrip(".。 ")
    if len(typed) > _LONGEST:
        raise Misread("misread-quantity", text=shortened(text))
    if re.match(r"[-−–]\s*[\d.]", typed):
        raise Misread("misread-quantity-positive", text=shortened(text))
    found = _NUMBER.match(typed.removeprefix("+"))
    figure = read_figure(found[1], certain) if found else None
    if found is None or figure is None:
        raise Misread("misread-quantity", text=shortened(text))
    scale, written = _scaled_unit(typed.removeprefix("+")[found.end() :].strip(), text)
    meant, asks = figure.readings(decimals_of(written or unit), language, scale)
    amounts = [checked(number, text, "misread-quantity") for number in meant]
    if asks:
        raise which([Quantity(amount, written) for amount in amounts], _retyped, text)
    if not can_be(amounts[0], written or unit or ""):
        raise Misread("misread-quantity-whole", text=shortened(text))
    return Quantity(amounts[0], written)


def _retyped(quantity: Quantity) -> str:
    return f"{retyped(quantity.amount)} {quantity.unit or ''}".strip()


def retyped(number: Decimal) -> str:
    """The number as one would type it so that it has a single reading: 10000, 1.25, and 1.125 as 1.1250."""
    written = f"{number:f}"
    return f"{written}0" if _LONE.fullmatch(written) else written


def which(readings: Sequence[T], retype: Callable[[T], str], text: str) -> Ambiguous:
    """The question which of the readings is meant."""
    offered = [Reading(retype(reading), reading) for reading in readings]
    return Ambiguous("misread-which", offered, text=shortened(text), count=len(offered))


def _scaled_unit(rest: str, text: str) -> tuple[int, str | None]:
    """What stands after the number: "k sets" -> (1000, "set"). A unit goes first: 3千克 are 3 kg, not 3,000 克."""
    if (found := scaled_unit(rest)) is not None:
        return found
    _, rest = read_scale(rest)
    if not rest[0].isalpha() or re.search(r"\d", rest):
        raise Misread("misread-quantity", text=shortened(text))
    raise Misread("misread-quantity-unit", text=shortened(text), unit=shortened(rest, 20))


def scaled_unit(rest: str) -> tuple[int, str | None] | None:
    """A unit, a scale, or a scale and a unit; None if it is something else."""
    if not rest or (unit := find_unit(rest)):
        return 1, unit if rest else None
    scale, rest = read_scale(rest)
    if not rest or (unit := find_unit(rest)):
        return scale, unit if rest else None
    return None


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
    k, thousand, million, other = found.groups()
    scale = 1000 if k or thousand else 10**6 if million else _SCALES[other.lower()]
    return scale, text[found.end() :].strip()
