"""Money in and out of one order: payments, claims of payment, payouts."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from pydantic import Field, model_validator

from trade.company_names import same_name
from trade.party_words import Said
from trade.values import Value


class FileRef(Value):
    """A file somebody sent in Telegram. Its hash follows when it has been fetched.

    `caption`: what its sender wrote under it, where it answered a question; of a message the words are its text.
    """

    file_id: str
    file_unique_id: str
    name: Said = "photo.jpg"
    mime: str = "image/jpeg"
    size: int = 0
    kind: str = "document"
    caption: Said = ""


def several(entered: Any, one: str, many: str) -> Any:
    """What was entered in the record when there was one file, or none, as there can be several now."""
    if not isinstance(entered, dict) or one not in entered:
        return entered
    rest = {name: value for name, value in entered.items() if name != one}
    return {**rest, many: [entered[one]] if entered[one] else []}


class PaymentClaim(Value):
    """The buyer says it has paid. It changes nothing but tells finance (RULES 4)."""

    at: datetime
    by: int
    slips: tuple[FileRef, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _one_slip(cls, entered: Any) -> Any:
        """Claims used to have one slip at most."""
        return several(entered, "slip", "slips")


class Payment(Value):
    """Money that arrived on the operator's account, as finance confirmed it."""

    amount: int = Field(gt=0, le=10**15, description="minor units of the order's currency")
    payer: str
    payer_account: str = ""
    received: date
    bank_reference: str = ""
    no_reference: str = Field("", max_length=140, description="why the bank shows no reference of its own")
    others_like_it: int = Field(
        0, ge=0, description="how many payments of the same amount, day and payer finance had seen, and took for others"
    )

    @property
    def is_traceable(self) -> bool:
        """Whether the bank's reference is known, or why there is none."""
        return bool(bare(self.bank_reference) or self.no_reference.strip())


class EnteredPayment(Payment):
    """The same as an order keeps it: which of the order's payments it is, and how much of it was too much."""

    number: int = 0
    over: int = Field(0, ge=0, description="minor units that were not owed and go back")

    @property
    def as_entered(self) -> Payment:
        """What finance wrote down."""
        return Payment(**{name: getattr(self, name) for name in Payment.model_fields})

    @property
    def held(self) -> int:
        """What of it was held for the order."""
        return self.amount - self.over


class BookedPayment(Value):
    """Money that finance has written down, on whichever order: the same transfer counts once."""

    order: int
    payment: Payment


def same_transfer(one: Payment, other: Payment) -> bool:
    """Whether the bank's reference says that it is the same money, however it was spelled."""
    return bool(bare(one.bank_reference)) and bare(one.bank_reference) == bare(other.bank_reference)


def looks_the_same(one: Payment, other: Payment) -> bool:
    """Whether only a person can tell two payments apart: the same amount, on the same day, from the same payer."""
    names = (one.payer, other.payer)
    same_payer = same_name(*names) or same_name(*reversed(names))
    return (one.amount, one.received) == (other.amount, other.received) and same_payer


def bare(number: str) -> str:
    """A bank's number without what people put between its characters, and without case: `FT-26 327` is `ft26327`."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", number)).casefold()


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
    void: bool = False  # made for a payment that was taken back: nobody is to get it
    refund_due_from: datetime | None = None
    refund_due_by: datetime | None = None

    @property
    def reference(self) -> str:
        """What the outgoing transfer is to carry, in signs every bank takes: the order and which of its payouts."""
        return f"TH-{self.id}"

    @property
    def stands(self) -> str:
        """Where it stands, as a word of the table finance pays from."""
        return "void" if self.void else "due" if self.sent is None else "sent"
