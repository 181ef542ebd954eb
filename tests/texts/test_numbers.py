"""Quantities as traders type them."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.texts.refusals import HOSTILE, refusal, understood
from texts.formats import format_number
from texts.misread import Misread
from texts.numbers import LARGEST, Quantity, parse_quantity
from texts.units import UNITS, find_unit, parse_unit

READ = [
    ("2,500 pcs", "2500", "pcs"),
    ("2500", "2500", None),
    ("2500 pcs.", "2500", "pcs"),
    ("5.", "5", None),
    ("\u202e0052", "52", None),
    ("+5 kg", "5", "kg"),
    ("2 500 件", "2500", "pcs"),
    ("1.2万", "12000", None),
    ("3千个", "3000", "pcs"),
    ("3千克", "3", "kg"),
    ("3千米", "3", "km"),
    ("3百万件", "3000000", "pcs"),
    ("2.5k sets", "2500", "set"),
    ("2K", "2000", None),
    ("5kg", "5", "kg"),
    ("10m", "10", "m"),
    ("1.2 million pcs", "1200000", "pcs"),
    ("1.200,50 kg", "1200.5", "kg"),
    ("1,200.50", "1200.5", None),
    ("1.234.567,8", "1234567.8", None),
    ("２５００", "2500", None),
    ("２，５００件", "2500", "pcs"),
    ("٢٥٠٠", "2500", None),
    ("٢٬٥٠٠٫٥", "2500.5", None),
    ("1\u00a0000", "1000", None),
    ("1\u2009000", "1000", None),
    ("1\u202f000,5 t", "1000.5", "t"),
    ("1'000'000", "1000000", None),
    ("1’000", "1000", None),
    ("1,200 pcs", "1200", "pcs"),
    ("12,500 kg", "12500", "kg"),
    ("1,2", "1.2", None),
    ("1.2000", "1.2", None),
    ("1250.000 kg", "1250", "kg"),
    ("٢٫٥٠٠ kg", "2.5", "kg"),
    ("２．５００ kg", "2.5", "kg"),
    ("10 gross", "10", "gross"),
    ("2.5 Dutzend", "2.5", "dozen"),
    ("3百件", "300", "pcs"),
    ("0,125", "0.125", None),
    (".5 t", "0.5", "t"),
    ("1,00,000", "100000", None),
    ("12,34,567", "1234567", None),
    ("三千件", "3000", "pcs"),
    ("两万五千件", "25000", "pcs"),
    ("十五套", "15", "set"),
    ("一百零五箱", "105", "carton"),
    ("一亿", "100000000", None),
    ("5 sq m", "5", "m2"),
    ("5 ㎡", "5", "m2"),
    ("2 CBM", "2", "m3"),
    ("7 rolls", "7", "roll"),
    ("2\u200b500", "2500", None),
    ("\u200e2500\u200e pcs", "2500", "pcs"),
    ("1000000000000", "1000000000000", None),
    ("0.000001 kg", "0.000001", "kg"),
    ("1.2000000000", "1.2", None),
]


@pytest.mark.parametrize(("typed", "amount", "unit"), READ)
def test_a_quantity_is_read_as_traders_write_it(typed: str, amount: str, unit: str | None) -> None:
    """The table above, typed -> understood."""
    assert Quantity(Decimal(amount), unit) == parse_quantity(typed)


@pytest.mark.parametrize("typed", [case[0] for case in READ])
def test_an_amount_is_kept_in_its_plain_form(typed: str) -> None:
    """12000 and not 1.2E+4, 1.2 and not 1.200: contracts are hashed as text."""
    written = str(parse_quantity(typed).amount)

    assert "E" not in written.upper() or Decimal(written) < Decimal("0.00001")
    assert not ("." in written and written.endswith("0"))


@pytest.mark.parametrize(
    "typed", ["12,,5", "1.2.3", "12 34", "1,2,3", "1 200,50.5", "一百五", "1万2", "10-20 pcs", "5 5"]
)
def test_a_number_that_is_not_well_formed_or_has_two_readings_is_refused(typed: str) -> None:
    """Better asked again than ordered wrong."""
    assert refusal(lambda: parse_quantity(typed)) == "misread-quantity"


@pytest.mark.parametrize("typed", HOSTILE)
def test_a_hostile_text_is_no_quantity(typed: str) -> None:
    """None of them is read, and each is answered in words."""
    assert refusal(lambda: parse_quantity(typed)).startswith("misread-")


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("-5", "misread-quantity-positive"),
        ("－5 件", "misread-quantity-positive"),
        ("−5", "misread-quantity-positive"),
        ("0", "misread-quantity-positive"),
        ("0.00", "misread-quantity-positive"),
        ("1000000000001", "misread-too-large"),
        ("20000亿", "misread-too-large"),
        ("0.0000001", "misread-too-fine"),
        ("2.5 pcs", "misread-quantity-whole"),
        ("1,5 Paar", "misread-quantity-whole"),
        ("5 gizmos", "misread-quantity-unit"),
        ("2500 pcs of steel", "misread-quantity-unit"),
    ],
)
def test_a_refused_quantity_says_what_is_wrong_with_it(typed: str, message: str) -> None:
    """Zero, minus, too large, too fine, an unknown unit: each has its own words."""
    assert message == refusal(lambda: parse_quantity(typed))


@pytest.mark.parametrize("code", UNITS)
def test_every_name_of_a_unit_is_read_as_that_unit(code: str) -> None:
    """And no two units share a name."""
    assert {code} == {find_unit(name) for name in UNITS[code].split()}


def test_an_unknown_unit_is_refused() -> None:
    """With the units that are known."""
    assert refusal(lambda: parse_unit("gizmo")) == "misread-unit"


@given(st.decimals(min_value=Decimal("0.000001"), max_value=LARGEST, places=6), st.sampled_from(["en", "zh-CN"]))
@settings(derandomize=True, deadline=None)
def test_a_number_that_we_wrote_is_read_back_as_itself(amount: Decimal, language: str) -> None:
    """Copying a quantity from the bot into the bot changes nothing; three decimals alone are asked about."""
    read = understood(lambda: parse_quantity(format_number(amount, language), language))

    assert amount in [quantity.amount for quantity in read]
    assert len(read) == 1 or re.fullmatch(r"\d{1,3}[.,]\d{3}", format_number(amount, language))


@given(st.text(alphabet="0123456789.,'’ 万千百十两三kKgm件pcs+-½٢２\u200b", max_size=20))
@settings(derandomize=True, deadline=None, max_examples=500)
def test_whatever_is_typed_is_either_a_sane_quantity_or_a_refusal(typed: str) -> None:
    """Never another error, never an amount a contract cannot hold."""
    try:
        amount = parse_quantity(typed).amount
    except Misread:
        return
    assert 0 < amount <= LARGEST
    assert amount == round(amount, 6)
