"""Writes money, and reads prices and currencies as traders type them: $1.20, 1.2万元, €0,85, RMB 8.5."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from babel.numbers import NumberPattern, parse_pattern

from texts.currencies import meaning
from texts.formats import PLACES
from texts.glyphs import CHINESE_NUMERALS, evened
from texts.languages import locale
from texts.markup import together
from texts.misread import Misread, shortened
from texts.numbers import checked, read_number, read_scale
from texts.units import find_unit
from trade.money import Money, digits

_LONGEST = 60
_MINUS = ("-", "−", "–")
_PRICE = re.compile(rf"([^\d{CHINESE_NUMERALS}]*?)\s*(\d[\d.,'’ ]*\d|\.\d+|\d|[{CHINESE_NUMERALS}]+)\s*(.*)")
_PER = re.compile(r"(.*?)\s*(?:/|\bper\b|\beach\b|每)\s*(.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Price:
    """An amount for one unit, with up to 6 decimals; the currency and the unit are None if they were not written."""

    amount: Decimal
    currency: str | None = None
    per: str | None = None


@cache
def _pattern(least: int, most: int) -> NumberPattern:
    return parse_pattern("#,##0." + "0" * least + "#" * (most - least))


@lru_cache(maxsize=4096)
def format_money(money: Money, language: str) -> str:
    """USD 1,234.50: the code, because to half of the world "$" and "¥" are another currency."""
    places = digits(money.currency)
    return together(f"{money.currency} {_pattern(places, places).apply(money.amount, locale(language))}")


@lru_cache(maxsize=4096)
def format_price(amount: Decimal, currency: str | None, language: str) -> str:
    """USD 0.0125: at least the currency's decimals, up to 6, never rounded."""
    if amount != round(amount, PLACES):
        raise ValueError(f"{amount} has more than {PLACES} decimals")
    number = _pattern(digits(currency) if currency else 0, PLACES).apply(amount, locale(language))
    return together(f"{currency} {number}") if currency else number


def parse_price(text: str, currency: str | None = None, language: str = "en", *, zero: bool = False) -> Price:
    """A price over zero (or zero, where `zero` allows it), with up to 6 decimals; Misread otherwise.

    `currency` is the order's: it settles "$" and "¥" and is taken when none is written. A currency that is written
    and differs is returned as written: the caller compares.
    """
    typed = evened(text).rstrip("。 ")
    found = _PRICE.fullmatch(typed) if len(typed) <= _LONGEST else None
    if found is None:
        raise Misread("misread-price", text=shortened(text))
    before, figure, after = found.groups()
    if before.strip().startswith(_MINUS) or before.strip().endswith(_MINUS):
        raise Misread("misread-price-positive", text=shortened(text))
    number = read_number(figure, language)
    if number is None:
        raise Misread("misread-price", text=shortened(text))
    per = None
    if split := _PER.fullmatch(after):
        after = split[1]
        per = find_unit(split[2]) if split[2] else "pcs"
        if per is None:
            raise Misread("misread-price", text=shortened(text))
    scale, after = read_scale(after)
    written = _currency(before.strip(" +:"), after.strip(" ."), currency, language)
    if written is None:
        raise Misread("misread-price", text=shortened(text))
    return Price(checked(number * scale, text, "misread-price", zero=zero), written or None, per)


def _currency(before: str, after: str, expected: str | None, language: str) -> str | None:
    """The one currency that both marks allow; "" if it stays open; None if a mark means nothing or they differ."""
    marks = [meaning(mark, language) for mark in (before, after) if mark]
    known = [mark for mark in marks if mark is not None]
    if len(known) < len(marks):
        return None
    if not known:
        return expected or ""
    possible = [code for code in known[0].codes if code in known[-1].codes]
    if not possible:
        return None
    likely = [expected, possible[0] if len(possible) == 1 else None, *(mark.usual for mark in known)]
    return next((code for code in likely if code in possible), "")


def parse_currency(text: str, language: str = "en") -> str:
    """The ISO 4217 code of a currency from its code, name or sign; Misread if unknown or more than one."""
    found = meaning(evened(text).strip(" ."), language)
    if found is None:
        raise Misread("misread-currency", text=shortened(text))
    if found.usual is None:
        raise Misread("misread-currency-which", text=shortened(text), currencies=", ".join(found.codes))
    return found.usual
