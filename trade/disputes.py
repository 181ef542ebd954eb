"""A dispute: what is claimed, what both sides offered and proved, and what the mediators proposed and ruled."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from pydantic import Field, model_validator

from trade.claims import GROUNDS, Claim, Clause, DefectiveLine
from trade.evidence import Evidence, EvidenceKind, EvidenceRequest, missing
from trade.party_words import Said
from trade.payments import FileRef
from trade.people import Role
from trade.values import Value


class DisputeState(StrEnum):
    """The life of a dispute (RULES 6). Each open state has one deadline."""

    RESPONSE = "awaiting-response"  # the other side is to answer
    NEGOTIATION = "negotiation"  # the sides make each other offers
    ESCALATED = "escalated"  # a mediator is to join
    EVIDENCE = "evidence"  # both sides prove what they say
    INSPECTION = "inspection"  # a third party inspects the goods
    PROPOSAL = "proposal"  # the mediator is to propose a settlement
    PROPOSED = "proposed"  # the sides are to answer the proposal
    DECISION = "decision"  # the mediator is to rule
    SECOND = "second-ruling"  # a second mediator is to look at a large ruling
    APPEAL = "appeal"  # ruled; either side may appeal
    APPEALED = "appealed"  # another mediator is to decide the appeal
    RETURN = "return"  # the buyer is to send the goods back
    RETURNED = "returned"  # the supplier is to check what came back
    EXECUTED = "executed"  # the ruling was carried out
    SETTLED = "settled"  # the sides agreed
    WITHDRAWN = "withdrawn"  # the claimant took it back


CLOSED = frozenset({DisputeState.EXECUTED, DisputeState.SETTLED, DisputeState.WITHDRAWN})
BEFORE_DECISION = (
    DisputeState.RESPONSE,
    DisputeState.NEGOTIATION,
    DisputeState.ESCALATED,
    DisputeState.EVIDENCE,
    DisputeState.INSPECTION,
    DisputeState.PROPOSAL,
    DisputeState.PROPOSED,
    DisputeState.DECISION,
    DisputeState.SECOND,
)
"""While it may still be settled or withdrawn."""


class Settlement(Value):
    """How the held money is shared, in minor units: to the buyer, the rest to the supplier.

    `refund` is all the buyer gets; `freight` and `inspection` say how much of it is for the freight and for the
    inspector the buyer paid. `release_rest` gives the supplier the rest although the goods have not been delivered.
    """

    refund: int = Field(ge=0)
    freight: int = Field(0, ge=0)
    inspection: int = Field(0, ge=0)
    goods_back: bool = False
    release_rest: bool = False
    lines: tuple[DefectiveLine, ...] = ()

    @model_validator(mode="after")
    def _parts_fit(self) -> Settlement:
        if self.freight + self.inspection > self.refund:
            raise ValueError("the parts are more than the whole")
        return self

    @property
    def for_goods(self) -> int:
        """The part of the refund that is for the goods themselves."""
        return self.refund - self.freight - self.inspection


class Nets(Value):
    """What each gets of the money held, in minor units; `held` stays in escrow because the order goes on."""

    buyer: int
    supplier: int
    fee: int
    held: int = 0


class OfferState(StrEnum):
    """What became of an offer."""

    OPEN = "open"
    REPLACED = "replaced"  # by a newer one of the same side
    WITHDRAWN = "withdrawn"
    ACCEPTED = "accepted"


class SettlementOffer(Value):
    """One side's offer to settle, numbered within the dispute."""

    number: int
    role: Role
    settlement: Settlement
    words: Said = ""
    at: datetime
    state: OfferState = OfferState.OPEN


class Inspection(Value):
    """A third party looks at the goods; the claimant pays `cost` (minor units) first, the loser bears it."""

    inspector: str
    cost: int = 0
    report: str = ""
    files: tuple[FileRef, ...] = ()
    reported: datetime | None = None


class Proposal(Value):
    """The mediator's proposal and what the sides said to it."""

    settlement: Settlement
    reasons: str
    at: datetime
    answers: dict[Role, bool] = Field(default={})


class Ruling(Value):
    """What a mediator ruled, why, and on which clauses."""

    settlement: Settlement
    reasons: str
    clauses: tuple[Clause, ...]
    by: int
    by_name: str
    at: datetime
    second: int | None = None
    second_name: str = ""

    def is_by(self, mediator: int) -> bool:
        """Whether this mediator ruled or confirmed it, and so is not the one to look at it again."""
        return mediator in (self.by, self.second)


class AppealCase(Value):
    """An appeal against the ruling, and what another mediator made of it."""

    role: Role
    words: Said
    at: datetime
    mediator: int | None = None
    mediator_name: str = ""
    upheld: bool | None = None


class GoodsReturn(Value):
    """Goods on their way back to the supplier."""

    carrier: Said
    tracking: str
    files: tuple[FileRef, ...] = ()
    sent: datetime
    refused: Said = ""

    @property
    def by(self) -> str:
        """The carrier, with the tracking number where there is one."""
        return f"{self.carrier} {self.tracking}".strip()


class Dispute(Value):
    """One dispute of an order. Its present state lasts from `since` to `due`; `ruling` is the newest one."""

    number: int
    state: DisputeState
    due: datetime
    since: datetime
    opened: datetime
    role: Role
    by: int
    by_name: str
    claim: Claim
    answered: datetime | None = None
    answer: Said = ""
    silent: bool = False
    offers: tuple[SettlementOffer, ...] = ()
    escalated: datetime | None = None
    mediator: int | None = None
    mediator_name: str = ""
    requests: tuple[EvidenceRequest, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    evidence_until: datetime | None = None
    extended: bool = False
    done: tuple[Role, ...] = ()
    inspection: Inspection | None = None
    proposal: Proposal | None = None
    ruling: Ruling | None = None
    rulings: tuple[Ruling, ...] = ()
    appeal: AppealCase | None = None
    waived: tuple[Role, ...] = ()
    agreed: Settlement | None = None
    goods_return: GoodsReturn | None = None
    closed: datetime | None = None

    @property
    def other(self) -> Role:
        """The side the claim is against."""
        return Role.SUPPLIER if self.role is Role.BUYER else Role.BUYER

    @property
    def missing(self) -> tuple[EvidenceKind, ...]:
        """What the reason's checklist still asks of the claimant; a third party's report is not theirs to bring."""
        kinds = GROUNDS[self.claim.reason].evidence
        if self.inspection is not None:
            kinds = tuple(kind for kind in kinds if kind is not EvidenceKind.INSPECTION_REPORT)
        return missing(kinds, self.evidence, self.role)

    @property
    def final(self) -> Settlement | None:
        """What was agreed or ruled, whichever binds."""
        return self.agreed or (self.ruling.settlement if self.ruling else None)

    @property
    def case_mediator(self) -> int | None:
        """Whose case it is now: the appeal's mediator while that is open, else the first one's."""
        return self.appeal.mediator if self.state is DisputeState.APPEALED and self.appeal else self.mediator

    @property
    def have_done(self) -> frozenset[Role]:
        """The sides that have done what is asked of them now; whoever made the newest offer waits for an answer."""
        match self.state:
            case DisputeState.RESPONSE:
                return frozenset({self.role})
            case DisputeState.NEGOTIATION:
                return frozenset([offer.role for offer in self.offers if offer.state is OfferState.OPEN][-1:])
            case DisputeState.EVIDENCE:
                return frozenset(self.done)
            case DisputeState.PROPOSED:
                return frozenset(self.proposal.answers if self.proposal else ())
            case DisputeState.APPEAL:
                return frozenset(self.waived)
            case _:
                return frozenset()

    def open_offer(self, role: Role) -> SettlementOffer | None:
        """The offer of this side that still stands."""
        return next((o for o in self.offers if o.role is role and o.state is OfferState.OPEN), None)
