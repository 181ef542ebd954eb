"""The usual ways of an order and of a dispute, and the detours people take."""

from __future__ import annotations

from tests.builders import (
    FINN,
    JONAS,
    LI,
    MARTA,
    MIRA,
    WANG,
)
from tests.trade.disputing import NORA, OMAR
from trade import commands as c
from trade import dispute_commands as dc
from trade.disputes import DisputeState
from trade.orders import Status
from trade.people import Actor

S = DisputeState

USUAL: dict[Status, tuple[type[c.Command], Actor]] = {
    Status.DRAFT: (c.Offer, MARTA),
    Status.OFFERED: (c.Sign, LI),
    Status.AGREED: (c.ConfirmPayment, FINN),
    Status.FUNDED: (c.Ship, WANG),
    Status.SHIPPED: (c.ConfirmReceipt, JONAS),
    Status.DELIVERED: (c.Accept, MARTA),
    Status.COMPLETED: (c.MarkPayoutSent, FINN),
    Status.CANCELLED: (c.MarkPayoutSent, FINN),
}
"""What usually comes next, and who does it."""

QUARRELS: dict[DisputeState, tuple[tuple[type[c.Command], Actor], ...]] = {
    S.RESPONSE: ((dc.AnswerDispute, LI), (dc.AnswerDispute, MARTA)),
    S.NEGOTIATION: ((dc.Escalate, JONAS), (dc.Escalate, LI), (dc.OfferSettlement, LI), (dc.AcceptSettlement, MARTA)),
    S.ESCALATED: ((dc.TakeCase, MIRA),),
    S.EVIDENCE: ((dc.AddEvidence, WANG), (dc.FinishEvidence, MARTA), (dc.FinishEvidence, LI)),
    S.INSPECTION: ((dc.ReportInspection, MIRA),),
    S.PROPOSAL: ((dc.Propose, MIRA), (dc.ArrangeInspection, MIRA)),
    S.PROPOSED: ((dc.AnswerProposal, MARTA), (dc.AnswerProposal, LI)),
    S.DECISION: ((dc.GiveRuling, MIRA), (dc.GiveRuling, MIRA), (dc.OfferSettlement, MARTA)),
    S.SECOND: ((dc.SecondRuling, NORA),),
    S.APPEAL: ((dc.WaiveAppeal, MARTA), (dc.WaiveAppeal, LI), (dc.Appeal, LI)),
    S.APPEALED: ((dc.TakeAppeal, OMAR), (dc.RuleAppeal, OMAR)),
    S.RETURN: ((dc.SendBack, MARTA),),
    S.RETURNED: ((dc.TakeBack, LI), (dc.RefuseBack, LI)),
}
"""What comes next in a dispute; who is not in the role or on the case is refused."""

Detour = tuple[tuple[type[c.Command], Actor], ...]
JOURNEYS: tuple[tuple[Status, Detour], ...] = (
    (Status.AGREED, ((c.HoldPayment, FINN), (c.CountHeldPayment, FINN))),
    (Status.AGREED, ((c.HoldPayment, FINN), (c.ReturnHeldPayment, FINN))),
    (Status.AGREED, ((c.ConfirmPayment, FINN), (c.AcceptShortfall, FINN))),
    (Status.AGREED, ((c.ConfirmPayment, FINN), (c.ProposeCancel, LI), (c.AgreeCancel, MARTA))),
    (Status.AGREED, ((c.ClaimPayment, JONAS), (c.NotReceived, FINN))),
    (Status.FUNDED, ((c.ProposeCancel, LI), (c.AgreeCancel, MARTA), (c.MarkPayoutSent, FINN))),
    (Status.FUNDED, ((c.ProposeCancel, MARTA), (c.RefuseCancel, LI))),
    (Status.SHIPPED, ((c.ConfirmPayment, FINN), (c.MarkPayoutSent, FINN))),
    (Status.DELIVERED, ()),
    (Status.FUNDED, ((c.CorrectPayment, FINN), (c.ConfirmPayment, FINN))),
    (Status.AGREED, ((c.HoldPayment, FINN), (c.CorrectPayment, FINN))),
    (Status.DELIVERED, ((c.CorrectShipment, LI),)),
    (Status.COMPLETED, ((c.MarkPayoutSent, FINN), (c.ReturnPayout, FINN), (c.MarkPayoutSent, FINN))),
    (Status.COMPLETED, ((c.MarkPayoutSent, FINN), (c.Rate, LI), (c.Rate, MARTA))),
    (Status.FUNDED, ((c.ProposeAmendment, LI), (c.SignAmendment, MARTA))),
    (Status.AGREED, ((c.ProposeAmendment, MARTA), (c.DeclineAmendment, LI))),
    (Status.OFFERED, ((c.Extend, MARTA),)),
    (Status.FUNDED, ((dc.OpenDispute, MARTA), (dc.WithdrawDispute, MARTA))),
    (Status.DELIVERED, ((dc.OpenDispute, MARTA), (c.ConfirmPayment, FINN))),
    (Status.DELIVERED, ((dc.OpenDispute, MARTA), (dc.OfferSettlement, LI), (dc.AcceptSettlement, MARTA))),
)
"""How far an order goes the usual way, and what people do there."""
