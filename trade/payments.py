"""Money in and out of one order: payments, claims of payment, payouts."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

from trade.values import Value


class FileRef(Value):
    """A file somebody sent in Telegram. Its hash follows when it has been fetched."""

    file_id: str
    file_unique_id: str
    name: str = "photo.jpg"
    mime: str = "image/jpeg"
    size: int = 0
    kind: str = "document"


class PaymentClaim(Value):
    """The buyer says it has paid. It changes nothing but tells finance (RULES 4)."""

    at: datetime
    by: int
    slip: FileRef | None = None


class Payment(Value):
    """Money that arrived on the operator's account, as finance confirmed it."""

    amount: int = Field(gt=0, description="minor units of the order's currency")
    payer: str
    payer_account: str = ""
    received: date
    bank_reference: str = ""


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


_LEGAL_FORMS = re.compile(
    r"\b(gmbh|ag|kg|ltd|limited|llc|inc|corp|corporation|co|company|plc|bv|nv|sa|sas|sarl|srl|spa|aps|as|ab|oy|ou|pte|pvt"
    r"|sdn bhd|gesellschaft mit beschrankter haftung)\b"
)


def same_name(payer: str, buyer: str) -> bool:
    """Whether a payer's name is the buyer's, leaving aside case, accents, punctuation and legal form."""

    def core(name: str) -> str:
        folded = unicodedata.normalize("NFKD", name.casefold())
        letters = "".join(c for c in folded if not unicodedata.combining(c))
        words = re.sub(r"[^\w]+", " ", letters.replace(".", ""))
        return " ".join(_LEGAL_FORMS.sub(" ", words).split()) or " ".join(words.split())

    return core(payer) == core(buyer)
