"""An order: what it is at any moment, as the fold of what has happened to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from trade import events as e
from trade.amendments import Amendment
from trade.contracts import Contract, whole_days
from trade.deadline_kinds import DeadlineKind
from trade.dispute_events import DisputeEnded, DisputeEvent, Refunded
from trade.dispute_folding import evolve_dispute, extended_dispute
from trade.disputes import Dispute
from trade.money import Money
from trade.payments import Payment, PaymentClaim, Payout
from trade.people import Role
from trade.policy import OrderTerms
from trade.shipments import Shipment
from trade.values import Value


class Status(StrEnum):
    """The life of an order (RULES 4)."""

    DRAFT = "draft"  # the buyer is writing it
    OFFERED = "offered"  # the buyer has signed; the supplier is asked
    AGREED = "agreed"  # both have signed; the buyer pays
    FUNDED = "funded"  # the money is held; the supplier produces and ships
    SHIPPED = "shipped"  # on its way
    DELIVERED = "delivered"  # arrived; the buyer inspects
    COMPLETED = "completed"  # accepted; the money went to the supplier
    DECLINED = "declined"  # the supplier did not want it
    EXPIRED = "expired"  # nobody signed in time
    CANCELLED = "cancelled"  # ended before shipment, money back
    REFUNDED = "refunded"  # all of it to the buyer by settlement or ruling


ENDS = frozenset({Status.COMPLETED, Status.DECLINED, Status.EXPIRED, Status.CANCELLED, Status.REFUNDED})
OPEN = frozenset(Status) - ENDS


class Signature(Value):
    """Who signed the contract, when, and which hash."""

    role: Role
    by: int
    name: str
    at: datetime
    hash: str


class Rating(Value):
    """Stars and a line from one side about the other."""

    stars: int
    line: str


class Order(Value):
    """One order. `version` counts its events; every amount is in minor units of the contract's currency."""

    id: int
    version: int = 0
    status: Status = Status.DRAFT
    buyer: int = 0
    author: int = 0
    created: datetime | None = None
    contract: Contract | None = None
    contract_version: int = 0
    signatures: tuple[Signature, ...] = ()
    amendment: Amendment | None = None
    wish: str = ""
    offered: datetime | None = None
    offer_expires: datetime | None = None
    covered: int = 0
    fee_percent: Decimal = Decimal(0)
    terms: OrderTerms | None = None
    agreed: datetime | None = None
    pay_by: datetime | None = None
    unpaid_from: datetime | None = None
    claims: tuple[PaymentClaim, ...] = ()
    payments: tuple[Payment, ...] = ()
    held_aside: Payment | None = None
    returned: tuple[Payment, ...] = ()
    held: int = 0
    shortfall: int = 0
    funded: datetime | None = None
    moved_days: int = 0
    shipment: Shipment | None = None
    shipped: datetime | None = None
    expected_later: datetime | None = None
    confirm_by: datetime | None = None
    delivered: datetime | None = None
    receipt_by: Role | None = None
    inspect_by: datetime | None = None
    final_notice: datetime | None = None
    accepts: datetime | None = None
    accepted_by: Role | None = None
    released: int = 0
    fee: int = 0
    refunded: int = 0
    dispute: Dispute | None = None
    past_disputes: tuple[Dispute, ...] = ()
    cancel_proposed_by: Role | None = None
    cancel_reason: str = ""
    cancelled_why: str = ""
    payouts: tuple[Payout, ...] = ()
    ratings: dict[Role, Rating] = Field(default={})
    ended: datetime | None = None

    @property
    def subject(self) -> str:
        """The order's name in the record."""
        return f"order:{self.id}"

    @property
    def supplier(self) -> int | None:
        """The supplying company, once there is a contract."""
        return self.contract.supplier.company if self.contract else None

    @property
    def currency(self) -> str:
        """The contract's currency."""
        return self.agreement.currency

    @property
    def agreement(self) -> Contract:
        """The contract; only to be asked of an order that has one."""
        if self.contract is None:
            raise ValueError(f"order {self.id} has no contract yet")
        return self.contract

    def money(self, minor: int) -> Money:
        """Minor units of this order as money."""
        return Money(minor=minor, currency=self.currency)

    @property
    def outstanding(self) -> Money:
        """What the buyer still has to pay."""
        if self.contract is None or self.status is not Status.AGREED:
            return Money(minor=0, currency=self.contract.currency if self.contract else "USD")
        return self.contract.total - self.money(self.held)

    @property
    def unpaid(self) -> int:
        """Minor units of the contract's total that have not come in, though production could begin."""
        if self.contract is None:
            return 0
        came = self.held + self.released + self.refunded + self.shortfall
        return max(0, self.contract.total.minor - came)

    @property
    def ship_by(self) -> datetime | None:
        """The last moment to ship, moved by a late payment."""
        return self.contract.ship_by(self.moved_days) if self.contract else None

    @property
    def expected(self) -> datetime | None:
        """When the goods should arrive, by the contract's transit days."""
        if self.shipped is None or self.contract is None:
            return None
        if self.expected_later is not None:
            return self.expected_later
        return self.shipped + timedelta(days=self.contract.transit_days)

    @property
    def notice_from(self) -> datetime | None:
        """From when the buyer may be told that silence will mean acceptance."""
        return self.inspect_by - self.terms.final_notice if self.inspect_by and self.terms else None

    @property
    def waiting_payouts(self) -> tuple[Payout, ...]:
        """Payouts that have not been sent."""
        return tuple(p for p in self.payouts if p.sent is None)

    def release_fee(self) -> Money:
        """The operator's fee if all that is held were released now."""
        return self.money(self.held).share(self.fee_percent)


def evolve(order: Order, event: e.Event, at: datetime) -> Order:
    """The order after the event. Never refuses: what has happened has happened."""
    return order.model_copy(update={"version": order.version + 1, **_changes(order, event, at)})


def fold(order_id: int, history: Iterable[tuple[e.Event, datetime]]) -> Order:
    """The order that a history of events makes."""
    order = Order(id=order_id)
    for event, at in history:
        order = evolve(order, event, at)
    return order


def _disputed(order: Order, event: DisputeEvent, at: datetime) -> dict[str, object]:
    match event:
        case Refunded():
            return {"held": order.held - event.amount, "refunded": order.refunded + event.amount}
        case DisputeEnded():
            return _dispute_ended(order, event, at)
        case _:
            return {"dispute": evolve_dispute(order.dispute, event, at)}


def _dispute_ended(order: Order, event: DisputeEnded, at: datetime) -> dict[str, object]:
    """The order ends, or its timers go on with the time they had left."""
    if order.dispute is None:
        return {}
    ended = order.dispute.model_copy(update={"state": event.outcome, "closed": at})
    changes: dict[str, object] = {"dispute": None, "past_disputes": (*order.past_disputes, ended)}
    if event.order_ends is not None:
        return {
            **changes,
            "status": Status(event.order_ends),
            "ended": at,
            "cancel_proposed_by": None,
            "amendment": None,
        }
    frozen = at - max(ended.opened, order.delivered or ended.opened)
    timers = {"confirm_by": order.confirm_by, "inspect_by": order.inspect_by, "accepts": order.accepts}
    for timer, due in timers.items():
        if due is not None:
            changes[timer] = due + frozen
    if order.amendment is not None:
        changes["amendment"] = order.amendment.model_copy(update={"due": order.amendment.due + frozen})
    if order.status is Status.FUNDED:
        changes["moved_days"] = order.moved_days + whole_days(frozen)
    return changes


def _amendment(event: e.AmendmentProposed, at: datetime) -> Amendment:
    return Amendment(
        contract=event.contract,
        reason=event.reason,
        role=event.role,
        by=event.by,
        by_name=event.by_name,
        at=at,
        due=event.due,
    )


def _amended(order: Order, event: e.AmendmentSigned, at: datetime) -> dict[str, object]:
    """The new version is the contract, and deadlines follow it; a newly signed shipment date is not moved any more."""
    new = order.amendment
    if new is None:
        return {}
    proposer = Signature(role=new.role, by=new.by, name=new.by_name, at=new.at, hash=event.hash)
    signer = Signature(role=event.role, by=event.by, name=event.by_name, at=at, hash=event.hash)
    changes: dict[str, object] = {
        "contract": new.contract,
        "contract_version": order.contract_version + 1,
        "signatures": tuple(sorted((proposer, signer), key=lambda signature: signature.role)),
        "amendment": None,
    }
    old = order.agreement
    if new.contract.ship_by() != old.ship_by():
        changes["moved_days"] = 0
    if new.contract.transit_days != old.transit_days:
        changes["expected_later"] = None
    if order.status is Status.AGREED and order.agreed and new.contract.pay_by(order.agreed) != old.pay_by(order.agreed):
        pay_by = new.contract.pay_by(order.agreed)
        changes |= {"pay_by": pay_by, "unpaid_from": order.unpaid_from and max(order.unpaid_from, pay_by)}
    return changes


def _due_later(payout: Payout, event: e.DeadlineExtended) -> Payout:
    moved = payout.sent is None and payout.refund_due_by == event.was
    return payout.model_copy(update={"refund_due_by": event.until}) if moved else payout


def _extended(order: Order, event: e.DeadlineExtended) -> dict[str, object]:
    """What moves with a deadline: its own moment, or the days it is counted from."""
    longer, kind = event.until - event.was, DeadlineKind
    match event.kind:
        case kind.OFFER:
            return {"offer_expires": event.until}
        case kind.PAYMENT:  # the shipment date still moves by the days the money comes after the contract's day
            return {"unpaid_from": event.until}
        case kind.SHIPMENT:
            return {"moved_days": order.agreement.days_moved(event.until)}
        case kind.DELIVERY:
            return {"expected_later": event.until}
        case kind.RECEIPT:
            return {"confirm_by": event.until}
        case kind.FINAL_NOTICE:
            return {"inspect_by": order.inspect_by and order.inspect_by + longer}
        case kind.INSPECTION:
            return {"accepts": event.until}
        case kind.AMENDMENT:
            return {"amendment": order.amendment and order.amendment.model_copy(update={"due": event.until})}
        case kind.REFUND:
            return {"payouts": tuple(_due_later(payout, event) for payout in order.payouts)}
        case _:
            return {"dispute": order.dispute and extended_dispute(order.dispute, event.until)}


def _changes(
    order: Order, event: e.Event, at: datetime
) -> dict[str, object]:  # one line an event: the table of the fold
    match event:
        case e.Drafted():
            return {"buyer": event.buyer, "author": event.by, "created": at}
        case e.Offered():
            return _offered(order, event, at)
        case e.Discarded():
            return {"status": Status.CANCELLED, "ended": at}
        case e.OfferWithdrawn():
            return {"status": Status.DRAFT, "signatures": (), "offered": None, "offer_expires": None}
        case e.Signed():
            return _signed(order, event, at)
        case e.Declined():
            return {"status": Status.DECLINED, "ended": at, "wish": event.reason}
        case e.ChangeAsked():
            back = {"status": Status.DRAFT, "signatures": (), "offered": None, "offer_expires": None}
            return {**back, "wish": event.wish}
        case e.OfferExpired():
            return {"status": Status.EXPIRED, "ended": at}
        case e.PaymentClaimed():
            return {"claims": (*order.claims, PaymentClaim(at=at, by=event.by, slip=event.slip))}
        case e.PaymentNotFound():
            return {"claims": (), "unpaid_from": event.until}
        case e.PaymentReceived():
            aside = None if event.was_held else order.held_aside
            return {
                "payments": (*order.payments, event.payment),
                "held": order.held + event.to_escrow,
                "held_aside": aside,
            }
        case e.PaymentHeld():
            return {"held_aside": event.payment}
        case e.HeldPaymentReturned():
            return {"held_aside": None, "returned": (*order.returned, event.payment)}
        case e.ShortfallAccepted():
            return {"shortfall": event.amount}
        case e.Funded():
            return {"status": Status.FUNDED, "funded": at, "moved_days": event.moved_days}
        case e.Shipped():
            return {
                "status": Status.SHIPPED,
                "shipment": event.shipment,
                "shipped": at,
                "confirm_by": event.confirm_by,
                "cancel_proposed_by": None,
            }
        case e.Delivered():
            return _delivered(event, at)
        case e.FinalNoticeGiven():
            return {"final_notice": at, "accepts": event.accepts}
        case e.Accepted():
            return {"status": Status.COMPLETED, "accepted_by": event.role, "ended": at}
        case e.Released():
            released, fee = order.released + event.amount, order.fee + event.fee
            return {"held": order.held - event.amount, "released": released, "fee": fee}
        case e.CancelProposed():
            return {"cancel_proposed_by": event.role, "cancel_reason": event.reason}
        case e.CancelRefused():
            return {"cancel_proposed_by": None, "cancel_reason": ""}
        case e.Cancelled():
            return {
                "status": Status.CANCELLED,
                "cancelled_why": event.why,
                "held": order.held - event.refund,
                "cancel_proposed_by": None,
                "amendment": None,
                "ended": at,
            }
        case e.AmendmentProposed():
            return {"amendment": _amendment(event, at)}
        case e.AmendmentSigned():
            return _amended(order, event, at)
        case e.AmendmentDeclined() | e.AmendmentLapsed():
            return {"amendment": None}
        case e.DeadlineExtended():
            return _extended(order, event)
        case e.PayoutDue():
            return {"payouts": (*order.payouts, event.payout)}
        case e.PayoutSent():
            done = (p.model_copy(update={"sent": at}) if p.id == event.payout else p for p in order.payouts)
            return {"payouts": tuple(done)}
        case e.Rated():
            return {"ratings": {**order.ratings, event.role: Rating(stars=event.stars, line=event.line)}}
        case _:
            return _disputed(order, event, at)


def _delivered(event: e.Delivered, at: datetime) -> dict[str, object]:
    arrived = {"status": Status.DELIVERED, "delivered": at, "receipt_by": event.role, "inspect_by": event.inspect_by}
    return {**arrived, "amendment": None}


def _offered(order: Order, event: e.Offered, at: datetime) -> dict[str, object]:
    signature = Signature(role=Role.BUYER, by=event.by, name=event.by_name, at=at, hash=event.hash)
    return {
        "status": Status.OFFERED,
        "contract": event.contract,
        "contract_version": order.contract_version + 1,
        "signatures": (signature,),
        "covered": event.covered,
        "offered": at,
        "offer_expires": event.expires,
        "wish": "",
    }


def _signed(order: Order, event: e.Signed, at: datetime) -> dict[str, object]:
    signature = Signature(role=Role.SUPPLIER, by=event.by, name=event.by_name, at=at, hash=event.hash)
    return {
        "status": Status.AGREED,
        "signatures": (*order.signatures, signature),
        "covered": event.covered,
        "fee_percent": event.fee_percent,
        "terms": event.terms,
        "agreed": at,
        "pay_by": event.pay_by,
        "offer_expires": None,
    }
