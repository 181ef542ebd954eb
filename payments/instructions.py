"""How the buyer pays an instalment: how much, to which account, by when and under which reference, with a QR code."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import Literal

import segno
from pydantic import AwareDatetime, Field, field_validator
from segno.helpers import make_epc_qr

from trade.contracts import Contract
from trade.identifiers import BankAccount, creditor_reference
from trade.money import Money
from trade.values import Value

# EPC069-12, version 2: what a SEPA credit transfer can carry.
_LEAST, _MOST = Decimal("0.01"), Decimal("999999999.99")
_DOT = 10  # pixels a module: stays sharp when Telegram scales the picture down
_QUIET = 4  # modules of white around the code (ISO/IEC 18004), so that it reads on a dark screen too
_LONGEST_TEXT = 1000  # bytes; a denser code is hard to read from a telephone's screen


class NoBankForCurrency(LookupError):
    """The operator has no account that receives this currency, so this order cannot be paid by bank transfer."""


class Bank(BankAccount):
    """An account of the operator that receives one currency; `holder` is the beneficiary of the transfer."""

    address: str = Field("", max_length=70, description="the beneficiary's street and number")


class Instructions(Value):
    """What a payer's bank needs. The payer bears all charges (OUR), so that the full amount arrives."""

    amount: Money
    reference: str
    bank: Bank
    due: AwareDatetime
    charges: Literal["OUR"] = "OUR"

    @field_validator("amount")
    @classmethod
    def _is_positive(cls, amount: Money) -> Money:
        if amount.minor <= 0:
            raise ValueError("there is nothing to pay")
        return amount


def instructions_for(
    order: int,
    contract: Contract,
    instalment: int,
    banks: Mapping[str, Bank],
    due: datetime,
    outstanding: Money | None = None,
) -> Instructions:
    """Instructions for instalment 1, 2, … of the contract's schedule.

    `banks` holds the operator's account for each currency; `outstanding` is what is missing after a short payment.
    Raises NoBankForCurrency, and ValueError for an instalment the schedule does not have.
    """
    amounts = contract.instalments()
    if not 1 <= instalment <= len(amounts):
        raise ValueError(f"the schedule has {len(amounts)} instalments, not {instalment}")
    if contract.currency not in banks:
        raise NoBankForCurrency(contract.currency)
    return Instructions(
        amount=outstanding or amounts[instalment - 1],
        reference=creditor_reference(order, instalment),
        bank=banks[contract.currency],
        due=due,
    )


def epc_qr(instructions: Instructions) -> bytes | None:
    """The code European banking apps read (EPC069-12 v2) as PNG; None where it does not apply: not EUR, or no IBAN."""
    amount, bank = instructions.amount, instructions.bank
    if amount.currency != "EUR" or not bank.iban or not _LEAST <= amount.amount <= _MOST:
        return None
    code = make_epc_qr(
        name=bank.holder,
        iban=bank.iban,
        amount=amount.amount,
        reference=instructions.reference,
        bic=bank.bic or None,
    )
    return _png(code)


def plain_qr(text: str) -> bytes:
    """Readable text as a QR code in PNG: for payments no common code exists for. Raises ValueError over 1,000 bytes."""
    if not text.strip() or len(text.encode()) > _LONGEST_TEXT:
        raise ValueError(f"a code holds 1 to {_LONGEST_TEXT} bytes of text")
    return _png(segno.make_qr(text, error="m", boost_error=False, encoding="utf-8"))


def _png(code: segno.QRCode) -> bytes:
    picture = BytesIO()
    code.save(picture, kind="png", scale=_DOT, border=_QUIET, dark="black", light="white")
    return picture.getvalue()
