"""What has happened to an order. The order is the fold of these; each is an entry of the record."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter, model_validator

from trade.change_events import Changing
from trade.contracts import Contract
from trade.corrections import AskedCorrection
from trade.dispute_events import DisputeEvent
from trade.party_words import Said, Spoken
from trade.payments import EnteredPayment, FileRef, Payment, Payout, several
from trade.people import Role
from trade.policy import OrderTerms
from trade.shipments import Shipment
from trade.values import Value


class Drafted(Value):
    """A buyer began an order."""

    type: Literal["drafted"] = "drafted"
    buyer: int
    by: int


class Offered(Spoken):
    """The buyer signed the contract and sent it to the supplier."""

    type: Literal["offered"] = "offered"
    contract: Contract
    hash: str
    by: int
    by_name: str
    covered: int
    expires: datetime


class Discarded(Value):
    """The draft was thrown away."""

    type: Literal["discarded"] = "discarded"


class OfferWithdrawn(Value):
    """The offer went back into the draft."""

    type: Literal["offer-withdrawn"] = "offer-withdrawn"


class Signed(Value):
    """The supplier signed: the order is agreed. Coverage, fee, due date and the operator's terms are fixed here."""

    type: Literal["signed"] = "signed"
    hash: str
    by: int
    by_name: str
    covered: int
    fee_percent: Decimal
    terms: OrderTerms
    pay_by: datetime


class Declined(Spoken):
    """The supplier declined."""

    type: Literal["declined"] = "declined"
    reason: Said


class ChangeAsked(Spoken):
    """The supplier asked for a change; the order is a draft again."""

    type: Literal["change-asked"] = "change-asked"
    wish: Said


class OfferExpired(Value):
    """Nobody signed in time."""

    type: Literal["offer-expired"] = "offer-expired"


class PaymentClaimed(Spoken):
    """The buyer says it has paid."""

    type: Literal["payment-claimed"] = "payment-claimed"
    by: int
    slips: tuple[FileRef, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _one_slip(cls, entered: Any) -> Any:
        """Claims used to have one slip at most."""
        return several(entered, "slip", "slips")


class PaymentNotFound(Value):
    """Finance found nothing. `until`: before production, the buyer has at least until then to look into it."""

    type: Literal["payment-not-found"] = "payment-not-found"
    until: datetime | None


class PaymentReceived(Value):
    """Money arrived: this much of it is held, this much is too much and goes back."""

    type: Literal["payment-received"] = "payment-received"
    payment: Payment
    to_escrow: int
    over: int
    was_held: bool = False


class PaymentHeld(Value):
    """Money arrived whose payer is not the buyer."""

    type: Literal["payment-held"] = "payment-held"
    payment: Payment


class HeldPaymentReturned(Value):
    """Money held aside goes back to its payer; where it was waited for, the buyer can pay `until` then."""

    type: Literal["held-payment-returned"] = "held-payment-returned"
    payment: Payment
    until: datetime | None = None


class ShortfallAccepted(Value):
    """Finance let a small shortfall pass as bank charges."""

    type: Literal["shortfall-accepted"] = "shortfall-accepted"
    amount: int


class Funded(Value):
    """The money due before production is held; it came so many days late, and the shipment date moves by them."""

    type: Literal["funded"] = "funded"
    moved_days: int


class BalancePaid(Value):
    """All of the money is held; the balance came so late that the shipment date moves to be moved by so many days."""

    type: Literal["balance-paid"] = "balance-paid"
    moved_days: int


class Shipped(Spoken):
    """The goods are on their way; the buyer confirms receipt until then."""

    type: Literal["shipped"] = "shipped"
    shipment: Shipment
    confirm_by: datetime


class Delivered(Value):
    """The goods arrived; inspection runs until then."""

    type: Literal["delivered"] = "delivered"
    role: Role
    proof: str
    inspect_by: datetime


class FinalNoticeGiven(Value):
    """The buyer was told that the goods will count as accepted at this moment."""

    type: Literal["final-notice-given"] = "final-notice-given"
    accepts: datetime


class Accepted(Value):
    """The goods are accepted, by the buyer or by the clock."""

    type: Literal["accepted"] = "accepted"
    role: Role


class Released(Value):
    """The held money goes to the supplier, less the fee."""

    type: Literal["released"] = "released"
    amount: int
    fee: int


class CancelProposed(Spoken):
    """One side would like to cancel."""

    type: Literal["cancel-proposed"] = "cancel-proposed"
    role: Role
    reason: Said


class CancelRefused(Value):
    """The proposal to cancel is off the table."""

    type: Literal["cancel-refused"] = "cancel-refused"
    role: Role


class Cancelled(Value):
    """The order ended before shipment; what was held goes back."""

    type: Literal["cancelled"] = "cancelled"
    why: Literal["together", "late", "unpaid"]
    refund: int


class PayoutDue(Value):
    """Money is to be sent."""

    type: Literal["payout-due"] = "payout-due"
    payout: Payout


class PayoutSent(Value):
    """Money has left the bank."""

    type: Literal["payout-sent"] = "payout-sent"
    payout: str
    bank_reference: str


class Rated(Spoken):
    """One side rated the other."""

    type: Literal["rated"] = "rated"
    role: Role
    stars: int
    line: Said


class CorrectionAsked(Value):
    """Finance asked for a correction that a second person of finance is to confirm."""

    type: Literal["correction-asked"] = "correction-asked"
    asked: AskedCorrection


class CorrectionConfirmed(Value):
    """A second person of finance confirmed it."""

    type: Literal["correction-confirmed"] = "correction-confirmed"
    correction: int
    by_name: str


class CorrectionRefused(Value):
    """A correction is off: nothing was changed."""

    type: Literal["correction-refused"] = "correction-refused"
    correction: int
    by_name: str


class PaymentTakenBack(Value):
    """A payment had been entered wrong and counts no more: it never came, or came for the order `moved_to`.

    `voided`: the refund of what was too much of it. `unfunds`: without it the money due before production is not held,
    so the order waits for payment again, at least `until` then.
    """

    type: Literal["payment-taken-back"] = "payment-taken-back"
    payment: EnteredPayment
    reason: str
    moved_to: int | None = None
    voided: str = ""
    aside: bool = False
    unfunds: bool = False
    until: datetime | None = None


class PaymentCorrected(Value):
    """Who paid, from where or when had been entered wrong; the money stays where it is."""

    type: Literal["payment-corrected"] = "payment-corrected"
    number: int
    before: Payment
    right: Payment
    reason: str


class PayoutReturned(Value):
    """A payout that was marked as sent is back, or never left: it is owed again."""

    type: Literal["payout-returned"] = "payout-returned"
    payout: str
    reason: str
    never_left: bool = False


class ShipmentCorrected(Spoken):
    """The supplier put right what it had said of the shipment; the buyer confirms receipt until then."""

    type: Literal["shipment-corrected"] = "shipment-corrected"
    shipment: Shipment
    before: Shipment
    reason: Said
    confirm_by: datetime | None


class RatingWithdrawn(Spoken):
    """A side took back what it had said of the other."""

    type: Literal["rating-withdrawn"] = "rating-withdrawn"
    role: Role
    reason: Said


Correcting = (
    CorrectionAsked
    | CorrectionConfirmed
    | CorrectionRefused
    | PaymentTakenBack
    | PaymentCorrected
    | PayoutReturned
    | ShipmentCorrected
    | RatingWithdrawn
)
"""What had been entered wrong is put right; the wrong entry stays in the record."""
Agreeing = Drafted | Offered | Discarded | OfferWithdrawn | Signed | Declined | ChangeAsked | OfferExpired
"""From the draft to both signatures, or to none."""
Paying = (
    PaymentClaimed
    | PaymentNotFound
    | PaymentReceived
    | PaymentHeld
    | HeldPaymentReturned
    | ShortfallAccepted
    | Funded
    | BalancePaid
)
"""Money on its way in, until production can begin."""
Delivering = Shipped | Delivered | FinalNoticeGiven | Accepted
"""The goods on their way, and what the buyer says of them."""
Ending = Released | CancelProposed | CancelRefused | Cancelled | PayoutDue | PayoutSent | Rated
"""The order called off, money on its way out, and what both sides say afterwards."""
Event = Agreeing | Paying | Delivering | Changing | Ending | Correcting | DisputeEvent

EVENT: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="type")])
"""Reads an event back from the record's JSON."""
