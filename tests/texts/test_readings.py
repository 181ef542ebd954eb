"""What could be two numbers or two currencies is asked; what a writer of any country means is understood or offered."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale
from babel.numbers import format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.texts.refusals import refusal, understood
from texts.misread import Ambiguous
from texts.money import Price, parse_price, parse_sum
from texts.numbers import Quantity, parse_quantity
from texts.price_bases import EACH
from texts.units import UNITS, find_unit
from trade.money import Money, digits
from trade.units import COUNTED


def _amounts(typed: str, unit: str | None = None) -> list[str]:
    return [f"{quantity.amount:f}" for quantity in understood(lambda: parse_quantity(typed, "en", unit))]


def _asks(typed: str, currency: str = "USD") -> list[str]:
    """The amounts that a sum in this currency is asked about, in words."""
    with pytest.raises(Ambiguous) as which:
        parse_sum(typed, currency, what="payment")
    return [f"{reading.shown.amount:f}" for reading in which.value.readings]  # type: ignore[attr-defined]  # it's Money


# ── quantities ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("10.000 pcs", ["10000", "10"]),
        ("1.000 stk", ["1000", "1"]),
        ("1.500 pcs", ["1500"]),
        ("2.500 t", ["2500", "2.5"]),
        ("2,500 t", ["2500", "2.5"]),
        ("2,125 kg", ["2125", "2.125"]),
        ("2.500 kg", ["2500", "2.5"]),
        ("1,200", ["1200", "1.2"]),
        ("1.250万", ["12500000", "12500"]),
        ("٢.٥٠٠ kg", ["2500", "2.5"]),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_a_quantity_that_could_be_two_is_asked_thousands_first(typed: str, offered: list[str], language: str) -> None:
    """Pieces have no fraction, so it is not offered."""
    with pytest.raises(Ambiguous) as which:
        parse_quantity(typed, language)

    assert offered == [f"{reading.shown.amount:f}" for reading in which.value.readings]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "typed", ["1'000", "1 000", "1,000.00", "1.000,00", "１０００", "１，０００", "١٬٠٠٠", "1\u202f000", "1’000"]
)
def test_a_thousand_that_is_written_clearly_is_no_question(typed: str) -> None:
    """As a quantity, as a price, as a sum of money."""
    assert Quantity(Decimal(1000)) == parse_quantity(typed)
    assert Price(Decimal(1000), "USD") == parse_price(typed, "USD")
    assert Money.of(1000, "USD") == parse_sum(typed, "USD", what="payment")


@pytest.mark.parametrize(
    ("typed", "unit", "amount"),
    [("2,500 pcs", None, "2500"), ("2,500", "pcs", "2500"), ("12,500 kg", None, "12500"), ("1,000 m", None, "1000")],
)
def test_thousands_as_the_reader_writes_them_are_taken_where_the_fraction_makes_no_sense(
    typed: str, unit: str | None, amount: str
) -> None:
    """The unit may have been said before."""
    assert [amount] == _amounts(typed, unit)


# ── sums of money ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("typed", "currency", "offered"),
    [
        ("3.000", "USD", ["3000.00", "3.00"]),
        ("1.250 USD", "USD", ["1250.00", "1.25"]),
        ("1.500", "USD", ["1500.00", "1.50"]),
        ("1.255", "USD", ["1255.00"]),
        ("1.250", "JPY", ["1250"]),
        ("1.250", "KWD", ["1250.000", "1.250"]),
        ("1,250", "KWD", ["1250.000", "1.250"]),
    ],
)
def test_a_sum_that_could_be_two_is_asked(typed: str, currency: str, offered: list[str]) -> None:
    """A reading with more decimals than the currency has is none."""
    assert offered == _asks(typed, currency)


@pytest.mark.parametrize(("typed", "amount"), [("1,250", 1250), ("1,255", 1255), ("12,500 USD", 12500)])
def test_a_sum_written_as_the_reader_writes_thousands_is_taken(typed: str, amount: int) -> None:
    """Nobody gives dollars to the tenth of a cent."""
    assert Money.of(amount, "USD") == parse_sum(typed, "USD", what="payment")


def test_a_unit_price_can_have_three_decimals_so_it_is_asked() -> None:
    """1,250 may be 1.25 to a German in an English chat."""
    assert [Decimal(1250), Decimal("1.25")] == [p.amount for p in understood(lambda: parse_price("$1,250"))]


@pytest.mark.parametrize(("typed", "currency"), [("1.5", "JPY"), ("1.2345", "USD"), ("0.001", "EUR")])
def test_a_sum_has_no_more_decimals_than_its_currency(typed: str, currency: str) -> None:
    """Nothing is rounded for anybody."""
    assert refusal(lambda: parse_sum(typed, currency, what="payment")) == "misread-amount-fine"


@pytest.mark.parametrize("what", ["freight", "payment", "settlement", "claim", "refund", "inspection", "limit"])
@pytest.mark.parametrize("typed", ["USD 120 per cbm", "$0.50/pc", "$5 each", "每吨235美元", "$3 per 1,000"])
def test_a_price_for_a_unit_is_no_sum(typed: str, what: str) -> None:
    """It is refused with what is wanted."""
    assert refusal(lambda: parse_sum(typed, "USD", what=what)) == "misread-sum-per"


# ── signs ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("typed", ["¥90", "90 kr", "12.5 kr", "90元", "C$90", "90 kr.", "£90", "90 pesos", "90 EUR"])
def test_a_sign_that_is_not_the_orders_currency_is_refused(typed: str) -> None:
    """As a price of a later line, and as a sum."""
    assert refusal(lambda: parse_price(typed, "USD")) == "misread-price-currency"
    assert refusal(lambda: parse_sum(typed, "USD", what="freight")) == "misread-price-currency"


@pytest.mark.parametrize(
    ("typed", "currency", "offered"),
    [
        ("$90", "CAD", ["CAD"]),
        ("90元", "HKD", ["HKD"]),
        ("£90", "EGP", ["EGP"]),
    ],
)
def test_a_sign_that_means_another_currency_to_nearly_everybody_is_asked(
    typed: str, currency: str, offered: list[str]
) -> None:
    """The dollars of an order in Canadian ones may be American."""
    assert offered == [p.currency for p in understood(lambda: parse_price(typed, currency))]
    with pytest.raises(Ambiguous):
        parse_sum(typed, currency, what="freight")


@pytest.mark.parametrize(
    ("typed", "before", "offered"),
    [
        ("¥90", None, ["CNY", "JPY"]),
        ("90 kr", None, ["SEK", "NOK", "DKK", "ISK"]),
        ("12.5 kr", None, ["SEK", "NOK", "DKK", "ISK"]),
        ("¥90", "USD", ["CNY", "JPY"]),
        ("$90", "CAD", ["CAD", "USD"]),
        ("90元", "USD", ["CNY"]),
        ("90 kr", "SEK", ["SEK"]),
    ],
)
def test_the_first_price_may_name_another_currency_and_is_asked_which(
    typed: str, before: str | None, offered: list[str]
) -> None:
    """It says the currency of the whole order."""
    assert offered == [p.currency for p in understood(lambda: parse_price(typed, before, other=True))]


def test_a_sum_without_a_currency_is_asked_in_those_that_can_have_it() -> None:
    """There is no half Icelandic króna."""
    read = understood(lambda: parse_sum("12.5 kr", None, what="limit"))
    assert [money.currency for money in read] == ["SEK", "NOK", "DKK"]


# ── whoever writes ────────────────────────────────────────────────────────────────────────────────────────────────

WRITERS = (
    "en",
    "de",
    "da",
    "fr",
    "es",
    "it",
    "pl",
    "pt",
    "sv",
    "tr",
    "zh",
    "ru",
    "id",
    "vi",
    "nl",
    "hi",
    "ar_EG",
    "de_CH",
)
"""Who writes numbers with points, commas, blanks, apostrophes, lakhs, Arabic digits."""
PLACES = st.integers(min_value=0, max_value=6)
NUMBERS = st.tuples(st.integers(min_value=1, max_value=10**11), PLACES).map(lambda n: Decimal(n[0]).scaleb(-n[1]))


def _written(number: Decimal, writer: str) -> str:
    """As somebody from there writes it."""
    arabic = "arab" if writer.startswith("ar") else "latn"
    pattern = Locale.parse(writer).decimal_formats[None].pattern.partition(".")[0] + ".######"
    return format_decimal(number, pattern, locale=writer, numbering_system=arabic)


@given(NUMBERS, st.sampled_from(sorted(UNITS)), st.sampled_from(WRITERS), st.sampled_from(["en", "zh-CN"]), st.data())
@settings(derandomize=True, deadline=None, max_examples=600)
def test_a_quantity_written_anywhere_is_understood_or_offered(
    amount: Decimal, unit: str, writer: str, language: str, data: st.DataObject
) -> None:
    """By every name of its unit; what is offered is read without a question when it is typed."""
    amount = amount.to_integral_value() if unit in COUNTED else amount
    if not amount:
        return
    name = data.draw(st.sampled_from(UNITS[unit].split()))
    typed = f"{_written(amount, writer)} {name}"
    try:
        assert Quantity(amount, unit) == parse_quantity(typed, language)
    except Ambiguous as which:
        assert Quantity(amount, unit) in [reading.shown for reading in which.readings]
        for reading in which.readings:
            assert reading.shown == parse_quantity(reading.text, language)


SIGNS = {
    "USD": ("USD", "$", "US$", "dollars", "美元"),
    "EUR": ("EUR", "€", "Euro", "欧元"),
    "CNY": ("CNY", "¥", "RMB", "元", "人民币"),
    "JPY": ("JPY", "¥", "円"),
    "DKK": ("DKK", "kr", "kr."),
    "SEK": ("SEK", "kr"),
    "GBP": ("GBP", "£"),
    "CAD": ("CAD", "C$", "$"),
    "KWD": ("KWD",),
    "INR": ("INR", "₹", "Rs"),
}
ORDERS = (None, *SIGNS)


@given(
    NUMBERS,
    st.sampled_from(sorted(SIGNS)),
    st.sampled_from(ORDERS),
    st.sampled_from(WRITERS),
    st.sampled_from(["en", "zh-CN"]),
    st.booleans(),
    st.data(),
)
@settings(derandomize=True, deadline=None, max_examples=600)
def test_a_sum_written_anywhere_is_understood_or_offered_or_refused(
    amount: Decimal, currency: str, order: str | None, writer: str, language: str, before: bool, data: st.DataObject
) -> None:
    """Never another number, and another currency only where a sign means that one to nearly everybody; what isn't the
    order's currency is refused."""
    amount = round(amount, digits(currency))
    if not amount:
        return
    sign = data.draw(st.sampled_from(SIGNS[currency]))
    number = _written(amount, writer)
    typed = f"{sign} {number}" if before else f"{number} {sign}"
    read = understood_or_refused(typed, order, language)
    if not read:
        assert order not in (None, currency)
    elif sign in ("$", "元"):  # dollars are American and yuan Chinese where no order says another
        assert amount in [money.amount for money in read]
    else:
        assert Money.of(amount, currency) in read or (order != currency and sign in ("¥", "kr", "kr."))


def understood_or_refused(typed: str, order: str | None, language: str) -> list[Money]:
    """What was understood or offered; nothing where another currency was refused."""
    try:
        read = understood(lambda: parse_sum(typed, order, language, what="payment"))
    except ValueError as why:
        assert why.args[0] in ("misread-price-currency", "misread-amount-fine")
        return []
    return read


@given(
    NUMBERS,
    st.sampled_from(["/", " per ", " je ", " pro ", "每"]),
    st.sampled_from(["", "100 ", "1000 ", "1,000 ", "1.000 ", "k "]),
    st.sampled_from(sorted(UNITS)),
    st.sampled_from(WRITERS),
    st.data(),
)
@settings(derandomize=True, deadline=None, max_examples=400)
def test_a_price_keeps_what_it_is_for(
    amount: Decimal, per: str, count: str, unit: str, writer: str, data: st.DataObject
) -> None:
    """Whoever writes it, for one or for many, of any unit by any of its names; what is offered is read when typed."""
    name = data.draw(st.sampled_from(UNITS[unit].split()))
    typed = f"{_written(amount, writer)} EUR{per}{count}{name}"
    if len(typed) > 60:
        return
    many = {"": 1, "100 ": 100}.get(count, 1000)
    read = understood(lambda: parse_price(typed))
    each = name in ("unit", "ea", "each") and many == 1

    assert Price(amount, "EUR", EACH if each else Quantity(Decimal(many), find_unit(name))) in read
    try:
        parse_price(typed)
    except Ambiguous as which:
        for reading in which.readings:
            assert reading.shown == parse_price(reading.text) or each
