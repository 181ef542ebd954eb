"""What has happened in a mediator's case. `due` is always the end of the state that begins with the event."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from trade.claims import Clause
from trade.disputes import DisputeState, Nets, Settlement
from trade.evidence import EvidenceKind
from trade.party_words import Said, Spoken
from trade.payments import FileRef
from trade.people import Role
from trade.values import Value

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


class EvidenceAdded(Spoken):
    """A side gave a piece of evidence."""

    type: Literal["evidence-added"] = "evidence-added"
    role: Role
    by: int
    kind: EvidenceKind
    words: Said
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


class RulingAppealed(Spoken):
    """A side appealed."""

    type: Literal["ruling-appealed"] = "ruling-appealed"
    role: Role
    words: Said
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


Mediating = (
    CaseTaken
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
)
"""Whose case it is, and what proves it."""
Deciding = (
    SettlementProposed
    | ProposalAnswered
    | ProposalFailed
    | RulingGiven
    | RulingConfirmed
    | RulingSentBack
    | RulingAppealed
    | AppealWaived
    | AppealTaken
    | AppealRuled
)
"""What a mediator proposes and rules, and what the sides say to it."""
