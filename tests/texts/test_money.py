"""Prices and currencies as traders type them, and how money is written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.texts.refusals import HOSTILE, refusal, understood
from texts.currencies import currency_name
from texts.markup import together
from texts.misread import Misread
from texts.money import Price, format_money, format_price, parse_currency, parse_price, parse_sum
from texts.numbers import Quantity
from trade.money import CURRENCIES, Money, digits

READ = [
    ("$1.20", "1.2", "USD"),
    ("US$ 1.20", "1.2", "USD"),
    ("1.20 USD", "1.2", "USD"),
    ("US$ 1.20 USD", "1.2", "USD"),
    ("usd 1,200.00", "1200", "USD"),
    ("USD: 5", "5", "USD"),
    ("1,200.5 US dollars", "1200.5", "USD"),
    ("$2k", "2000", "USD"),
    ("€0,85", "0.85", "EUR"),
    ("0.85€", "0.85", "EUR"),
    ("5 Euro", "5", "EUR"),
    ("1.2万元", "12000", "CNY"),
    ("1.2万美元", "12000", "USD"),
    ("RMB 8.5", "8.5", "CNY"),
    ("人民币8.5元", "8.5", "CNY"),
    ("8块", "8", "CNY"),
    ("12元人民币", "12", "CNY"),
    ("12,- €", "12", "EUR"),
    ("SFr. 12.–", "12", "CHF"),
    ("12,50 zł", "12.5", "PLN"),
    ("0.0125", "0.0125", None),
    ("HK$ 3", "3", "HKD"),
    ("A$3", "3", "AUD"),
    ("£3", "3", "GBP"),
    ("₹ 1,00,000", "100000", "INR"),
    ("100.0000 ₫", "100", "VND"),
    ("港币 20", "20", "HKD"),
]


@pytest.mark.parametrize(("typed", "amount", "currency"), READ)
def test_a_price_is_read_as_traders_write_it(typed: str, amount: str, currency: str | None) -> None:
    """The table above, typed -> understood."""
    assert Price(Decimal(amount), currency) == parse_price(typed)


@pytest.mark.parametrize(
    ("typed", "expected", "currency"),
    [
        ("¥12", "CNY", "CNY"),
        ("¥12", "JPY", "JPY"),
        ("$12", "USD", "USD"),
        ("A$12", "AUD", "AUD"),
        ("12元", "CNY", "CNY"),
        ("12", "EUR", "EUR"),
        ("kr 5", "SEK", "SEK"),
    ],
)
def test_the_orders_currency_settles_a_sign_with_several_meanings(typed: str, expected: str, currency: str) -> None:
    """Where nearly everybody means that one by it, or nobody another."""
    assert currency == parse_price(typed, expected).currency


def test_a_yen_or_yuan_sign_is_yuan_to_a_chinese_reader() -> None:
    """The person's language decides where nothing else does."""
    assert parse_price("¥12", language="zh-CN").currency == "CNY"


@pytest.mark.parametrize(
    ("typed", "per"),
    [
        ("$1.20/pc", (1, "pcs")),
        ("$5 per dozen", (1, "dozen")),
        ("$5 a dozen", (1, "dozen")),
        ("1.2元/千克", (1, "kg")),
        ("$2 each", (1, None)),
        ("$2 per unit", (1, None)),
        ("235 EUR pro Tonne", (1, "t")),
        ("12,50 €/stk.", (1, "pcs")),
        ("USD/MT 450", (1, "t")),
        ("每吨235欧元", (1, "t")),
        ("per dozen: $5", (1, "dozen")),
        ("$3.20 per 1,000", (1000, None)),
        ("$3.20 per 1.000", (1000, None)),
        ("$3.20/1000 pcs", (1000, "pcs")),
        ("$3.20/k", (1000, None)),
        ("$3.20 per thousand pieces", (1000, "pcs")),
        ("$3.20/100", (100, None)),
        ("25元/千只", (1000, "pcs")),
        ("每1000个 25元", (1000, "pcs")),
        ("€ 9 per 0.5 kg", (Decimal("0.5"), "kg")),
    ],
)
def test_what_a_price_is_for_is_read(typed: str, per: tuple[Decimal | int, str | None]) -> None:
    """So that a price per dozen is not taken for one per piece; None: for one of what the goods are counted in."""
    assert Quantity(Decimal(per[0]), per[1]) == parse_price(typed).per


def test_a_price_per_m_is_asked_where_the_goods_are_counted() -> None:
    """M is a thousand to a printer and a million to an engineer; of a length it is a metre."""
    counted = understood(lambda: parse_price("$5/M", unit="pcs"))
    assert [Quantity(Decimal(1000)), Quantity(Decimal(10**6))] == [price.per for price in counted]
    assert Quantity(Decimal(1), "m") == parse_price("$5/M", unit="m").per


@pytest.mark.parametrize(
    "typed",
    [
        "$1.20 EUR",
        "1/2 USD",
        "5/2",
        "free",
        "USD",
        "12 apples",
        "八块五",
        "5 per gizmo",
        "1,2,3 USD",
        "1..2 USD",
        "USD 1 to 2",
        "¥5 USD",
    ],
)
def test_what_is_no_price_is_refused(typed: str) -> None:
    """Two currencies that differ, no number, words we do not know."""
    assert refusal(lambda: parse_price(typed)) == "misread-price"


@pytest.mark.parametrize("typed", ["-$5", "$-5", "$ -5", "-5", "0", "$0.00"])
def test_a_price_is_more_than_zero(typed: str) -> None:
    """Minus and zero are answered in their own words."""
    assert refusal(lambda: parse_price(typed)) == "misread-price-positive"


def test_a_charge_may_be_zero_where_the_form_allows_it() -> None:
    """Freight can be free."""
    assert Money(minor=0, currency="USD") == parse_sum("0", "USD", what="freight", zero=True)


@pytest.mark.parametrize("typed", HOSTILE)
def test_a_hostile_text_is_no_price(typed: str) -> None:
    """None of them is read, and each is answered in words."""
    assert refusal(lambda: parse_price(typed)).startswith("misread-")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("usd", "USD"),
        ("$", "USD"),
        ("€", "EUR"),
        ("人民币", "CNY"),
        ("美元", "USD"),
        ("Swiss francs", "CHF"),
        ("RMB", "CNY"),
        ("British Pound", "GBP"),
        ("yen", "JPY"),
        ("欧元", "EUR"),
        ("ＵＳＤ", "USD"),
    ],
)
def test_a_currency_goes_by_code_sign_and_name(typed: str, code: str) -> None:
    """In both languages, in full-width letters too."""
    assert code == parse_currency(typed)


def test_a_currency_has_its_name_in_the_language() -> None:
    """From CLDR."""
    assert [currency_name("USD", language) for language in ("en", "zh-CN")] == ["US Dollar", "美元"]


def test_an_unknown_currency_is_refused() -> None:
    """With how to write one."""
    assert refusal(lambda: parse_currency("doubloons")) == "misread-currency"


@pytest.mark.parametrize("typed", ["¥", "kr", "peso", "dinar"])
def test_a_currency_that_can_be_several_is_asked_back_with_all_of_them(typed: str) -> None:
    """Nobody pays dinars of the wrong country."""
    assert refusal(lambda: parse_currency(typed)) == "misread-currency-which"
    assert len(understood(lambda: parse_currency(typed))) > 1


@pytest.mark.parametrize("code", sorted(CURRENCIES))
def test_money_of_every_currency_shows_the_decimals_of_iso_4217(code: str) -> None:
    """Babel follows cash usage (no fils for Iraq, none for Hungary's old coins); invoices do not."""
    written = format_money(Money(minor=1234567, currency=code), "en")

    assert digits(code) == len(written.partition(".")[2])


@pytest.mark.parametrize(
    ("money", "written"),
    [
        (Money.of("1234.5", "USD"), "USD 1,234.50"),
        (Money.of("1234.5", "JPY"), "JPY 1,235"),
        (Money.of("1234.5", "IQD"), "IQD 1,234.500"),
        (Money.of("-0.05", "EUR"), "EUR -0.05"),
        (Money(minor=10**17, currency="CNY"), "CNY 1,000,000,000,000,000.00"),
    ],
)
def test_money_is_written_with_its_code(money: Money, written: str) -> None:
    """On one line, the same in both languages, so that both sides compare what they see."""
    assert [together(written)] * 2 == [format_money(money, language) for language in ("en", "zh-CN")]


def test_a_unit_price_keeps_all_its_decimals() -> None:
    """0.0125 a piece is real; the currency's own decimals are the least shown."""
    assert format_price(Decimal("0.0125"), "USD", "en") == together("USD 0.0125")
    assert format_price(Decimal("1.2"), "USD", "en") == together("USD 1.20")
    assert format_price(Decimal(5), "JPY", "zh-CN") == together("JPY 5")


def test_a_price_that_would_have_to_be_rounded_is_an_error() -> None:
    """Nothing is rounded on its way to the reader."""
    with pytest.raises(ValueError, match="decimals"):
        format_price(Decimal("0.1234567"), "USD", "en")


@given(
    st.integers(min_value=1, max_value=10**14), st.sampled_from(sorted(CURRENCIES)), st.sampled_from(["en", "zh-CN"])
)
@settings(derandomize=True, deadline=None)
def test_money_that_we_wrote_is_read_back_as_itself(minor: int, currency: str, language: str) -> None:
    """Copying an amount from the bot into the bot changes nothing."""
    money = Money(minor=minor, currency=currency)
    if money.amount > 10**12:
        return

    read = understood(lambda: parse_sum(format_money(money, language), currency, language, what="payment"))

    assert money in read
    assert len(read) == 1 or (digits(currency) == 3 and money.amount < 1000)


@given(st.text(alphabet="0123456789.,- $¥€元万USDRMkr/per每个pcs", max_size=20))
@settings(derandomize=True, deadline=None, max_examples=500)
def test_whatever_is_typed_is_either_a_sane_price_or_a_refusal(typed: str) -> None:
    """Never another error, never a price a contract cannot hold."""
    try:
        price = parse_price(typed)
    except Misread:
        return
    assert 0 < price.amount <= 10**12
    assert price.amount == round(price.amount, 6)
