"""Money in and out of one order: payments, claims of payment, payouts."""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

from trade.company_names import same_name
from trade.values import Value


class FileRef(Value):
    """A file somebody sent in Telegram. Its hash follows when it has been fetched.

    `caption`: what its sender wrote under it, where it answered a question; of a message the words are its text.
    """

    file_id: str
    file_unique_id: str
    name: str = "photo.jpg"
    mime: str = "image/jpeg"
    size: int = 0
    kind: str = "document"
    caption: str = ""


class PaymentClaim(Value):
    """The buyer says it has paid. It changes nothing but tells finance (RULES 4)."""

    at: datetime
    by: int
    slip: FileRef | None = None


class Payment(Value):
    """Money that arrived on the operator's account, as finance confirmed it."""

    amount: int = Field(gt=0, le=10**15, description="minor units of the order's currency")
    payer: str
    payer_account: str = ""
    received: date
    bank_reference: str = ""


def same_payment(one: Payment, other: Payment, *, awaited: bool) -> bool:
    """Whether two people of finance wrote down the same money, each in their own spelling.

    The bank's references decide where both have one; else amount, day, payer, and the account where both have one.
    While more is `awaited` a second half may look like the first: then one reference is enough to tell them apart.
    """
    if one.bank_reference and other.bank_reference:
        return _bare(one.bank_reference) == _bare(other.bank_reference)
    if awaited and one.bank_reference != other.bank_reference:
        return False
    accounts = {_bare(payment.payer_account) for payment in (one, other) if payment.payer_account}
    same = (one.amount, one.received) == (other.amount, other.received)
    names = (one.payer, other.payer)
    return same and len(accounts) < 2 and (same_name(*names) or same_name(*reversed(names)))


def _bare(number: str) -> str:
    return re.sub(r"[\W_]+", "", number).casefold()


class Fit(StrEnum):
    """How a sum that came in fits what an order waits for."""

    SHORT = "short"  # a part of what is due next is still missing
    DEPOSIT = "deposit"  # what is due before production is in, the balance is not
    EXACT = "exact"  # all of the contract's total is in
    OVER = "over"  # and more than that
    NOT_OWED = "not-owed"  # nothing is waited for, so all of it goes back


class PayoutKind(StrEnum):
    """Why money goes out."""

    RELEASE = "release"  # to the supplier
    REFUND = "refund"  # back to where it came from


class Payout(Value):
    """Money to be sent from the operator's account."""

    id: str
    kind: PayoutKind
    company: int
    amount: int = Field(gt=0)
    to: str = Field("", description="the payer's account a refund goes back to; empty: the company's payout account")
    to_name: str = ""
    created: datetime
    sent: datetime | None = None
    refund_due_from: datetime | None = None
    refund_due_by: datetime | None = None
