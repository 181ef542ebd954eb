"""How held money is shared when a dispute ends, when it is sent, and what both sides get, before anybody agrees."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from trade import events as e
from trade import refusals as r
from trade.claims import UNDELIVERED, Claim, DefectiveLine, Reason, lines_value
from trade.dispute_events import DisputeEnded, Refunded
from trade.disputes import Dispute, DisputeState, Nets, Settlement
from trade.orders import Order, Status
from trade.payments import Payment, Payout, PayoutKind
from trade.people import Role
from trade.policy import OrderTerms, Policy


def as_of(order: Order, made: datetime) -> Order:
    """The order as it was when something was offered or ruled: goods that came since change nothing of its meaning."""
    came_since = order.delivered is not None and made < order.delivered
    return order.model_copy(update={"status": Status.SHIPPED}) if came_since else order


def nets(order: Order, settlement: Settlement) -> Nets:
    """What each side gets of the money held now: the buyer its refund, the supplier the rest less the fee."""
    rest = order.held - settlement.refund
    if not order.ends_with(settlement):
        return Nets(buyer=settlement.refund, supplier=0, fee=0, held=rest)
    fee = order.money(rest).share(order.fee_percent).minor
    return Nets(buyer=settlement.refund, supplier=rest - fee, fee=fee)


def _value(order: Order, lines: tuple[DefectiveLine, ...]) -> int:
    try:
        return lines_value(order.agreement, lines).minor
    except IndexError:
        raise r.NoSuchLine from None


def claimed(order: Order, reason: Reason, lines: tuple[DefectiveLine, ...], amount: int | None) -> int:
    """The amount of a claim: of the lines, as named, or the whole that can be claimed. Raises a Refused."""
    most = order.unpaid if reason is Reason.BALANCE_UNPAID else order.held
    if lines:
        value = min(_value(order, lines), most)
        if not value:
            raise r.NothingClaimed
        return value
    if amount is not None and amount > most:
        raise r.MoreThanHeld(held=order.money(most))
    return most if amount is None else amount


def check_money(order: Order, made: datetime) -> None:
    """What was offered was about the money held then; if more has come since, there is to be a new offer.

    Raises OfferGone.
    """
    if order.counted is not None and order.counted > made:
        raise r.OfferGone


def check_settlement(order: Order, settlement: Settlement) -> None:
    """Both sides may agree to anything up to all that is held. Raises a Refused."""
    if settlement.refund > order.held:
        raise r.MoreThanHeld(held=order.money(order.held))
    if settlement.lines and settlement.for_goods != _value(order, settlement.lines):
        raise r.LinesDoNotAddUp
    if settlement.goods_back and order.status is not Status.DELIVERED:
        raise r.NothingToReturn


def nothing_came(order: Order, claim: Claim) -> bool:
    """Whether the goods were not shipped, or by the claim not received and the buyer has not confirmed them since."""
    return order.status is Status.FUNDED or (claim.reason in UNDELIVERED and order.receipt_by is not Role.BUYER)


def most_awarded(order: Order, claim: Claim) -> int:
    """The most a ruling can give the buyer, without an inspector's cost (RULES 6, caps)."""
    if nothing_came(order, claim):
        return order.held
    return min(order.held, order.covered + _covered_freight(order))


def check_ruling(order: Order, dispute: Dispute, settlement: Settlement) -> None:
    """A ruling keeps to the caps: covered amount, freight only where covered, all held where nothing came."""
    check_settlement(order, settlement)
    if settlement.inspection > (dispute.inspection.cost if dispute.inspection else 0):
        raise r.InspectionNotPaid
    if nothing_came(order, dispute.claim):
        return
    if settlement.freight > _covered_freight(order):
        raise r.FreightNotCovered
    if settlement.for_goods > order.covered:
        raise r.MoreThanCovered(covered=order.money(order.covered))


def _covered_freight(order: Order) -> int:
    return order.agreement.freight if order.agreement.freight_covered else 0


def needs_second(order: Order, dispute: Dispute, settlement: Settlement, policy: Policy) -> bool:
    """Whether a ruling is about more than one mediator decides alone; without a rate it always is."""
    about = order.money(max(dispute.claim.amount, settlement.refund))
    worth = policy.convert(about, policy.reporting_currency)
    return worth is None or worth.amount > policy.second_ruling_above


# ── carrying it out ───────────────────────────────────────────────────────────────────────────────────────────────


def carry_out(
    order: Order, settlement: Settlement, outcome: DisputeState, now: datetime, terms: OrderTerms
) -> list[e.Event]:
    """The money moves and the dispute ends; the order ends too where nothing more is to come."""
    shares = nets(order, settlement)
    happened: list[e.Event] = []
    if shares.buyer:
        happened.append(Refunded(amount=shares.buyer))
        happened += refunds(order, shares.buyer, now, terms)
    released = shares.supplier + shares.fee
    if released:
        happened.append(e.Released(amount=released, fee=shares.fee))
    if shares.supplier:
        number = len(order.payouts) + sum(isinstance(event, e.PayoutDue) for event in happened) + 1
        happened.append(e.PayoutDue(payout=release_payout(order, number, shares.supplier, now)))
    end: Literal["completed", "refunded"] | None = None
    if order.ends_with(settlement):
        end = "completed" if released or not shares.buyer else "refunded"
    return [*happened, DisputeEnded(outcome=outcome, order_ends=end, nets=shares)]


def release_payout(order: Order, number: int, amount: int, now: datetime) -> Payout:
    """Money to the supplier."""
    supplier = order.agreement.supplier
    return Payout(
        id=f"{order.id}-{number}",
        kind=PayoutKind.RELEASE,
        company=supplier.company,
        amount=amount,
        to_name=supplier.name,
        created=now,
    )


def refund_payout(order: Order, number: int, payment: Payment, amount: int, now: datetime, terms: OrderTerms) -> Payout:
    """A refund goes back to where the money came from, 7 to 15 working days after the decision (RULES 5)."""
    return Payout(
        id=f"{order.id}-{number}",
        kind=PayoutKind.REFUND,
        company=order.buyer,
        amount=amount,
        to=payment.payer_account,
        to_name=payment.payer,
        created=now,
        refund_due_from=terms.workdays.after(now, terms.refund_from_days),
        refund_due_by=terms.workdays.after(now, terms.refund_by_days),
    )


def refunds(order: Order, amount: int, now: datetime, terms: OrderTerms) -> list[e.Event]:
    """Held money back to the accounts it came from, to none more than came from it and has not gone back yet."""
    left_of: dict[tuple[str, str], int] = {}
    for payment in (*order.payments, *order.returned):
        left_of[_source(payment)] = left_of.get(_source(payment), 0) + payment.amount
    for payout in order.payouts:
        if payout.kind is PayoutKind.REFUND and not payout.void:
            left_of[payout.to, payout.to_name] -= payout.amount
    happened: list[e.Event] = []
    for payment in order.payments:
        share = min(amount, payment.amount, left_of[_source(payment)])
        if share:
            number = len(order.payouts) + len(happened) + 1
            happened.append(e.PayoutDue(payout=refund_payout(order, number, payment, share, now, terms)))
        amount -= share
        left_of[_source(payment)] -= share
    return happened


def _source(payment: Payment) -> tuple[str, str]:
    return payment.payer_account, payment.payer


def refund_day(payout: Payout, now: datetime, terms: OrderTerms) -> int:
    """The refund's working day: 0 on the day of the decision (RULES 5: due on the 7th to 15th)."""
    return terms.workdays.between(payout.created, payout.sent or now)
