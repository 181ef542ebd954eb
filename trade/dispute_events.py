"""What has happened in a dispute. `due` is always the end of the state that begins with the event."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from trade import case_events as ce
from trade.claims import Claim
from trade.disputes import DisputeState, Nets, Settlement
from trade.party_words import Said, Spoken
from trade.payments import FileRef
from trade.people import Role
from trade.values import Value

# ── between the sides ─────────────────────────────────────────────────────────────────────────────────────────────


class DisputeOpened(Spoken):
    """A side complained; the timers stand still."""

    type: Literal["dispute-opened"] = "dispute-opened"
    number: int
    role: Role
    by: int
    by_name: str
    claim: Claim
    due: datetime


class DisputeAnswered(Spoken):
    """The other side answered; they negotiate."""

    type: Literal["dispute-answered"] = "dispute-answered"
    role: Role
    words: Said
    due: datetime


class SettlementOffered(Spoken):
    """A side offered to settle; the nets are what each would get."""

    type: Literal["settlement-offered"] = "settlement-offered"
    number: int
    role: Role
    settlement: Settlement
    nets: Nets
    words: Said


class SettlementWithdrawn(Value):
    """A side took its offer back."""

    type: Literal["settlement-withdrawn"] = "settlement-withdrawn"
    number: int
    role: Role


class DisputeSettled(Value):
    """Both sides agreed, to an offer (its number) or to the mediator's proposal (None)."""

    type: Literal["dispute-settled"] = "dispute-settled"
    offer: int | None
    settlement: Settlement
    nets: Nets


class DisputeWithdrawn(Spoken):
    """The claimant took the complaint back."""

    type: Literal["dispute-withdrawn"] = "dispute-withdrawn"
    role: Role
    words: Said


class DisputeEscalated(Value):
    """A mediator is asked for, by a side or by the clock. `silent`: the other side did not answer."""

    type: Literal["dispute-escalated"] = "dispute-escalated"
    role: Role
    silent: bool
    due: datetime


# ── return of goods, money, end ───────────────────────────────────────────────────────────────────────────────────


class ReturnDue(Value):
    """The goods are to go back before the money does."""

    type: Literal["return-due"] = "return-due"
    due: datetime


class GoodsSentBack(Spoken):
    """The goods are on their way back."""

    type: Literal["goods-sent-back"] = "goods-sent-back"
    by: int = 0
    carrier: Said
    tracking: str
    files: tuple[FileRef, ...]
    due: datetime


class GoodsTakenBack(Value):
    """The supplier has them, or did not look in time (the clock)."""

    type: Literal["goods-taken-back"] = "goods-taken-back"
    role: Role


class GoodsBackRefused(Spoken):
    """The supplier refused what came back; the case is the mediator's again."""

    type: Literal["goods-back-refused"] = "goods-back-refused"
    words: Said
    state: DisputeState
    due: datetime


class ReturnMissed(Value):
    """The goods were not sent back in time; the case is the mediator's again."""

    type: Literal["return-missed"] = "return-missed"
    state: DisputeState
    due: datetime


class Refunded(Value):
    """Held money goes back to the buyer."""

    type: Literal["refunded"] = "refunded"
    amount: int


class DisputeEnded(Value):
    """The dispute is over. `order_ends`: what the order became; None: it goes on with the time it had left."""

    type: Literal["dispute-ended"] = "dispute-ended"
    outcome: DisputeState
    order_ends: Literal["completed", "refunded"] | None
    nets: Nets


Negotiating = (
    DisputeOpened
    | DisputeAnswered
    | SettlementOffered
    | SettlementWithdrawn
    | DisputeSettled
    | DisputeWithdrawn
    | DisputeEscalated
)
"""What the two sides say and offer each other."""
Returning = ReturnDue | GoodsSentBack | GoodsTakenBack | GoodsBackRefused | ReturnMissed
"""The goods on their way back."""
DisputeEvent = Negotiating | ce.Mediating | ce.Deciding | Returning | Refunded | DisputeEnded
