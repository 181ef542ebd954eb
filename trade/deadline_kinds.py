"""What can be owed by a certain day, and for what the side it is owed to can give more time."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal


class DeadlineKind(StrEnum):
    """What is owed by then."""

    OFFER = "offer"  # the supplier signs or declines
    PAYMENT = "payment"  # the buyer pays
    BALANCE = "balance"  # the buyer pays the rest
    SHIPMENT = "shipment"  # the supplier ships
    DELIVERY = "delivery"  # the goods arrive
    RECEIPT = "receipt"  # the buyer confirms that they have, or people decide
    FINAL_NOTICE = "final-notice"  # the buyer is told that silence means acceptance
    INSPECTION = "inspection"  # the buyer accepts or complains
    AMENDMENT = "amendment"  # the other side answers a proposed change
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
    BADGE = "badge"  # an admin renews a supplier's badge
    REFUND = "refund"  # finance sends the money back


ExtendableKind = Literal[
    DeadlineKind.OFFER,
    DeadlineKind.PAYMENT,
    DeadlineKind.BALANCE,
    DeadlineKind.FINAL_NOTICE,
    DeadlineKind.INSPECTION,
]
