"""What a buyer is told to pay, and the codes that carry it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from PIL import Image
from pydantic import ValidationError

from payments.instructions import Bank, Instructions, NoBankForCurrency, epc_qr, instructions_for, plain_qr
from trade.contracts import Contract, Due, Line, Part, Party
from trade.money import Money

DUE = datetime(2027, 1, 12, 22, 59, tzinfo=UTC)
BANK = Bank(
    holder="Tradehold Treuhand GmbH",
    iban="DE89370400440532013000",
    bic="COBADEFFXXX",
    bank="Commerzbank",
    town="Hamburg",
    country="DE",
    address="Hafenstraße 1",
)
CHINESE_BANK = Bank(
    holder="贸易保障有限公司",
    number="6222021307001234",
    bic="BKCHCNBJ",
    bank="Bank of China",
    town="Beijing",
    country="CN",
)


def a_contract(currency: str = "EUR") -> Contract:
    """1,000.01 in two parts."""
    return Contract(
        buyer=Party(company=1, name="Müller GmbH", country="DE"),
        supplier=Party(company=2, name="Guangming Ltd", country="CN"),
        lines=(Line(description="Lamp", quantity=Decimal(1), unit="pcs", unit_price=Decimal("1000.01")),),
        currency=currency,
        latest_shipment=date(2027, 3, 15),
        destination="DE",
        schedule=(
            Part(percent=Decimal(30), due=Due.BEFORE_PRODUCTION),
            Part(percent=Decimal(70), due=Due.BEFORE_SHIPMENT),
        ),
    )


def instructions(amount: Money, bank: Bank = BANK) -> Instructions:
    """Instructions for the first instalment of order 17."""
    return Instructions(amount=amount, reference="RF72TH00001701", bank=bank, due=DUE)


def test_each_instalment_has_its_amount_and_its_reference() -> None:
    """30/70 of 1,000.01: 300.00 and 700.01, each under its own reference, charges OUR."""
    first, second = (instructions_for(17, a_contract(), n, {"EUR": BANK}, DUE) for n in (1, 2))
    assert (first.amount.minor, second.amount.minor) == (30000, 70001)
    assert (first.reference, second.reference) == ("RF72TH00001701", "RF45TH00001702")
    assert (first.charges, first.due, first.bank) == ("OUR", DUE, BANK)


def test_after_a_short_payment_only_the_rest_is_asked_for() -> None:
    """The same reference, what is missing."""
    rest = Money(minor=1250, currency="EUR")
    assert instructions_for(17, a_contract(), 1, {"EUR": BANK}, DUE, outstanding=rest).amount == rest


def test_a_currency_the_operator_cannot_receive_is_refused() -> None:
    """No account in yen, no instructions in yen."""
    with pytest.raises(NoBankForCurrency):
        instructions_for(17, a_contract("JPY"), 1, {"EUR": BANK}, DUE)


@pytest.mark.parametrize("instalment", [0, 3])
def test_an_instalment_outside_the_schedule_is_refused(instalment: int) -> None:
    """The schedule has two."""
    with pytest.raises(ValueError, match="2 instalments"):
        instructions_for(17, a_contract(), instalment, {"EUR": BANK}, DUE)


def test_nothing_to_pay_makes_no_instructions() -> None:
    """An amount is over zero."""
    with pytest.raises(ValidationError):
        instructions(Money(minor=0, currency="EUR"))


def test_a_euro_transfer_has_a_code_with_quiet_zone_on_white() -> None:
    """Black on white with four empty modules around, large enough for a telephone, the same every time."""
    picture = epc_qr(instructions(Money(minor=30000, currency="EUR")))
    assert picture is not None
    assert picture == epc_qr(instructions(Money(minor=30000, currency="EUR")))
    image = Image.open(BytesIO(picture)).convert("L")
    assert image.width == image.height >= 300
    assert {image.getpixel((x, y)) for x in range(40) for y in range(image.height)} == {255}
    assert image.getpixel((40, 40)) == 0


@pytest.mark.parametrize(
    ("amount", "bank"),
    [
        (Money(minor=30000, currency="USD"), BANK),
        (Money(minor=30000, currency="EUR"), CHINESE_BANK),
        (Money(minor=100_000_000_000, currency="EUR"), BANK),
    ],
)
def test_what_sepa_cannot_carry_has_no_such_code(amount: Money, bank: Bank) -> None:
    """Another currency, an account without IBAN, a billion."""
    assert epc_qr(instructions(amount, bank)) is None


def test_the_largest_amount_and_the_longest_chinese_name_still_fit() -> None:
    """EPC069-12 holds 331 bytes."""
    bank = BANK.model_copy(update={"holder": "限" * 70})
    assert epc_qr(instructions(Money(minor=99_999_999_999, currency="EUR"), bank)) is not None


def test_readable_text_fits_a_code_of_any_script() -> None:
    """For payments without a common code; what does not fit is refused."""
    assert plain_qr("贸易保障有限公司\nCNY 5,371.59\nRF72 TH00 0017 01").startswith(b"\x89PNG")
    for wrong in ("", " \n", "字" * 400):
        with pytest.raises(ValueError, match="bytes"):
            plain_qr(wrong)
