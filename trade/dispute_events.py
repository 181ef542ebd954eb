"""What has happened in a dispute. `due` is always the end of the state that begins with the event."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from trade.claims import Claim, Clause
from trade.disputes import DisputeState, Nets, Settlement
from trade.evidence import EvidenceKind
from trade.payments import FileRef
from trade.people import Role
from trade.values import Value

# ── between the sides ─────────────────────────────────────────────────────────────────────────────────────────────


class DisputeOpened(Value):
    """A side complained; the timers stand still."""

    type: Literal["dispute-opened"] = "dispute-opened"
    number: int
    role: Role
    by: int
    by_name: str
    claim: Claim
    due: datetime


class DisputeAnswered(Value):
    """The other side answered; they negotiate."""

    type: Literal["dispute-answered"] = "dispute-answered"
    role: Role
    words: str
    due: datetime


class SettlementOffered(Value):
    """A side offered to settle; the nets are what each would get."""

    type: Literal["settlement-offered"] = "settlement-offered"
    number: int
    role: Role
    settlement: Settlement
    nets: Nets
    words: str


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


class DisputeWithdrawn(Value):
    """The claimant took the complaint back."""

    type: Literal["dispute-withdrawn"] = "dispute-withdrawn"
    role: Role
    words: str


class DisputeEscalated(Value):
    """A mediator is asked for, by a side or by the clock. `silent`: the other side did not answer."""

    type: Literal["dispute-escalated"] = "dispute-escalated"
    role: Role
    silent: bool
    due: datetime


# ── mediators and evidence ────────────────────────────────────────────────────────────────────────────────────────


class CaseTaken(Value):
    """A mediator took the case, in the state it goes on with."""

    type: Literal["case-taken"] = "case-taken"
    mediator: int
    name: str
    state: DisputeState
    due: datetime


class CaseHandedOver(Value):
    """The case went to another mediator, or back to all of them (None)."""

    type: Literal["case-handed-over"] = "case-handed-over"
    mediator: int | None
    name: str
    state: DisputeState
    due: datetime


class StaffAlarmed(Value):
    """No mediator did what was due in this state; it is asked for again until then."""

    type: Literal["staff-alarmed"] = "staff-alarmed"
    state: DisputeState
    due: datetime


class EvidenceAsked(Value):
    """The mediator asked one side for something until `until`."""

    type: Literal["evidence-asked"] = "evidence-asked"
    number: int
    side: Role
    what: str
    until: datetime


class EvidenceAdded(Value):
    """A side gave a piece of evidence."""

    type: Literal["evidence-added"] = "evidence-added"
    role: Role
    by: int
    kind: EvidenceKind
    words: str
    files: tuple[FileRef, ...]
    late: bool


class EvidenceFinished(Value):
    """A side has given all its evidence."""

    type: Literal["evidence-finished"] = "evidence-finished"
    role: Role


class EvidenceExtended(Value):
    """Both sides have more time for evidence."""

    type: Literal["evidence-extended"] = "evidence-extended"
    due: datetime


class EvidenceClosed(Value):
    """The time for evidence is over; the mediator proposes next."""

    type: Literal["evidence-closed"] = "evidence-closed"
    due: datetime


class InspectionArranged(Value):
    """A third party is to inspect the goods."""

    type: Literal["inspection-arranged"] = "inspection-arranged"
    inspector: str
    cost: int
    due: datetime


class InspectionReported(Value):
    """The inspector reported."""

    type: Literal["inspection-reported"] = "inspection-reported"
    words: str
    files: tuple[FileRef, ...]
    due: datetime


class InspectionMissed(Value):
    """The inspector did not report in time."""

    type: Literal["inspection-missed"] = "inspection-missed"
    due: datetime


# ── proposal, ruling, appeal ──────────────────────────────────────────────────────────────────────────────────────


class SettlementProposed(Value):
    """The mediator proposed a settlement."""

    type: Literal["settlement-proposed"] = "settlement-proposed"
    settlement: Settlement
    nets: Nets
    reasons: str
    due: datetime


class ProposalAnswered(Value):
    """A side accepted or declined the proposal."""

    type: Literal["proposal-answered"] = "proposal-answered"
    role: Role
    accepts: bool


class ProposalFailed(Value):
    """Not both sides accepted; the mediator decides next."""

    type: Literal["proposal-failed"] = "proposal-failed"
    due: datetime


class RulingGiven(Value):
    """The mediator ruled. `needs_second`: another mediator has to agree before it counts."""

    type: Literal["ruling-given"] = "ruling-given"
    settlement: Settlement
    nets: Nets
    reasons: str
    clauses: tuple[Clause, ...]
    by: int
    by_name: str
    needs_second: bool
    due: datetime


class RulingConfirmed(Value):
    """A second mediator agreed; the time to appeal begins."""

    type: Literal["ruling-confirmed"] = "ruling-confirmed"
    by: int
    by_name: str
    due: datetime


class RulingSentBack(Value):
    """A second mediator did not agree; the first decides again."""

    type: Literal["ruling-sent-back"] = "ruling-sent-back"
    by: int
    by_name: str
    words: str
    due: datetime


class RulingAppealed(Value):
    """A side appealed."""

    type: Literal["ruling-appealed"] = "ruling-appealed"
    role: Role
    words: str
    due: datetime


class AppealWaived(Value):
    """A side will not appeal."""

    type: Literal["appeal-waived"] = "appeal-waived"
    role: Role


class AppealTaken(Value):
    """Another mediator took the appeal."""

    type: Literal["appeal-taken"] = "appeal-taken"
    mediator: int
    name: str
    due: datetime


class AppealRuled(Value):
    """The ruling was upheld, or varied by this settlement. It is final."""

    type: Literal["appeal-ruled"] = "appeal-ruled"
    upheld: bool
    settlement: Settlement
    nets: Nets
    reasons: str
    clauses: tuple[Clause, ...]
    by: int
    by_name: str


# ── return of goods, money, end ───────────────────────────────────────────────────────────────────────────────────


class ReturnDue(Value):
    """The goods are to go back before the money does."""

    type: Literal["return-due"] = "return-due"
    due: datetime


class GoodsSentBack(Value):
    """The goods are on their way back."""

    type: Literal["goods-sent-back"] = "goods-sent-back"
    carrier: str
    tracking: str
    files: tuple[FileRef, ...]
    due: datetime


class GoodsTakenBack(Value):
    """The supplier has them, or did not look in time (the clock)."""

    type: Literal["goods-taken-back"] = "goods-taken-back"
    role: Role


class GoodsBackRefused(Value):
    """The supplier refused what came back; the case is the mediator's again."""

    type: Literal["goods-back-refused"] = "goods-back-refused"
    words: str
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


DisputeEvent = (
    DisputeOpened
    | DisputeAnswered
    | SettlementOffered
    | SettlementWithdrawn
    | DisputeSettled
    | DisputeWithdrawn
    | DisputeEscalated
    | CaseTaken
    | CaseHandedOver
    | StaffAlarmed
    | EvidenceAsked
    | EvidenceAdded
    | EvidenceFinished
    | EvidenceExtended
    | EvidenceClosed
    | InspectionArranged
    | InspectionReported
    | InspectionMissed
    | SettlementProposed
    | ProposalAnswered
    | ProposalFailed
    | RulingGiven
    | RulingConfirmed
    | RulingSentBack
    | RulingAppealed
    | AppealWaived
    | AppealTaken
    | AppealRuled
    | ReturnDue
    | GoodsSentBack
    | GoodsTakenBack
    | GoodsBackRefused
    | ReturnMissed
    | Refunded
    | DisputeEnded
)
