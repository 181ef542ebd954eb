"""What people and the clock can do to an order. `RULES` in `rules.py` says who may, and when."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field

from trade.contracts import Contract
from trade.corrections import CorrectPayment as CorrectPayment
from trade.corrections import Reason
from trade.corrections import ReturnPayout as ReturnPayout
from trade.deadline_kinds import DeadlineKind, ExtendableKind
from trade.dispute_commands import DisputeCommand
from trade.payments import FileRef, Payment
from trade.shipments import LONGEST_TRACKING
from trade.values import Value

Words = Annotated[str, Field(max_length=1000)]


class Offer(Value):
    """The buyer offers the contract to the supplier; this is the buyer's signature."""

    type: Literal["offer"] = "offer"
    contract: Contract


class Discard(Value):
    """The buyer throws the draft away."""

    type: Literal["discard"] = "discard"


class WithdrawOffer(Value):
    """The buyer takes the offer back into the draft."""

    type: Literal["withdraw-offer"] = "withdraw-offer"


class Sign(Value):
    """The supplier signs the very contract it was shown, named by its hash."""

    type: Literal["sign"] = "sign"
    hash: str


class Decline(Value):
    """The supplier does not want the order."""

    type: Literal["decline"] = "decline"
    reason: Words = ""


class AskForChange(Value):
    """The supplier would sign if something were different; the order goes back to the buyer's draft."""

    type: Literal["ask-for-change"] = "ask-for-change"
    wish: Words


class ExpireOffer(Value):
    """Nobody signed in time."""

    type: Literal["expire-offer"] = "expire-offer"


class ClaimPayment(Value):
    """The buyer says it has paid: a claim, which only tells finance."""

    type: Literal["claim-payment"] = "claim-payment"
    slips: tuple[FileRef, ...] = ()


class NotReceived(Value):
    """Finance has looked for the money the buyer says it has sent, and found nothing."""

    type: Literal["not-received"] = "not-received"


class ConfirmPayment(Value):
    """Finance confirms what really arrived. `payer_checked`: a payer other than the buyer has been looked at."""

    type: Literal["confirm-payment"] = "confirm-payment"
    payment: Payment
    payer_checked: bool = False


class HoldPayment(Value):
    """Finance holds money aside whose payer is not the buyer."""

    type: Literal["hold-payment"] = "hold-payment"
    payment: Payment


class CountHeldPayment(Value):
    """Money held aside counts after all."""

    type: Literal["count-held-payment"] = "count-held-payment"


class ReturnHeldPayment(Value):
    """Money held aside goes back to its payer."""

    type: Literal["return-held-payment"] = "return-held-payment"


class AcceptShortfall(Value):
    """Finance lets a small shortfall pass as bank charges."""

    type: Literal["accept-shortfall"] = "accept-shortfall"


class Ship(Value):
    """The supplier has handed the goods over; the transport document's date decides whether that was on time."""

    type: Literal["ship"] = "ship"
    carrier: str = Field(min_length=1, max_length=80)
    tracking: str = Field("", max_length=LONGEST_TRACKING)
    container: bool = False
    document_date: date
    files: tuple[FileRef, ...] = ()


class ConfirmReceipt(Value):
    """The goods have arrived; inspection starts. An agent needs the carrier's proof."""

    type: Literal["confirm-receipt"] = "confirm-receipt"
    proof: Words = ""


class GiveFinalNotice(Value):
    """The clock announces that the goods will count as accepted."""

    type: Literal["give-final-notice"] = "give-final-notice"


class Accept(Value):
    """The goods are right: the money goes to the supplier."""

    type: Literal["accept"] = "accept"


class ProposeCancel(Value):
    """One side would like to cancel before shipment."""

    type: Literal["propose-cancel"] = "propose-cancel"
    reason: Words = ""


class AgreeCancel(Value):
    """The other side agrees: all money held goes back."""

    type: Literal["agree-cancel"] = "agree-cancel"


class RefuseCancel(Value):
    """The other side wants the order to go on, or the proposer takes the proposal back."""

    type: Literal["refuse-cancel"] = "refuse-cancel"


class CancelLate(Value):
    """The buyer alone cancels an order that is late and not shipped."""

    type: Literal["cancel-late"] = "cancel-late"


class CancelUnpaid(Value):
    """Nothing was paid in time."""

    type: Literal["cancel-unpaid"] = "cancel-unpaid"


class Extend(Value):
    """The side something is owed to gives the other so many days more, from now if the due moment has passed."""

    type: Literal["extend"] = "extend"
    kind: ExtendableKind
    days: int = Field(ge=1, le=30)


class MakeUp(Value):
    """The clock makes up for the time in which the service was down: a deadline that fell into it is moved by it."""

    type: Literal["make-up"] = "make-up"
    kind: DeadlineKind
    since: datetime
    until: datetime


class ProposeAmendment(Value):
    """One side would like to change the signed contract; this is its signature under the new version."""

    type: Literal["propose-amendment"] = "propose-amendment"
    contract: Contract
    reason: Words = ""


class SignAmendment(Value):
    """The other side signs the very version it was shown, named by its hash."""

    type: Literal["sign-amendment"] = "sign-amendment"
    hash: str


class DeclineAmendment(Value):
    """The other side wants the contract as it is, or the proposer takes the proposal back."""

    type: Literal["decline-amendment"] = "decline-amendment"
    reason: Words = ""


class LapseAmendment(Value):
    """Nobody answered the proposed change in time."""

    type: Literal["lapse-amendment"] = "lapse-amendment"


class MarkPayoutSent(Value):
    """Finance has sent a payout from the bank."""

    type: Literal["mark-payout-sent"] = "mark-payout-sent"
    payout: str
    bank_reference: str = ""


class ConfirmCorrection(Value):
    """A second person of finance confirms a correction; it is carried out."""

    type: Literal["confirm-correction"] = "confirm-correction"
    correction: int


class RefuseCorrection(Value):
    """A second person of finance does not agree to a correction, or whoever asked for it takes it back."""

    type: Literal["refuse-correction"] = "refuse-correction"
    correction: int


class CorrectShipment(Value):
    """The supplier puts right what it said of the shipment; whether that was on time is decided anew."""

    type: Literal["correct-shipment"] = "correct-shipment"
    carrier: str = Field(min_length=1, max_length=80)
    tracking: str = Field("", max_length=60)
    container: bool = False
    document_date: date
    files: tuple[FileRef, ...] = ()
    reason: Reason


class WithdrawRating(Value):
    """A side takes back what it said of the other."""

    type: Literal["withdraw-rating"] = "withdraw-rating"
    reason: Reason


class Rate(Value):
    """One side rates the other: stars and a line."""

    type: Literal["rate"] = "rate"
    stars: int = Field(ge=1, le=5)
    line: str = Field("", max_length=300)


Command = (
    Offer
    | Discard
    | WithdrawOffer
    | Sign
    | Decline
    | AskForChange
    | ExpireOffer
    | ClaimPayment
    | NotReceived
    | ConfirmPayment
    | HoldPayment
    | CountHeldPayment
    | ReturnHeldPayment
    | AcceptShortfall
    | Ship
    | ConfirmReceipt
    | GiveFinalNotice
    | Accept
    | ProposeCancel
    | AgreeCancel
    | RefuseCancel
    | CancelLate
    | CancelUnpaid
    | ProposeAmendment
    | SignAmendment
    | DeclineAmendment
    | LapseAmendment
    | Extend
    | MakeUp
    | MarkPayoutSent
    | Rate
    | CorrectPayment
    | ReturnPayout
    | ConfirmCorrection
    | RefuseCorrection
    | CorrectShipment
    | WithdrawRating
    | DisputeCommand
)
