"""Who may do what to an order, when, and what follows. `RULES` is the specification (RULES 4)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple, cast
from zoneinfo import ZoneInfo

from trade import commands as c
from trade import events as e
from trade import refusals as r
from trade.circumstances import Case
from trade.circumstances import Standing as Standing  # where the callers of `decide` look for it
from trade.dispute_rules import DISPUTE_RULES, DISPUTED, FROZEN, decide_dispute, fits
from trade.orders import ENDS, Order, Status
from trade.payments import Payment, Payout, same_name
from trade.people import Actor, Role, roles
from trade.policy import Policy
from trade.settlements import refund_payout, refunds, release_payout
from trade.shipments import Shipment


class Rule(NamedTuple):
    """Which roles may give a command, in which statuses."""

    by: frozenset[Role]
    when: frozenset[Status]


def _rule(by: Role | set[Role], *when: Status) -> Rule:
    return Rule(frozenset({by} if isinstance(by, Role) else by), frozenset(when))


_S, _R = Status, Role
_PARTIES = {_R.BUYER, _R.SUPPLIER}
_AGENTS = {_R.MEDIATOR, _R.FINANCE, _R.ADMIN}
_AFTER_SIGNING = (_S.AGREED, _S.FUNDED, _S.SHIPPED, _S.DELIVERED, _S.COMPLETED, _S.CANCELLED, _S.REFUNDED)

RULES: dict[type[c.Command], Rule] = {
    c.Offer: _rule(_R.BUYER, _S.DRAFT),
    c.Discard: _rule(_R.BUYER, _S.DRAFT),
    c.WithdrawOffer: _rule(_R.BUYER, _S.OFFERED),
    c.Sign: _rule(_R.SUPPLIER, _S.OFFERED),
    c.Decline: _rule(_R.SUPPLIER, _S.OFFERED),
    c.AskForChange: _rule(_R.SUPPLIER, _S.OFFERED),
    c.ExpireOffer: _rule(_R.CLOCK, _S.OFFERED),
    c.ClaimPayment: _rule(_R.BUYER, _S.AGREED),
    c.NotReceived: _rule(_R.FINANCE, _S.AGREED),
    c.ConfirmPayment: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.HoldPayment: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.CountHeldPayment: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.ReturnHeldPayment: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.AcceptShortfall: _rule(_R.FINANCE, _S.AGREED),
    c.Ship: _rule(_R.SUPPLIER, _S.FUNDED),
    c.ConfirmReceipt: _rule({_R.BUYER, *_AGENTS}, _S.SHIPPED),
    c.GiveFinalNotice: _rule(_R.CLOCK, _S.DELIVERED),
    c.Accept: _rule({_R.BUYER, _R.CLOCK}, _S.DELIVERED),
    c.ProposeCancel: _rule(_PARTIES, _S.AGREED, _S.FUNDED),
    c.AgreeCancel: _rule(_PARTIES, _S.AGREED, _S.FUNDED),
    c.RefuseCancel: _rule(_PARTIES, _S.AGREED, _S.FUNDED),
    c.CancelLate: _rule(_R.BUYER, _S.AGREED, _S.FUNDED),
    c.CancelUnpaid: _rule(_R.CLOCK, _S.AGREED),
    c.MarkPayoutSent: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.Rate: _rule(_PARTIES, _S.COMPLETED, _S.CANCELLED, _S.REFUNDED),
    **{command: Rule(rule.by, DISPUTED) for command, rule in DISPUTE_RULES.items()},
}


def decide(
    order: Order, command: c.Command, by: Actor, now: datetime, policy: Policy, standing: Standing | None = None
) -> list[e.Event]:
    """What follows from a command. Raises a `Refused` that says why nothing does."""
    rule = RULES[type(command)]
    supplier = command.contract.supplier.company if isinstance(command, c.Offer) else order.supplier
    mine = roles(by, order.buyer, supplier)
    allowed = mine & rule.by
    if not allowed:
        involved = mine & {Role.BUYER, Role.SUPPLIER} or by.duties or by.is_clock
        raise r.PartyAgent if by.duties and mine & _PARTIES else (r.NotAllowed if involved else r.NotFound)
    if order.status not in rule.when:
        raise r.NotNow(status=order.status.value)
    if order.dispute is not None and type(command) in FROZEN:
        raise r.DisputeOpen
    case = Case(by, next(iter(sorted(allowed))), now, policy, standing or Standing())
    return _DECIDE[type(command)](order, command, case)


def allowed(order: Order, by: Actor) -> set[type[c.Command]]:
    """The commands whose role and status fit this person now; facts may still refuse them."""
    mine = roles(by, order.buyer, order.supplier)
    return {
        command
        for command, rule in RULES.items()
        if mine & rule.by and order.status in rule.when and fits(order, command)
    }


# ── offering and signing ──────────────────────────────────────────────────────────────────────────────────────────


def _offer(order: Order, command: c.Offer, case: Case) -> list[e.Event]:
    contract = command.contract
    if contract.buyer.company != order.buyer:
        raise r.NotFound
    if contract.supplier.company == order.buyer:
        raise r.SameCompany
    if not case.standing.badge:
        raise r.NoBadge
    if not contract.total:
        raise r.NothingToPay
    if contract.ship_by() < case.now:
        raise r.ShipmentDatePast(date=contract.latest_shipment)
    return [
        e.Offered(
            contract=contract,
            hash=contract.hash,
            by=case.by.person or 0,
            by_name=case.by.name,
            covered=case.standing.covers(contract.goods).minor,
            expires=case.now + timedelta(days=case.policy.offer_days),
        )
    ]


def _sign(order: Order, command: c.Sign, case: Case) -> list[e.Event]:
    contract = order.agreement
    if command.hash != contract.hash:
        raise r.Changed
    if not case.standing.badge:
        raise r.NoBadge
    covered = case.standing.covers(contract.goods).minor
    if covered < order.covered:
        raise r.CoverageFell(seen=order.money(order.covered), now=order.money(covered))
    return [
        e.Signed(
            hash=contract.hash,
            by=case.by.person or 0,
            by_name=case.by.name,
            covered=order.covered,
            fee_percent=case.standing.fee_percent,
            pay_by=contract.pay_by(case.now),
        )
    ]


def _expire_offer(order: Order, command: c.ExpireOffer, case: Case) -> list[e.Event]:
    if order.offer_expires is None or case.now < order.offer_expires:
        raise r.TooEarly
    return [e.OfferExpired()]


# ── money in ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _claim_payment(order: Order, command: c.ClaimPayment, case: Case) -> list[e.Event]:
    return [e.PaymentClaimed(by=case.by.person or 0, slip=command.slip)]


def _not_received(order: Order, command: c.NotReceived, case: Case) -> list[e.Event]:
    if not order.claims:
        raise r.NothingProposed
    least = case.now + timedelta(days=case.policy.search_days)
    return [e.PaymentNotFound(until=max(order.pay_by or least, least))]


def _check_payment(order: Order, payment: Payment, case: Case) -> None:
    if order.agreed is None:  # a draft thrown away is cancelled too, but nobody owes anything on it
        raise r.NotNow(status=order.status.value)
    if payment.received > (case.now + timedelta(days=1)).date():
        raise r.ReceivedInFuture(date=payment.received)
    known = (*order.payments, *order.returned, *((order.held_aside,) if order.held_aside else ()))
    references = {p.bank_reference for p in known if p.bank_reference}
    # without the bank's reference, a payment that is the same in everything is the same one confirmed twice
    if payment.bank_reference in references or payment in known:
        raise r.AlreadyConfirmed(reference=payment.bank_reference)


def _confirm_payment(order: Order, command: c.ConfirmPayment, case: Case) -> list[e.Event]:
    payment = command.payment
    _check_payment(order, payment, case)
    if not command.payer_checked and not same_name(payment.payer, order.agreement.buyer.name):
        raise r.WrongPayer(payer=payment.payer, buyer=order.agreement.buyer.name)
    return _count(order, payment, case, was_held=False)


def _count(order: Order, payment: Payment, case: Case, *, was_held: bool) -> list[e.Event]:
    due = order.outstanding.minor
    to_escrow = min(payment.amount, due)
    over = payment.amount - to_escrow
    happened: list[e.Event] = [
        e.PaymentReceived(payment=payment, to_escrow=to_escrow, over=over, was_held=was_held),
    ]
    if over:
        happened.append(e.PayoutDue(payout=_refund(order, payment, over, case)))
    if order.status is Status.AGREED and to_escrow == due:
        happened.append(_funded(order, case))
    return happened


def _funded(order: Order, case: Case) -> e.Funded:
    """Late money moves the shipment date by the days it was late (RULES 3)."""
    if order.pay_by is None:
        return e.Funded(moved_days=0)
    zone = ZoneInfo(order.agreement.destination_zone)
    late = (case.now.astimezone(zone).date() - order.pay_by.astimezone(zone).date()).days
    return e.Funded(moved_days=max(0, late))


def _hold_payment(order: Order, command: c.HoldPayment, case: Case) -> list[e.Event]:
    _check_payment(order, command.payment, case)
    if order.held_aside is not None:
        raise r.AlreadyProposed
    return [e.PaymentHeld(payment=command.payment)]


def _count_held(order: Order, command: c.CountHeldPayment, case: Case) -> list[e.Event]:
    if order.held_aside is None:
        raise r.NothingProposed
    return _count(order, order.held_aside, case, was_held=True)


def _return_held(order: Order, command: c.ReturnHeldPayment, case: Case) -> list[e.Event]:
    payment = order.held_aside
    if payment is None:
        raise r.NothingProposed
    payout = _refund(order, payment, payment.amount, case)
    return [e.HeldPaymentReturned(payment=payment), e.PayoutDue(payout=payout)]


def _accept_shortfall(order: Order, command: c.AcceptShortfall, case: Case) -> list[e.Event]:
    missing = order.outstanding
    limit = case.policy.acceptable_shortfall(order.agreement.total)
    if not order.held or missing > limit:
        raise r.ShortfallTooLarge(missing=missing, limit=limit)
    return [e.ShortfallAccepted(amount=missing.minor), _funded(order, case)]


# ── goods ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _ship(order: Order, command: c.Ship, case: Case) -> list[e.Event]:
    zone = ZoneInfo(order.agreement.dispatch_zone)
    if command.document_date > case.now.astimezone(zone).date():
        raise r.DocumentDateInFuture(date=command.document_date)
    if order.agreed and command.document_date < order.agreed.astimezone(zone).date():
        raise r.DocumentDateTooEarly(date=command.document_date)
    last_day = order.agreement.latest_shipment + timedelta(days=order.moved_days)
    shipment = Shipment(
        carrier=command.carrier,
        tracking=command.tracking,
        container=command.container,
        document_date=command.document_date,
        days_late=max(0, (command.document_date - last_day).days),
        files=command.files,
    )
    return [e.Shipped(shipment=shipment)]


def _confirm_receipt(order: Order, command: c.ConfirmReceipt, case: Case) -> list[e.Event]:
    if case.role is not Role.BUYER and not command.proof.strip():
        raise r.ProofMissing
    inspect_by = order.agreement.inspect_by(case.now)
    return [e.Delivered(role=case.role, proof=command.proof, inspect_by=inspect_by)]


def _give_final_notice(order: Order, command: c.GiveFinalNotice, case: Case) -> list[e.Event]:
    if order.final_notice is not None or order.inspect_by is None:
        raise r.AlreadyProposed
    if case.now < order.inspect_by - case.policy.final_notice:
        raise r.TooEarly
    accepts = max(order.inspect_by, case.now + case.policy.final_notice)
    return [e.FinalNoticeGiven(accepts=accepts)]


def _accept(order: Order, command: c.Accept, case: Case) -> list[e.Event]:
    if case.role is Role.CLOCK and (order.accepts is None or case.now < order.accepts):
        raise r.TooEarly
    fee = order.release_fee().minor
    happened: list[e.Event] = [e.Accepted(role=case.role)]
    happened.append(e.Released(amount=order.held, fee=fee))
    net = order.held - fee
    if net:
        payout = release_payout(order, len(order.payouts) + 1, net, case.now)
        happened.append(e.PayoutDue(payout=payout))
    return happened


# ── endings ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _refund(order: Order, payment: Payment, amount: int, case: Case) -> Payout:
    """What is too much goes back to where it came from."""
    return refund_payout(order, len(order.payouts) + 1, payment, amount, case.now, case.policy)


def _cancelled(order: Order, why: str, case: Case) -> list[e.Event]:
    """All money held goes back, freight included, to each account it came from."""
    cancelled = e.Cancelled.model_validate({"why": why, "refund": order.held})
    return [cancelled, *refunds(order, order.held, case.now, case.policy)]


def _propose_cancel(order: Order, command: c.ProposeCancel, case: Case) -> list[e.Event]:
    if order.cancel_proposed_by is not None:
        raise r.AlreadyProposed
    return [e.CancelProposed(role=case.role, reason=command.reason)]


def _agree_cancel(order: Order, command: c.AgreeCancel, case: Case) -> list[e.Event]:
    if order.cancel_proposed_by is None:
        raise r.NothingProposed
    if order.cancel_proposed_by is case.role:
        raise r.OwnProposal
    return _cancelled(order, "together", case)


def _refuse_cancel(order: Order, command: c.RefuseCancel, case: Case) -> list[e.Event]:
    if order.cancel_proposed_by is None:
        raise r.NothingProposed
    return [e.CancelRefused(role=case.role)]


def _cancel_late(order: Order, command: c.CancelLate, case: Case) -> list[e.Event]:
    if not order.held:  # a part paid must not be stuck with a supplier who is silent; what is unpaid the clock ends
        raise r.NotNow(status=order.status.value)
    if order.ship_by is None or case.now <= order.ship_by:
        raise r.NotLate(ship_by=order.ship_by)
    return _cancelled(order, "late", case)


def _cancel_unpaid(order: Order, command: c.CancelUnpaid, case: Case) -> list[e.Event]:
    unpaid_from = order.unpaid_from or order.pay_by
    if unpaid_from is None or case.now < unpaid_from:
        raise r.TooEarly
    if order.held or order.claims or order.held_aside:
        raise r.ClaimOpen
    return _cancelled(order, "unpaid", case)


def _mark_payout_sent(order: Order, command: c.MarkPayoutSent, case: Case) -> list[e.Event]:
    if command.payout not in {p.id for p in order.waiting_payouts}:
        raise r.PayoutUnknown
    return [e.PayoutSent(payout=command.payout, bank_reference=command.bank_reference)]


def _rate(order: Order, command: c.Rate, case: Case) -> list[e.Event]:
    if order.contract_version == 0 or order.agreed is None:
        raise r.NotNow(status=order.status.value)
    if case.role in order.ratings:
        raise r.AlreadyRated
    if order.ended and case.now > order.ended + timedelta(days=case.policy.rating_days):
        raise r.RatingOver
    return [e.Rated(role=case.role, stars=command.stars, line=command.line)]


_Decider = Callable[[Order, c.Command, Case], list[e.Event]]

_DECIDE: dict[type[c.Command], _Decider] = {
    command: cast(_Decider, decider)
    for command, decider in (
        (c.Offer, _offer),
        (c.Discard, lambda order, command, case: [e.Discarded()]),
        (c.WithdrawOffer, lambda order, command, case: [e.OfferWithdrawn()]),
        (c.Sign, _sign),
        (c.Decline, lambda order, command, case: [e.Declined(reason=command.reason)]),
        (c.AskForChange, lambda order, command, case: [e.ChangeAsked(wish=command.wish)]),
        (c.ExpireOffer, _expire_offer),
        (c.ClaimPayment, _claim_payment),
        (c.NotReceived, _not_received),
        (c.ConfirmPayment, _confirm_payment),
        (c.HoldPayment, _hold_payment),
        (c.CountHeldPayment, _count_held),
        (c.ReturnHeldPayment, _return_held),
        (c.AcceptShortfall, _accept_shortfall),
        (c.Ship, _ship),
        (c.ConfirmReceipt, _confirm_receipt),
        (c.GiveFinalNotice, _give_final_notice),
        (c.Accept, _accept),
        (c.ProposeCancel, _propose_cancel),
        (c.AgreeCancel, _agree_cancel),
        (c.RefuseCancel, _refuse_cancel),
        (c.CancelLate, _cancel_late),
        (c.CancelUnpaid, _cancel_unpaid),
        (c.MarkPayoutSent, _mark_payout_sent),
        (c.Rate, _rate),
    )
}
_DECIDE |= {command: cast(_Decider, decide_dispute) for command in DISPUTE_RULES}

ENDED = ENDS
"""Statuses in which nothing but payouts, late money and ratings still happens."""
