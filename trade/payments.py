"""Money in and out of one order: payments, claims of payment, payouts."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

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
    return same and len(accounts) < 2 and same_name(one.payer, other.payer)


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


_LEGAL_FORMS = frozenset(
    """gmbh ag kg ltd limited llc inc corp corporation co company plc bv nv sa sas sarl srl spa aps as ab oy ou pte pvt
    sdn bhd""".split()
)
_SAME_FORM = {"limited": "ltd", "corporation": "corp", "company": "co"}


def same_name(payer: str, buyer: str) -> bool:
    """Whether a payer's name is the buyer's, leaving aside case, accents, punctuation and a legal form left out.

    Two different legal forms are two companies: Beck GmbH is not Beck AG.
    """
    (payers_core, payers_forms), (buyers_core, buyers_forms) = _taken_apart(payer), _taken_apart(buyer)
    contradicting = payers_forms and buyers_forms and payers_forms != buyers_forms
    return payers_core == buyers_core and not contradicting


def _taken_apart(name: str) -> tuple[str, frozenset[str]]:
    """The name proper and the legal forms it ends with, such as co and ltd."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in folded if not unicodedata.combining(c))
    words = re.sub(r"[^\w]+", " ", letters.replace(".", "")).split()
    forms = []
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        form = words.pop()
        forms.append(_SAME_FORM.get(form, form))
    return " ".join(words), frozenset(forms)
