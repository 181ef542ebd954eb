"""An order after its contract was changed, and after somebody was given more time."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never
from zoneinfo import ZoneInfo

from trade import change_events as e
from trade.amendments import Amendment
from trade.contracts import Contract
from trade.deadline_kinds import DeadlineKind
from trade.dispute_folding import extended_dispute
from trade.orders import Order, Signature, Status
from trade.payments import Payout

Changes = dict[str, object]
"""The fields of an order that an event sets."""


def changed(order: Order, event: e.Changing, at: datetime) -> Changes:
    """The fields that the event sets."""
    match event:
        case e.AmendmentProposed():
            return {"amendment": _amendment(order, event, at)}
        case e.AmendmentSigned():
            return _amended(order, event, at)
        case e.AmendmentDeclined() | e.AmendmentLapsed():
            return {"amendment": None}
        case e.DeadlineExtended():
            return _extended(order, event)
        case _:
            assert_never(event)


def _amendment(order: Order, event: e.AmendmentProposed, at: datetime) -> Amendment:
    return Amendment(
        contract=event.contract,
        reason=event.reason,
        role=event.role,
        by=event.by,
        by_name=event.by_name,
        at=at,
        due=event.due,
        moved_days=_moved_days(order, event.contract, at),
    )


def _moved_days(order: Order, new: Contract, at: datetime) -> int:
    if order.status is not Status.AGREED or order.agreed is None:
        return order.moved_days
    return new.days_late(order.agreed, at.astimezone(ZoneInfo(new.destination_zone)).date())


def _amended(order: Order, event: e.AmendmentSigned, at: datetime) -> Changes:
    """The new version is the contract, and deadlines follow it; a new shipment date moves by later days only."""
    new = order.amendment
    if new is None:
        return {}
    proposer = Signature(role=new.role, by=new.by, name=new.by_name, at=new.at, hash=event.hash)
    signer = Signature(role=event.role, by=event.by, name=event.by_name, at=at, hash=event.hash)
    changes: Changes = {
        "contract": new.contract,
        "contract_version": order.contract_version + 1,
        "signatures": tuple(sorted((proposer, signer), key=lambda signature: signature.role)),
        "amendment": None,
    }
    old = order.agreement
    if new.contract.ship_by() != old.ship_by() and order.status is Status.AGREED:
        changes["late_before"] = new.moved_days
    elif new.contract.ship_by() != old.ship_by():
        changes["moved_days"] = max(0, order.moved_days - new.moved_days)
    if new.contract.transit_days != old.transit_days:
        changes["expected_later"] = None
    if order.status is Status.AGREED and order.agreed and new.contract.pay_by(order.agreed) != old.pay_by(order.agreed):
        pay_by = new.contract.pay_by(order.agreed)
        changes |= {"pay_by": pay_by, "unpaid_from": order.unpaid_from and max(order.unpaid_from, pay_by)}
    return changes


def _extended(order: Order, event: e.DeadlineExtended) -> Changes:
    """What moves with a deadline: its own moment, or the days it is counted from."""
    longer, kind = event.until - event.was, DeadlineKind
    match event.kind:
        case kind.OFFER:
            return {"offer_expires": event.until}
        case kind.PAYMENT:  # the shipment date still moves by the days the money comes after the contract's day
            return {"unpaid_from": event.until}
        case kind.BALANCE:
            return {"balance_later": event.until}
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


def _due_later(payout: Payout, event: e.DeadlineExtended) -> Payout:
    moved = payout.sent is None and payout.refund_due_by == event.was
    return payout.model_copy(update={"refund_due_by": event.until}) if moved else payout
