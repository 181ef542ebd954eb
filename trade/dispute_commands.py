"""What people and the clock can do in a dispute. `DISPUTE_RULES` in `dispute_rules.py` says who may, and when."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from trade.claims import Clause, DefectiveLine, Reason
from trade.disputes import Settlement
from trade.evidence import EvidenceKind
from trade.payments import FileRef
from trade.people import Role
from trade.shipments import LONGEST_TRACKING
from trade.values import Value

Words = Annotated[str, Field(max_length=1000)]
Reasons = Annotated[str, Field(min_length=1, max_length=3000)]

# ── between the sides ─────────────────────────────────────────────────────────────────────────────────────────────


class OpenDispute(Value):
    """A side complains. With `lines` the amount is computed; without, `amount` or else the whole is claimed."""

    type: Literal["open-dispute"] = "open-dispute"
    reason: Reason
    words: Words
    lines: tuple[DefectiveLine, ...] = ()
    amount: int | None = Field(None, gt=0, description="minor units")


class AnswerDispute(Value):
    """The other side says what it has to say; negotiation begins."""

    type: Literal["answer-dispute"] = "answer-dispute"
    words: Words


class OfferSettlement(Value):
    """One side offers to settle; a newer offer replaces its older one."""

    type: Literal["offer-settlement"] = "offer-settlement"
    settlement: Settlement
    words: Words = ""


class WithdrawSettlement(Value):
    """One side takes its offer back."""

    type: Literal["withdraw-settlement"] = "withdraw-settlement"
    offer: int


class AcceptSettlement(Value):
    """The other side accepts an offer: the dispute is settled."""

    type: Literal["accept-settlement"] = "accept-settlement"
    offer: int


class WithdrawDispute(Value):
    """The claimant takes the complaint back; the order goes on."""

    type: Literal["withdraw-dispute"] = "withdraw-dispute"
    words: Words = ""


class Escalate(Value):
    """A side asks for a mediator from day 4 of the dispute on; the clock does when the time is over."""

    type: Literal["escalate"] = "escalate"


# ── mediators and evidence ────────────────────────────────────────────────────────────────────────────────────────


class TakeCase(Value):
    """A mediator takes the case: the first to press, or when its mediator has left the staff."""

    type: Literal["take-case"] = "take-case"


class HandOver(Value):
    """The case goes to another mediator (a person's number), or back to all of them."""

    type: Literal["hand-over"] = "hand-over"
    to: int | None = None
    to_name: str = ""


class AlarmStaff(Value):
    """The clock alarms the admins: no mediator has done what is due."""

    type: Literal["alarm-staff"] = "alarm-staff"


class AskEvidence(Value):
    """The mediator asks one side for something until then."""

    type: Literal["ask-evidence"] = "ask-evidence"
    side: Literal[Role.BUYER, Role.SUPPLIER]
    what: Reasons
    due: datetime


class AddEvidence(Value):
    """A side gives a piece of evidence; after the time for it it is marked late."""

    type: Literal["add-evidence"] = "add-evidence"
    kind: EvidenceKind
    words: Words = ""
    files: tuple[FileRef, ...] = ()


class FinishEvidence(Value):
    """A side says it has given all its evidence; when both have, the case goes on."""

    type: Literal["finish-evidence"] = "finish-evidence"


class ExtendEvidence(Value):
    """The mediator gives both sides more time, once."""

    type: Literal["extend-evidence"] = "extend-evidence"


class CloseEvidence(Value):
    """The time for evidence is over."""

    type: Literal["close-evidence"] = "close-evidence"


class ArrangeInspection(Value):
    """The mediator arranges a third-party inspection; the claimant pays its cost (minor units) first."""

    type: Literal["arrange-inspection"] = "arrange-inspection"
    inspector: str = Field(min_length=1, max_length=120)
    cost: int = Field(0, ge=0)


class ReportInspection(Value):
    """The mediator enters the inspector's report."""

    type: Literal["report-inspection"] = "report-inspection"
    words: Reasons
    files: tuple[FileRef, ...] = ()


class EndInspection(Value):
    """The inspector did not report in time; the case goes on without."""

    type: Literal["end-inspection"] = "end-inspection"


# ── proposal, ruling, appeal ──────────────────────────────────────────────────────────────────────────────────────


class Propose(Value):
    """The mediator proposes a settlement to both sides."""

    type: Literal["propose"] = "propose"
    settlement: Settlement
    reasons: Reasons


class AnswerProposal(Value):
    """A side accepts or declines the mediator's proposal."""

    type: Literal["answer-proposal"] = "answer-proposal"
    accepts: bool


class EndProposal(Value):
    """Not both sides have accepted the proposal in time."""

    type: Literal["end-proposal"] = "end-proposal"


class GiveRuling(Value):
    """The mediator rules: amounts, reasons, and the contract clauses they rest on."""

    type: Literal["give-ruling"] = "give-ruling"
    settlement: Settlement
    reasons: Reasons
    clauses: tuple[Clause, ...] = Field(min_length=1)


class SecondRuling(Value):
    """A second mediator agrees to a large ruling, or sends it back."""

    type: Literal["second-ruling"] = "second-ruling"
    agrees: bool
    words: Words = ""


class Appeal(Value):
    """A side wants another mediator to look at the ruling."""

    type: Literal["appeal"] = "appeal"
    words: Reasons


class WaiveAppeal(Value):
    """A side will not appeal; when both say so the ruling is carried out at once."""

    type: Literal["waive-appeal"] = "waive-appeal"


class TakeAppeal(Value):
    """Another mediator takes the appeal."""

    type: Literal["take-appeal"] = "take-appeal"


class RuleAppeal(Value):
    """The other mediator upholds the ruling, or varies it by a settlement of its own."""

    type: Literal["rule-appeal"] = "rule-appeal"
    varied: Settlement | None = None
    reasons: Reasons
    clauses: tuple[Clause, ...] = Field(min_length=1)


class Execute(Value):
    """The time to appeal is over: the ruling is carried out."""

    type: Literal["execute"] = "execute"


# ── return of goods ───────────────────────────────────────────────────────────────────────────────────────────────


class SendBack(Value):
    """The buyer has sent the goods back."""

    type: Literal["send-back"] = "send-back"
    carrier: str = Field(min_length=1, max_length=80)
    tracking: str = Field("", max_length=LONGEST_TRACKING)
    files: tuple[FileRef, ...] = ()


class TakeBack(Value):
    """The supplier has the goods back, or has not looked in time: the money moves."""

    type: Literal["take-back"] = "take-back"


class RefuseBack(Value):
    """What came back is not what was sent: the mediator looks again."""

    type: Literal["refuse-back"] = "refuse-back"
    words: Reasons


class MissReturn(Value):
    """The goods were not sent back in time: the mediator looks again."""

    type: Literal["miss-return"] = "miss-return"


DisputeCommand = (
    OpenDispute
    | AnswerDispute
    | OfferSettlement
    | WithdrawSettlement
    | AcceptSettlement
    | WithdrawDispute
    | Escalate
    | TakeCase
    | HandOver
    | AlarmStaff
    | AskEvidence
    | AddEvidence
    | FinishEvidence
    | ExtendEvidence
    | CloseEvidence
    | ArrangeInspection
    | ReportInspection
    | EndInspection
    | Propose
    | AnswerProposal
    | EndProposal
    | GiveRuling
    | SecondRuling
    | Appeal
    | WaiveAppeal
    | TakeAppeal
    | RuleAppeal
    | Execute
    | SendBack
    | TakeBack
    | RefuseBack
    | MissReturn
)
