"""What finance entered can be put right: which corrections there are, and those that wait for a second person."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from trade.payments import Payment
from trade.values import Value

Reason = Annotated[str, Field(min_length=1, max_length=1000)]


class CorrectPayment(Value):
    """A payment was entered wrong. `right`: how it really was; `order`: where it belongs; neither: it never came."""

    type: Literal["correct-payment"] = "correct-payment"
    number: int = Field(ge=1, description="which of the order's payments")
    reason: Reason
    right: Payment | None = None
    order: int | None = Field(None, ge=1)


class ReturnPayout(Value):
    """A payout that was marked as sent came back from the bank, or never left it: it is owed again."""

    type: Literal["return-payout"] = "return-payout"
    payout: str
    reason: Reason
    never_left: bool = False


Correction = CorrectPayment | ReturnPayout


class AskedCorrection(Value):
    """A correction that waits for a second person of finance: never the one who asked for it (RULES 5)."""

    number: int
    by: int
    by_name: str
    at: datetime
    amount: int = Field(description="minor units of the order's currency that it is about")
    correction: Correction = Field(discriminator="type")
