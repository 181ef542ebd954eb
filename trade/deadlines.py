"""Every deadline of an order: who owes what to whom, and what the clock does when it passes.

They are derived from the order alone, so they move and vanish with it.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from trade import commands as c
from trade import dispute_commands as dc
from trade.disputes import CLOSED, DisputeState
from trade.orders import Order, Status
from trade.people import Role


class DeadlineKind(StrEnum):
    """What is owed by then."""

    OFFER = "offer"  # the supplier signs or declines
    PAYMENT = "payment"  # the buyer pays
    SHIPMENT = "shipment"  # the supplier ships
    DELIVERY = "delivery"  # the goods arrive
    FINAL_NOTICE = "final-notice"  # the buyer is told that silence means acceptance
    INSPECTION = "inspection"  # the buyer accepts or complains
    DISPUTE_RESPONSE = "dispute-awaiting-response"  # the other side answers
    DISPUTE_NEGOTIATION = "dispute-negotiation"  # the sides agree
    DISPUTE_ESCALATED = "dispute-escalated"  # a mediator joins
    DISPUTE_EVIDENCE = "dispute-evidence"  # both sides prove what they say
    DISPUTE_INSPECTION = "dispute-inspection"  # the inspector reports
    DISPUTE_PROPOSAL = "dispute-proposal"  # the mediator proposes
    DISPUTE_PROPOSED = "dispute-proposed"  # the sides answer the proposal
    DISPUTE_DECISION = "dispute-decision"  # the mediator rules
    DISPUTE_SECOND = "dispute-second-ruling"  # a second mediator looks at it
    DISPUTE_APPEAL = "dispute-appeal"  # the sides appeal or not
    DISPUTE_APPEALED = "dispute-appealed"  # another mediator decides the appeal
    DISPUTE_RETURN = "dispute-return"  # the buyer sends the goods back
    DISPUTE_RETURNED = "dispute-returned"  # the supplier checks them


class DeadlineRule(NamedTuple):
    """Who owes it to whom (both sides, where either may), and the clock's command when it has passed.

    No command: people decide.
    """

    owed_by: tuple[Role, ...]
    owed_to: tuple[Role, ...]
    at_end: c.Command | None


_BUYER, _SUPPLIER, _CLOCK, _MEDIATOR = (Role.BUYER,), (Role.SUPPLIER,), (Role.CLOCK,), (Role.MEDIATOR,)
_PARTIES = (Role.BUYER, Role.SUPPLIER)
_K = DeadlineKind

DEADLINES: dict[DeadlineKind, DeadlineRule] = {
    _K.OFFER: DeadlineRule(_SUPPLIER, _BUYER, c.ExpireOffer()),
    _K.PAYMENT: DeadlineRule(_BUYER, _SUPPLIER, c.CancelUnpaid()),
    _K.SHIPMENT: DeadlineRule(_SUPPLIER, _BUYER, None),
    _K.DELIVERY: DeadlineRule(_SUPPLIER, _BUYER, None),
    _K.FINAL_NOTICE: DeadlineRule(_CLOCK, _BUYER, c.GiveFinalNotice()),
    _K.INSPECTION: DeadlineRule(_BUYER, _SUPPLIER, c.Accept()),
    _K.DISPUTE_RESPONSE: DeadlineRule(_PARTIES, _PARTIES, dc.Escalate()),
    _K.DISPUTE_NEGOTIATION: DeadlineRule(_PARTIES, _PARTIES, dc.Escalate()),
    _K.DISPUTE_ESCALATED: DeadlineRule(_MEDIATOR, _PARTIES, dc.AlarmStaff()),
    _K.DISPUTE_EVIDENCE: DeadlineRule(_PARTIES, _MEDIATOR, dc.CloseEvidence()),
    _K.DISPUTE_INSPECTION: DeadlineRule(_MEDIATOR, _PARTIES, dc.EndInspection()),
    _K.DISPUTE_PROPOSAL: DeadlineRule(_MEDIATOR, _PARTIES, dc.AlarmStaff()),
    _K.DISPUTE_PROPOSED: DeadlineRule(_PARTIES, _MEDIATOR, dc.EndProposal()),
    _K.DISPUTE_DECISION: DeadlineRule(_MEDIATOR, _PARTIES, dc.AlarmStaff()),
    _K.DISPUTE_SECOND: DeadlineRule(_MEDIATOR, _PARTIES, dc.AlarmStaff()),
    _K.DISPUTE_APPEAL: DeadlineRule(_PARTIES, _MEDIATOR, dc.Execute()),
    _K.DISPUTE_APPEALED: DeadlineRule(_MEDIATOR, _PARTIES, dc.AlarmStaff()),
    _K.DISPUTE_RETURN: DeadlineRule(_BUYER, _SUPPLIER, dc.MissReturn()),
    _K.DISPUTE_RETURNED: DeadlineRule(_SUPPLIER, _BUYER, dc.TakeBack()),
}

OF_DISPUTE = {state: DeadlineKind(f"dispute-{state.value}") for state in DisputeState if state not in CLOSED}
"""Each open state of a dispute has its one deadline."""


class Deadline(NamedTuple):
    """One open deadline of one order."""

    kind: DeadlineKind
    due: datetime


def deadlines(order: Order) -> list[Deadline]:
    """The open deadlines of an order, soonest first. An ended order has none; in a dispute only its own runs."""
    if order.dispute is not None:
        return [Deadline(OF_DISPUTE[order.dispute.state], order.dispute.due)]
    found = [Deadline(kind, due) for kind, due in _open(order) if due is not None]
    return sorted(found, key=lambda deadline: deadline.due)


def _open(order: Order) -> list[tuple[DeadlineKind, datetime | None]]:
    kind = DeadlineKind
    match order.status:
        case Status.OFFERED:
            return [(kind.OFFER, order.offer_expires)]
        case Status.AGREED:
            return [(kind.PAYMENT, order.unpaid_from or order.pay_by)]
        case Status.FUNDED:
            return [(kind.SHIPMENT, order.ship_by)]
        case Status.SHIPPED:
            return [(kind.DELIVERY, order.expected)]
        case Status.DELIVERED if order.accepts is not None:
            return [(kind.INSPECTION, order.accepts)]
        case Status.DELIVERED:
            return [(kind.FINAL_NOTICE, order.notice_from)]
        case _:
            return []
