"""What follows when goods are shipped, received and accepted; accepting them releases the money."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from trade import commands as c
from trade import events as e
from trade import refusals as r
from trade.circumstances import Case
from trade.orders import Order
from trade.people import Role
from trade.settlements import release_payout
from trade.shipments import Shipment


def ship(order: Order, command: c.Ship, case: Case) -> list[e.Event]:
    """On time or late is fixed by the transport document's date, against the last day as late money has moved it."""
    if order.awaits_balance:
        raise r.BalanceMissing(missing=order.money(order.unpaid))
    confirm_by = case.now + timedelta(days=case.policy.receipt_days)
    return [e.Shipped(shipment=_shipment(order, command, case), confirm_by=confirm_by)]


def correct_shipment(order: Order, command: c.CorrectShipment, case: Case) -> list[e.Event]:
    """Both sides see what was said before. The days to confirm receipt move with the transport document's date."""
    before = order.shipment
    if before is None:
        raise r.NotNow(status=order.status.value)
    shipment = _shipment(order, command, case)
    if shipment == before:
        raise r.NothingChanged
    confirm_by = order.confirm_by
    if confirm_by is not None:
        moved = confirm_by + (shipment.document_date - before.document_date)
        confirm_by = max(moved, min(confirm_by, case.now + timedelta(days=case.policy.search_days)))
    return [e.ShipmentCorrected(shipment=shipment, before=before, reason=command.reason, confirm_by=confirm_by)]


def _shipment(order: Order, command: c.Ship | c.CorrectShipment, case: Case) -> Shipment:
    zone = ZoneInfo(order.agreement.dispatch_zone)
    if command.document_date > case.now.astimezone(zone).date():
        raise r.DocumentDateInFuture(date=command.document_date)
    if order.agreed and command.document_date < order.agreed.astimezone(zone).date():
        raise r.DocumentDateTooEarly(date=command.document_date)
    last_day = order.agreement.latest_shipment + timedelta(days=order.moved_days)
    return Shipment(
        carrier=command.carrier,
        tracking=command.tracking,
        container=command.container,
        document_date=command.document_date,
        days_late=max(0, (command.document_date - last_day).days),
        files=command.files,
    )


def confirm_receipt(order: Order, command: c.ConfirmReceipt, case: Case) -> list[e.Event]:
    """Inspection starts; an agent confirms on the carrier's proof only."""
    if case.role is not Role.BUYER and not command.proof.strip():
        raise r.ProofMissing
    inspect_by = order.agreement.inspect_by(case.now)
    return [e.Delivered(role=case.role, proof=command.proof, inspect_by=inspect_by)]


def give_final_notice(order: Order, command: c.GiveFinalNotice, case: Case) -> list[e.Event]:
    """Once, and with the whole notice time left even if the notice itself comes late."""
    if order.final_notice is not None or order.inspect_by is None or order.notice_from is None:
        raise r.AlreadyProposed
    if case.now < order.notice_from:
        raise r.TooEarly
    accepts = max(order.inspect_by, case.now + case.policy.final_notice)
    return [e.FinalNoticeGiven(accepts=accepts)]


def accept(order: Order, command: c.Accept, case: Case) -> list[e.Event]:
    """The buyer at any time, the clock when its notice has run out; what is held is released, less the fee."""
    if case.role is Role.CLOCK and (order.accepts is None or case.now < order.accepts):
        raise r.TooEarly
    fee = order.release_fee().minor
    net = order.held - fee
    happened: list[e.Event] = [e.Accepted(role=case.role), e.Released(amount=order.held, fee=fee)]
    if net:
        happened.append(e.PayoutDue(payout=release_payout(order, len(order.payouts) + 1, net, case.now)))
    return happened
