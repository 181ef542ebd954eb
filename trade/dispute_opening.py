"""Opening a dispute, answering it, and what the sides do between themselves: offers, settling, withdrawing."""

from __future__ import annotations

from datetime import datetime, timedelta

from trade import dispute_commands as dc
from trade import dispute_events as d
from trade import events as e
from trade import refusals as r
from trade.circumstances import Case
from trade.claims import GROUNDS, Claim, Reason, reasons_of
from trade.dispute_steps import after_workdays, check_due, conclude
from trade.disputes import Dispute, DisputeState, Nets, OfferState, SettlementOffer
from trade.orders import Order, Status
from trade.people import Role
from trade.settlements import as_of, check_money, check_settlement, claimed, nets


def open_dispute(order: Order, command: dc.OpenDispute, case: Case) -> list[e.Event]:
    """A side complains, for a reason that is its own and true of the order, within the inspection time."""
    if order.dispute is not None:
        raise r.DisputeOpen
    if GROUNDS[command.reason].by is not case.role:
        raise r.NotYourClaim
    check_reason(order, command.reason, case.now)
    claim = Claim(
        reason=command.reason,
        words=command.words,
        lines=command.lines,
        amount=claimed(order, command.reason, command.lines, command.amount),
    )
    opened = d.DisputeOpened(
        number=len(order.past_disputes) + 1,
        role=case.role,
        by=case.by.person or 0,
        by_name=case.by.name,
        claim=claim,
        due=after_workdays(case, case.policy.response_days),
    )
    return [opened]


def reasons_now(order: Order, role: Role, now: datetime) -> tuple[Reason, ...]:
    """The reasons for which this side could open a dispute at this moment."""

    def is_open(reason: Reason) -> bool:
        try:
            check_reason(order, reason, now)
        except r.Refused:
            return False
        return order.dispute is None

    return tuple(reason for reason in reasons_of(role) if is_open(reason))


def check_reason(order: Order, reason: Reason, now: datetime) -> None:
    """Whether the order has come to where this can be claimed (RULES 4). Raises a Refused."""
    if order.status not in _WHEN[reason]:
        raise r.NotThatFar
    inspected = order.accepts or order.inspect_by
    if order.status is Status.DELIVERED and inspected is not None and now > inspected:
        raise r.InspectionOver
    match reason:
        case Reason.LATE if order.shipment is not None:
            too_early = order.shipment.days_late == 0
        case Reason.LATE | Reason.NOT_SHIPPED:
            too_early = order.ship_by is None or now <= order.ship_by or order.awaits_balance
        case Reason.NOT_RECEIVED if order.status is Status.DELIVERED:  # by the carrier's word, not the buyer's
            too_early = order.receipt_by is Role.BUYER
        case Reason.NOT_RECEIVED | Reason.RECEIPT_NOT_CONFIRMED:
            too_early = order.expected is None or now <= order.expected
        case Reason.BALANCE_UNPAID:
            too_early = not order.awaits_balance or order.balance_by is None or now <= order.balance_by
        case _:
            too_early = False
    if too_early:
        raise r.StillOnTime


_ARRIVED = frozenset({Status.DELIVERED})
_SENT = frozenset({Status.SHIPPED, Status.DELIVERED})
_WHEN: dict[Reason, frozenset[Status]] = {
    Reason.LATE: frozenset({Status.FUNDED, *_SENT}),
    Reason.NOT_SHIPPED: frozenset({Status.FUNDED}),
    Reason.NOT_RECEIVED: _SENT,
    Reason.WRONG_QUANTITY: _ARRIVED,
    Reason.NOT_AS_SPECIFIED: _ARRIVED,
    Reason.DAMAGED: _ARRIVED,
    Reason.DOCUMENTS_WRONG: _SENT,
    Reason.OTHER: frozenset({Status.FUNDED, *_SENT}),
    Reason.BALANCE_UNPAID: frozenset({Status.FUNDED}),
    Reason.RECEIPT_NOT_CONFIRMED: frozenset({Status.SHIPPED}),
}


# ── between the sides ─────────────────────────────────────────────────────────────────────────────────────────────


def answer(order: Order, dispute: Dispute, command: dc.AnswerDispute, case: Case) -> list[e.Event]:
    """The other side answers."""
    if case.role is not dispute.other:
        raise r.OtherSide
    return [_answered(dispute, command.words, case)]


def _answered(dispute: Dispute, words: str, case: Case) -> d.DisputeAnswered:
    """Negotiation lasts to day 7 from the opening, and at least 3 days after the answer."""
    end = dispute.opened + timedelta(days=case.policy.negotiation_days)
    least = case.now + timedelta(days=case.policy.negotiation_least_days)
    return d.DisputeAnswered(role=case.role, words=words, due=max(end, least))


def offer(order: Order, dispute: Dispute, command: dc.OfferSettlement, case: Case) -> list[e.Event]:
    """A side offers; from the side that was to answer, the offer is the answer."""
    check_settlement(order, command.settlement)
    offered = d.SettlementOffered(
        number=len(dispute.offers) + 1,
        role=case.role,
        settlement=command.settlement,
        nets=nets(order, command.settlement),
        words=command.words,
    )
    if dispute.state is DisputeState.RESPONSE and case.role is dispute.other:
        return [_answered(dispute, command.words, case), offered]
    return [offered]


def withdraw_offer(order: Order, dispute: Dispute, command: dc.WithdrawSettlement, case: Case) -> list[e.Event]:
    """A side takes its offer back, as long as it stands."""
    standing = _standing(dispute, command.offer)
    if standing.role is not case.role:
        raise r.OtherSide
    return [d.SettlementWithdrawn(number=standing.number, role=case.role)]


def accept_offer(order: Order, dispute: Dispute, command: dc.AcceptSettlement, case: Case) -> list[e.Event]:
    """The other side accepts what stands: it is settled."""
    standing = _standing(dispute, command.offer)
    if standing.role is case.role:
        raise r.OwnProposal
    check_money(order, standing.at)
    check_settlement(order, standing.settlement)
    order = as_of(order, standing.at)
    shares = nets(order, standing.settlement)
    settled = d.DisputeSettled(offer=standing.number, settlement=standing.settlement, nets=shares)
    return [settled, *conclude(order, standing.settlement, DisputeState.SETTLED, case)]


def _standing(dispute: Dispute, number: int) -> SettlementOffer:
    for made in dispute.offers:
        if made.number == number and made.state is OfferState.OPEN:
            return made
    raise r.OfferGone


def withdraw(order: Order, dispute: Dispute, command: dc.WithdrawDispute, case: Case) -> list[e.Event]:
    """The claimant takes it back; the order goes on with the time it had left."""
    if case.role is not dispute.role:
        raise r.OtherSide
    unchanged = Nets(buyer=0, supplier=0, fee=0, held=order.held)
    ended = d.DisputeEnded(outcome=DisputeState.WITHDRAWN, order_ends=None, nets=unchanged)
    return [d.DisputeWithdrawn(role=case.role, words=command.words), ended]


def escalate(order: Order, dispute: Dispute, command: dc.Escalate, case: Case) -> list[e.Event]:
    """A side may from day 4 of a negotiation; the clock does at the end of it, or after silence."""
    may_ask = dispute.opened + timedelta(days=case.policy.escalate_after_days)
    if case.role is Role.CLOCK:
        check_due(dispute, case)
    elif dispute.state is DisputeState.RESPONSE or case.now < may_ask:
        raise r.TooEarly
    silent = dispute.state is DisputeState.RESPONSE
    return [d.DisputeEscalated(role=case.role, silent=silent, due=after_workdays(case, case.policy.join_days))]
