"""What is copied from us can be pasted anywhere, and what is pasted from anywhere is read like what is typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from bot.screens.money import transfer_text
from payments.instructions import Bank, Instructions
from texts.answers import parse_days, parse_percent
from texts.dates import parse_date
from texts.i18n import LANGUAGES, Say
from texts.money import Price, parse_price
from texts.numbers import Quantity, parse_quantity
from trade.money import Money

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2007", "\u2009", "\u2060 "])
@pytest.mark.parametrize(
    ("read", "typed", "expected"),
    [
        (parse_price, "USD 40,000.00", Price(Decimal(40_000), "USD")),
        (parse_price, " 40 000,50 EUR ", Price(Decimal("40000.5"), "EUR")),
        (parse_quantity, "2 500 pcs", Quantity(Decimal(2500), "pcs")),
        (parse_percent, "30 %", Decimal(30)),
        (parse_days, "14 days", 14),
        (lambda typed: parse_date(typed, TODAY), "15 March 2027", date(2027, 3, 15)),
        (lambda typed: parse_date(typed, TODAY, "zh-CN"), "2027年 3月 15日", date(2027, 3, 15)),
    ],
)
def test_a_space_that_holds_together_is_read_as_a_space(
    read: Callable[[str], object], typed: str, expected: object, space: str
) -> None:
    """No-break, narrow, figure and thin spaces, and a word joiner beside one."""
    assert expected == read(typed.replace(" ", space))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_that_a_payers_bank_gets_has_ordinary_spaces(language: str) -> None:
    """The code beside the payment instructions: what is scanned is pasted into a bank's form."""
    bank = Bank(
        holder="Tradehold & Co.", number="6222021307001234", bank="BOC", bic="BKCHCNBJ", town="Beijing", country="CN"
    )
    how = Instructions(
        amount=Money.of("40000", "CNY"), reference="RF72TH00001701", bank=bank, due=datetime(2027, 1, 12, tzinfo=UTC)
    )

    lines = transfer_text(Say(language), how).split("\n")

    assert lines == ["Tradehold & Co.", "6222021307001234", "BKCHCNBJ", "CNY 40,000.00", "RF72TH00001701"]
