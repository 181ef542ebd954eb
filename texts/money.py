"""Writes money, and reads prices and sums as traders type them: $1.20, 1.2万元, €0,85, €235/t, $3.20 per 1,000.

A **price** is for one of something, or for the basis that was written (per dozen, per 1,000 pcs), and has up to 6
decimals. A **sum** is money that moves: it has no basis, and no more decimals than its currency.

Which number was meant is decided in `numbers.py`, which currency here: a sign that means the order's currency to
everybody, or to nobody another (¥ in an order in CNY, kr in one in SEK) is taken. One that can mean it but means
another to nearly everybody ($ in an order in CAD) is asked, and so is one with several meanings (¥, kr) where there is
no order's currency yet. One that can't mean the order's currency is refused, never ignored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from itertools import product

from babel.numbers import NumberPattern, parse_pattern

from texts.currencies import Meaning, currency_name, meaning
from texts.formats import PLACES
from texts.glyphs import CHINESE_NUMERALS, evened
from texts.languages import locale
from texts.markup import together
from texts.misread import Ambiguous, Misread, Reading, shortened
from texts.numbers import (
    FIGURE,
    FINE,
    Decimals,
    Figure,
    Quantity,
    checked,
    even_number,
    read_figure,
    read_scale,
    retyped,
    which,
)
from texts.price_bases import EACH, split_basis
from trade.money import Money, digits

_LONGEST = 60
_MINUS = ("-", "−", "–")
_PRICE = re.compile(rf"([^\d{CHINESE_NUMERALS}]*?)\s*({FIGURE})\s*(.*)")


@dataclass(frozen=True, slots=True)
class Price:
    """An amount, with up to 6 decimals, for one unit or for what `per` says; its unit is None where that is the goods'
    own ("each", "per 1,000"). The currency is None if it was not written."""

    amount: Decimal
    currency: str | None = None
    per: Quantity | None = None


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


# ── reading ───────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Written:
    """A price taken apart, before anybody decides what it means. `bases`: what it can be for, () if that was not
    written; `marks`: what its signs and names of currencies can mean."""

    figure: Figure
    scale: int
    marks: tuple[Meaning, ...]
    bases: tuple[Quantity, ...]


def parse_price(
    text: str, currency: str | None = None, language: str = "en", *, unit: str | None = None, other: bool = False
) -> Price:
    """A unit price over zero, with up to 6 decimals; Misread otherwise, Ambiguous where it can mean several things.

    `currency` is the order's, taken where none is written; `other`: another one may be written too. `unit` is what the
    goods are counted in: "per M" is 1,000 of what is counted, and a metre of what is measured.
    """
    written = _taken_apart(text, language, unit)
    codes, doubted = _codes(written.marks, currency, other, text)
    meant, asks = written.figure.readings(FINE, language, written.scale)
    amounts = [checked(number, text, "misread-price") for number in meant]
    readings = [Price(*one) for one in product(amounts, codes, written.bases or (None,))]
    if asks or doubted or len(readings) > 1:
        raise which(readings, _retyped, text)
    return readings[0]


def parse_sum(text: str, currency: str | None, language: str = "en", *, what: str, zero: bool = False) -> Money:
    """An amount of money over zero (or zero, where `zero` allows it); Misread otherwise, Ambiguous where it can be two.

    `currency` is the order's, and no other is taken; None: it has to be written. `what` names in the texts what is
    asked for, such as freight: a price for a unit is refused with that.
    """
    written = _taken_apart(text, language)
    if written.bases:
        raise Misread("misread-sum-per", text=shortened(text), what=what)
    codes, asks = _codes(written.marks, currency, False, text)
    readings: list[Money] = []
    refused: Misread | None = None
    for code in codes:
        if code is None:
            raise Misread("misread-sum-currency", text=shortened(text))
        meant, doubted = written.figure.readings(Decimals(digits(code), digits(code)), language, written.scale)
        asks = asks or doubted
        for number in meant:
            try:
                readings.append(_sum(checked(number, text, "misread-price", zero=zero), code, text))
            except Misread as why:  # 12.5 kr are no Icelandic krónur; another country's they can be
                refused = why
    if refused and not readings:
        raise refused
    if asks or len(readings) > 1:
        raise which(readings, lambda money: f"{retyped(money.amount)} {money.currency}", text)
    return readings[0]


def _sum(amount: Decimal, currency: str, text: str) -> Money:
    money = Money.of(amount, currency)
    if money.amount != amount:
        raise Misread("misread-amount-fine", text=shortened(text), currency=currency, places=digits(currency))
    return money


def _retyped(price: Price) -> str:
    written = " ".join(filter(None, (retyped(price.amount), price.currency)))
    if price.per is None or price.per == EACH:
        return written
    return f"{written} per {retyped(price.per.amount)} {price.per.unit or ''}".strip()


def _taken_apart(text: str, language: str, unit: str | None = None) -> _Written:
    typed, certain = even_number(text)
    typed = typed.rstrip("。 ")
    if len(typed) > _LONGEST:
        raise Misread("misread-price", text=shortened(text))
    typed, bases = split_basis(typed, unit)
    found = _PRICE.fullmatch(typed)
    if found is None or bases is None:
        raise Misread("misread-price", text=shortened(text))
    before, number, after = found.groups()
    if before.strip().startswith(_MINUS) or before.strip().endswith(_MINUS):
        raise Misread("misread-price-positive", text=shortened(text))
    figure = read_figure(number, certain)
    scale, after = read_scale(after)
    names = [name for name in (before.strip(" +:=@"), after.strip(" .")) if name]
    marks = [mark for name in names if (mark := meaning(name, language)) is not None]
    if figure is None or len(marks) < len(names):
        raise Misread("misread-price", text=shortened(text))
    return _Written(figure, scale, tuple(marks), bases)


def _codes(
    marks: tuple[Meaning, ...], expected: str | None, other: bool, text: str
) -> tuple[tuple[str | None, ...], bool]:
    """The currencies that all signs and names allow, and whether it has to be asked although there is only one."""
    if not marks:
        return (expected,), False
    possible = [code for code in marks[0].codes if all(code in mark.codes for mark in marks)]
    if not possible:
        raise Misread("misread-price", text=shortened(text))
    likely = (possible[0] if len(possible) == 1 else None, *(mark.usual for mark in marks))
    usual = next((code for code in likely if code in possible), None)
    if expected in possible and usual in (None, expected):
        return (expected,), False
    if expected in possible:
        return (expected, usual) if other else (expected,), True
    if expected and not other:
        raise Misread("misread-price-currency", text=shortened(text), currency=expected)
    return (usual,) if usual else tuple(possible), False


def parse_currency(text: str, language: str = "en") -> str:
    """The ISO 4217 code of a currency from its code, name or sign; Misread if unknown, Ambiguous if it is several."""
    found = meaning(evened(text).strip(" ."), language)
    if found is None:
        raise Misread("misread-currency", text=shortened(text))
    if found.usual is None:
        readings = [Reading(code, f"{code} · {currency_name(code, language)}") for code in found.codes]
        raise Ambiguous("misread-currency-which", readings, text=shortened(text))
    return found.usual
